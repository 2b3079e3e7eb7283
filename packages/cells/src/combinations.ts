import type { Combination } from './chunk.ts';

/** Numbers the values of one dimension; what is not known is 0. */
export interface Dictionary {
  idOf(value: string | null): number;
  valueOf(id: number): string | null;
}

export function createDictionary(): Dictionary {
  const ids = new Map<string, number>();
  const values: (string | null)[] = [null];
  return {
    idOf(value) {
      if (value === null) return 0;
      const found = ids.get(value);
      if (found !== undefined) return found;
      ids.set(value, values.length);
      return values.push(value) - 1;
    },
    valueOf: (id) => values[id] ?? null,
  };
}

/** Numbers the combinations of values of some dimensions, as they come. */
export interface Combinations {
  /** @param ids of the values, by dimension */
  numberOf(ids: ArrayLike<number>): number;
  all(): Combination[];
}

/** Bits of a whole number that a float holds. */
const MOST_BITS = 52;

/** @param at where the ids of its dimensions stand, with the dictionary of each */
export function createCombinations(
  at: readonly number[],
  dictionaries: readonly Dictionary[],
): Combinations {
  const radix = 2 ** Math.floor(MOST_BITS / Math.max(1, at.length));
  const numbers = new Map<number, number>();
  const known: (readonly number[])[] = [];

  return {
    numberOf(ids) {
      let key = 0;
      for (const position of at) {
        const id = ids[position] ?? 0;
        if (id >= radix) throw new RangeError(`A dimension has more than ${radix} values.`);
        key = key * radix + id;
      }
      const found = numbers.get(key);
      if (found !== undefined) return found;
      numbers.set(key, known.length);
      return known.push(at.map((position) => ids[position] ?? 0)) - 1;
    },
    all: () =>
      known.map((ids) => ids.map((id, index) => dictionaries[at[index] ?? 0]?.valueOf(id) ?? null)),
  };
}
