import { UserProblem } from '@cx/mutations';
import { countsOf, decide, type SignalCommand } from '@cx/weak-signals';

import type { Buckets } from './signal-buckets.ts';
import {
  type Course,
  createLook,
  heightOf,
  isOpen,
  isWorse,
  type Look,
  withStep,
} from './signal-course.ts';
import type { Watch } from './signal-detectors.ts';

/** What is known of one series. Instants are milliseconds since 1970 UTC. */
export interface SeriesHistory {
  readonly watch: Watch;
  readonly buckets: Buckets;
  /** Instants of its items, oldest first: also those of the buckets before `from` that the watch looks at. */
  readonly items: readonly number[];
  /** What people have done, oldest first. */
  readonly commands: readonly { readonly at: number; readonly command: SignalCommand }[];
  /** The bucket from which on items would have been seen. */
  readonly observedFrom: number;
  /** The bucket to begin with: no signal that has a say in it was opened before. */
  readonly from: number;
  readonly now: number;
}

/**
 * All signals of a series from a bucket on, as nothing but its items and what people have done make them: whoever
 * looks sooner or later, often or once, finds the same. A state is reached at the instant of the item that was one too
 * many, and left at the end of a bucket.
 *
 * Who closes a signal by hand is not told of its series again before it has calmed down or got worse.
 */
export function foldSeries(history: SeriesHistory): Course[] {
  const { watch, buckets, observedFrom, from, now } = history;
  const current = buckets.bucketOf(now);
  if (!Number.isFinite(observedFrom)) return [];
  const first = Math.max(observedFrom, from - watch.window + 1);
  if (first > current) return [];
  const items = Map.groupBy(history.items, (at) => buckets.bucketOf(at));
  const commands = Map.groupBy(history.commands, ({ at }) => buckets.bucketOf(at));
  const counts = countsOf(
    [...items].map(([bucket, { length: count }]) => ({ bucket, count })),
    { first, last: current },
  );
  const seesBurstsAlone = watch.detectors.every((detector) => detector === 'C2');
  const courses: Course[] = [];
  let course: Course | null = null;

  for (let bucket = Math.max(from, first); bucket <= current; bucket += 1) {
    const times = items.get(bucket) ?? [];
    const orders = commands.get(bucket) ?? [];
    if (seesBurstsAlone && course === null && times.length === 0) continue;
    const index = bucket - first;
    const before = counts.slice(Math.max(0, index - watch.window + 1), index);
    const look = createLook(watch, bucket, before);

    for (const { at, command } of orders) {
      const count = times.filter((time) => time <= at).length;
      course = raise(course, look, times.slice(0, count));
      if (isOpen(course)) course = obey(look.seen(course, count), command, new Date(at));
    }
    course = raise(course, look, times);
    if (isOpen(course)) {
      const seen = look.seen(course, times.length);
      // One that still runs looks calm for no reason.
      const isCalmer = heightOf(seen) < heightOf(course);
      course = bucket === current && isCalmer ? course : seen;
    }
    if (bucket === current) continue;
    course = end(course, look, times.length, new Date(buckets.startOf(bucket + 1)));
  }
  if (course !== null) courses.push(course);
  return courses;

  /** Takes the course up at each item that is one too many; another begins where there is none, or it is worse. */
  function raise(before: Course | null, look: Look, times: readonly number[]): Course | null {
    let standing = before;
    let least = 1;
    while (rise(standing, look, times.length, times) !== null) {
      const count = smallest(
        least,
        times.length,
        (one) => rise(standing, look, one, times) !== null,
      );
      const risen = rise(standing, look, count, times);
      if (risen === null) break;
      if (standing?.signal.state === 'CLOSED') {
        courses.push({ ...standing, endBucket: look.bucket });
      }
      standing = risen;
      least = count + 1;
    }
    return standing;
  }

  function end(before: Course | null, look: Look, count: number, at: Date): Course | null {
    if (before === null || before.signal.state === 'CLOSED') {
      const opened = look.open(count, at, true);
      if (before === null) return opened;
      if (opened !== null && !isWorse(opened, before)) return before;
      courses.push({ ...before, endBucket: look.bucket });
      return opened;
    }
    const ended = withStep(before, look.step(before.signal, count, at, true));
    if (ended.signal.state !== 'CLOSED') return ended;
    courses.push({ ...ended, endBucket: look.bucket });
    return null;
  }
}

/** The course after it has risen, or the one that begins; null where so many items are not one too many. */
function rise(
  standing: Course | null,
  look: Look,
  count: number,
  times: readonly number[],
): Course | null {
  const time = times[count - 1];
  if (time === undefined) return null;
  const at = new Date(time);
  if (standing === null) return look.open(count, at, false);
  if (standing.signal.state === 'CLOSED') {
    const opened = look.open(count, at, false);
    return opened !== null && isWorse(opened, standing) ? opened : null;
  }
  const step = look.step(standing.signal, count, at, false);
  return step.events.length === 0 ? null : withStep(standing, step);
}

/** Does what can still be done: the signal may have been closed by what has come late. */
function obey(course: Course, command: SignalCommand, at: Date): Course {
  try {
    return withStep(course, decide(course.signal, command, at));
  } catch (error) {
    if (error instanceof UserProblem) return course;
    throw error;
  }
}

/** The smallest number from which on it is so. It is so for the last one. */
function smallest(from: number, to: number, isSo: (one: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
