import { array, assert, double, integer, property } from 'fast-check';
import { expect, it } from 'vitest';

import { correlate } from './correlation.ts';
import type { Matrix } from './eigenvectors.ts';
import { createRandom } from './random.ts';
import { relativeWeights } from './relative-weights.ts';

it('splits what two drivers explain together', () => {
  const weights = relativeWeights(
    [
      [1, 0.5],
      [0.5, 1],
    ],
    [0.6, 0.4],
  );

  // R² = (0.36 + 0.16 - 2 × 0.5 × 0.24) / 0.75 = 0.37333.
  expect(weights?.[0]).toBeCloseTo(0.286_667, 6);
  expect(weights?.[1]).toBeCloseTo(0.086_667, 6);
});

it('gives drivers that do not correlate the square of their r', () => {
  assert(
    property(
      array(double({ min: -0.4, max: 0.4, noNaN: true }), { maxLength: 6 }),
      (withOutcome) => {
        const apart = withOutcome.map((_, row) =>
          withOutcome.map((__, at) => (at === row ? 1 : 0)),
        );

        const weights = relativeWeights(apart, withOutcome) ?? [];

        expect(weights).toHaveLength(withOutcome.length);
        for (const [at, r] of withOutcome.entries()) expect(weights[at]).toBeCloseTo(r * r, 12);
      },
    ),
  );
});

it('parts what two drivers that are one explain evenly', () => {
  const weights = relativeWeights(
    [
      [1, 1],
      [1, 1],
    ],
    [0.5, 0.5],
  );

  expect(weights?.[0]).toBeCloseTo(0.125, 9);
  expect(weights?.[1]).toBeCloseTo(0.125, 9);
});

it('has no weights for correlations that no people could have given', () => {
  const opposed = [
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ];

  expect(relativeWeights(opposed, [0.1, 0.1, 0.1])).toBeNull();
  expect(
    relativeWeights(
      [
        [1, 0],
        [0, 1],
      ],
      [0.9, 0.9],
    ),
  ).toBeNull();
});

it('adds up to R², is never negative, and is near the mean over all orders of entry', () => {
  let widest = 0;
  assert(
    property(integer(), integer({ min: 2, max: 5 }), (seed, drivers) => {
      const { among, withOutcome } = randomCorrelations(seed, drivers);
      const averaged = averageOverOrders(among, withOutcome);
      const explained = explainedBy(among, withOutcome, [...withOutcome.keys()]);

      const weights = relativeWeights(among, withOutcome) ?? [];

      expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(explained, 9);
      for (const [at, weight] of weights.entries()) {
        const apart = Math.abs(weight - (averaged[at] ?? 0));
        widest = Math.max(widest, apart);
        expect(weight).toBeGreaterThanOrEqual(-1e-12);
        // With two drivers the two ways are the same.
        expect(apart).toBeLessThan(drivers === 2 ? 1e-9 : 0.1);
      }
    }),
    { numRuns: 300 },
  );

  expect(widest).toBeGreaterThan(0.001);
});

/** Sixty people whose answers share a mood, so that all drivers correlate. */
function randomCorrelations(
  seed: number,
  drivers: number,
): { readonly among: Matrix; readonly withOutcome: readonly number[] } {
  const random = createRandom(seed);
  const moods = Array.from({ length: 60 }, random);
  const pulls = Array.from({ length: drivers }, random);
  const columns = pulls.map((pull) => moods.map((mood) => pull * mood + random() * 0.6));
  const outcome = moods.map((_, row) =>
    columns.reduce((total, column, at) => total + (pulls[at] ?? 0) * (column[row] ?? 0), random()),
  );
  return {
    among: columns.map((one) => columns.map((other) => correlate(one, other).r ?? 0)),
    withOutcome: columns.map((column) => correlate(outcome, column).r ?? 0),
  };
}

/** What a driver adds to R², over all orders in which the drivers may enter (Lindeman, Merenda and Gold). */
function averageOverOrders(among: Matrix, withOutcome: readonly number[]): readonly number[] {
  const orders = ordersOf([...withOutcome.keys()]);
  return withOutcome.map((_, driver) => {
    const added = orders.map((order) => {
      const before = order.slice(0, order.indexOf(driver));
      return (
        explainedBy(among, withOutcome, [...before, driver]) -
        explainedBy(among, withOutcome, before)
      );
    });
    return added.reduce((total, part) => total + part, 0) / orders.length;
  });
}

function ordersOf(places: readonly number[]): readonly (readonly number[])[] {
  if (places.length === 0) return [[]];
  return places.flatMap((place) =>
    ordersOf(places.filter((other) => other !== place)).map((rest) => [place, ...rest]),
  );
}

/** R² by elimination, which knows nothing of eigenvectors: what is left in the corner is 1 - R². */
function explainedBy(
  among: Matrix,
  withOutcome: readonly number[],
  drivers: readonly number[],
): number {
  const rows = drivers.map((row) => [
    ...drivers.map((column) => among[row]?.[column] ?? 0),
    withOutcome[row] ?? 0,
  ]);
  rows.push([...drivers.map((driver) => withOutcome[driver] ?? 0), 1]);
  for (const [at, pivot] of rows.slice(0, -1).entries()) {
    for (const row of rows.slice(at + 1)) {
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (const [column, value] of pivot.entries()) {
        row[column] = (row[column] ?? 0) - factor * value;
      }
    }
  }
  return 1 - (rows.at(-1)?.at(-1) ?? 1);
}
