import { setImmediate } from 'node:timers/promises';

import type { Database, WriteQuery } from '@cx/database';

import type { Series, StoredSignal, StoredSignalEvent } from '../entities/signal.ts';
import { type BrandWatch, type DueMark, signalWork } from '../repositories/signal-work.ts';
import { seriesKey, signals } from '../repositories/signals.ts';
import { type BucketsByGrain, createDueSeries, type DueSeriesSet, GRAINS } from './due-series.ts';
import { createBuckets } from './signal-buckets.ts';
import { WATCHES } from './signal-detectors.ts';
import { foldSeries } from './signal-fold.ts';
import { commandOf, eventsOf, rowOf, toldOf } from './signal-rows.ts';

/** A slow rise looks back so many days, and can be told on a day without items. */
const DAYS_THAT_TELL = WATCHES.DAY.window + 1;

/** Keeps signals as their series, and people, make them. */
export interface SignalWatcher {
  /**
   * Evaluates what is due of one brand.
   *
   * @returns how many brands it has evaluated: 0 when nothing is due, or others are at it
   */
  evaluateDue(): Promise<number>;
  /**
   * Makes everything due from the beginning. What comes out is what is there, or something was wrong.
   *
   * @param brands by key; all, if absent
   */
  rebuild(brands?: readonly string[] | null): Promise<void>;
}

export interface SignalWatcherDependencies {
  readonly database: Database;
  readonly now: () => Date;
}

export function createSignalWatcher({ database, now }: SignalWatcherDependencies): SignalWatcher {
  return {
    evaluateDue: () =>
      database.write(async (query) => {
        const at = now();
        const brandId = await signalWork.claim(query, at);
        if (brandId === null) return 0;
        await evaluateBrand(query, brandId, at);
        return 1;
      }),
    rebuild: (brands = null) => database.write((query) => signalWork.markAll(query, brands)),
  };
}

/**
 * Evaluates all that is due of a brand, which the transaction holds.
 *
 * @param also a series that is due for another reason, from an instant on
 */
export async function evaluateBrand(
  query: WriteQuery,
  brandId: string,
  now: Date,
  also: { readonly series: Series; readonly since: Date } | null = null,
): Promise<void> {
  const timeZone = await signalWork.zoneOf(query, brandId);
  const known = await signalWork.findWatch(query, brandId);
  const marks = await signalWork.take(query, brandId, now);
  const buckets = { HOUR: createBuckets('HOUR', timeZone), DAY: createBuckets('DAY', timeZone) };
  const due = createDueSeries(brandId, buckets);
  if (also !== null) due.add(also.series, also.since.valueOf());
  let observedFrom = known?.observedFrom ?? {};
  if (
    known === null ||
    known.timeZone !== timeZone ||
    marks.some((mark) => reachesBack(mark, known))
  ) {
    observedFrom = await signalWork.observedFrom(query, brandId);
    for (const place of await signalWork.places(query, brandId, null))
      due.addPlace(place, -Infinity);
    await due.addOpen(query, -Infinity);
  } else {
    for (const mark of marks) due.addPlace(mark, mark.since);
    if (known.nextAt <= now) await addFinished(query, brandId, due, buckets, known.evaluatedAt);
  }
  await due.read(query);
  await evaluate(query, brandId, due, { buckets, observedFrom, now });

  const ends = GRAINS.map((grain) => {
    const row = buckets[grain];
    return row.startOf(row.bucketOf(now.valueOf()) + 1);
  });
  const nextAt = new Date(Math.min(...ends));
  await signalWork.saveWatch(query, brandId, { evaluatedAt: now, nextAt, timeZone, observedFrom });
}

/** Whether its items may have been seen for a longer or a shorter time than was known. */
function reachesBack({ channel, since }: DueMark, { observedFrom }: BrandWatch): boolean {
  if (channel === null) return true;
  const known = observedFrom[channel];
  return known === undefined || since <= known;
}

/** What the end of a bucket can change, though nothing has come. */
async function addFinished(
  query: WriteQuery,
  brandId: string,
  due: DueSeriesSet,
  { DAY: days }: BucketsByGrain,
  evaluatedAt: Date,
): Promise<void> {
  await due.addOpen(query, evaluatedAt.valueOf());
  const since = days.startOf(days.bucketOf(evaluatedAt.valueOf()) - DAYS_THAT_TELL);
  for (const place of await signalWork.places(query, brandId, new Date(since))) {
    due.addPlace(place, evaluatedAt.valueOf(), ['DAY']);
  }
}

async function evaluate(
  query: WriteQuery,
  brandId: string,
  due: DueSeriesSet,
  {
    buckets,
    observedFrom,
    now,
  }: {
    readonly buckets: BucketsByGrain;
    readonly observedFrom: Readonly<Record<string, number>>;
    readonly now: Date;
  },
): Promise<void> {
  if (due.all.length === 0) return;
  const commands = await signals.findCommands(query, brandId, due.firstInstant());
  const commandsOf = Map.groupBy(commands, seriesKey);
  const rows: StoredSignal[] = [];
  const history: StoredSignalEvent[] = [];
  for (const { key, series, from, items } of due.all) {
    const courses = foldSeries({
      watch: WATCHES[series.grain],
      buckets: buckets[series.grain],
      items,
      commands: (commandsOf.get(key) ?? []).map(commandOf),
      observedFrom: buckets[series.grain].bucketOf(observedSince(series, observedFrom)),
      from,
      now: now.valueOf(),
    });
    for (const [place, course] of courses.entries()) {
      const row = rowOf(series, course, courses.slice(0, place));
      rows.push(row);
      history.push(...eventsOf(row, course));
    }
    // A history of years takes a while, and requests are served meanwhile.
    await setImmediate();
  }

  const former = due.all.flatMap((one) => one.former);
  const formerIds = former.map(({ id }) => id);
  const formerHistory = await signals.findEvents(query, formerIds);
  await signals.replace(query, formerIds, rows, history);
  await signals.tell(query, toldOf({ former, formerHistory, rows, history }, now));
}

/** Since when items of the series would have been seen: Infinity where there are none any more. */
function observedSince(
  { channel }: Series,
  observedFrom: Readonly<Record<string, number>>,
): number {
  if (channel !== null) return observedFrom[channel] ?? Infinity;
  return Math.min(...Object.values(observedFrom));
}
