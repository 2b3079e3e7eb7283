import { expect, it } from 'vitest';

import { netPromoterScore } from './net-promoter-score.ts';

const WITHOUT_WEIGHTS = { promotersWeight: null, detractorsWeight: null, totalWeight: null };

it('computes score and margin of the airport survey of 2017', () => {
  const score = netPromoterScore({
    promoters: 1436,
    passives: 968,
    detractors: 342,
    ...WITHOUT_WEIGHTS,
  });

  expect(score.n).toBe(2746);
  expect(score.value).toBeCloseTo(39.84, 2);
  expect(score.marginOfError95).toBeCloseTo(2.615, 3);
  expect(score.weighted).toBeNull();
});

it('weighs responses when every one has a weight', () => {
  const score = netPromoterScore({
    promoters: 1,
    passives: 1,
    detractors: 1,
    promotersWeight: 3,
    detractorsWeight: 1,
    totalWeight: 5,
  });

  expect(score).toMatchObject({ value: 0, weighted: 40 });
});

it('has no value where nobody answered', () => {
  const score = netPromoterScore({
    promoters: 0,
    passives: 0,
    detractors: 0,
    promotersWeight: 0,
    detractorsWeight: 0,
    totalWeight: null,
  });

  expect(score).toEqual({
    value: null,
    n: 0,
    promoters: 0,
    passives: 0,
    detractors: 0,
    marginOfError95: null,
    weighted: null,
  });
});

it('has no margin where all say the same', () => {
  const score = netPromoterScore({
    promoters: 4,
    passives: 0,
    detractors: 0,
    ...WITHOUT_WEIGHTS,
  });

  expect(score).toMatchObject({ value: 100, marginOfError95: 0 });
});
