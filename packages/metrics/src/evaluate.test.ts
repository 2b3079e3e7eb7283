import { expect, it } from 'vitest';

import { evaluate, type GroupParts, type MeasureValue } from './evaluate.ts';
import { type MeasureId, measureOf } from './model.ts';

function valueOf(id: MeasureId, group: Partial<GroupParts>): MeasureValue {
  const measure = measureOf(id);
  return evaluate(measure, measure.families[0].name, {
    now: () => parts({}),
    before: () => parts({}),
    channels: [],
    panel: 'NO_FACTS',
    until: new Date(),
    ...group,
  });
}

function parts(numbers: Readonly<Record<string, bigint>>): ReturnType<GroupParts['now']> {
  return { number: (part) => numbers[part] ?? 0n, bytes: () => new Uint8Array() };
}

it('gives the Net Promoter Score with the margin of its definition', () => {
  const score = valueOf('NPS', {
    now: () =>
      parts({ promoters: 1477n, detractors: 348n, recommend: 2835n, recommend_missing: 100n }),
  });

  expect(score.value).toBeCloseTo(39.8236, 4);
  // √((p + d - (p - d)²) / n) · 196, by hand.
  expect(score.marginOfError95).toBeCloseTo(2.564, 3);
  expect(score).toMatchObject({
    n: 2835,
    excluded: [{ reason: 'NOT_GIVEN', count: 100 }],
    reason: null,
  });
});

it('gives the mean of stars on the scale of stars, and its margin too', () => {
  // Ratings 0, 0.5 and 1: 1, 3 and 5 stars.
  const mean = valueOf('RATING_MEAN', {
    now: () => parts({ rating_n: 3n, rating_sum: 1_500_000n, rating_squares: 1_250_000_000_000n }),
  });

  expect(mean.value).toBe(3);
  expect(mean.marginOfError95).toBeCloseTo((1.96 * 2) / Math.sqrt(3), 9);
});

it('keeps the spread of large sums that floats would lose', () => {
  const mean = valueOf('FRT_MEAN', {
    now: () =>
      parts({
        frt_n: 2n,
        frt_sum: 4_000_000_000_002n,
        frt_squares: 2_000_000_000_000n ** 2n + 2_000_000_000_002n ** 2n,
      }),
  });

  expect(mean.marginOfError95).toBeCloseTo(1.96, 9);
});

it('gives no value where nothing is to be measured, and says why', () => {
  const none = valueOf('FRT_MEAN', { now: () => parts({}) });
  const left = valueOf('FRT_MEAN', { now: () => parts({ awaiting_first: 4n }) });
  const counted = valueOf('TICKETS_OPENED', { now: () => parts({}) });

  expect([none.value, none.reason]).toEqual([null, 'NO_FACTS']);
  expect([left.value, left.reason]).toEqual([null, 'ALL_EXCLUDED']);
  expect([counted.value, counted.reason]).toEqual([0, null]);
});

it('gives no margin to what is no sample of a share', () => {
  const rate = valueOf('ENGAGEMENT_RATE', {
    now: () => parts({ engagements: 5n, impressions: 1000n, seen: 2n }),
  });

  expect(rate).toMatchObject({ value: 0.005, n: 2, marginOfError95: null });
});
