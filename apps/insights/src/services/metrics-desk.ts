import type { DimensionId, MeasureId, MeasureValue } from '@cx/metrics';
import { ErrorCode, fail } from '@cx/subgraph';

import type { MetricsRepository } from '../repositories/metrics.ts';
import { bucketOf, type Day, type DayGrain, nextBucket } from './calendar-days.ts';
import { createGroupReader } from './metric-groups.ts';
import {
  type Group,
  type Groups,
  inOrder,
  keyOf,
  type ValuedRow,
  valuesOf,
} from './metric-rows.ts';
import { checkQuestion, type MetricsQuestion, type MetricsRequest } from './metrics-request.ts';

export interface MetricsAnswer {
  readonly rows: readonly MetricsRow[];
  readonly totals: MetricsRow | null;
  /** All that happened up to this instant is counted. */
  readonly asOf: Date;
  /** Whether there are more rows. */
  readonly truncated: boolean;
  readonly timeZone: string;
}

export interface MetricsRow {
  readonly bucket: Date | null;
  readonly dimensions: readonly {
    readonly dimension: DimensionId;
    readonly value: string | null;
  }[];
  readonly values: readonly ComparedValue[];
}

export interface ComparedValue extends MeasureValue {
  readonly measure: MeasureId;
  readonly previous: number | null;
  readonly difference: number | null;
}

/** Answers questions about measures, over the brands that its repository sees. */
export interface MetricsDesk {
  answer(question: MetricsQuestion): Promise<MetricsAnswer>;
  /** Of one customer alone. */
  answerOf(customerId: string, question: MetricsQuestion): Promise<MetricsAnswer>;
}

/** Buckets, and rows before the limit, of one answer. */
const MOST_BUCKETS = 20_000;

export function createMetricsDesk(repository: MetricsRepository): MetricsDesk {
  const reader = createGroupReader(repository);

  return {
    answer: (question) => answer(checkQuestion(question)),
    answerOf: (customerId, question) => answer({ ...checkQuestion(question), customerId }),
  };

  async function answer(request: MetricsRequest): Promise<MetricsAnswer> {
    const zone = request.timeZone ?? (await ownZone(repository, request)) ?? 'UTC';
    const families = [...new Set(request.measures.map(({ family }) => family.name))];
    // Before anything is read, so that what is read is as new or newer.
    const asOf = await repository.asOf(families);
    const buckets = await bucketsOf(repository, request, zone);
    const groups = await reader.read(request, zone);
    const previous = await readPrevious(request, zone, buckets);
    const rows = inOrder(
      filled(groups, request, buckets).map((group) => ({
        ...group,
        values: valuesOf(request.measures, group),
      })),
      request,
    );
    const starts = new Map(buckets.map(({ key, at }) => [key, at]));
    const rowOf = (row: ValuedRow): MetricsRow => ({
      bucket: row.bucket === null ? null : (starts.get(row.bucket) ?? null),
      dimensions: request.dimensions.map((dimension, at) => ({
        dimension,
        value: row.dimensions[at] ?? null,
      })),
      values: compared(request, row, previous),
    });
    return {
      rows: rows.slice(0, request.limit).map(rowOf),
      totals: request.totals ? await totalsOf(request, zone) : null,
      asOf,
      truncated: rows.length > request.limit,
      timeZone: zone,
    };
  }

  async function totalsOf(request: MetricsRequest, zone: string): Promise<MetricsRow> {
    const whole = { ...request, dimensions: [], grain: null };
    const [group = EMPTY] = (await reader.read(whole, zone)).values();
    const row = { ...group, values: valuesOf(request.measures, group) };
    const previous = await readPrevious(whole, zone, []);
    return { bucket: null, dimensions: [], values: compared(whole, row, previous) };
  }

  /** The groups of the range that this one is compared with, under the buckets of this one. */
  async function readPrevious(
    request: MetricsRequest,
    zone: string,
    buckets: readonly Bucket[],
  ): Promise<Groups | null> {
    if (request.compareTo === null) return null;
    const range = await previousRange(repository, request, zone);
    const before = { ...request, ...range };
    const earlier = await bucketsOf(repository, before, zone);
    const keys = new Map(
      earlier.map(({ key }, at) => [key, sameBucket(request, key) ?? buckets[at]?.key ?? null]),
    );
    const groups = new Map<string, Group>();
    for (const group of (await reader.read(before, zone)).values()) {
      const bucket = group.bucket === null ? null : (keys.get(group.bucket) ?? null);
      if (group.bucket !== null && bucket === null) continue;
      groups.set(keyOf(bucket, group.dimensions), group);
    }
    return groups;
  }
}

