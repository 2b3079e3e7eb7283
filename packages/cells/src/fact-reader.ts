import { isMulti } from '@cx/metrics';

import type { Dictionary } from './combinations.ts';
import type { FactColumns } from './fact-columns.ts';
import { createRowCursor } from './fact-row.ts';

/** Stands for a bin where there is none. */
export const NO_BIN = -1;

/** The fact that was read last. */
export interface Fact {
  /** Since 1970, by zone. */
  readonly days: Int32Array;
  /** Of the values of dimensions, in the order of the columns; of one with several the one that is counted now. */
  readonly ids: Int32Array;
  /** Of the values of the dimension with several: one at least. */
  readonly splitIds: readonly number[];
  /** Numbers and bins, by value; of an id none. */
  readonly numbers: Float64Array;
  /** By value. */
  readonly sets: readonly (Uint8Array | null)[];
}

export interface FactReader {
  readonly fact: Fact;
  /** Where the dimension with several values stands; -1 where there is none. */
  readonly splitAt: number;
  read(row: Buffer, from: number): void;
}

export function createFactReader(
  { dimensions, values }: FactColumns,
  dictionaries: readonly Dictionary[],
  zones: number,
): FactReader {
  const cursor = createRowCursor();
  const splitAt = dimensions.findIndex((id) => isMulti(id));
  const days = new Int32Array(zones);
  const ids = new Int32Array(dimensions.length);
  const splitIds: number[] = [];
  const numbers = new Float64Array(values.length).fill(NO_BIN);
  const sets: (Uint8Array | null)[] = values.map(() => null);

  function readDimension(dictionary: Dictionary, at: number): void {
    if (at !== splitAt) {
      ids[at] = dictionary.idOf(cursor.text());
      return;
    }
    splitIds.length = 0;
    for (const value of cursor.texts()) splitIds.push(dictionary.idOf(value));
    if (splitIds.length === 0) splitIds.push(0);
  }

  return {
    fact: { days, ids, splitIds, numbers, sets },
    splitAt,
    read(row, from) {
      cursor.begin(row, from);
      for (let at = 0; at < zones; at += 1) days[at] = cursor.number(0);
      dictionaries.forEach(readDimension);
      for (let at = 0; at < values.length; at += 1) {
        const kind = values[at]?.kind;
        if (kind === 'ID') sets[at] = cursor.bytes();
        else numbers[at] = cursor.number(kind === 'BIN' ? NO_BIN : 0);
      }
    },
  };
}
