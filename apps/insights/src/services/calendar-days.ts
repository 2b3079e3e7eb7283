import type { Grain } from '@cx/metrics';

/** A day of a calendar, `2026-03-29`. */
export type Day = string;

export type DayGrain = Exclude<Grain, 'HOUR'>;

/** The first day of the bucket in which a day lies. */
export function bucketOf(grain: DayGrain, day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  switch (grain) {
    case 'DAY':
      return day;
    case 'WEEK':
      return addDays(day, -((date.getUTCDay() + 6) % 7));
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'QUARTER':
      return addMonths(`${day.slice(0, 7)}-01`, -(date.getUTCMonth() % 3));
    case 'YEAR':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** The first day of the bucket behind that which begins with a day. */
export function nextBucket(grain: DayGrain, day: Day): Day {
  switch (grain) {
    case 'DAY':
      return addDays(day, 1);
    case 'WEEK':
      return addDays(day, 7);
    case 'MONTH':
      return addMonths(day, 1);
    case 'QUARTER':
      return addMonths(day, 3);
    case 'YEAR':
      return addMonths(day, 12);
  }
}

function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Of the first day of a month. */
function addMonths(day: Day, months: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
