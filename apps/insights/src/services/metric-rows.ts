import type { GroupRow } from '@cx/cells';
import {
  type DimensionId,
  type EmptyReason,
  evaluate,
  type MeasureValue,
  type ModelMeasure,
  type Parts,
} from '@cx/metrics';

import type { MetricsOrder } from './metrics-request.ts';

/** One group with the parts of all families that have it. */
export interface Group {
  readonly bucket: string | null;
  readonly dimensions: readonly (string | null)[];
  readonly partsOf: PartsOf;
  /** Of all before the group, for measures that look back. */
  readonly before: PartsOf;
  /** Of the group channel by channel, for measures that look at each. */
  readonly channels: readonly PartsOf[];
  /** Of its brand and the competitors together, for measures that look at them; else why there are none. */
  readonly panel: PartsOf | EmptyReason;
}

/** By family. */
export type PartsOf = ReadonlyMap<string, Parts>;

export const NO_PARTS: PartsOf = new Map();

/** Where nothing happened, neither then nor before. */
export const EMPTY_GROUP: Group = {
  bucket: null,
  dimensions: [],
  partsOf: NO_PARTS,
  before: NO_PARTS,
  channels: [],
  panel: 'NO_FACTS',
};

/** Groups of one range, by {@link keyOf}. */
export type Groups = ReadonlyMap<string, Group>;

export function keyOf(bucket: string | null, dimensions: readonly (string | null)[]): string {
  return JSON.stringify([bucket, ...dimensions]);
}

/** Puts together what families have in the same groups. */
export function gather(
  rowsOf: readonly (readonly [family: string, rows: readonly GroupRow[]])[],
): Groups {
  const groups = new Map<string, Group & { readonly partsOf: Map<string, Parts> }>();
  for (const [family, rows] of rowsOf) {
    for (const { bucket, dimensions, parts } of rows) {
      const key = keyOf(bucket, dimensions);
      const group = groups.get(key) ?? { ...EMPTY_GROUP, bucket, dimensions, partsOf: new Map() };
      group.partsOf.set(family, parts);
      groups.set(key, group);
    }
  }
  return groups;
}

export interface ValuedRow {
  readonly bucket: string | null;
  readonly dimensions: readonly (string | null)[];
  readonly values: readonly MeasureValue[];
}

/** @param until the first instant behind the group */
export function valuesOf(
  measures: readonly ModelMeasure[],
  { partsOf, before, channels, panel }: Omit<Group, 'bucket' | 'dimensions'>,
  until: Date,
): MeasureValue[] {
  const group = {
    now: readerOf(partsOf),
    before: readerOf(before),
    channels: channels.map(readerOf),
    panel: typeof panel === 'string' ? panel : readerOf(panel),
    until,
  };
  return measures.map((measure) => evaluate(measure, measure.families[0].name, group));
}

function readerOf(partsOf: PartsOf): (family: string) => Parts {
  return (family) => partsOf.get(family) ?? EMPTY_PARTS;
}

const NOTHING = new Uint8Array();

/** Of a family that has no facts in a group. */
export const EMPTY_PARTS: Parts = { number: () => 0n, bytes: () => NOTHING };

export interface OrderContext {
  readonly measures: readonly ModelMeasure[];
  readonly dimensions: readonly DimensionId[];
  readonly orderBy: readonly MetricsOrder[];
}

/** What is not known comes last in either direction; rows that are alike come by bucket and dimensions. */
export function inOrder(rows: readonly ValuedRow[], context: OrderContext): ValuedRow[] {
  const { measures, dimensions, orderBy } = context;
  const orders = orderBy.map(({ measure, dimension, direction }) => {
    const sign = direction === 'DESC' ? -1 : 1;
    if (measure !== null && measure !== undefined) {
      const at = measures.findIndex(({ id }) => id === measure);
      return (row: ValuedRow, other: ValuedRow) =>
        compare(row.values[at]?.value ?? null, other.values[at]?.value ?? null, sign);
    }
    if (dimension !== null && dimension !== undefined) {
      const at = dimensions.indexOf(dimension);
      return (row: ValuedRow, other: ValuedRow) =>
        compare(row.dimensions[at] ?? null, other.dimensions[at] ?? null, sign);
    }
    return (row: ValuedRow, other: ValuedRow) => compare(row.bucket, other.bucket, sign);
  });
  const usual = [
    (row: ValuedRow, other: ValuedRow) => compare(row.bucket, other.bucket, 1),
    ...dimensions.map(
      (_id, at) => (row: ValuedRow, other: ValuedRow) =>
        compare(row.dimensions[at] ?? null, other.dimensions[at] ?? null, 1),
    ),
  ];
  return rows.toSorted((row, other) => {
    for (const order of [...orders, ...usual]) {
      const found = order(row, other);
      if (found !== 0) return found;
    }
    return 0;
  });
}

function compare<Value extends string | number>(
  one: Value | null,
  other: Value | null,
  sign: number,
): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -sign : sign;
}
