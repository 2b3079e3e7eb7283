import { expect, it } from 'vitest';

import {
  CUSTOMER_ID,
  openSurveyGraph,
  response,
  STAY,
  survey,
  type SurveyChange,
  type SurveyGraph,
} from '../survey-graph.test-support.ts';

const ANSWERS = 'answers { question { key } value state choices rawCode language }';

const RESPONSE = `response { id version source startedAt submittedAt finished progress revision channel language
  customer { id } respondent { ageBand gender country } invitation { status } ${ANSWERS} }`;

const NOTHING = { value: null, choices: null, rawCode: null, language: null };

const answer = (question: string, code: string): object => ({ question, code });

async function openStay(): Promise<SurveyGraph> {
  const graph = await openSurveyGraph();
  await graph.change('defineSurvey', STAY);
  return graph;
}

function submit(graph: SurveyGraph, input: object, selection = RESPONSE): Promise<SurveyChange> {
  return graph.change('submitSurveyResponse', { survey: 'stay', ...input }, selection);
}

function idIn(change: SurveyChange, name: string): string {
  const thing = change[name];
  if (typeof thing !== 'object' || thing === null || !('id' in thing)) throw new Error('No id.');
  return String(thing.id);
}

async function invited(graph: SurveyGraph): Promise<string> {
  const change = await graph.change(
    'inviteToSurvey',
    { survey: 'stay', customerId: CUSTOMER_ID },
    'invitation { id }',
  );
  return idIn(change, 'invitation');
}

it('takes a response in, and tells the others as of one that was imported', async () => {
  await using graph = await openStay();

  const made = await submit(graph, {
    answers: [
      answer('SAT', '4'),
      { question: 'CHANNEL', choices: ['chat', 'phone'] },
      { question: 'WORDS', code: ' Personne n’a rappelé. ', language: 'fr-FR' },
    ],
    channel: 'WEB_FORM',
    language: 'en',
    ageBand: '25-34',
    gender: 'female',
    country: 'FR',
  });

  expect(made).toEqual({
    response: {
      id: expect.any(String),
      version: 1,
      source: 'cx-graph',
      startedAt: '2026-03-01T12:00:00.000Z',
      submittedAt: '2026-03-01T12:00:00.000Z',
      finished: true,
      progress: 100,
      revision: 1,
      channel: 'WEB_FORM',
      language: 'en',
      customer: null,
      respondent: { ageBand: '25-34', gender: 'female', country: 'FR' },
      invitation: null,
      answers: [
        { ...NOTHING, question: { key: 'SAT' }, state: 'ANSWERED', value: 4, rawCode: '4' },
        { ...NOTHING, question: { key: 'CHANNEL' }, state: 'ANSWERED', choices: ['phone', 'chat'] },
        {
          ...NOTHING,
          question: { key: 'WORDS' },
          state: 'ANSWERED',
          rawCode: 'Personne n’a rappelé.',
          language: 'fr-FR',
        },
      ],
    },
    userErrors: [],
  });
  expect(
    await graph.query(
      `SELECT type, brand_id, customer_id, subject_id, payload FROM outbox WHERE type <> 'outbox.epoch'`,
    ),
  ).toEqual([
    {
      type: 'survey-response.recorded',
      brand_id: 'united',
      customer_id: null,
      subject_id: idIn(made, 'response'),
      payload: { channel: 'WEB_FORM', direction: 'INBOUND', summary: 'Your stay' },
    },
  ]);
});

