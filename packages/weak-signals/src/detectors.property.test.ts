import { array, assert, constantFrom, integer, nat, pre, property } from 'fast-check';
import { expect, it } from 'vitest';

import { BUCKETS, counts, DETECTORS } from './detectors.test-support.ts';

const RANK = { INSUFFICIENT_BASELINE: 0, NORMAL: 1, ALARM: 2 };

const detectors = constantFrom(...DETECTORS);

it('never alarms, nor says that all is well, before the baseline is full', () => {
  assert(
    property(detectors, counts, ({ assess, from }, series) => {
      expect(assess(series).verdict === 'INSUFFICIENT_BASELINE').toBe(series.length < from);
    }),
  );
});

it('never comes to a lower verdict by more negatives in the buckets that are judged', () => {
  assert(
    property(
      detectors,
      counts,
      nat(3),
      nat(600),
      ({ assess, from, judged }, series, back, more) => {
        pre(series.length >= from);
        const newest = Math.min(judged, series.length - BUCKETS);
        const raised = series.with(
          -1 - (back % newest),
          (series.at(-1 - (back % newest)) ?? 0) + more,
        );

        const before = assess(series);
        const after = assess(raised);

        expect(after.z).toBeGreaterThanOrEqual((before.z ?? 0) - 1e-9);
        expect(RANK[after.verdict]).toBeGreaterThanOrEqual(RANK[before.verdict]);
      },
    ),
  );
});

it('judges a series that varies more than chance alike in whatever unit it is counted', () => {
  const varied = array(integer({ min: 0, max: 600 }), { minLength: 9, maxLength: 20 });
  assert(
    property(detectors, varied, integer({ min: 2, max: 50 }), ({ assess }, series, factor) => {
      pre(
        windowsOf(series).every((window) => spread(window) >= Math.max(1, Math.sqrt(mean(window)))),
      );

      const one = assess(series);
      const many = assess(series.map((count) => count * factor));

      expect(many.z).toBeCloseTo(one.z ?? 0, 6);
    }),
  );
});

it('is surer of the same excess where more is counted', () => {
  // A sum that is cut at 0 does not only grow: what is quiet weighs more as well.
  const others = constantFrom(...DETECTORS.filter(({ name }) => name !== 'CUSUM'));
  assert(
    property(others, counts, integer({ min: 2, max: 50 }), ({ assess }, series, factor) => {
      const { z } = assess(series);
      pre(z !== null && z > 0);

      const scaled = assess(series.map((count) => count * factor));

      expect(scaled.z).toBeGreaterThanOrEqual((z ?? 0) - 1e-9);
    }),
  );
});

it('is told nothing by what came before its buckets', () => {
  assert(
    property(detectors, counts, counts, ({ assess, from }, older, series) => {
      pre(series.length >= Math.max(from, 2 * BUCKETS));

      expect(assess([...older, ...series])).toEqual(assess(series));
    }),
  );
});

it('finds what the definition says, reckoned in another way', () => {
  assert(
    property(counts, (series) => {
      for (const { name, assess, from } of DETECTORS) {
        if (series.length < from) continue;
        const { z, value, expected, threshold, limit, verdict } = assess(series);
        const { z: truth, limit: bound } = byDefinition(name, series);
        expect(z).toBeCloseTo(truth, 8);
        expect(limit).toBe(bound);
        const isOnTheLimit = Math.abs(truth - bound) < 1e-9;
        expect(isOnTheLimit || (verdict === 'ALARM') === truth > bound).toBe(true);
        // The threshold stands to the limit as the value stands to z.
        expect(((threshold ?? 0) - (expected ?? 0)) * truth).toBeCloseTo(
          ((value ?? 0) - (expected ?? 0)) * bound,
          5,
        );
      }
    }),
    { numRuns: 300 },
  );
});

function byDefinition(name: string, series: readonly number[]): { z: number; limit: number } {
  const { length } = series;
  const scoreAt = (index: number, gap: number): number => {
    const window = series.slice(index - gap - BUCKETS, index - gap);
    return ((series[index] ?? Number.NaN) - mean(window)) / floored(window);
  };
  const latest = Math.min(BUCKETS, length - BUCKETS);
  const base = series.slice(length - latest - BUCKETS, length - latest);
  const run = series.slice(length - latest);
  switch (name) {
    case 'C1':
      return { z: scoreAt(length - 1, 0), limit: 3 };
    case 'C2':
      return { z: scoreAt(length - 1, 2), limit: 3 };
    case 'C3': {
      const scores = [length - 3, length - 2, length - 1].map((index) => scoreAt(index, 2));
      return { z: sum(scores.filter((score) => score > 1).map((score) => score - 1)), limit: 2 };
    }
    case 'EWMA': {
      // Each bucket has a weight of its own, and the variance is the sum of their squares.
      const weights = run.map((_, index) => 0.2 * 0.8 ** (latest - 1 - index));
      const above = sum(run.map((count, index) => (weights[index] ?? 0) * (count - mean(base))));
      return { z: above / (floored(base) * Math.hypot(...weights)), limit: 3 };
    }
    case 'CUSUM': {
      // The largest sum of the buckets from any one on.
      const scores = run.map((count) => (count - mean(base)) / floored(base) - 0.5);
      return { z: Math.max(0, ...scores.map((_, index) => sum(scores.slice(index)))), limit: 5 };
    }
    default:
      throw new Error(`No definition of ${name}.`);
  }
}

function floored(window: readonly number[]): number {
  return Math.max(spread(window), Math.sqrt(Math.max(1, mean(window))));
}

/** From the differences of all pairs, without the mean. */
function spread(window: readonly number[]): number {
  const squares = window.flatMap((one, i) =>
    window.slice(i + 1).map((other) => (one - other) ** 2),
  );
  return Math.sqrt(sum(squares) / (window.length * (window.length - 1)));
}

function mean(window: readonly number[]): number {
  return sum(window) / window.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** All that can be a baseline. */
function windowsOf(series: readonly number[]): (readonly number[])[] {
  return series.slice(BUCKETS).map((_, start) => series.slice(start, start + BUCKETS));
}
