import { expect, it } from 'vitest';

import { openSurveyGraph, response, STAY, survey } from '../survey-graph.test-support.ts';

const QUESTIONS = `key label construct touchpoint
  scale { min max direction labels { value label } naCodes blankCodes refusedCodes }
  choices { key label channel }`;

it('defines a survey, and another version beside the first', async () => {
  await using graph = await openSurveyGraph();
  const labels = [{ value: 1, label: 'Very easy' }];
  const scale = { min: 1, max: 7, direction: 'LOWER_IS_BETTER', labels, naCodes: ['98'] };
  const effort = {
    key: 'EASE',
    label: 'How hard was it?',
    construct: 'EFFORT',
    touchpoint: 'desk',
  };

  await graph.change('defineSurvey', STAY);
  graph.clock.now = new Date('2026-04-01T00:00:00Z');
  const second = await graph.change(
    'defineSurvey',
    { ...STAY, title: 'Your visit', questions: [{ ...effort, scale }], expectedVersion: 1 },
    `survey { key title kind version closedAt versions { version definedAt questions { ${QUESTIONS} } } }`,
  );

  expect(second).toEqual({
    survey: {
      key: 'stay',
      title: 'Your visit',
      kind: 'CSAT',
      version: 2,
      closedAt: null,
      versions: [
        {
          version: 2,
          definedAt: '2026-04-01T00:00:00.000Z',
          questions: [
            { ...effort, scale: { ...scale, blankCodes: [], refusedCodes: [] }, choices: null },
          ],
        },
        {
          version: 1,
          definedAt: '2026-03-01T12:00:00.000Z',
          questions: [
            {
              ...STAY.questions[0],
              touchpoint: null,
              scale: { ...STAY.questions[0].scale, direction: 'HIGHER_IS_BETTER', labels: [] },
              choices: null,
            },
            { ...STAY.questions[1], touchpoint: null, scale: null },
            { ...STAY.questions[2], touchpoint: null, scale: null, choices: null },
          ],
        },
      ],
    },
    userErrors: [],
  });
});

it('keeps the versions of two who define at the same time apart', async () => {
  await using graph = await openSurveyGraph();

  const changes = await Promise.all(
    Array.from({ length: 5 }, () => graph.change('defineSurvey', STAY)),
  );

  expect(changes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await graph.query('SELECT version FROM survey_version ORDER BY version')).toEqual(
    [1, 2, 3, 4, 5].map((version) => ({ version })),
  );
  expect(await graph.query('SELECT version FROM survey')).toEqual([{ version: 5 }]);
});

it('defines once what is sent again with its key', async () => {
  await using graph = await openSurveyGraph();
  const input = { ...STAY, idempotencyKey: 'one' };

  await graph.change('defineSurvey', input);
  const again = await graph.change('defineSurvey', input, 'survey { version }');

  expect(again).toEqual({ survey: { version: 1 }, userErrors: [] });
});

const [SAT, CHANNEL, WORDS] = STAY.questions;

