import { array, assert, double, nat, oneof, property } from 'fast-check';
import { expect, it } from 'vitest';

import { SKETCH_GAMMA } from './part.ts';
import { quantileOf, sketchOf } from './sketch.ts';

const values = array(oneof(nat({ max: 100 }), nat({ max: 2_147_483_647 })), {
  minLength: 1,
  maxLength: 300,
});
const share = double({ min: 0.001, max: 1, noNaN: true });

it('finds the value at a rank within 1 %', () => {
  assert(
    property(values, share, (all, wanted) => {
      const exact = exactly(all, wanted);

      const found = quantileOf(packed(all), wanted) ?? Number.NaN;

      expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * 0.01);
    }),
  );
});

it('finds in cells that are put together what it finds in one', () => {
  assert(
    property(array(values, { minLength: 1, maxLength: 5 }), share, (cells, wanted) => {
      const merged = Buffer.concat(cells.map(packed));

      expect(quantileOf(merged, wanted)).toBe(quantileOf(packed(cells.flat()), wanted));
    }),
  );
});

it('finds nothing where there is nothing', () => {
  expect(quantileOf(new Uint8Array(), 0.5)).toBeNull();
});

function exactly(all: readonly number[], wanted: number): number {
  const sorted = all.toSorted((one, other) => one - other);
  return sorted[Math.max(1, Math.ceil(wanted * sorted.length)) - 1] ?? Number.NaN;
}

function packed(all: readonly number[]): Uint8Array {
  const bins = Map.groupBy(all, (value) =>
    value <= 0 ? 0 : 1 + Math.ceil(Math.log(value) / Math.log(SKETCH_GAMMA)),
  );
  return sketchOf([...bins].map(([bin, { length }]) => [bin, length]));
}
