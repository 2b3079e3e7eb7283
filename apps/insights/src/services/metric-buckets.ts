import { ErrorCode, fail } from '@cx/subgraph';

import type { MetricsRepository } from '../repositories/metrics.ts';
import { bucketOf, type Day, type DayGrain, nextBucket } from './calendar-days.ts';
import type { MetricsRequest } from './metrics-request.ts';

/** Buckets, and rows before the limit, of one answer. */
const MOST_BUCKETS = 20_000;

export interface Bucket {
  /** As groups name it. */
  readonly key: string;
  /** Its first instant. */
  readonly at: Date;
}

/** All buckets that the range touches, in order; none without a grain. */
export async function bucketsOf(
  repository: MetricsRepository,
  { grain, from, to }: Pick<MetricsRequest, 'grain' | 'from' | 'to'>,
  zone: string,
): Promise<Bucket[]> {
  if (grain === null) return [];
  const calendar = await repository.calendarOf(from, to, zone);
  if (grain === 'HOUR') {
    return hoursOf(calendar.fromHour, to).map((at) => ({ key: hourKey(at), at }));
  }
  const { fromDay, toDay, isToStart } = calendar;
  const days = daysOf(grain, fromDay, isToStart ? toDay : nextBucket('DAY', toDay));
  const starts = await repository.startsOf(days, zone);
  return days.map((key, at) => ({ key, at: starts[at] ?? from }));
}

/** As groups name the bucket of an hour that begins at an instant. */
export function hourKey(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The first instant behind each bucket of a range; the range is the bucket where it has no others. */
export function endsOf(
  buckets: readonly Bucket[],
  to: Date,
  asOf: Date,
): (bucket: string | null) => Date {
  const ends = new Map(buckets.map(({ key }, at) => [key, buckets[at + 1]?.at ?? to]));
  return (bucket) => {
    const end = (bucket === null ? null : ends.get(bucket)) ?? to;
    return end < asOf ? end : asOf;
  };
}

function hoursOf(first: Date, to: Date): Date[] {
  const count = Math.ceil((to.valueOf() - first.valueOf()) / 3_600_000);
  checkBuckets(count);
  return Array.from({ length: count }, (_hour, at) => new Date(first.valueOf() + at * 3_600_000));
}

/** The last one begins before this day. */
function daysOf(grain: DayGrain, from: Day, end: Day): Day[] {
  const days: Day[] = [];
  for (let day = bucketOf(grain, from); day < end; day = nextBucket(grain, day)) {
    days.push(day);
    checkBuckets(days.length);
  }
  return days;
}

export function checkBuckets(count: number): void {
  if (count <= MOST_BUCKETS) return;
  fail(
    ErrorCode.MetricsLimit,
    `The range has more than ${MOST_BUCKETS} buckets: ask for a shorter one, or for longer buckets.`,
  );
}

export async function previousRange(
  repository: MetricsRepository,
  { from, to, grain, compareTo }: MetricsRequest,
  zone: string,
): Promise<{ readonly from: Date; readonly to: Date }> {
  if (compareTo === 'SAME_PERIOD_LAST_YEAR') {
    return repository.shifted({ from, to, zone, by: grain === 'WEEK' ? '364 days' : '1 year' });
  }
  const calendar = await repository.calendarOf(from, to, zone);
  const { fromDay, toDay } = calendar;
  if (calendar.isMonths) {
    return repository.shifted({ from, to, zone, by: `${monthsBetween(fromDay, toDay)} months` });
  }
  if (calendar.isFromStart && calendar.isToStart) {
    const days = (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000;
    return repository.shifted({ from, to, zone, by: `${days} days` });
  }
  return { from: new Date(2 * from.valueOf() - to.valueOf()), to: from };
}

/** A day of the year before has its own counterpart, or none: years differ in their days. */
export function sameBucket({ grain, compareTo }: MetricsRequest, key: string): string | null {
  if (grain !== 'DAY' || compareTo !== 'SAME_PERIOD_LAST_YEAR') return null;
  return `${Number(key.slice(0, 4)) + 1}${key.slice(4)}`;
}

function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}
