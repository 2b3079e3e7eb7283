import type { DayNumber } from './cell-table.ts';

const DAY_MS = 86_400_000;

/** @param day as `2026-03-31` */
export function dayNumber(day: string): DayNumber {
  return Date.parse(day) / DAY_MS;
}

/** As `2026-03-31`. */
export function dayOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** More than any month has, and fewer than any two. */
const INTO_NEXT_MONTH = 32;

/** @param month its first day */
export function nextMonth(month: DayNumber): DayNumber {
  return monthOf(month + INTO_NEXT_MONTH);
}

/** The first day of its month. */
export function monthOf(day: DayNumber): DayNumber {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS;
}
