import { differenceOfMeans } from '@cx/driver-analysis';
import { expect, it } from 'vitest';

import {
  addResponses,
  openTestInsights,
  recommend,
  type TestInsights,
} from '../explanations.test-support.ts';

const DIFFERENCE = `query ($by: Segmentation!, $a: String!, $b: String!, $measure: SegmentMeasure!, $outcome: String) {
  segmentDifference(survey: "nps", by: $by, a: $a, b: $b, measure: $measure, outcome: $outcome) {
    outcome test difference statistic pValue isSmall interval { low high }
    a { segment n value reason } b { segment n value reason } } }`;

const BY_GENDER = { by: { trait: 'GENDER' }, a: 'female', b: 'male' };

/** Twenty promoters, ten passives and ten detractors of the women, and ten of each of the men. */
async function addPeople(insights: TestInsights): Promise<void> {
  const scores = {
    female: [...several(20, 9), ...several(10, 8), ...several(10, 0)],
    male: [...several(10, 10), ...several(10, 7), ...several(10, 6)],
  };
  const people = Object.entries(scores).flatMap(([gender, list]) =>
    list.map((score, index) => ({
      response: { own_gender: gender },
      answers: {
        recommend: recommend(score),
        // Easy for 30 of 40 women and for 12 of 30 men.
        ease: { value: index < (gender === 'female' ? 30 : 12) ? 2 : 4, higher_is_better: false },
        problem: { choices: [index < 20 ? 'yes' : 'no'], scale_min: null, scale_max: null },
        colour: index < 3 ? { value: 1, scale_max: gender === 'male' ? 5 : 7 } : null,
      },
    })),
  );
  await addResponses(insights, people);
}

it('holds net promoter scores of two segments against each other', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights);

  const { data } = await insights.ask(DIFFERENCE, { ...BY_GENDER, measure: 'NPS' });

  const points = (list: readonly number[]): { n: number; mean: number; variance: number } => {
    const mean = list.reduce((sum, one) => sum + one, 0) / list.length;
    const squares = list.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    return { n: list.length, mean, variance: squares / (list.length - 1) };
  };
  const expected = differenceOfMeans(
    points([...several(20, 100), ...several(10, 0), ...several(10, -100)]),
    points([...several(10, 100), ...several(10, 0), ...several(10, -100)]),
  );
  expect(data).toEqual({
    segmentDifference: {
      outcome: 'recommend',
      test: 'WELCH_T',
      a: { segment: 'female', n: 40, value: 25, reason: null },
      b: { segment: 'male', n: 30, value: 0, reason: null },
      difference: 25,
      statistic: expect.closeTo(expected.statistic ?? 0, 9),
      pValue: expect.closeTo(expected.pValue ?? 0, 9),
      interval: {
        low: expect.closeTo(expected.interval?.low ?? 0, 9),
        high: expect.closeTo(expected.interval?.high ?? 0, 9),
      },
      isSmall: false,
    },
  });
});

it('holds shares of the best two and means against each other, and says how far to rely on them', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights);

  const ask = async (over: object): Promise<unknown> =>
    (await insights.ask(DIFFERENCE, { ...BY_GENDER, measure: 'MEAN', ...over })).data;
  const shares = await ask({ outcome: 'ease', measure: 'TOP_TWO_SHARE' });
  const means = await ask({ by: { question: 'problem' }, a: 'yes', b: 'no' });
  const mixed = await ask({ outcome: 'colour' });
  const missing = await ask({ a: 'other' });

  // Pooled: 42 of 70; the standard error is the root of .6 × .4 × (1 / 40 + 1 / 30).
  expect(shares).toMatchObject({
    segmentDifference: {
      test: 'TWO_PROPORTION_Z',
      a: { value: 0.75 },
      b: { value: 0.4 },
      difference: expect.closeTo(0.35, 12),
      statistic: expect.closeTo(0.35 / Math.sqrt(0.24 * (1 / 40 + 1 / 30)), 9),
      isSmall: false,
    },
  });
  expect(means).toMatchObject({
    segmentDifference: {
      a: { n: 40, value: expect.closeTo((20 * 9 + 10 * 10 + 10 * 7) / 40, 12) },
      b: { n: 30, value: expect.closeTo((10 * 8 + 10 * 6) / 30, 12) },
    },
  });
  expect(mixed).toMatchObject({
    segmentDifference: {
      a: { n: 3, value: null, reason: 'MIXED_SCALES' },
      difference: null,
      statistic: null,
      isSmall: true,
    },
  });
  expect(missing).toMatchObject({
    segmentDifference: {
      a: { segment: 'other', n: 0, value: null, reason: 'NOTHING_FOUND' },
      b: { n: 30, reason: null },
      difference: null,
      isSmall: true,
    },
  });
});

it('refuses a measure that the question does not have, and keeps the border of brands', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights);

  const nps = await insights.ask(DIFFERENCE, { ...BY_GENDER, measure: 'NPS', outcome: 'ease' });
  const same = await insights.ask(DIFFERENCE, { ...BY_GENDER, b: 'female', measure: 'MEAN' });
  const foreign = await insights.ask(DIFFERENCE, { ...BY_GENDER, measure: 'NPS' }, ['delta']);

  expect([nps, same].map(({ errors }) => errors?.[0]?.message)).toEqual([
    'A net promoter score is of a question from 0 to 10: ask for MEAN or TOP_TWO_SHARE, or of another outcome.',
    'Compare two different segments: change a or b.',
  ]);
  expect(foreign.data).toEqual({ segmentDifference: null });
});

function several(times: number, value: number): number[] {
  return Array.from({ length: times }, () => value);
}
