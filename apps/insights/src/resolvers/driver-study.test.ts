import { expect, it } from 'vitest';

import {
  addResponses,
  openTestInsights,
  recommend,
  type TestInsights,
} from '../explanations.test-support.ts';

const IMPORTANCE = `query ($survey: String!, $outcome: String, $drivers: [String!], $method: CorrelationMethod! = PEARSON,
  $segmentBy: Segmentation, $range: DateTimeRange) {
  driverImportance(survey: $survey, outcome: $outcome, drivers: $drivers, method: $method, segmentBy: $segmentBy, range: $range) {
    outcome n sampledFrom explained reason
    drivers { rank question construct touchpoint n r share reason interval { low high }
      gapToNext { difference interval { low high } } }
    segments { segment n reason drivers { rank question n r reason } }
  } }`;

const COMPARE = `query ($a: String!, $b: String!, $segment: SegmentInput) {
  compareDrivers(survey: "nps", a: $a, b: $b, segment: $segment) {
    outcome n a { question n r reason interval { low high } } b { question n r reason }
    difference interval { low high } } }`;

interface Driver {
  readonly rank: number | null;
  readonly question: string;
  readonly n: number;
  readonly r: number | null;
  readonly share: number | null;
  readonly reason: string | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly gapToNext: { readonly difference: number } | null;
}

interface Importance {
  readonly outcome: string | null;
  readonly n: number;
  readonly sampledFrom: number | null;
  readonly explained: number | null;
  readonly reason: string | null;
  readonly drivers: readonly Driver[];
  readonly segments: readonly {
    readonly segment: string;
    readonly n: number;
    readonly reason: string | null;
    readonly drivers: readonly Driver[];
  }[];
}

/**
 * Half of `n` recommend with 10, half with 0, and every `turned`th of a driver's answers is turned round:
 * r is 1 less two times the share of those.
 */
async function addPeople(insights: TestInsights, n: number, gender = 'female'): Promise<void> {
  const people = Array.from({ length: n }, (_, index) => {
    const isHappy = index % 2 === 0;
    const pair = Math.floor(index / 2);
    const like = (isTurned: boolean): number => (isHappy !== isTurned ? 5 : 1);
    const isWoman = gender === 'female';
    return {
      response: { own_gender: gender, recommend_score: isHappy ? 10 : 0 },
      answers: {
        recommend: recommend(isHappy ? 10 : 0),
        staff: { value: like(pair % 5 === (isWoman ? 0 : 1)), touchpoint: 'desk' },
        waiting: { value: 6 - like(pair % 5 < 2), higher_is_better: false, construct: 'EFFORT' },
        food: 3,
        lounge: index < 99 ? like(false) : null,
        colour: { value: like(false), construct: 'PROFILE' },
      },
    };
  });
  await addResponses(insights, people, gender === 'female' ? 1 : 10_001);
}

async function importanceOf(insights: TestInsights, variables: object = {}): Promise<Importance> {
  const { data, errors } = await insights.ask(IMPORTANCE, { survey: 'nps', ...variables });
  expect(errors).toBeUndefined();
  const found: { driverImportance?: Importance } = Object.assign({}, data);
  if (found.driverImportance === undefined) throw new Error('There is no answer.');
  return found.driverImportance;
}

it('ranks what goes with a recommendation, and says why of what has no rank', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights, 200);

  const found = await importanceOf(insights);

  expect(found).toMatchObject({ outcome: 'recommend', n: 200, sampledFrom: null, reason: null });
  expect(found.drivers.map(({ rank, question, n, reason }) => [rank, question, n, reason])).toEqual(
    [
      [1, 'staff', 200, null],
      [2, 'waiting', 200, null],
      [null, 'food', 200, 'NO_VARIATION'],
      [null, 'lounge', 99, 'TOO_FEW'],
    ],
  );
  const [staff, waiting] = found.drivers;
  expect(staff).toMatchObject({ construct: 'SATISFACTION', touchpoint: 'desk' });
  expect(staff?.r).toBeCloseTo(0.6, 12);
  expect(waiting?.r).toBeCloseTo(0.2, 12);
  expect(staff?.gapToNext?.difference).toBeCloseTo(0.4, 12);
  expect(staff?.interval?.low).toBeGreaterThan(0.45);
  expect(staff?.interval?.high).toBeLessThan(0.75);
  expect((staff?.share ?? 0) + (waiting?.share ?? 0)).toBeCloseTo(1, 12);
});

it('ranks each segment by itself, and none in which too few have answered', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights, 120);
  await addPeople(insights, 40, 'male');

  const byGender = await importanceOf(insights, { segmentBy: { trait: 'GENDER' } });
  const byAnswer = await importanceOf(insights, { segmentBy: { question: 'colour' } });

  expect(byGender.n).toBe(160);
  expect(
    byGender.segments.map(({ segment, n, reason, drivers }) => [
      segment,
      n,
      reason,
      drivers[0]?.question,
    ]),
  ).toEqual([
    ['female', 120, null, 'staff'],
    ['male', 40, 'TOO_FEW', expect.any(String)],
  ]);
  expect(byGender.segments[0]?.drivers[0]?.r).toBeCloseTo(0.6, 12);
  expect(byAnswer.segments.map(({ segment, n }) => [segment, n])).toEqual([
    ['1', 80],
    ['5', 80],
  ]);
});

