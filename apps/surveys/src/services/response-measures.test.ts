import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, migrations, openSurveys } from '../index.ts';
import {
  CUSTOMER_ID,
  openSurveyGraph,
  response,
  STAY,
  survey,
  type SurveyGraph,
} from '../survey-graph.test-support.ts';
import { erasure } from './erasure.ts';
import { type MeasuredResponse, measureResponse } from './response-measures.ts';

const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };
const BACKGROUND = { eventUrls: {}, onError: () => undefined };
const NOW = '2026-03-01T12:00:00.000Z';

const BAD = 'Le petit déjeuner était horrible et froid, je ne reviendrai jamais.';

/** The newest event of this kind, once there is one that has all of these fields. */
async function lastMeasured(
  graph: Pick<SurveyGraph, 'query'>,
  kind: string,
  ...fields: string[]
): Promise<unknown> {
  let last: unknown;
  await expect
    .poll(async () => {
      [last] = await graph.query(`
        SELECT brand_id, customer_id, subject_id, payload FROM outbox
        WHERE type = '${kind}.measured' AND jsonb_strip_nulls(payload) ?& '{${fields.join(',')}}'
        ORDER BY seq DESC LIMIT 1`);
      return last;
    })
    .toBeDefined();
  return last;
}

it('tells of a response and its invitation what the graph answers of them', async () => {
  await using graph = await openSurveyGraph({ isBackground: true });
  await graph.change('defineSurvey', STAY);
  const invited = await graph.change(
    'inviteToSurvey',
    { survey: 'stay', customerId: CUSTOMER_ID, channel: 'EMAIL' },
    'invitation { id }',
  );
  const { id: invitationId } = Object(invited['invitation']);
  await graph.change('submitSurveyResponse', {
    survey: 'stay',
    invitationId,
    channel: 'APP',
    language: 'fr',
    country: 'FR',
    answers: [
      { question: 'SAT', code: '4' },
      { question: 'CHANNEL', choices: ['mail', 'chat'] },
      { question: 'WORDS', code: BAD },
    ],
    finished: true,
  });
  const [{ id } = {}] = await graph.query('SELECT id FROM survey_response');
  await graph.change('escalateSurveyResponse', { responseId: id });

  const told = await lastMeasured(graph, 'survey-response', 'sentiment', 'ticketId');

  const [{ ticket_id: ticketId } = {}] = await graph.query('SELECT ticket_id FROM response_ticket');
  const meaning = {
    language: 'fr',
    topics: ['FOOD'],
    sentiment: 'VERY_NEGATIVE',
    intents: ['CHURN'],
  };
  const asked = {
    state: 'ANSWERED',
    value: null,
    choices: [],
    offeredChannels: [],
    chosenChannels: [],
    scaleMin: null,
    scaleMax: null,
    higherIsBetter: true,
    touchpoint: null,
  };
  expect(told).toEqual({
    brand_id: 'united',
    customer_id: CUSTOMER_ID,
    subject_id: id,
    payload: {
      ...meaning,
      submittedAt: NOW,
      surveyKey: 'stay',
      version: 1,
      channel: 'APP',
      weight: null,
      isFinished: true,
      recommendScore: null,
      satisfactionScore: 0.75,
      isSatisfied: true,
      effortScore: null,
      isEffortless: null,
      ownCountry: 'FR',
      ownAgeBand: null,
      ownGender: null,
      ticketId,
      answers: [
        {
          ...asked,
          questionKey: 'SAT',
          position: 0,
          construct: 'SATISFACTION',
          value: 4,
          scaleMin: 1,
          scaleMax: 5,
        },
        {
          ...asked,
          questionKey: 'CHANNEL',
          position: 1,
          construct: 'PREFERENCE',
          choices: ['mail', 'chat'],
          offeredChannels: ['PHONE', 'EMAIL', 'LIVE_CHAT'],
          chosenChannels: ['EMAIL', 'LIVE_CHAT'],
        },
        { ...asked, questionKey: 'WORDS', position: 2, construct: 'STORY' },
      ],
      verbatims: [
        {
          ...meaning,
          part: 'WORDS',
          channel: 'APP',
          occurredAt: NOW,
          text: BAD,
          emotions: [],
          ratingNormalised: 0.75,
          isPublic: false,
        },
      ],
    },
  });
  expect(await lastMeasured(graph, 'invitation', 'completedAt')).toEqual({
    brand_id: 'united',
    customer_id: CUSTOMER_ID,
    subject_id: invitationId,
    payload: {
      surveyKey: 'stay',
      version: 1,
      channel: 'EMAIL',
      invitedAt: NOW,
      sentAt: NOW,
      deliveredAt: NOW,
      bouncedAt: null,
      openedAt: NOW,
      startedAt: NOW,
      completedAt: NOW,
    },
  });
  const answer = await graph.ask(`{
    _entities(representations: [{ __typename: "SurveyResponse", id: "${String(id)}" }]) { ... on SurveyResponse {
      customer { id } submittedAt version channel language finished respondent { country } ticket { id }
      survey { csat { n value } }
      answers { question { key construct } state value choices analysis { sentiment intents topics { key } } } } } }`);
  const nothing = { state: 'ANSWERED', value: null, choices: null, analysis: null };
  expect(answer.data?.['_entities']).toEqual([
    {
      customer: { id: CUSTOMER_ID },
      submittedAt: NOW,
      version: 1,
      channel: 'APP',
      language: 'fr',
      finished: true,
      respondent: { country: 'FR' },
      ticket: { id: ticketId },
      survey: { csat: { n: 1, value: 100 } },
      answers: [
        { ...nothing, question: { key: 'SAT', construct: 'SATISFACTION' }, value: 4 },
        {
          ...nothing,
          question: { key: 'CHANNEL', construct: 'PREFERENCE' },
          choices: ['mail', 'chat'],
        },
        {
          ...nothing,
          question: { key: 'WORDS', construct: 'STORY' },
          analysis: { sentiment: 'VERY_NEGATIVE', intents: ['CHURN'], topics: [{ key: 'FOOD' }] },
        },
      ],
    },
  ]);
});

