import { HORIZON_MS } from './business-time.ts';
import { type ScheduleInForce, openSpans, scheduleFrom } from './schedules-in-force.ts';

/**
 * The end of a period of so many business days: the close of the last of them. A day counts when the schedules
 * open on it; the day on which the period begins does not, whatever the hour, as in periods that a law gives in
 * days (Regulation 1182/71, article 3; French code of civil procedure, article 641). The end hangs on no hour
 * of the clock, which some days of the year do not have and others have twice.
 *
 * @returns null when the schedules do not open on so many days within five years
 */
export function afterBusinessDays(
  from: Date,
  days: number,
  schedules: readonly ScheduleInForce[],
): Date | null {
  const start = from.getTime();
  if (!(Number.isInteger(days) && days >= 1 && Number.isFinite(start))) {
    throw new RangeError('Give a date and a whole number of business days, 1 or more.');
  }
  let last = scheduleFrom(start, schedules)?.dayOf(start) ?? null;
  if (last === null) return null;

  let left = days;
  let close: number | null = null;
  for (const { day, to } of openSpans({ from: start, to: start + HORIZON_MS }, schedules)) {
    if (day > last) {
      if (left === 0) break;
      left -= 1;
      last = day;
    }
    if (left === 0) close = to;
  }
  return close === null ? null : new Date(close);
}
