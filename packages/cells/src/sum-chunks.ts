import { isBytes, type Part } from '@cx/metrics';

import type { DayNumber } from './cell-table.ts';
import { type Combination, decodeBytes, decodeKeys, KEYS } from './chunk.ts';
import type { GroupSums } from './group-sums.ts';
import { decodeNumbers } from './numbers.ts';

/** What is wanted of the cells of a month. */
export interface ChunkQuestion {
  readonly parts: readonly Part[];
  /** The bucket of a day; undefined where the day is not in range. */
  readonly bucketOf: (day: DayNumber) => string | null | undefined;
  /** The values of a group, of those of a combination; null where a filter keeps it out. */
  readonly groupOf: (combination: Combination) => readonly (string | null)[] | null;
}

/** Adds the cells of a month to their groups. @param chunks by part, of one brand, zone and cube */
export function sumChunks(
  groups: GroupSums,
  month: DayNumber,
  chunks: ReadonlyMap<string, Uint8Array>,
  question: ChunkQuestion,
): void {
  const keys = chunks.get(KEYS);
  if (keys === undefined) return;
  const groupOf = groupsOfCells(groups, month, keys, question);
  for (const part of question.parts) {
    const cells = chunks.get(part.name);
    if (cells === undefined) continue;
    if (!isBytes(part)) {
      groups.addNumbers(part.name, decodeNumbers(cells), groupOf);
      continue;
    }
    for (const [at, piece] of decodeBytes(cells).entries()) {
      const group = groupOf[at] ?? -1;
      if (group !== -1 && piece.length > 0) groups.addBytes(part.name, piece, group);
    }
  }
}

const UNKNOWN = -2;
const OUTSIDE = -1;

function groupsOfCells(
  groups: GroupSums,
  month: DayNumber,
  keys: Uint8Array,
  { bucketOf, groupOf }: ChunkQuestion,
): Int32Array {
  const { combinations, days, combinationOf } = decodeKeys(keys);
  const own = combinations.map((values) => {
    const wanted = groupOf(values);
    return wanted === null ? OUTSIDE : groups.combinationOf(wanted);
  });
  // Of the bucket of the cell before: cells of a day lie together, and days in a bucket.
  const known = new Int32Array(combinations.length);
  let bucket: string | null | undefined;
  let day = 0;
  const found = new Int32Array(days.length);
  for (let at = 0; at < found.length; at += 1) {
    if (days[at] !== day) {
      day = days[at] ?? 0;
      const next = bucketOf(month + day - 1);
      if (next !== bucket || at === 0) known.fill(UNKNOWN);
      bucket = next;
    }
    const combination = combinationOf[at] ?? 0;
    if (known[combination] === UNKNOWN) {
      const wanted = own[combination] ?? OUTSIDE;
      known[combination] =
        wanted === OUTSIDE || bucket === undefined ? OUTSIDE : groups.numberOf(bucket, wanted);
    }
    found[at] = known[combination] ?? OUTSIDE;
  }
  return found;
}
