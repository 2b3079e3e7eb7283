import { array, assert, asyncProperty, constantFrom, integer, option, record } from 'fast-check';
import { expect, it } from 'vitest';

import type { SurveyResponseRecord } from '../index.ts';
import {
  openSurveyGraph,
  response,
  survey,
  type SurveyGraph,
} from '../survey-graph.test-support.ts';

const SHARE = 'value n count marginOfError95 weighted excluded { notApplicable blank refused }';

const JANUARY = { periodFrom: '2026-01-01T00:00:00Z', periodTo: '2026-02-01T00:00:00Z' };

function gapOf(brand: string, args: string): string {
  return `{ _entities(representations: [{ __typename: "Brand", key: "${brand}" }]) {
    ... on Brand { perceptionGap${args} { points own { ${SHARE} } customers { ${SHARE} } } }
  } }`;
}

function state(graph: SurveyGraph, over: object): Promise<unknown> {
  return graph.change('recordSelfAssessment', {
    brand: 'united',
    ...JANUARY,
    value: 5,
    statedBy: 'Lyon',
    ...over,
  });
}

const SATISFACTION = {
  key: 'SAT',
  label: 'Content?',
  construct: 'SATISFACTION',
  scaleMin: 1,
  scaleMax: 5,
} as const;

const rated = (value: number): SurveyResponseRecord['answers'] => ({
  SAT: { rawCode: String(value), value, state: 'ANSWERED' },
});

it('holds 8 of 10 teams who find themselves superior against 8 of 100 customers: 72 points', async () => {
  await using graph = await openSurveyGraph();
  const ratings = Array.from({ length: 100 }, (_, index) => (index < 8 ? 5 : 3));
  await graph.fill(
    survey({ questions: [SATISFACTION] }),
    ratings.map((value, index) => response({ externalId: `s-${index}`, answers: rated(value) })),
  );
  for (let team = 0; team < 10; team += 1) {
    await state(graph, { statedBy: `Team ${team}`, value: team < 8 ? 5 : 4 });
  }

  const answer = await graph.ask(
    gapOf('united', '(period: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" })'),
  );

  const rest = { weighted: null, excluded: { notApplicable: 0, blank: 0, refused: 0 } };
  expect(answer).toEqual({
    data: {
      _entities: [
        {
          perceptionGap: {
            points: 72,
            own: {
              value: 80,
              n: 10,
              count: 8,
              marginOfError95: 196 * Math.sqrt((0.8 * (1 - 0.8)) / 10),
              ...rest,
            },
            customers: {
              value: 8,
              n: 100,
              count: 8,
              marginOfError95: 196 * Math.sqrt((0.08 * (1 - 0.08)) / 100),
              ...rest,
            },
          },
        },
      ],
    },
  });
});

it('has no gap where one side says nothing', async () => {
  await using graph = await openSurveyGraph();
  await graph.fill(survey({ questions: [SATISFACTION] }), []);
  await state(graph, {});

  const answer = await graph.ask(gapOf('united', ''));

  expect(answer).toMatchObject({
    data: {
      _entities: [
        { perceptionGap: { points: null, own: { n: 1 }, customers: { n: 0, value: null } } },
      ],
    },
  });
});

it('counts what a team stated last for one time', async () => {
  await using graph = await openSurveyGraph();
  await state(graph, { value: 5 });
  graph.clock.now = new Date('2026-03-02T00:00:00Z');
  await state(graph, { value: 2 });
  await state(graph, { value: 5, statedBy: 'Nice' });

  const answer = await graph.ask(gapOf('united', ''));

  expect(answer).toMatchObject({
    data: { _entities: [{ perceptionGap: { own: { n: 2, count: 1, value: 50 } } }] },
  });
});

it('records what a team states, and lists it, newest first', async () => {
  await using graph = await openSurveyGraph();
  await state(graph, { value: 3 });
  graph.clock.now = new Date('2026-03-02T00:00:00Z');
  await state(graph, { touchpoint: 'desk', construct: 'EFFORT', scaleMax: 7, source: 'Workshop' });

  const answer =
    await graph.ask(`{ _entities(representations: [{ __typename: "Brand", key: "united" }]) {
    ... on Brand { selfAssessments { totalCount nodes {
      brand { key } touchpoint construct periodFrom periodTo value scaleMin scaleMax source statedBy recordedAt
    } } }
  } }`);

  const both = {
    brand: { key: 'united' },
    periodFrom: '2026-01-01T00:00:00.000Z',
    periodTo: '2026-02-01T00:00:00.000Z',
    scaleMin: 1,
    statedBy: 'Lyon',
  };
  expect(answer).toEqual({
    data: {
      _entities: [
        {
          selfAssessments: {
            totalCount: 2,
            nodes: [
              {
                ...both,
                touchpoint: 'desk',
                construct: 'EFFORT',
                value: 5,
                scaleMax: 7,
                source: 'Workshop',
                recordedAt: '2026-03-02T00:00:00.000Z',
              },
              {
                ...both,
                touchpoint: null,
                construct: 'SATISFACTION',
                value: 3,
                scaleMax: 5,
                source: null,
                recordedAt: '2026-03-01T12:00:00.000Z',
              },
            ],
          },
        },
      ],
    },
  });
});

it.each([
  ['a rating off its scale', { value: 6 }, 'RATING_OFF_SCALE', 'value'],
  ['a period that ends first', { periodTo: '2025-12-31T00:00:00Z' }, 'PERIOD_WRONG', 'periodTo'],
  ['a period before all years', { periodFrom: '0000-01-01T00:00:00Z' }, 'PERIOD_WRONG', 'periodTo'],
  ['nobody who states it', { statedBy: ' ' }, 'TEXT_LENGTH_WRONG', 'statedBy'],
  ['a brand of others', { brand: 'delta' }, 'BRAND_UNKNOWN', 'brand'],
])('refuses %s', async (_what, over, code, field) => {
  await using graph = await openSurveyGraph();

  expect(await state(graph, over)).toMatchObject({
    userErrors: [{ code, field: ['input', field] }],
  });
  expect(await graph.query('SELECT FROM self_assessment')).toEqual([]);
});