const EMPTY: Group = { bucket: null, dimensions: [], partsOf: new Map() };

async function ownZone(
  repository: MetricsRepository,
  { brands }: MetricsRequest,
): Promise<string | null> {
  const [brand, ...others] = brands ?? [];
  return brand === undefined || others.length > 0 ? null : repository.zoneOf(brand);
}

interface Bucket {
  /** As groups name it. */
  readonly key: string;
  /** Its first instant. */
  readonly at: Date;
}

/** All buckets that the range touches, in order; none without a grain. */
async function bucketsOf(
  repository: MetricsRepository,
  { grain, from, to }: Pick<MetricsRequest, 'grain' | 'from' | 'to'>,
  zone: string,
): Promise<Bucket[]> {
  if (grain === null) return [];
  const calendar = await repository.calendarOf(from, to, zone);
  if (grain === 'HOUR') {
    return hoursOf(calendar.fromHour, to).map((at) => ({
      key: `${at.toISOString().slice(0, 19)}Z`,
      at,
    }));
  }
  const { fromDay, toDay, isToStart } = calendar;
  const days = daysOf(grain, fromDay, isToStart ? toDay : nextBucket('DAY', toDay));
  const starts = await repository.startsOf(days, zone);
  return days.map((key, at) => ({ key, at: starts[at] ?? from }));
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

function checkBuckets(count: number): void {
  if (count <= MOST_BUCKETS) return;
  fail(
    ErrorCode.MetricsLimit,
    `The range has more than ${MOST_BUCKETS} buckets: ask for a shorter one, or for longer buckets.`,
  );
}

async function previousRange(
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
function sameBucket({ grain, compareTo }: MetricsRequest, key: string): string | null {
  if (grain !== 'DAY' || compareTo !== 'SAME_PERIOD_LAST_YEAR') return null;
  return `${Number(key.slice(0, 4)) + 1}${key.slice(4)}`;
}

function monthsBetween(from: Day, to: Day): number {
  const months = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/** Where nothing is split there is always one row; and one of each bucket and combination where gaps are filled. */
function filled(
  groups: Groups,
  { dimensions, grain, fillGaps }: MetricsRequest,
  buckets: readonly Bucket[],
): readonly Group[] {
  const found = [...groups.values()];
  if (grain === null) return found.length === 0 && dimensions.length === 0 ? [EMPTY] : found;
  if (!fillGaps) return found;
  const combinations = new Map(found.map((group) => [keyOf(null, group.dimensions), group]));
  if (dimensions.length === 0) combinations.set(keyOf(null, []), EMPTY);
  checkBuckets(combinations.size * buckets.length);
  return [...combinations.values()].flatMap((one) =>
    buckets.map(
      ({ key }) =>
        groups.get(keyOf(key, one.dimensions)) ?? {
          bucket: key,
          dimensions: one.dimensions,
          partsOf: EMPTY.partsOf,
        },
    ),
  );
}

function compared(
  { measures }: MetricsRequest,
  { bucket, dimensions, values }: ValuedRow,
  previous: Groups | null,
): ComparedValue[] {
  const before =
    previous === null ? null : valuesOf(measures, previous.get(keyOf(bucket, dimensions)) ?? EMPTY);
  return measures.map(({ id }, at) => {
    const value = values[at];
    if (value === undefined) throw new Error(`There is no value of ${id}.`);
    const earlier = before?.[at]?.value ?? null;
    const difference = earlier === null || value.value === null ? null : value.value - earlier;
    return { ...value, measure: id, previous: earlier, difference };
  });
}
