import { expect, it } from 'vitest';

import { type ComparedField, UNKNOWN } from './compared-field.ts';
import { createMatcher } from './matcher.ts';

interface Shop {
  readonly id: string;
  readonly name: string;
  readonly town: string | null;
}

const nameField: ComparedField<Shop> = {
  name: 'name',
  levels: [{ name: 'different' }, { name: 'same', byTerm: true }],
  compare: (left, right) => Number(left.name === right.name),
  terms: ({ name }) => [name],
};

const townField: ComparedField<Shop> = {
  name: 'town',
  levels: [{ name: 'different' }, { name: 'same' }],
  compare: (left, right) =>
    left.town === null || right.town === null ? UNKNOWN : Number(left.town === right.town),
};

const matcher = createMatcher<Shop, Shop>({
  normalise: (shop) => ({ ...shop, name: shop.name.toLowerCase() }),
  fields: [nameField, townField],
  identifiers: () => [],
  blockingKeys: [{ name: 'name', keys: ({ name }) => [name] }],
  thresholds: { propose: -1, merge: 2 },
  largestBlock: 20,
  seed: 1,
});

// Round numbers, so that the weights can be added by hand.
const model = {
  prior: 0.5,
  householdPrior: 0,
  fields: [
    {
      name: 'name',
      levels: [
        { name: 'different', m: 0.2, u: 0.8, household: 0.5 },
        { name: 'same', m: 0.8, u: 0.1, household: 0.5 },
      ],
      commonTerms: { corner: 0.4 },
      chanceOfTerm: 0.1,
    },
    {
      name: 'town',
      levels: [
        { name: 'different', m: 0.25, u: 0.5, household: 0.5 },
        { name: 'same', m: 0.75, u: 0.5, household: 0.5 },
      ],
      commonTerms: {},
      chanceOfTerm: 0,
    },
  ],
};

it('adds the prior and log2(m / u) of each level, less what a common value takes away', () => {
  const score = matcher.score(
    { id: 'a', name: 'Corner', town: 'York' },
    { id: 'b', name: 'corner', town: 'Bath' },
    model,
  );

  // Eight times as likely, a quarter of that as the name is four times as common as others, then half.
  expect(score.weight).toBeCloseTo(0, 10);
  expect(score.evidence).toMatchObject([
    { field: 'name', level: 'same' },
    { field: 'town', level: 'different', weight: -1 },
  ]);
  expect(score.evidence[0]?.weight).toBeCloseTo(1, 10);
});

it('lets what is unknown speak neither for nor against', () => {
  const score = matcher.score(
    { id: 'a', name: 'Mill', town: null },
    { id: 'b', name: 'Mill', town: 'Bath' },
    model,
  );

  expect(score.weight).toBeCloseTo(3, 10);
  expect(score.evidence.map(({ field }) => field)).toEqual(['name']);
});

it('merges above the one threshold and proposes above the other', () => {
  const { merges, proposals } = matcher.link(
    [
      { id: 'a', name: 'Mill', town: 'Bath' },
      { id: 'b', name: 'MILL', town: 'Bath' },
      { id: 'c', name: 'Corner', town: 'York' },
      { id: 'd', name: 'Corner', town: 'Bath' },
    ],
    model,
  );

  expect(merges.map(({ ids }) => ids)).toEqual([['a', 'b']]);
  expect(proposals.map(({ left, right }) => [left, right])).toEqual([['c', 'd']]);
});

it('learns from no records and from one without dividing by nothing', () => {
  for (const shops of [[], [{ id: 'a', name: 'Mill', town: null }]]) {
    const learned = matcher.estimate(shops);

    expect(learned).toMatchObject({ prior: 1e-12, householdPrior: 0 });
    expect(learned.fields[1]?.levels).toEqual([
      { name: 'different', m: 0.5, u: 0.5, household: 0.5 },
      { name: 'same', m: 0.5, u: 0.5, household: 0.5 },
    ]);
  }
});