it('tells what a brand says of itself once for one time, with the last value', async () => {
  await using graph = await openSurveyGraph({ isBackground: true });
  const state = (value: number, over: object = {}): Promise<unknown> =>
    graph.change('recordSelfAssessment', {
      brand: 'united',
      touchpoint: 'CHECK_IN',
      construct: 'SATISFACTION',
      scaleMin: 1,
      scaleMax: 5,
      periodFrom: '2026-01-01T00:00:00Z',
      periodTo: '2026-02-01T00:00:00Z',
      statedBy: 'Lyon',
      value,
      ...over,
    });
  await graph.change('defineSurvey', STAY);

  await state(5);
  await lastMeasured(graph, 'self-assessment');
  graph.clock.now = new Date('2026-03-02T12:00:00Z');
  await state(3);
  await state(4, { statedBy: 'Paris' });
  await state(2, { touchpoint: null });

  await expect
    .poll(() =>
      graph.query(`
          SELECT DISTINCT ON (subject_id) payload FROM outbox WHERE type = 'self-assessment.measured'
          ORDER BY subject_id, seq DESC`),
    )
    .toHaveLength(3);
  const [first] = await graph.query(`
    SELECT array_agg(payload -> 'value' ORDER BY seq) AS values, count(*)::int AS n FROM outbox
    WHERE subject_id = (SELECT id FROM self_assessment WHERE value = 5) AND type = 'self-assessment.measured'`);
  expect(first).toEqual({ values: [5, 3], n: 2 });
  expect(
    await graph.query(`
    SELECT payload FROM outbox WHERE type = 'self-assessment.measured' ORDER BY seq LIMIT 1`),
  ).toEqual([
    {
      payload: {
        touchpoint: 'CHECK_IN',
        construct: 'SATISFACTION',
        periodFrom: '2026-01-01T00:00:00.000Z',
        periodTo: '2026-02-01T00:00:00.000Z',
        value: 5,
        scaleMin: 1,
        scaleMax: 5,
      },
    },
  ]);
});

const QUESTION = { label: 'A question', scaleMin: null, scaleMax: null } as const;

const NPS = survey({
  key: 'nps',
  kind: 'NPS',
  questions: [
    { ...QUESTION, key: 'RECOMMEND', construct: 'RECOMMEND', scaleMin: 0, scaleMax: 10 },
    { ...QUESTION, key: 'WHY', construct: 'STORY' },
    { ...QUESTION, key: 'TOWN', construct: 'PROFILE' },
  ],
});

const GIVEN = response({
  surveyKey: 'nps',
  customerId: CUSTOMER_ID,
  ageBand: '25-34',
  answers: {
    RECOMMEND: { rawCode: '11', value: null, state: 'BLANK' },
    WHY: { rawCode: BAD, value: null, state: 'ANSWERED' },
    TOWN: { rawCode: 'Lyon', value: null, state: 'ANSWERED' },
  },
});

