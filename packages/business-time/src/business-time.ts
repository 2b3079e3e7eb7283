import { type ScheduleInForce, openSpans } from './schedules-in-force.ts';

/** How far ahead is looked for opening hours. Schedules that stay closed longer are taken as closed for ever. */
export const HORIZON_MS = 5 * 366 * 24 * 60 * 60 * 1000;

const MOST_MS = 100 * 366 * 24 * 60 * 60 * 1000;

/**
 * The seconds between two instants in which the schedules were open, to the millisecond.
 *
 * @throws RangeError when `to` is before `from`, as 0 would pass for an answer given at once, or more than a
 * hundred years after it
 */
export function businessSeconds(
  from: Date,
  to: Date,
  schedules: readonly ScheduleInForce[],
): number {
  return businessMs(from.getTime(), to.getTime(), schedules) / 1000;
}

/**
 * The first instant at which so many business seconds have passed: the instant itself for 0 seconds. A time
 * that is used up just when the schedules close ends at the close, not when they open again.
 *
 * @returns null when the schedules do not open for that long within five years
 */
export function businessInstant(
  from: Date,
  seconds: number,
  schedules: readonly ScheduleInForce[],
): Date | null {
  const instant = businessMsAfter(from.getTime(), Math.round(seconds * 1000), schedules);
  return instant === null ? null : new Date(instant);
}

export function isOpen(at: Date, schedules: readonly ScheduleInForce[]): boolean {
  const from = at.getTime();
  return openSpans({ from, to: from + 1 }, schedules).next().done === false;
}

export function businessMs(
  from: number,
  to: number,
  schedules: readonly ScheduleInForce[],
): number {
  if (!(from <= to)) {
    throw new RangeError('No time passes here. Give an end that is not before the beginning.');
  }
  // Somebody mistook a year. Counting the days up to the year 9999 would keep everybody waiting.
  if (to - from > MOST_MS) {
    throw new RangeError('More than a hundred years pass here. Correct the beginning or the end.');
  }
  let total = 0;
  for (const span of openSpans({ from, to }, schedules)) total += span.to - span.from;
  return total;
}

export function businessMsAfter(
  from: number,
  length: number,
  schedules: readonly ScheduleInForce[],
): number | null {
  if (!(length >= 0 && Number.isFinite(from))) {
    throw new RangeError('Time runs forward. Give a date and a number of seconds of 0 or more.');
  }
  if (length === 0) return from;
  let left = length;
  for (const span of openSpans({ from, to: from + HORIZON_MS }, schedules)) {
    if (left <= span.to - span.from) return span.from + left;
    left -= span.to - span.from;
  }
  return null;
}
