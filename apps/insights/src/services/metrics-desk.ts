import type { DimensionId, MeasureId, MeasureValue, ModelMeasure } from '@cx/metrics';

import type { MetricsRepository } from '../repositories/metrics.ts';
import { added, createComposedReader, thoseLookingBack } from './composed-groups.ts';
import {
  type Bucket,
  bucketsOf,
  checkBuckets,
  endsOf,
  previousRange,
  sameBucket,
} from './metric-buckets.ts';
import { createGroupReader } from './metric-groups.ts';
import {
  EMPTY_GROUP,
  type Group,
  type Groups,
  inOrder,
  keyOf,
  NO_PARTS,
  type ValuedRow,
  valuesOf,
} from './metric-rows.ts';
import {
  checkCustomers,
  checkQuestion,
  type MetricsQuestion,
  type MetricsRequest,
} from './metrics-request.ts';

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

export function createMetricsDesk(repository: MetricsRepository): MetricsDesk {
  const reader = createComposedReader(createGroupReader(repository), repository);

  return {
    answer: (question) => answer(checkQuestion(question)),
    async answerOf(customerId, question) {
      const request = checkQuestion(question);
      checkCustomers(request.measures);
      return answer({ ...request, customerId });
    },
  };

  async function answer(request: MetricsRequest): Promise<MetricsAnswer> {
    const zone = request.timeZone ?? (await ownZone(repository, request)) ?? 'UTC';
    const families = new Set(request.measures.flatMap((one) => one.families));
    // Before anything is read, so that what is read is as new or newer.
    const asOf = await repository.asOf([...families].map(({ name }) => name));
    const [buckets, groups] = await Promise.all([
      bucketsOf(repository, request, zone),
      reader.read(request, zone),
    ]);
    const previous = await readPrevious(request, zone, asOf, buckets);
    const untilOf = endsOf(buckets, request.to, asOf);
    const rows = inOrder(
      filled(groups, request, buckets).map((group) => ({
        ...group,
        values: valuesOf(request.measures, group, untilOf(group.bucket)),
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
      totals: request.totals ? await totalsOf(request, zone, asOf) : null,
      asOf,
      truncated: rows.length > request.limit,
      timeZone: zone,
    };
  }

  async function totalsOf(request: MetricsRequest, zone: string, asOf: Date): Promise<MetricsRow> {
    const whole = { ...request, dimensions: [], grain: null };
    const [group = EMPTY_GROUP] = (await reader.read(whole, zone)).values();
    const until = endsOf([], request.to, asOf)(null);
    const row = { ...group, values: valuesOf(request.measures, group, until) };
    const previous = await readPrevious(whole, zone, asOf, []);
    return { bucket: null, dimensions: [], values: compared(whole, row, previous) };
  }

  /** The groups of the range that this one is compared with, under the buckets of this one. */
  async function readPrevious(
    request: MetricsRequest,
    zone: string,
    asOf: Date,
    buckets: readonly Bucket[],
  ): Promise<Previous | null> {
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
    const untilOf = endsOf(earlier, range.to, asOf);
    const former = new Map(earlier.map(({ key }) => [keys.get(key), key]));
    return { groups, untilOf: (bucket) => untilOf((bucket && former.get(bucket)) ?? null) };
  }
}

/** The groups of an earlier range, under the buckets of this one. */
interface Previous {
  readonly groups: Groups;
  readonly untilOf: (bucket: string | null) => Date;
}

async function ownZone(
  repository: MetricsRepository,
  { brands }: MetricsRequest,
): Promise<string | null> {
  const [brand, ...others] = brands ?? [];
  return brand === undefined || others.length > 0 ? null : repository.zoneOf(brand);
}

/** Where nothing is split there is always one row; and one of each bucket and combination where gaps are filled. */
function filled(
  groups: Groups,
  { measures, dimensions, grain, fillGaps }: MetricsRequest,
  buckets: readonly Bucket[],
): readonly Group[] {
  const found = [...groups.values()];
  if (grain === null) return found.length === 0 && dimensions.length === 0 ? [EMPTY_GROUP] : found;
  if (!fillGaps) return found;
  const combinations = new Map(found.map((group) => [keyOf(null, group.dimensions), group]));
  if (dimensions.length === 0) combinations.set(keyOf(null, []), EMPTY_GROUP);
  checkBuckets(combinations.size * buckets.length);
  const lookingBack = thoseLookingBack(measures);
  return [...combinations.values()].flatMap((one) => inEach(buckets, one, groups, lookingBack));
}

/** What was before a bucket in which nothing happened is what was before the one before it, and what happened there. */
function inEach(
  buckets: readonly Bucket[],
  { dimensions }: Group,
  groups: Groups,
  lookingBack: readonly ModelMeasure[],
): Group[] {
  const of = (key: string): Group | undefined => groups.get(keyOf(key, dimensions));
  let before = buckets.map(({ key }) => of(key)).find((group) => group !== undefined)?.before;
  return buckets.map(({ key }) => {
    const group = of(key) ?? {
      ...EMPTY_GROUP,
      bucket: key,
      dimensions,
      before: before ?? NO_PARTS,
    };
    before = added(group.before, group.partsOf, lookingBack);
    return group;
  });
}

function compared(
  { measures }: MetricsRequest,
  { bucket, dimensions, values }: ValuedRow,
  previous: Previous | null,
): ComparedValue[] {
  const before =
    previous === null
      ? null
      : valuesOf(
          measures,
          previous.groups.get(keyOf(bucket, dimensions)) ?? EMPTY_GROUP,
          previous.untilOf(bucket),
        );
  return measures.map(({ id }, at) => {
    const value = values[at];
    if (value === undefined) throw new Error(`There is no value of ${id}.`);
    const earlier = before?.[at]?.value ?? null;
    const difference = earlier === null || value.value === null ? null : value.value - earlier;
    return { ...value, measure: id, previous: earlier, difference };
  });
}