it('is due whenever something that it depends on changes, and never for what it does not tell', async () => {
  await using graph = await openSurveyGraph();
  const due: unknown[] = [];
  const step = async (name: string, change: Promise<unknown>): Promise<void> => {
    await change;
    const rows = await graph.query('DELETE FROM fact_due RETURNING kind, subject_ids');
    due.push([
      name,
      [...new Set(rows.map(({ kind }) => kind))],
      new Set(rows.flatMap(({ subject_ids: ids }) => ids)).size,
    ]);
  };
  const one = {
    ...GIVEN,
    answers: { ...GIVEN.answers, RECOMMEND: { rawCode: '9', value: 9, state: 'ANSWERED' } },
  } as const;
  const [recommend, why, town] = NPS.questions;

  await step('a survey', graph.app.intake.define(NPS));
  await step('a response', graph.fill(NPS, [GIVEN]));
  await step('the same again', graph.fill(NPS, [GIVEN]));
  await step('another answer', graph.fill(NPS, [one]));
  await step('a weight', graph.fill(NPS, [{ ...one, weight: 2 }]));
  await step(
    'another order',
    graph.app.intake.define({ ...NPS, questions: [why, recommend, town].flatMap((q) => q ?? []) }),
  );
  await step(
    'a ticket',
    graph.query(`
      INSERT INTO response_ticket SELECT id, brand_id, '${CUSTOMER_ID}', now() FROM survey_response`),
  );
  await step(
    'an analysis',
    graph.query(`
      INSERT INTO text_analysis (subject_id, part, brand_id, text_hash, version, taxonomy_version, analysed_at)
      SELECT id, 'part', 'united', '${CUSTOMER_ID}', '1', '1', now() FROM survey_response`),
  );
  await step('its version', graph.query(`UPDATE text_analysis SET version = '2'`));
  await step('a customer', graph.query('UPDATE survey_response SET customer_id = NULL'));
  await step('its state', graph.query(`UPDATE survey_response SET answers_hash = ''`));

  const changed = ['survey-response'];
  expect(due).toEqual([
    ['a survey', [], 0],
    ['a response', changed, 1],
    ['the same again', [], 0],
    ['another answer', changed, 1],
    ['a weight', changed, 1],
    ['another order', changed, 1],
    ['a ticket', changed, 1],
    ['an analysis', changed, 1],
    ['its version', [], 0],
    ['a customer', changed, 1],
    ['its state', [], 0],
  ]);
});

it('can be read again when its respondent was erased, and tells no words from then on', async () => {
  await using resources = new AsyncDisposableStack();
  let url = '';
  const graph = resources.use(
    await openTestSubgraph('surveys', { entities, migrations }, (databaseUrl) => {
      url = databaseUrl;
      return openSurveys({ databaseUrl, secret: 'test', background: BACKGROUND });
    }),
  );
  const database = openDatabase({ url, entities, migrations });
  resources.defer(() => database.close());
  await graph.app.intake.define(NPS);
  await graph.app.intake.prepare([GIVEN], 'last')(RUN);
  await lastMeasured(graph, 'survey-response', 'sentiment');
  const closedWords = async (): Promise<unknown[]> => {
    const events = await graph.query(
      `SELECT payload FROM outbox WHERE type = 'survey-response.measured' ORDER BY seq`,
    );
    return events.map(({ payload }) => JSON.parse(JSON.stringify(payload), withoutOpenWords));
  };
  const before = await closedWords();

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: CUSTOMER_ID, customerIds: [CUSTOMER_ID] }),
  );

  expect((await closedWords()).slice(0, before.length)).toEqual(before);
  await expect
    .poll(async () => (await closedWords()).slice(before.length))
    .toContainEqual(expect.objectContaining({ verbatims: [], sentiment: null, topics: [] }));
  expect(JSON.stringify(await graph.query('SELECT payload FROM outbox'))).not.toMatch(
    /horrible|Lyon/,
  );
});

function withoutOpenWords(name: string, value: unknown): unknown {
  return name === 'text' ? undefined : value;
}

const { answers: _answers, ...brought } = response();

function payloadOf(
  over: Partial<MeasuredResponse['response']>,
  findings: MeasuredResponse['findings'] = [],
): object {
  const stored = { ...brought, ...over, id: CUSTOMER_ID, importId: null, answersHash: '' };
  const measured = { questions: [], answers: [], ticketId: null, findings };
  return measureResponse({ ...measured, response: { ...stored, receivedAt: new Date(0) } }).payload;
}

it.each([
  [null, true],
  [true, true],
  [false, false],
])('is finished unless somebody says that it is not: %s', (finished, isFinished) => {
  expect(payloadOf({ finished })).toMatchObject({ isFinished });
});

it('feels as the words of it that feel most, of two the worse, and is about what all are about', () => {
  const nothing = { subjectId: CUSTOMER_ID, part: '', language: 'fr', emotions: [] };
  const good = {
    ...nothing,
    sentiment: 'VERY_POSITIVE',
    score: 0.8,
    intents: ['PRAISE'],
    topics: ['FOOD', 'PRICE'],
  } as const;
  const bad = {
    ...nothing,
    sentiment: 'VERY_NEGATIVE',
    score: -0.8,
    intents: ['CHURN'],
    topics: ['FOOD', 'NOISE'],
  } as const;
  const mixed = { ...nothing, sentiment: 'NEUTRAL', score: 0, intents: [], topics: [] } as const;

  expect(payloadOf({}, [mixed, good, bad])).toMatchObject({
    sentiment: 'VERY_NEGATIVE',
    intents: ['PRAISE', 'CHURN'],
    topics: ['FOOD', 'PRICE', 'NOISE'],
  });
  expect(payloadOf({}, [mixed, good])).toMatchObject({ sentiment: 'VERY_POSITIVE' });
  expect(payloadOf({}, [])).toMatchObject({ sentiment: null, intents: [], topics: [] });
});
