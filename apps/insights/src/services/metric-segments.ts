import type { Grain } from '@cx/metrics';

import { bucketOf, type Day, type DayGrain, nextBucket } from './calendar-days.ts';

/** A range as the calendar of a zone has it. */
export interface CalendarRange {
  /** The day in which it begins, and whether it begins with it. */
  readonly fromDay: Day;
  readonly isFromStart: boolean;
  /** The day in which the first instant outside lies, and whether that is its first one. */
  readonly toDay: Day;
  readonly isToStart: boolean;
}

export type Period = 'DAY' | 'WEEK' | 'MONTH';

/** Whole days of cells, from one to before another. */
export interface CellSegment {
  readonly period: Period;
  readonly from: Day;
  readonly to: Day;
}

export interface Segments {
  readonly cells: readonly CellSegment[];
  /** Facts in range that no whole day has: those before this day, and those from that day on. */
  readonly factsBefore: Day | null;
  readonly factsFrom: Day | null;
}

/** From which cells a range is put together; null where no whole day is inside. */
export function segmentsOf(range: CalendarRange, grain: Grain | null): Segments | null {
  if (grain === 'HOUR') return null;
  const from = range.isFromStart ? range.fromDay : nextBucket('DAY', range.fromDay);
  const to = range.toDay;
  if (from >= to) return null;
  return {
    cells: cellsOf(from, to, periodOf(grain)),
    factsBefore: range.isFromStart ? null : from,
    factsFrom: range.isToStart ? null : to,
  };
}

/** The longest period of which every bucket is made without rest. */
function periodOf(grain: DayGrain | null): Period {
  return grain === 'DAY' || grain === 'WEEK' ? grain : 'MONTH';
}

function cellsOf(from: Day, to: Day, period: Period): CellSegment[] {
  const floor = bucketOf(period, from);
  const first = floor === from ? from : nextBucket(period, floor);
  const end = bucketOf(period, to);
  if (first >= end) return [{ period: 'DAY', from, to }];
  const parts: CellSegment[] = [
    { period: 'DAY', from, to: first },
    { period, from: first, to: end },
    { period: 'DAY', from: end, to },
  ];
  return parts.filter((part) => part.from < part.to);
}