it.each([
  [
    'a version that is not the newest',
    { expectedVersion: 7 },
    'VERSION_CONFLICT',
    'expectedVersion',
  ],
  ['a brand that is not the caller’s', { brand: 'delta' }, 'BRAND_UNKNOWN', 'brand'],
  ['a key that is no slug', { key: 'My survey' }, 'SURVEY_KEY_INVALID', 'key'],
  ['no title', { title: ' ' }, 'TEXT_LENGTH_WRONG', 'title'],
  ['no questions', { questions: [] }, 'QUESTIONS_MISSING', 'questions'],
  ['a key that stands twice', { questions: [SAT, SAT] }, 'KEY_REPEATED', 'questions.1.key'],
  [
    'a scale without values between its ends',
    { questions: [{ ...SAT, scale: { min: 5, max: 5 } }] },
    'SCALE_WRONG',
    'questions.0.scale',
  ],
  [
    'a scale of fractions',
    { questions: [{ ...SAT, scale: { min: 0.5, max: 5 } }] },
    'SCALE_WRONG',
    'questions.0.scale',
  ],
  [
    'a scale beside choices',
    { questions: [{ ...CHANNEL, scale: { min: 0, max: 1 } }] },
    'SCALE_WRONG',
    'questions.0.scale',
  ],
  [
    'a label of no value',
    { questions: [{ ...SAT, scale: { min: 1, max: 5, labels: [{ value: 6, label: 'six' }] } }] },
    'SCALE_WRONG',
    'questions.0.scale.labels',
  ],
  [
    'a code that is a value',
    { questions: [WORDS, { ...SAT, scale: { min: 1, max: 5, naCodes: ['05'] } }] },
    'CODES_AMBIGUOUS',
    'questions.1.scale',
  ],
  [
    'a code that means two things',
    { questions: [{ ...SAT, scale: { min: 1, max: 5, naCodes: ['9'], blankCodes: ['9'] } }] },
    'CODES_AMBIGUOUS',
    'questions.0.scale',
  ],
  [
    'a choice that stands twice',
    { questions: [{ ...CHANNEL, choices: [CHANNEL.choices[0], CHANNEL.choices[0]] }] },
    'KEY_REPEATED',
    'questions.0.choices.1.key',
  ],
  [
    'an empty list of choices',
    { questions: [{ ...WORDS, choices: [] }] },
    'CHOICES_WRONG',
    'questions.0.choices',
  ],
])('refuses %s, and keeps nothing of it', async (_what, over, code, path) => {
  await using graph = await openSurveyGraph();

  const { survey: made, userErrors } = await graph.change(
    'defineSurvey',
    { ...STAY, ...over },
    'survey { key }',
  );

  expect(made).toBeNull();
  expect(userErrors).toMatchObject([{ code, field: ['input', ...path.split('.')] }]);
  expect(await graph.query('SELECT FROM survey')).toEqual([]);
});

it('refuses the key of another brand’s survey, which the caller does not see', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', { ...STAY, brand: 'delta' }, '', ['delta']);

  const { userErrors } = await graph.change('defineSurvey', STAY);

  expect(userErrors).toEqual([
    {
      code: 'SURVEY_KEY_TAKEN',
      message: "The key stay is that of another brand's survey: choose another one.",
      field: ['input', 'key'],
    },
  ]);
});

it('closes a survey for good', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);

  const closed = await graph.change('closeSurvey', { survey: 'stay' }, 'survey { closedAt }');
  const again = await graph.change('closeSurvey', { survey: 'stay' });
  const defined = await graph.change('defineSurvey', STAY);

  const refusal = {
    code: 'SURVEY_CLOSED',
    message:
      'The survey was closed on 2026-03-01T12:00:00.000Z: it takes no versions, invitations and answers any more.',
    field: null,
  };
  expect(closed).toEqual({ survey: { closedAt: '2026-03-01T12:00:00.000Z' }, userErrors: [] });
  expect(again.userErrors).toEqual([refusal]);
  expect(defined.userErrors).toEqual([refusal]);
});

it('does not know surveys of others', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);

  const { userErrors } = await graph.change('closeSurvey', { survey: 'stay' }, '', ['delta']);

  expect(userErrors).toEqual([
    {
      code: 'SURVEY_NOT_HERE',
      message: 'There is no survey with this key: give one that Query.surveys lists.',
      field: ['input', 'survey'],
    },
  ]);
});

const ANSWER = { survey: 'stay', answers: [{ question: 'SAT', code: '4' }] };

