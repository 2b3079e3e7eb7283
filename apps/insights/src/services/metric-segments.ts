import type { Grain } from '@cx/metrics';

import { type Day, nextBucket } from './calendar-days.ts';

/** A range as the calendar of a zone has it. */
export interface CalendarRange {
  /** The day in which it begins, and whether it begins with it. */
  readonly fromDay: Day;
  readonly isFromStart: boolean;
  /** The day in which the first instant outside lies, and whether that is its first one. */
  readonly toDay: Day;
  readonly isToStart: boolean;
}

/** Whole days, and what is left of a range at its ends. */
export interface Segments {
  readonly from: Day;
  /** The first day behind. */
  readonly to: Day;
  /** Facts in range that no whole day has: those before this day, and those from that day on. */
  readonly factsBefore: Day | null;
  readonly factsFrom: Day | null;
}

/** What of a range cells tell; null where no whole day is inside. */
export function segmentsOf(range: CalendarRange, grain: Grain | null): Segments | null {
  if (grain === 'HOUR') return null;
  const from = range.isFromStart ? range.fromDay : nextBucket('DAY', range.fromDay);
  const to = range.toDay;
  if (from >= to) return null;
  return {
    from,
    to,
    factsBefore: range.isFromStart ? null : from,
    factsFrom: range.isToStart ? null : to,
  };
}
