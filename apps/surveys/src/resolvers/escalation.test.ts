import { expect, it } from 'vitest';

import { openSurveyGraph, response, STAY, survey } from '../survey-graph.test-support.ts';

const REQUESTED = `SELECT brand_id, customer_id, subject_id, payload FROM outbox WHERE type = 'ticket.requested'`;

const TICKET = 'ticket { id } response { id ticket { id } }';

const WHOLE = {
  ...STAY,
  questions: [
    ...STAY.questions,
    { key: 'TOWN', label: 'Where do you live?', construct: 'PROFILE' },
  ],
};

it('asks for one ticket because of a response, however often and by whomever', async () => {
  await using graph = await openSurveyGraph();
  await graph.change('defineSurvey', WHOLE);
  await graph.change('submitSurveyResponse', {
    survey: 'stay',
    channel: 'APP',
    language: 'fr',
    answers: [
      { question: 'SAT', code: '1' },
      { question: 'WORDS', code: 'Personne.' },
      { question: 'TOWN', code: 'Lyon' },
    ],
  });
  const [{ id: responseId } = {}] = await graph.query('SELECT id FROM survey_response');

  const changes = await Promise.all(
    [1, 2, 3].map(() => graph.change('escalateSurveyResponse', { responseId }, TICKET)),
  );

  const [stored] = await graph.query('SELECT ticket_id FROM response_ticket');
  const ticket = { id: stored?.['ticket_id'] };
  const whole = { ticket, response: { id: responseId, ticket }, userErrors: [] };
  expect(changes).toEqual([whole, whole, whole]);
  expect(ticket.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/);
  expect(await graph.query(REQUESTED)).toEqual([
    {
      brand_id: 'united',
      customer_id: null,
      subject_id: responseId,
      payload: {
        ticketId: ticket.id,
        origin: 'SURVEY_RESPONSE',
        type: 'COMPLAINT',
        priority: null,
        channel: 'APP',
        subject: 'Your stay',
        text: 'Personne.',
        language: 'fr',
        authorName: null,
        requestedBy: 'ada',
      },
    },
  ]);
});

const WORDS = {
  label: 'What happened?',
  construct: 'STORY',
  scaleMin: null,
  scaleMax: null,
} as const;

it('makes a ticket of a response that was imported, each of its words under its question', async () => {
  await using graph = await openSurveyGraph();
  const questions = [
    { ...WORDS, key: 'A' },
    { ...WORDS, key: 'B', label: 'What else?' },
  ];
  const answers = {
    A: { rawCode: 'Late.', value: null, state: 'ANSWERED' },
    B: { rawCode: 'Wet.', value: null, state: 'ANSWERED' },
  } as const;
  const customerId = '019a0000-0000-7000-8000-0000000000c1';
  await graph.fill(survey({ questions }), [response({ answers, customerId })]);
  const [{ id: responseId } = {}] = await graph.query('SELECT id FROM survey_response');

  await graph.change('escalateSurveyResponse', { responseId });
  await graph.fill(survey({ questions }), [response({ answers: { A: answers.A }, customerId })]);
  const again = await graph.change('escalateSurveyResponse', { responseId }, TICKET);

  expect(again.userErrors).toEqual([]);
  const events = await graph.query(REQUESTED);
  expect(events).toMatchObject([
    {
      customer_id: customerId,
      payload: {
        text: 'What happened?\nLate.\n\nWhat else?\nWet.',
        channel: 'SURVEY',
        language: 'fr',
      },
    },
  ]);
});

it('asks for a ticket without words where nobody said any', async () => {
  await using graph = await openSurveyGraph();
  await graph.fill(survey(), [response()]);
  const [{ id: responseId } = {}] = await graph.query('SELECT id FROM survey_response');

  await graph.change('escalateSurveyResponse', { responseId });

  expect(await graph.query(REQUESTED)).toMatchObject([{ payload: { text: null } }]);
});

it('asks for no ticket because of a response of others', async () => {
  await using graph = await openSurveyGraph();
  await graph.fill(survey(), [response()]);
  const [{ id: responseId } = {}] = await graph.query('SELECT id FROM survey_response');

  const { userErrors, ticket } = await graph.change(
    'escalateSurveyResponse',
    { responseId },
    TICKET,
    ['delta'],
  );

  expect(ticket).toBeNull();
  expect(userErrors).toEqual([
    {
      code: 'RESPONSE_NOT_HERE',
      message: 'There is no response with this id: give one that Survey.responses lists.',
      field: ['input', 'responseId'],
    },
  ]);
  expect(await graph.query(REQUESTED)).toEqual([]);
});