it.each([
  ['a label', `UPDATE question SET label = 'Were you content?' WHERE key = 'SAT'`],
  ['a scale', `UPDATE question SET scale_max = 7 WHERE key = 'SAT'`],
  [
    'a question more',
    `INSERT INTO question SELECT gen_random_uuid(), brand_id, survey_key, version, 'NEW',
     position, label, construct, scale_min, scale_max, higher_is_better, labels, na_codes, blank_codes,
     refused_codes, choices, touchpoint FROM question WHERE key = 'SAT'`,
  ],
  ['a question less', `DELETE FROM question WHERE key = 'WORDS'`],
])('keeps the database from giving a version that was answered %s', async (_what, statement) => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  await graph.change('submitSurveyResponse', ANSWER);

  await expect(graph.query(statement)).rejects.toThrow(
    'A version that was answered stays as it is.',
  );
});

const IMPORTED = {
  key: 'SAT',
  label: 'How satisfied are you?',
  construct: 'SATISFACTION',
  scaleMin: 1,
  scaleMax: 5,
} as const;

it('lets imports record answers to a version that was defined here, and change nothing of it', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', { ...STAY, questions: [SAT] });
  const same = survey({ questions: [IMPORTED] });

  await graph.fill(same, [
    response({ answers: { SAT: { rawCode: '5', value: 5, state: 'ANSWERED' } } }),
  ]);
  const relabelled = graph.fill(survey({ questions: [{ ...IMPORTED, label: 'Content?' }] }), []);

  await expect(relabelled).rejects.toThrow(
    'Version 1 was defined in the graph and stays as it is, also in SAT: raise the version of the survey.',
  );
  expect(await graph.ask('{ survey(key: "stay") { csat { n value } } }')).toEqual({
    data: { survey: { csat: { n: 1, value: 100 } } },
  });
});

it('lets an import correct labels of its own versions, and nothing that they mean', async () => {
  await using graph = await openSurveyGraph();
  const answers = { SAT: { rawCode: '5', value: 5, state: 'ANSWERED' as const } };
  await graph.fill(survey({ questions: [IMPORTED] }), [response({ answers })]);

  await graph.fill(survey({ questions: [{ ...IMPORTED, label: 'Content?' }] }), []);
  const turned = graph.query('UPDATE question SET higher_is_better = false');

  await expect(turned).rejects.toThrow('A version that was answered stays as it is.');
  expect(await graph.query('SELECT label FROM question')).toEqual([{ label: 'Content?' }]);
});

it('turns values round where the lowest one is the best', async () => {
  await using graph = await openSurveyGraph();
  const direction = 'LOWER_IS_BETTER';
  await graph.change('defineSurvey', {
    ...STAY,
    questions: [
      { key: 'EASE', label: 'Hard?', construct: 'EFFORT', scale: { min: 1, max: 7, direction } },
      {
        key: 'SAT',
        label: 'Bad?',
        construct: 'SATISFACTION',
        scale: { min: 1, max: 5, direction },
      },
      {
        key: 'NPS',
        label: 'Never?',
        construct: 'RECOMMEND',
        scale: { min: 0, max: 10, direction },
      },
    ],
  });
  const rows = [
    ['1', '1', '0'],
    ['3', '2', '1'],
    ['4', '3', '2'],
    ['7', '5', '10'],
  ] as const;
  for (const [ease, sat, nps] of rows) {
    const answers = [
      { question: 'EASE', code: ease },
      { question: 'SAT', code: sat },
      { question: 'NPS', code: nps },
    ];
    await graph.change('submitSurveyResponse', { survey: 'stay', answers });
  }

  const answer = await graph.ask(`{ survey(key: "stay") {
    ces { mean median easy { count n } } csat { count n } nps { value promoters passives detractors }
    questions { topBox(k: 1) { count } }
  } }`);

  // As effort 7, 5, 4 and 1; as satisfaction 5, 4, 3 and 1; as recommendation 10, 9, 8 and 0.
  expect(answer).toEqual({
    data: {
      survey: {
        ces: { mean: 4.25, median: 4.5, easy: { count: 2, n: 4 } },
        csat: { count: 2, n: 4 },
        nps: { value: 25, promoters: 2, passives: 1, detractors: 1 },
        questions: [1, 1, 1].map((count) => ({ topBox: { count } })),
      },
    },
  });
});