it('takes answers in bit by bit under one invitation, which names the response', async () => {
  await using graph = await openStay();
  const invitationId = await invited(graph);

  const first = await submit(graph, {
    invitationId,
    answers: [answer('SAT', '2')],
    finished: false,
    language: 'de',
  });
  graph.clock.now = new Date('2026-03-02T12:00:00Z');
  const last = await submit(graph, {
    invitationId,
    answers: [answer('WORDS', 'Laut.')],
    expectedVersion: 1,
  });

  const id = idIn(first, 'response');
  expect(first['response']).toMatchObject({
    finished: false,
    revision: 1,
    invitation: { status: 'STARTED' },
  });
  expect(last['response']).toMatchObject({
    id,
    startedAt: '2026-03-01T12:00:00.000Z',
    submittedAt: '2026-03-02T12:00:00.000Z',
    finished: true,
    revision: 2,
    channel: 'EMAIL',
    customer: { id: CUSTOMER_ID },
    invitation: { status: 'COMPLETED' },
    answers: [
      { question: { key: 'SAT' }, value: 2 },
      { question: { key: 'WORDS' }, rawCode: 'Laut.', language: 'de' },
    ],
  });
  expect(await graph.query('SELECT progress FROM submission')).toEqual([
    { progress: (100 * 2) / 3 },
  ]);
});

it('keeps the version that an invitation was made for', async () => {
  await using graph = await openStay();
  const invitationId = await invited(graph);
  await graph.change('defineSurvey', { ...STAY, questions: [{ key: 'NEW', label: 'New?' }] });

  const under = await submit(graph, { invitationId, answers: [answer('SAT', '5')] });
  const without = await submit(graph, { answers: [answer('NEW', 'Yes.')] });

  expect(under['response']).toMatchObject({ version: 1 });
  expect(without['response']).toMatchObject({ version: 2 });
});

it('lets the last rating win, and keeps those before, but for words', async () => {
  await using graph = await openStay();
  const made = await submit(graph, {
    answers: [
      answer('SAT', '2'),
      { question: 'CHANNEL', choices: ['mail'] },
      answer('WORDS', 'My number is 5.'),
    ],
  });
  const responseId = idIn(made, 'response');
  graph.clock.now = new Date('2026-03-05T00:00:00Z');

  await submit(graph, { responseId, answers: [answer('SAT', 'R'), { question: 'CHANNEL' }] });
  const last = await submit(
    graph,
    { responseId, answers: [answer('SAT', '5'), answer('WORDS', 'All well.')], finished: false },
    `response { submittedAt finished revision answers { question { key } value state rawCode earlier { value choices state } } }`,
  );

  expect(last).toEqual({
    response: {
      submittedAt: '2026-03-01T12:00:00.000Z',
      finished: true,
      revision: 3,
      answers: [
        {
          question: { key: 'SAT' },
          value: 5,
          state: 'ANSWERED',
          rawCode: '5',
          earlier: [
            { value: 2, choices: null, state: 'ANSWERED' },
            { value: null, choices: null, state: 'REFUSED' },
          ],
        },
        {
          question: { key: 'CHANNEL' },
          value: null,
          state: 'BLANK',
          rawCode: null,
          earlier: [{ value: null, choices: ['mail'], state: 'ANSWERED' }],
        },
        {
          question: { key: 'WORDS' },
          value: null,
          state: 'ANSWERED',
          rawCode: 'All well.',
          earlier: [],
        },
      ],
    },
    userErrors: [],
  });
  expect(await graph.ask('{ survey(key: "stay") { csat { n value } } }')).toEqual({
    data: { survey: { csat: { n: 1, value: 100 } } },
  });
});

it('does once what is sent again with its key', async () => {
  await using graph = await openStay();
  const input = { idempotencyKey: 'one', answers: [answer('SAT', '4')] };

  const sent = await Promise.all([1, 2, 3].map(() => submit(graph, input, 'response { id }')));

  expect(new Set(sent.map((change) => idIn(change, 'response'))).size).toBe(1);
  expect(await graph.query('SELECT count(*)::int AS n FROM survey_response')).toEqual([{ n: 1 }]);
});

it('makes one response of answers that come under one invitation at the same time', async () => {
  await using graph = await openStay();
  const invitationId = await invited(graph);

  const sent = await Promise.all(
    ['1', '2', '3', '4'].map((code) =>
      submit(
        graph,
        { invitationId, answers: [answer('SAT', code)], finished: false },
        'response { id }',
      ),
    ),
  );

  expect(sent.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await graph.query('SELECT revision FROM submission')).toEqual([{ revision: 4 }]);
  expect(await graph.query('SELECT jsonb_array_length(earlier) AS n FROM answer')).toEqual([
    { n: 3 },
  ]);
});

