import { expect, it } from 'vitest';

import {
  openSurveyGraph,
  response,
  survey,
  type SurveyGraph,
} from '../survey-graph.test-support.ts';

const SHARE = `value n count marginOfError95 weighted excluded { notApplicable blank refused }`;

const FIVE = { construct: 'SATISFACTION', scaleMin: 1, scaleMax: 5 } as const;
const SEVEN = { construct: 'EFFORT', scaleMin: 1, scaleMax: 7 } as const;

const given = (value: number) => ({ rawCode: String(value), value, state: 'ANSWERED' }) as const;
const left = (state: 'NA' | 'BLANK' | 'REFUSED') =>
  ({ rawCode: null, value: null, state }) as const;

it('counts 4 and 5 of 5 as satisfied, and tells who gave no value', async () => {
  await using graph = await openSurveyGraph();
  await graph.fill(
    survey({ questions: [{ key: 'ALL', label: 'All in all?', ...FIVE }] }),
    [
      given(5),
      given(4),
      given(3),
      given(1),
      left('NA'),
      left('BLANK'),
      left('BLANK'),
      left('REFUSED'),
    ].map((ALL, place) => response({ externalId: `s-${place}`, answers: { ALL } })),
  );

  expect(await graph.ask(`{ survey(key: "stay") { csat { ${SHARE} } ces { mean } } }`)).toEqual({
    data: {
      survey: {
        csat: {
          value: 50,
          n: 4,
          count: 2,
          marginOfError95: 49,
          weighted: null,
          excluded: { notApplicable: 1, blank: 2, refused: 1 },
        },
        ces: null,
      },
    },
  });
});

it('counts the better one of two values as satisfied', async () => {
  await using graph = await openSurveyGraph();
  await graph.fill(
    survey({
      questions: [
        {
          key: 'THUMB',
          label: 'Good or bad?',
          construct: 'SATISFACTION',
          scaleMin: 0,
          scaleMax: 1,
        },
      ],
    }),
    [1, 1, 1, 0].map((value, place) =>
      response({ externalId: `s-${place}`, answers: { THUMB: given(value) } }),
    ),
  );

  expect(await graph.ask('{ survey(key: "stay") { csat { value n } } }')).toEqual({
    data: { survey: { csat: { value: 75, n: 4 } } },
  });
});

it('takes the first question of a construct for the one about the whole, in each version', async () => {
  await using graph = await openSurveyGraph();
  const all = { key: 'ALL', label: 'All in all?', ...FIVE };
  const food = { key: 'FOOD', label: 'The food?', ...FIVE };
  await graph.fill(survey({ questions: [all, food] }), [
    response({ answers: { ALL: given(5), FOOD: given(1) } }),
  ]);
  await graph.fill(survey({ version: 2, questions: [food, all] }), [
    response({ version: 2, externalId: 's-2', answers: { ALL: given(5), FOOD: given(2) } }),
  ]);

  expect(await graph.ask('{ survey(key: "stay") { csat { value n count } } }')).toEqual({
    data: { survey: { csat: { value: 50, n: 2, count: 1 } } },
  });
});

it('scores effort by its mean and by the share of 5 to 7, also by weight', async () => {
  await using graph = await openSurveyGraph();
  await graph.fill(
    survey({ questions: [{ key: 'EASE', label: 'How easy?', ...SEVEN }] }),
    [
      [7, 3],
      [5, 1],
      [4, 1],
      [2, 1],
    ].map(([value = 0, weight = 0], place) =>
      response({ externalId: `s-${place}`, weight, answers: { EASE: given(value) } }),
    ),
  );

  const answer = await graph.ask(
    '{ survey(key: "stay") { ces { mean median p90 weightedMean easy { value n weighted } } } }',
  );

  expect(answer).toEqual({
    data: {
      survey: {
        ces: {
          mean: 4.5,
          median: 4.5,
          p90: 6.4,
          weightedMean: 32 / 6,
          easy: { value: 50, n: 4, weighted: 400 / 6 },
        },
      },
    },
  });
});

