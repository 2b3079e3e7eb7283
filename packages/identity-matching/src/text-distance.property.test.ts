import { assert, constantFrom, nat, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';

const word = string({ unit: constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

it('finds the published likeness of well-known words', () => {
  expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
  expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4);
  expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  expect(jaroWinkler('abc', '')).toBe(0);
});

it('counts an exchange of neighbours as one mistake', () => {
  expect(editDistance('jean', 'jaen', 2)).toBe(1);
  expect(editDistance('kitten', 'sitting', 5)).toBe(3);
  expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  expect(editDistance('', 'abc', 5)).toBe(3);
});

it('finds the same likeness both ways round, and 1 for the same word only', () => {
  assert(
    property(word, word, (left, right) => {
      const likeness = jaroWinkler(left, right);

      expect(jaroWinkler(right, left)).toBe(likeness);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness === 1).toBe(left === right);
    }),
  );
});

it('finds the distance that the whole table gives, up to the most asked for', () => {
  assert(
    property(word, word, nat(9), (left, right, most) => {
      expect(editDistance(left, right, most)).toBe(Math.min(wholeTable(left, right), most + 1));
    }),
    { numRuns: 1_000 },
  );
});

function wholeTable(left: string, right: string): number {
  const table: number[][] = [];
  const cell = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 0; i <= left.length; i += 1) {
    const row: number[] = [];
    table.push(row);
    for (let j = 0; j <= right.length; j += 1) {
      if (i === 0 || j === 0) {
        row.push(i + j);
        continue;
      }
      const changed = cell(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1);
      const isExchanged =
        i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      const exchanged = isExchanged ? cell(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(changed, cell(i - 1, j) + 1, cell(i, j - 1) + 1, exchanged));
    }
  }
  return cell(left.length, right.length);
}
