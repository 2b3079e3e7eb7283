import { array, assert, bigInt, constantFrom, integer, oneof, property } from 'fast-check';
import { expect, it } from 'vitest';

import { carry, decodeNumbers, encodeNumbers, HIGH, toBigInt, toText } from './numbers.ts';

const anyNumber = oneof(
  constantFrom(0n, 1n, 255n, 256n, 65_535n, 65_536n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 53n, -1n),
  bigInt({ min: -(2n ** 62n), max: 2n ** 80n }),
  bigInt({ min: 0n, max: 300n }),
);

function halvesOf(values: readonly bigint[]): { low: Float64Array; high: Float64Array } {
  const high = BigInt(HIGH);
  return {
    low: Float64Array.from(values, (value) => Number(value % high)),
    high: Float64Array.from(values, (value) => Number(value / high)),
  };
}

it('reads whole numbers of any size as they were packed', () => {
  assert(
    property(array(anyNumber), (values) => {
      const { low, high } = decodeNumbers(encodeNumbers(halvesOf(values)));

      expect(values.map((_value, at) => toBigInt(low[at] ?? 0, high?.[at] ?? 0))).toEqual(values);
      expect(values.map((_value, at) => toText(low[at] ?? 0, high?.[at] ?? 0))).toEqual(
        values.map(String),
      );
    }),
  );
});

it.each([
  ['a byte', 255, 1],
  ['two bytes', 65_535, 2],
  ['four bytes', HIGH - 1, 4],
  ['a float', HIGH, 8],
  ['a float, where it is below 0', -1, 8],
])('packs numbers into %s', (_what, most, width) => {
  const low = Float64Array.of(0, most, 1);

  expect(encodeNumbers({ low, high: null }).length).toBe(1 + 3 * width);
});

it('loses nothing of sums that no float holds', () => {
  assert(
    property(array(integer({ min: 0, max: 2 ** 31 - 1 }), { maxLength: 200 }), (values) => {
      const low = new Float64Array(1);
      const high = new Float64Array(1);
      for (const value of values) {
        low[0] = (low[0] ?? 0) + value * 2 ** 21;
        carry(low, 0, high, 0);
      }

      const sum = values.reduce((all, value) => all + BigInt(value) * 2n ** 21n, 0n);
      expect(toBigInt(low[0] ?? 0, high[0] ?? 0)).toBe(sum);
    }),
  );
});