it.each([
  ['4', { value: 4, state: 'ANSWERED' }],
  [' 1 ', { value: 1, state: 'ANSWERED' }],
  ['9', { value: null, state: 'NA' }],
  ['0', { value: null, state: 'BLANK' }],
  ['', { value: null, state: 'BLANK' }],
  ['R', { value: null, state: 'REFUSED' }],
])('reads %o by the codes of its question', async (code, expected) => {
  await using graph = await openStay();

  const made = await submit(graph, { answers: [answer('SAT', code)] });

  expect(made['response']).toMatchObject({ answers: [expected] });
});

const SCALE_SENTENCE = 'SAT takes a whole number from 1 to 5, or one of the codes 9, 0, R.';

it.each([
  [
    'a value off the scale',
    [answer('SAT', '6')],
    'ANSWER_OFF_SCALE',
    'answers.0.code',
    SCALE_SENTENCE,
  ],
  ['a fraction', [answer('SAT', '2.5')], 'ANSWER_OFF_SCALE', 'answers.0.code', SCALE_SENTENCE],
  [
    'another way to write a number',
    [answer('SAT', '0x4')],
    'ANSWER_OFF_SCALE',
    'answers.0.code',
    SCALE_SENTENCE,
  ],
  [
    'words on a scale',
    [answer('SAT', 'good')],
    'ANSWER_OFF_SCALE',
    'answers.0.code',
    SCALE_SENTENCE,
  ],
  [
    'an answer to no question',
    [answer('SAT', '4'), answer('MOOD', '4')],
    'QUESTION_UNKNOWN',
    'answers.1.question',
    'This version asks no MOOD: it asks SAT, CHANNEL, WORDS.',
  ],
  [
    'two answers to one question',
    [answer('SAT', '4'), answer('SAT', '5')],
    'KEY_REPEATED',
    'answers.1.question',
    'SAT is answered twice: answer it once.',
  ],
  [
    'a choice that is not offered',
    [{ question: 'CHANNEL', choices: ['phone', 'pigeon'] }],
    'CHOICES_WRONG',
    'answers.0.choices',
    'Select one or several of phone, mail, chat, each once; leave choices out where nothing was answered.',
  ],
  [
    'a choice that is selected twice',
    [{ question: 'CHANNEL', choices: ['phone', 'phone'] }],
    'CHOICES_WRONG',
    'answers.0.choices',
    'Select one or several of phone, mail, chat, each once; leave choices out where nothing was answered.',
  ],
  [
    'a code where there are choices',
    [answer('CHANNEL', 'phone')],
    'ANSWER_KIND_WRONG',
    'answers.0.code',
    'CHANNEL has choices: give their keys as choices.',
  ],
  [
    'choices where there are none',
    [{ question: 'WORDS', choices: ['phone'] }],
    'ANSWER_KIND_WRONG',
    'answers.0.choices',
    'WORDS has no choices: give the answer as code.',
  ],
  [
    'a novel',
    [answer('WORDS', 'x'.repeat(5_001))],
    'TEXT_LENGTH_WRONG',
    'answers.0.code',
    'This text has 1 to 5,000 characters, and one at least that can be seen.',
  ],
])('refuses %s, and keeps nothing of it', async (_what, answers, code, path, message) => {
  await using graph = await openStay();
  const invitationId = await invited(graph);

  const { response: made, userErrors } = await submit(graph, { invitationId, answers });

  expect(made).toBeNull();
  expect(userErrors).toEqual([{ code, message, field: ['input', ...path.split('.')] }]);
  expect(await graph.query('SELECT FROM survey_response')).toEqual([]);
  expect(await graph.query('SELECT FROM invitation WHERE started_at IS NOT NULL')).toEqual([]);
});