it('explains another outcome by the questions that are named, in the time that is named', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights, 120);

  const found = await importanceOf(insights, {
    outcome: 'staff',
    drivers: ['colour', 'staff'],
    method: 'SPEARMAN',
  });
  const later = await importanceOf(insights, { range: { from: '2026-02-01T00:00:00Z' } });

  expect(found.drivers.map(({ question }) => question)).toEqual(['colour']);
  expect(found.drivers[0]?.r).toBeCloseTo(0.6, 12);
  expect(later).toMatchObject({ n: 0, drivers: [], explained: null, reason: 'NOTHING_FOUND' });
});

it(
  'draws the same five thousand of more respondents, and says so',
  { timeout: 30_000 },
  async () => {
    await using insights = await openTestInsights();
    await addResponses(
      insights,
      Array.from({ length: 5100 }, (_, index) => ({
        answers: { recommend: recommend(index % 11), staff: 1 + (index % 5) },
      })),
    );

    await insights.query('UPDATE response_fact SET country = id::text');
    const byCountry = await insights.ask(IMPORTANCE, {
      survey: 'nps',
      segmentBy: { trait: 'COUNTRY' },
    });
    const first = await importanceOf(insights);
    const second = await importanceOf(insights);

    expect(first).toMatchObject({ n: 5000, sampledFrom: 5100 });
    expect(second).toEqual(first);
    expect(byCountry.errors?.[0]?.message).toBe(
      'These respondents fall into 5000 segments, and 100 is the most that is told apart: segment by something else.',
    );
  },
);

it('tells how much more one driver goes with the outcome than another', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights, 200);

  const { data } = await insights.ask(COMPARE, { a: 'staff', b: 'waiting' });
  const ofMen = await insights.ask(COMPARE, {
    a: 'staff',
    b: 'waiting',
    segment: { by: { trait: 'GENDER' }, is: 'male' },
  });

  expect(data).toEqual({
    compareDrivers: {
      outcome: 'recommend',
      n: 200,
      a: {
        question: 'staff',
        n: 200,
        r: expect.closeTo(0.6, 12),
        reason: null,
        interval: { low: expect.closeTo(0.503, 3), high: expect.closeTo(0.682, 3) },
      },
      b: { question: 'waiting', n: 200, r: expect.closeTo(0.2, 12), reason: null },
      difference: expect.closeTo(0.4, 12),
      interval: { low: expect.closeTo(0.3, 1), high: expect.closeTo(0.5, 1) },
    },
  });
  expect(ofMen.data).toMatchObject({
    compareDrivers: { n: 0, a: { r: null, reason: 'NOTHING_FOUND' }, difference: null },
  });
});

it('answers nothing of a survey that is not there, or whose brand the caller does not see', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights, 4);

  const unknown = await insights.ask(IMPORTANCE, { survey: 'csat' });
  const foreign = await insights.ask(IMPORTANCE, { survey: 'nps' }, ['delta']);
  const compared = await insights.ask(COMPARE, { a: 'staff', b: 'waiting' }, ['delta']);

  expect([unknown.data, foreign.data]).toEqual([
    { driverImportance: null },
    { driverImportance: null },
  ]);
  expect(compared.data).toEqual({ compareDrivers: null });
});

it('refuses what cannot be reckoned with a sentence that tells what to change', async () => {
  await using insights = await openTestInsights();
  const one = 'Respondents are told apart by one thing: give trait or question.';
  const refusals: readonly (readonly [object, string])[] = [
    [{ segmentBy: {} }, one],
    [{ segmentBy: { trait: 'GENDER', question: 'staff' } }, one],
    [
      { range: { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } },
      'Nothing happens from 2026-02-01T00:00:00.000Z to 2026-01-01T00:00:00.000Z: end the time after it begins.',
    ],
    [
      { drivers: Array.from({ length: 41 }, (_, index) => `q${index}`) },
      'These are more than 40 questions, which is the most that is weighed at once: name fewer in drivers.',
    ],
  ];

  for (const [variables, message] of refusals) {
    const { errors } = await insights.ask(IMPORTANCE, { survey: 'nps', ...variables });
    expect(errors).toEqual([
      expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } }),
    ]);
  }
});

it('refuses more responses than are looked at for one answer, and tells how many these are', async () => {
  await using insights = await openTestInsights();
  await insights.query(`
    SET session_replication_role = replica;
    INSERT INTO response_fact (id, brand_id, submitted_at, survey_key, version, channel, topics, intents, is_finished, seq)
    SELECT gen_random_uuid(), 'united', '2026-01-01', 'nps', 1, 'EMAIL', '{}', '{}', true, 1 FROM generate_series(1, 200001)`);

  const { errors } = await insights.ask(IMPORTANCE, { survey: 'nps' });
  const earlier = await importanceOf(insights, { range: { to: '2026-01-01T00:00:00Z' } });

  expect(errors?.[0]?.message).toBe(
    'These are more than 200,000 responses, which is the most that is looked at for one answer: name a shorter range.',
  );
  expect(earlier.n).toBe(0);
});

it('goes on after a question that was refused', async () => {
  await using insights = await openTestInsights();
  await addPeople(insights, 120);

  const [refused, answered] = await Promise.all([
    insights.ask(COMPARE, { a: 'staff', b: 'staff' }),
    insights.ask(COMPARE, { a: 'staff', b: 'waiting' }),
  ]);

  expect(refused.errors?.[0]?.message).toBe(
    'Compare two different questions, and neither with itself: change a, b or outcome.',
  );
  expect(answered.errors).toBeUndefined();
});
