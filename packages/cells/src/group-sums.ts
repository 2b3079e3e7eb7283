import { isBytes, type Part, type Parts } from '@cx/metrics';

import { concatenated } from './chunk.ts';
import { carry, HIGH, type Numbers, type Sums, toBigInt } from './numbers.ts';

/** The parts of all facts of a bucket that have the same values. */
export interface GroupRow {
  readonly bucket: string | null;
  /** By dimension that was asked for. */
  readonly dimensions: readonly (string | null)[];
  readonly parts: Parts;
}

/** Adds up the parts of groups. */
export interface GroupSums {
  /** The number of a combination of values, by dimension that was asked for. */
  combinationOf(dimensions: readonly (string | null)[]): number;
  /** The number of a group, a new one where there is none. */
  numberOf(bucket: string | null, combination: number): number;
  /** @param groupOf of each position the group; of none -1 */
  addNumbers(part: string, numbers: Numbers, groupOf: Int32Array): void;
  addWhole(part: string, value: bigint, group: number): void;
  addBytes(part: string, bytes: Uint8Array, group: number): void;
  size(): number;
  rows(): GroupRow[];
}

const FIRST_GROUPS = 1024;

const MOST_BUCKETS = 2 ** 21;

export function createGroupSums(parts: readonly Part[]): GroupSums {
  const buckets = new Map<string | null, number>();
  const combinations = new Map<string, number>();
  const values: GroupRow['dimensions'][] = [];
  const numbers = new Map<number, number>();
  const keys: Pick<GroupRow, 'bucket' | 'dimensions'>[] = [];
  const sums = new Map(parts.filter((part) => !isBytes(part)).map(({ name }) => [name, none()]));
  const pieces = new Map(
    parts.filter(isBytes).map(({ name }) => [name, new Map<number, Uint8Array[]>()]),
  );

  /** The sums of a part, with room for all groups. */
  function sumsOf(part: string): Sums {
    const known = sums.get(part);
    if (known === undefined) throw new Error(`The part ${part} was not asked for.`);
    if (known.low.length >= keys.length) return known;
    const larger = { low: grown(known.low, keys.length), high: grown(known.high, keys.length) };
    sums.set(part, larger);
    return larger;
  }

  return {
    combinationOf(dimensions) {
      const key = JSON.stringify(dimensions);
      const found = combinations.get(key);
      if (found !== undefined) return found;
      combinations.set(key, values.length);
      return values.push(dimensions) - 1;
    },

    numberOf(bucket, combination) {
      const bucketNumber = buckets.get(bucket) ?? buckets.size;
      buckets.set(bucket, bucketNumber);
      const key = combination * MOST_BUCKETS + bucketNumber;
      const found = numbers.get(key);
      if (found !== undefined) return found;
      numbers.set(key, keys.length);
      return keys.push({ bucket, dimensions: values[combination] ?? [] }) - 1;
    },

    addNumbers(part, { low: added, high: addedHigh }, groupOf) {
      const { low, high } = sumsOf(part);
      for (let at = 0; at < groupOf.length; at += 1) {
        const group = groupOf[at] ?? -1;
        const value = added[at] ?? 0;
        if (group === -1) continue;
        if (addedHigh !== null) high[group] = (high[group] ?? 0) + (addedHigh[at] ?? 0);
        if (value === 0) continue;
        low[group] = (low[group] ?? 0) + value;
        carry(low, group, high, group);
      }
    },

    addWhole(part, value, group) {
      const { low, high } = sumsOf(part);
      low[group] = (low[group] ?? 0) + Number(value % BigInt(HIGH));
      high[group] = (high[group] ?? 0) + Number(value / BigInt(HIGH));
      carry(low, group, high, group);
    },

    addBytes(part, bytes, group) {
      const ofPart = pieces.get(part);
      const known = ofPart?.get(group);
      if (known === undefined) ofPart?.set(group, [bytes]);
      else known.push(bytes);
    },

    size: () => keys.length,

    rows() {
      for (const part of sums.keys()) sumsOf(part);
      return keys.map((key, group) => ({
        ...key,
        parts: {
          number(part) {
            const { low, high } = sums.get(part) ?? NONE;
            return toBigInt(low[group] ?? 0, high[group] ?? 0);
          },
          bytes: (part) => concatenated(pieces.get(part)?.get(group) ?? []),
        },
      }));
    },
  };
}

const NONE = none(0);

function none(groups = FIRST_GROUPS): Sums {
  return { low: new Float64Array(groups), high: new Float64Array(groups) };
}

function grown(numbers: Float64Array, groups: number): Float64Array {
  const larger = new Float64Array(Math.max(2 * numbers.length, groups));
  larger.set(numbers);
  return larger;
}
