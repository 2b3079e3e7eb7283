import { expect, it } from 'vitest';

import { createDemo } from './index.ts';

const demo = createDemo({
  customers: 1_000,
  interactions: 12_000,
  seed: 1,
  until: new Date('2026-11-01T00:00:00Z'),
});
const responses = [...demo.items()].flatMap((item) =>
  item.domain === 'surveys' ? item.record : [],
);

it('has one survey for each brand, with the same four questions', () => {
  expect(demo.surveys.map(({ brandId }) => brandId)).toEqual(demo.brands.map(({ key }) => key));
  for (const { kind, questions } of demo.surveys) {
    expect(kind).toBe('NPS');
    expect(
      questions.map(({ key, construct, scaleMin, scaleMax }) => [
        key,
        construct,
        scaleMin,
        scaleMax,
      ]),
    ).toEqual([
      ['RECOMMEND', 'RECOMMEND', 0, 10],
      ['SATISFACTION', 'SATISFACTION', 1, 5],
      ['EFFORT', 'EFFORT', 1, 7],
      ['STORY', 'STORY', null, null],
    ]);
  }
});

it('answers every question of the survey, with a value exactly where there is one', () => {
  const scales = new Map(
    demo.surveys[0]?.questions.map(({ key, scaleMin, scaleMax }) => [key, { scaleMin, scaleMax }]),
  );
  for (const { answers } of responses) {
    expect(Object.keys(answers)).toEqual([...scales.keys()]);
    for (const [key, { rawCode, value, state }] of Object.entries(answers)) {
      const { scaleMin = null, scaleMax = null } = scales.get(key) ?? {};
      expect(value !== null).toBe(state === 'ANSWERED' && key !== 'STORY');
      expect(rawCode === null).toBe(state === 'BLANK');
      expect(value ?? scaleMin ?? 0).toBeGreaterThanOrEqual(scaleMin ?? 0);
      expect(value ?? scaleMax ?? 0).toBeLessThanOrEqual(scaleMax ?? 0);
    }
  }
});

it('leaves blank, refuses and gives up at times', () => {
  const states = responses.flatMap(({ answers }) => Object.values(answers).map((a) => a.state));

  for (const state of ['BLANK', 'REFUSED', 'NA', 'ANSWERED'] as const) {
    expect(states.filter((one) => one === state).length).toBeGreaterThan(20);
  }
  expect(responses.filter(({ finished }) => !finished).length).toBeGreaterThan(50);
});

it('recommends the hotels most and the telecom operator least', () => {
  expect(['oakmerrow', 'quibberly', 'corvelane', 'ondeval'].map(npsOf)).toEqual([37, 15, 8, -14]);
});

function npsOf(brand: string): number {
  const scores = responses.flatMap(({ brandId, answers }) =>
    brandId === brand ? (answers['RECOMMEND']?.value ?? []) : [],
  );
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return Math.round(((promoters - detractors) * 100) / scores.length);
}