it('has scores without a value where a question of the kind has no answer', async () => {
  await using graph = await openSurveyGraph();
  await graph.fill(
    survey({
      questions: [
        { key: 'ALL', label: 'All in all?', ...FIVE },
        { key: 'EASE', label: 'How easy?', ...SEVEN },
      ],
    }),
    [response({ answers: { ALL: left('NA') } })],
  );

  expect(
    await graph.ask(
      `{ survey(key: "stay") { csat { ${SHARE} } ces { mean median p90 weightedMean easy { value n } } } }`,
    ),
  ).toEqual({
    data: {
      survey: {
        csat: {
          value: null,
          n: 0,
          count: 0,
          marginOfError95: null,
          weighted: null,
          excluded: { notApplicable: 1, blank: 0, refused: 0 },
        },
        ces: {
          mean: null,
          median: null,
          p90: null,
          weightedMean: null,
          easy: { value: null, n: 0 },
        },
      },
    },
  });
});

it('answers boxes of several sizes of each question, and none without a scale', async () => {
  await using graph = await openSurveyGraph();
  await fillFive(graph, 'stay');

  expect(
    await graph.ask(
      `{ survey(key: "stay") { questions {
        key one: topBox(k: 1) { value } two: topBox { value } all: topBox(k: 100) { value }
      } } }`,
    ),
  ).toEqual({
    data: {
      survey: {
        questions: [
          { key: 'ALL', one: { value: 25 }, two: { value: 50 }, all: { value: 100 } },
          { key: 'STORY', one: null, two: null, all: null },
        ],
      },
    },
  });
});

it('refuses a box of no values, and answers the rest', async () => {
  await using graph = await openSurveyGraph();
  await fillFive(graph, 'stay');

  const { data, errors } = await graph.ask(
    '{ survey(key: "stay") { questions { key topBox(k: 0) { value } } } }',
  );

  expect(data).toEqual({
    survey: {
      questions: [
        { key: 'ALL', topBox: null },
        { key: 'STORY', topBox: null },
      ],
    },
  });
  expect(errors?.[0]).toMatchObject({
    message: 'A top box holds the best 1 to 100 values, not 0: ask for another k.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

it('scores all surveys of a list with one statement for each score', async () => {
  await using graph = await openSurveyGraph();
  for (const key of ['a', 'b', 'c']) await fillFive(graph, key);
  graph.statements.length = 0;

  const { data } = await graph.ask(`{ surveys { nodes {
    key csat { value n } ces { mean }
    questions { one: topBox(k: 1) { count } two: topBox(k: 2) { count } }
  } } }`);

  expect(data).toEqual({
    surveys: {
      nodes: ['a', 'b', 'c'].map((key) => ({
        key,
        csat: { value: 50, n: 4 },
        ces: null,
        questions: [
          { one: { count: 1 }, two: { count: 2 } },
          { one: null, two: null },
        ],
      })),
    },
  });
  // The surveys, their questions, CSAT, CES, and the boxes of both sizes together.
  expect(graph.statements).toHaveLength(5);
});

it('scores nothing of a brand that the caller does not see', async () => {
  await using graph = await openSurveyGraph();
  await fillFive(graph, 'stay');

  expect(await graph.ask('{ survey(key: "stay") { csat { n } } }', ['delta'])).toEqual({
    data: { survey: null },
  });
  expect(await graph.ask('{ survey(key: "stay") { csat { n } } }', ['united'])).toEqual({
    data: { survey: { csat: { n: 4 } } },
  });
});

function fillFive(graph: SurveyGraph, key: string): Promise<void> {
  return graph.fill(
    survey({
      key,
      questions: [
        { key: 'ALL', label: 'All in all?', ...FIVE },
        { key: 'STORY', label: 'Tell us.', construct: 'STORY', scaleMin: null, scaleMax: null },
      ],
    }),
    [5, 4, 2, 1].map((value, place) =>
      response({
        surveyKey: key,
        externalId: `${key}-${place}`,
        answers: {
          ALL: given(value),
          STORY: { rawCode: 'Merci', value: null, state: 'ANSWERED' },
        },
      }),
    ),
  );
}
