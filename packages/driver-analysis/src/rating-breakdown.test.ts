import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';

import { effectOfOneMore, ratingBreakdown } from './rating-breakdown.ts';

it('says what each topic does to a mean of 3.6', () => {
  const found = ratingBreakdown([
    { rating: 1, topics: ['delivery'] },
    { rating: 3, topics: ['delivery', 'staff', 'delivery'] },
    { rating: 5, topics: ['staff'] },
    { rating: 4, topics: [] },
    { rating: 5, topics: [] },
  ]);

  expect(found.n).toBe(5);
  expect(found.mean).toBe(3.6);
  expect(found.topics.map(({ topic, n }) => [topic, n])).toEqual([
    ['delivery', 2],
    ['staff', 2],
    [null, 2],
  ]);
  // Delivery: (1 + 3/2) / 1.5 of 1.5 in 5 texts; without it 14 / 3.
  expectRows(found.topics, [
    [0.3, 2.5 / 1.5, -0.58, 14 / 3],
    [0.3, 6.5 / 1.5, 0.22, 10 / 3],
    [0.4, 4.5, 0.36, 3],
  ]);
});

it('has no mean of nothing, and none without a topic that all texts name', () => {
  expect(ratingBreakdown([])).toEqual({ n: 0, mean: null, topics: [] });
  expect(ratingBreakdown([{ rating: 2, topics: ['staff'] }]).topics).toEqual([
    { topic: 'staff', n: 1, share: 1, mean: 2, contribution: 0, meanWithout: null },
  ]);
});

it('tells how far one more text with one star pulls the mean of fifty', () => {
  expect(effectOfOneMore(1, 3.6, 50)).toBeCloseTo(-0.051, 3);
});

const texts = array(
  record({
    rating: integer({ min: 1, max: 5 }),
    topics: array(constantFrom('delivery', 'price', 'staff', 'app'), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 60 },
);

it('adds up: contributions to 0, shares to 1, whatever the order of the texts', () => {
  assert(
    property(texts, (list) => {
      const { n, mean, topics } = ratingBreakdown(list);
      const turned = ratingBreakdown(list.toReversed());

      expect(topics.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(0, 10);
      expect(topics.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      expect(turned.topics).toHaveLength(topics.length);
      for (const { topic, share, mean: ofTopic, contribution, meanWithout } of topics) {
        const others = list.filter((text) => !isAbout(text.topics, topic));
        const sum = others.reduce((total, { rating }) => total + rating, 0);
        expect(contribution).toBeCloseTo(share * (ofTopic - (mean ?? 0)), 10);
        expect(meanWithout === null).toBe(others.length === 0);
        expect(meanWithout ?? 0).toBeCloseTo(others.length === 0 ? 0 : sum / others.length, 10);
      }
      expect(n).toBe(list.length);
    }),
  );
});

it('says of one more text what the mean of all then is', () => {
  assert(
    property(texts, integer({ min: 1, max: 5 }), (list, rating) => {
      const before = ratingBreakdown(list);
      const after = ratingBreakdown([...list, { rating, topics: [] }]);

      const moved = (after.mean ?? 0) - (before.mean ?? 0);
      expect(effectOfOneMore(rating, before.mean ?? 0, before.n)).toBeCloseTo(moved, 10);
    }),
  );
});

const isAbout = (topics: readonly string[], topic: string | null): boolean =>
  topic === null ? topics.length === 0 : topics.includes(topic);

function expectRows(
  found: ReturnType<typeof ratingBreakdown>['topics'],
  expected: readonly (readonly [number, number, number, number])[],
): void {
  expect(found).toHaveLength(expected.length);
  for (const [at, [share, mean, contribution, meanWithout]] of expected.entries()) {
    expect(found[at]?.share).toBeCloseTo(share, 12);
    expect(found[at]?.mean).toBeCloseTo(mean, 12);
    expect(found[at]?.contribution).toBeCloseTo(contribution, 12);
    expect(found[at]?.meanWithout).toBeCloseTo(meanWithout, 12);
  }
}

it('takes equal texts together as it takes them one by one', () => {
  const together = ratingBreakdown([
    { rating: 1, topics: ['delivery', 'staff'], count: 3 },
    { rating: 5, topics: [], count: 2 },
  ]);

  const bad = { rating: 1, topics: ['delivery', 'staff'] };
  const good = { rating: 5, topics: [] };
  expect(together).toEqual(ratingBreakdown([bad, bad, bad, good, good]));
});