const TOUCHPOINTS = [null, 'desk'] as const;

/** The first instants of months, as numbers from 1 to 4. */
const month = (number: number): Date => new Date(Date.UTC(2026, number - 1, 1));

const anyCase = record({
  direction: constantFrom('HIGHER_IS_BETTER', 'LOWER_IS_BETTER'),
  assessments: array(
    record({
      touchpoint: constantFrom(...TOUCHPOINTS),
      construct: constantFrom('SATISFACTION', 'SATISFACTION', 'EFFORT'),
      from: integer({ min: 1, max: 3 }),
      months: constantFrom(1, 1, 1, 2),
      value: constantFrom(4, 5),
      statedBy: constantFrom('Lyon', 'Nice'),
    }),
    { maxLength: 20 },
  ),
  answers: array(
    record({
      month: integer({ min: 1, max: 3 }),
      question: constantFrom('WHOLE', 'SECOND', 'DESK'),
      code: constantFrom('1', '5', '5', '1', '3', '9', '0', 'R'),
    }),
    { maxLength: 15 },
  ),
  asked: record({
    touchpoint: constantFrom(...TOUCHPOINTS),
    from: option(integer({ min: 1, max: 2 })),
    to: option(integer({ min: 3, max: 4 })),
  }),
});

it(
  'computes the gap of any brand as a walk through both sides does',
  { timeout: 90_000 },
  async () => {
    await using graph = await openSurveyGraph();
    let round = 0;

    await assert(
      asyncProperty(anyCase, async ({ direction, assessments, answers, asked }) => {
        round += 1;
        const brand = `brand-${round}`;
        const key = `stay-${round}`;
        const scale = {
          min: 1,
          max: 5,
          direction,
          naCodes: ['9'],
          blankCodes: ['0'],
          refusedCodes: ['R'],
        };
        const question = { label: '?', construct: 'SATISFACTION', scale };
        const questions = [
          { ...question, key: 'WHOLE' },
          { ...question, key: 'SECOND' },
          { ...question, key: 'DESK', touchpoint: 'desk' },
        ];
        await graph.change('defineSurvey', { key, brand, title: 'Stay', questions }, '', [brand]);
        for (const answer of answers) {
          graph.clock.now = month(answer.month);
          await graph.change(
            'submitSurveyResponse',
            { survey: key, answers: [{ question: answer.question, code: answer.code }] },
            '',
            [brand],
          );
        }
        for (const [index, { from, months, ...rest }] of assessments.entries()) {
          graph.clock.now = new Date(Date.UTC(2026, 6, 1, index));
          const period = {
            periodFrom: month(from).toISOString(),
            periodTo: month(from + months).toISOString(),
          };
          await graph.change('recordSelfAssessment', { brand, ...period, ...rest }, '', [brand]);
        }
        const bounds = [
          ...(asked.from === null ? [] : [`from: "${month(asked.from).toISOString()}"`]),
          ...(asked.to === null ? [] : [`to: "${month(asked.to).toISOString()}"`]),
        ];
        const touchpoint = asked.touchpoint === null ? 'null' : `"${asked.touchpoint}"`;

        const answer = await graph.ask(
          gapOf(brand, `(touchpoint: ${touchpoint}, period: { ${bounds.join(' ')} })`),
        );

        // Who states another value for the same time corrects the one before.
        const stated = new Map<string, number>();
        for (const { from, months, value, ...rest } of assessments) {
          if (rest.touchpoint !== asked.touchpoint || rest.construct !== 'SATISFACTION') continue;
          if (from < (asked.from ?? 0) || from + months > (asked.to ?? 9)) continue;
          stated.set(`${rest.statedBy} ${from} ${months}`, value);
        }
        const counted = answers.filter(
          (one) =>
            one.question === (asked.touchpoint === null ? 'WHOLE' : 'DESK') &&
            one.month >= (asked.from ?? 0) &&
            one.month < (asked.to ?? 9),
        );
        const codes = counted.map(({ code }) => code);
        const howMany = (code: string): number => codes.filter((one) => one === code).length;
        const excluded = {
          notApplicable: howMany('9'),
          blank: howMany('0'),
          refused: howMany('R'),
        };
        const n = codes.length - excluded.notApplicable - excluded.blank - excluded.refused;
        const top = howMany(direction === 'HIGHER_IS_BETTER' ? '5' : '1');
        const superior = [...stated.values()].filter((value) => value === 5).length;
        const own = shareOf(superior, stated.size, { notApplicable: 0, blank: 0, refused: 0 });
        const customers = shareOf(top, n, excluded);
        expect(answer).toEqual({
          data: {
            _entities: [
              {
                perceptionGap: {
                  points:
                    own.value === null || customers.value === null
                      ? null
                      : own.value - customers.value,
                  own,
                  customers,
                },
              },
            ],
          },
        });
      }),
      { numRuns: 40 },
    );
  },
);

interface Share {
  readonly value: number | null;
  readonly n: number;
  readonly count: number;
  readonly marginOfError95: number | null;
  readonly weighted: null;
  readonly excluded: object;
}

function shareOf(count: number, n: number, excluded: object): Share {
  const p = count / n;
  return {
    value: n === 0 ? null : (100 * count) / n,
    n,
    count,
    marginOfError95: n === 0 ? null : 196 * Math.sqrt((p * (1 - p)) / n),
    weighted: null,
    excluded,
  };
}
