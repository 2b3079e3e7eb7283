import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';

import { normalPValue, student95, studentPValue } from './distributions.ts';
import { differenceOfMeans, differenceOfProportions } from './segment-difference.ts';

it('tests two proportions with their pooled variance', () => {
  // The example of Newcombe (1998): 56 of 70 against 48 of 80.
  const found = differenceOfProportions({ n: 70, hits: 56 }, { n: 80, hits: 48 });

  expect(found.isSmall).toBe(false);
  expect(found.difference).toBeCloseTo(0.2, 12);
  expect(found.statistic).toBeCloseTo(2.6502, 4);
  expect(found.pValue).toBeCloseTo(0.008, 3);
  expect(found.interval?.low).toBeCloseTo(0.0524, 4);
  expect(found.interval?.high).toBeCloseTo(0.3339, 4);
});

it('marks segments of fewer than thirty', () => {
  const many = { n: 30, hits: 10 };

  expect(differenceOfProportions(many, many).isSmall).toBe(false);
  expect(differenceOfProportions(many, { n: 29, hits: 10 }).isSmall).toBe(true);
  expect(
    differenceOfMeans({ n: 29, mean: 4, variance: 1 }, { n: 99, mean: 4, variance: 1 }),
  ).toMatchObject({
    isSmall: true,
    pValue: 1,
  });
});

it('does not test what is empty or does not vary', () => {
  const nobody = { difference: null, interval: null, statistic: null, pValue: null, isSmall: true };

  expect(differenceOfProportions({ n: 0, hits: 0 }, { n: 80, hits: 48 })).toEqual(nobody);
  expect(differenceOfMeans({ n: 0, mean: 0, variance: 0 }, { n: 9, mean: 4, variance: 1 })).toEqual(
    nobody,
  );
  expect(differenceOfProportions({ n: 40, hits: 40 }, { n: 40, hits: 40 })).toMatchObject({
    difference: 0,
    statistic: null,
    pValue: null,
  });
  expect(differenceOfMeans({ n: 1, mean: 5, variance: 0 }, { n: 9, mean: 4, variance: 1 })).toEqual(
    {
      ...nobody,
      difference: 1,
    },
  );
});

it('tests two means that vary unlike by Welch', () => {
  const found = differenceOfMeans(
    { n: 20, mean: 4.1, variance: 1.2 },
    { n: 35, mean: 3.5, variance: 0.5 },
  );

  expect(found.statistic).toBeCloseTo(2.201_398_16, 8);
  expect(found.pValue).toBeCloseTo(0.036_045_42, 8);
  expect(found.interval?.low).toBeCloseTo(0.041_903_53, 6);
  expect(found.interval?.high).toBeCloseTo(1.158_096_47, 6);
});

it('turns round when the segments do, and keeps proportions within their bounds', () => {
  const size = integer({ min: 1, max: 200 });
  assert(
    property(
      size,
      size,
      integer({ min: 0, max: 200 }),
      integer({ min: 0, max: 200 }),
      (n, m, a, b) => {
        const first = { n, hits: Math.min(a, n) };
        const second = { n: m, hits: Math.min(b, m) };

        const { difference, interval, pValue } = differenceOfProportions(first, second);
        const turned = differenceOfProportions(second, first);

        expect(turned.difference).toBeCloseTo(-(difference ?? 9), 12);
        expect(turned.interval?.low).toBeCloseTo(-(interval?.high ?? 9), 12);
        expect(interval?.low).toBeGreaterThanOrEqual(-1.000_000_001);
        expect(interval?.low).toBeLessThanOrEqual(difference ?? -9);
        expect(interval?.high).toBeGreaterThanOrEqual(difference ?? 9);
        expect(pValue ?? 0.5).toBeGreaterThanOrEqual(0);
        expect(pValue ?? 0.5).toBeLessThanOrEqual(1);
      },
    ),
  );
});

it.for([
  [0, 1],
  [0.5, 0.617_075_077_451_973_8],
  [-1.96, 0.049_995_790_296_440_87],
  [2.5, 0.012_419_330_651_552_265],
  [6, 1.973_175_290_075_389e-9],
  [10, 1.523_970_604_832_094e-23],
] as const)('leaves as much beyond z = %d as the published tables: %d', ([z, expected]) => {
  expect(normalPValue(z) / expected).toBeCloseTo(1, 10);
});

it.for([
  [2, 1, 0.295_167_235_300_866_5, 12.706_204_736_174_694],
  [2.5, 10, 0.031_446_844_236_608_82, 2.228_138_851_986_274],
  [-3, 4.7, 0.032_539_273_977_036_79, 2.620_726_075_353_17],
  [8, 100, 2.272_864_807_728_069_4e-12, 1.983_971_518_523_551_8],
] as const)('does so for t = %d with %d degrees of freedom', ([t, degrees, expected, limit]) => {
  expect(studentPValue(t, degrees) / expected).toBeCloseTo(1, 9);
  expect(student95(degrees)).toBeCloseTo(limit, 9);
});
