import { array, assert, constantFrom, double, integer, option, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { correlate } from './correlation.ts';

it('correlates by value and by order, with the interval of Fisher', () => {
  const x = [1, 2, 3, 4, 5];
  const y = [2, 1, 4, 3, 5];

  const { r, n, interval } = correlate(x, y);

  expect(n).toBe(5);
  expect(r).toBeCloseTo(0.8, 12);
  expect(interval?.low).toBeCloseTo(-0.2796, 4);
  expect(interval?.high).toBeCloseTo(0.9862, 4);
  const byOrder = correlate(x, y, { method: 'SPEARMAN' });
  expect(byOrder.r).toBeCloseTo(0.8, 12);
  // Variance (1 + 0.8² / 2) / 2 in place of 1 / 2.
  expect(byOrder.interval?.low).toBeCloseTo(-0.4571, 4);
  expect(byOrder.interval?.high).toBeCloseTo(0.9908, 4);
});

it('gives ties the mean of their ranks', () => {
  // Ranks 1, 2.5, 2.5, 4 beside 1, 2, 3, 4.
  const { r } = correlate([1, 2, 2, 3], [10, 20, 30, 40], { method: 'SPEARMAN' });

  expect(r).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
});

it('reads the rows in which both have a value', () => {
  const { r, n } = correlate([1, null, 2, 3, 9], [3, 7, 2, 1, null]);

  expect(n).toBe(3);
  expect(r).toBeCloseTo(-1, 12);
});

it('has no correlation where nothing varies, and no interval for three rows', () => {
  expect(correlate([0.1, 0.1, 0.1], [1, 2, 3])).toEqual({ r: null, n: 3, interval: null });
  expect(correlate([], [])).toEqual({ r: null, n: 0, interval: null });
  expect(correlate([1, 2, 4], [1, 2, 3]).interval).toBeNull();
});

it('widens the interval as weights leave fewer people to speak', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8];
  const y = [2, 1, 4, 3, 6, 5, 8, 7];

  const plain = correlate(x, y);
  const even = correlate(x, y, { weights: x.map(() => 7) });
  const uneven = correlate(x, y, { weights: [9, 1, 1, 1, 1, 1, 1, 9] });

  expect(even.interval?.low).toBeCloseTo(plain.interval?.low ?? 9, 9);
  expect(even.interval?.high).toBeCloseTo(plain.interval?.high ?? 9, 9);
  // 24² / 168 people: more than three, fewer than four.
  expect((uneven.interval?.high ?? 0) - (uneven.interval?.low ?? 0)).toBeGreaterThan(1);
});

it('refuses columns of unequal length, numbers that are none, and negative weights', () => {
  expect(() => correlate([1, 2], [1])).toThrow('one value for each row');
  expect(() => correlate([1, 2], [1, 2], { weights: [1] })).toThrow('one value for each row');
  expect(() => correlate([1, Number.NaN], [1, 2])).toThrow('null where nobody answered');
  expect(() => correlate([1, 2], [1, 2], { weights: [1, -1] })).toThrow('0 or more');
});

const answer = option(integer({ min: 1, max: 10 }), { freq: 6 });
const rows = array(record({ x: answer, y: answer, times: integer({ min: 0, max: 3 }) }), {
  minLength: 4,
  maxLength: 40,
});
const method = constantFrom('PEARSON' as const, 'SPEARMAN' as const);

it('does not change with the unit, and is the same both ways', () => {
  const factor = double({ min: 0.01, max: 1000, noNaN: true });
  const shift = double({ min: -1000, max: 1000, noNaN: true });
  assert(
    property(rows, factor, shift, method, (list, by, plus, how) => {
      const x = list.map((row) => row.x);
      const y = list.map((row) => row.y);
      const moved = x.map((value) => (value === null ? null : value * by + plus));
      const mirrored = x.map((value) => (value === null ? null : -value));

      const { r } = correlate(x, y, { method: how });

      expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1);
      expectClose(correlate(moved, y, { method: how }).r, r);
      expectClose(correlate(y, x, { method: how }).r, r);
      expectClose(correlate(mirrored, y, { method: how }).r, r === null ? null : -r);
    }),
  );
});

it('compares the order alone by Spearman: any rising map leaves it as it is', () => {
  assert(
    property(rows, (list) => {
      const x = list.map((row) => row.x);
      const y = list.map((row) => row.y);
      const raised = x.map((value) => (value === null ? null : Math.exp(value) - 3));

      const straight = correlate(x, y, { method: 'SPEARMAN' });

      expectClose(correlate(raised, y, { method: 'SPEARMAN' }).r, straight.r);
    }),
  );
});

it('takes a whole weight for as many rows', () => {
  assert(
    property(rows, method, (list, how) => {
      const repeated = list.flatMap((row) => Array.from({ length: row.times }, () => row));

      const { r } = correlate(
        list.map((row) => row.x),
        list.map((row) => row.y),
        { method: how, weights: list.map(({ times }) => times) },
      );
      const once = correlate(
        repeated.map((row) => row.x),
        repeated.map((row) => row.y),
        { method: how },
      );

      expectClose(r, once.r);
    }),
  );
});

function expectClose(found: number | null, expected: number | null): void {
  expect(found === null).toBe(expected === null);
  expect(found ?? 0).toBeCloseTo(expected ?? 0, 8);
}