it('refuses answers under an invitation that was answered, came back or is over', async () => {
  await using graph = await openStay();
  const answers = [answer('SAT', '4')];
  const [answered, bounced, expired] = [
    await invited(graph),
    await invited(graph),
    await invited(graph),
  ];
  await submit(graph, { invitationId: answered, answers });
  await graph.change('recordDelivery', { invitationId: bounced, event: 'BOUNCED' });

  const refused = [
    await submit(graph, { invitationId: answered, answers }),
    await submit(graph, { invitationId: bounced, answers }),
  ];
  graph.clock.now = new Date('2026-03-31T12:00:00Z');
  refused.push(await submit(graph, { invitationId: expired, answers }));

  expect(refused.flatMap(({ userErrors }) => userErrors)).toEqual([
    {
      code: 'INVITATION_ANSWERED',
      message:
        'This invitation has been answered: to change an answer, give the id of the response.',
      field: ['input', 'invitationId'],
    },
    {
      code: 'INVITATION_BOUNCED',
      message: 'This invitation has come back: ask for another one.',
      field: ['input', 'invitationId'],
    },
    {
      code: 'INVITATION_EXPIRED',
      message:
        'This invitation could be answered until 2026-03-31T12:00:00.000Z: ask for another one.',
      field: ['input', 'invitationId'],
    },
  ]);
});

it('refuses what is not there, an older revision, and a survey that is closed', async () => {
  await using graph = await openStay();
  await graph.change('defineSurvey', { ...STAY, key: 'visit' });
  const answers = [answer('SAT', '4')];
  const invitationId = await invited(graph);
  const responseId = idIn(await submit(graph, { answers }), 'response');
  await graph.fill(survey({ key: 'old' }), [response({ surveyKey: 'old' })]);
  const [imported] = await graph.query(`SELECT id FROM survey_response WHERE survey_key = 'old'`);

  const refused = [
    await submit(graph, { survey: 'nothing', answers }),
    await submit(graph, { survey: 'visit', invitationId, answers }),
    await submit(graph, { survey: 'visit', responseId, answers }),
    await submit(graph, { survey: 'old', responseId: imported?.['id'], answers: [] }),
    await submit(graph, { responseId, answers, expectedVersion: 2 }),
    await graph.change('submitSurveyResponse', { survey: 'stay', answers }, '', ['delta']),
  ];
  await graph.change('closeSurvey', { survey: 'stay' });
  refused.push(await submit(graph, { responseId, answers }));

  expect(
    refused.map(({ userErrors: [problem] }) => [problem?.code, problem?.field?.at(-1)]),
  ).toEqual([
    ['SURVEY_NOT_HERE', 'survey'],
    ['INVITATION_NOT_HERE', 'invitationId'],
    ['RESPONSE_NOT_HERE', 'responseId'],
    ['RESPONSE_NOT_HERE', 'responseId'],
    ['VERSION_CONFLICT', 'expectedVersion'],
    ['SURVEY_NOT_HERE', 'survey'],
    ['SURVEY_CLOSED', undefined],
  ]);
});

it('counts each choice among those who answered, so that shares may pass 100 % together', async () => {
  await using graph = await openStay();
  const selections = [['phone', 'mail'], ['phone', 'mail', 'chat'], ['mail'], undefined];
  for (const choices of selections)
    await submit(graph, { answers: [{ question: 'CHANNEL', choices }] });
  await submit(graph, { answers: [answer('SAT', '4')] });
  graph.statements.length = 0;

  const got = await graph.ask(`{ survey(key: "stay") { questions { choices {
    key label channel share { value n count excluded { blank } }
  } } } }`);

  const excluded = { blank: 1 };
  expect(got).toEqual({
    data: {
      survey: {
        questions: [
          { choices: null },
          {
            choices: [
              {
                key: 'phone',
                label: 'Telephone',
                channel: 'PHONE',
                share: { value: 200 / 3, n: 3, count: 2, excluded },
              },
              {
                key: 'mail',
                label: 'E-mail',
                channel: 'EMAIL',
                share: { value: 100, n: 3, count: 3, excluded },
              },
              {
                key: 'chat',
                label: 'Chat',
                channel: 'LIVE_CHAT',
                share: { value: 100 / 3, n: 3, count: 1, excluded },
              },
            ],
          },
          { choices: null },
        ],
      },
    },
  });
  expect(graph.statements).toHaveLength(3);
});
