import { readdir, readFile } from 'node:fs/promises';

import { isEnumType } from 'graphql';
import { expect, it } from 'vitest';

import { ticketsSubgraph } from '../index.ts';
import { START } from '../services/sla-desk.test-support.ts';
import { openGraph, type TestGraph } from './sla-graph.test-support.ts';

const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

const FOLLOW_UP = '{ followUp { id dueAt doneAt outcome version } userErrors { code field } }';
const SCHEDULE = `mutation ($input: ScheduleFollowUpInput!) { scheduleFollowUp(input: $input) ${FOLLOW_UP} }`;
const COMPLETE = `mutation ($input: CompleteFollowUpInput!) { completeFollowUp(input: $input) ${FOLLOW_UP} }`;

const RECORD_GESTURE = `mutation ($input: RecordGestureInput!) { recordGesture(input: $input) {
  gesture { type costMinor currency madeAt } userErrors { code field } } }`;

const APPOINTMENT =
  '{ appointment { id windowStart windowEnd arrivedAt arrival version } userErrors { code field } }';
const APPOINT = `mutation ($input: ScheduleAppointmentInput!) { scheduleAppointment(input: $input) ${APPOINTMENT} }`;
const ARRIVE = `mutation ($input: RecordArrivalInput!) { recordArrival(input: $input) ${APPOINTMENT} }`;

const TOMORROW = '2026-03-24T08:00:00.000Z';

async function idOf(desk: TestGraph, table: string): Promise<string> {
  const [row] = await desk.query(`SELECT id FROM ${table}`);
  return String(row?.['id']);
}

function told(desk: TestGraph, subjectId: string): Promise<Record<string, unknown>[]> {
  return desk.query(`
    SELECT type, payload FROM outbox
    WHERE subject_id = '${subjectId}' AND type ~ '^(follow-up|gesture|appointment)' ORDER BY seq`);
}

it('schedules a follow-up and says how it ended, each once', async () => {
  await using desk = await openGraph();
  const ticketId = await desk.open();
  const input = { ticketId, idempotencyKey: 'one', dueAt: TOMORROW };

  const scheduled = await desk.ask(SCHEDULE, input);
  const again = await desk.ask(SCHEDULE, input);
  const followUpId = await idOf(desk, 'follow_up');
  desk.wait(25 * 60);
  const end = { followUpId, idempotencyKey: 'two', expectedVersion: 1, outcome: 'NOT_DELIVERED' };
  const done = await desk.ask(COMPLETE, end);
  const doneAgain = await desk.ask(COMPLETE, {
    ...end,
    idempotencyKey: 'three',
    expectedVersion: 2,
  });

  expect(scheduled).toEqual({
    data: {
      scheduleFollowUp: {
        followUp: { id: followUpId, dueAt: TOMORROW, doneAt: null, outcome: null, version: 1 },
        userErrors: [],
      },
    },
  });
  expect(again).toEqual(scheduled);
  expect(done.data?.['completeFollowUp']).toEqual({
    followUp: {
      id: followUpId,
      dueAt: TOMORROW,
      doneAt: '2026-03-24T09:00:00.000Z',
      outcome: 'NOT_DELIVERED',
      version: 2,
    },
    userErrors: [],
  });
  expect(doneAgain.data?.['completeFollowUp']).toEqual({
    followUp: null,
    userErrors: [{ code: 'FOLLOW_UP_DONE', field: null }],
  });
  expect(await told(desk, ticketId)).toEqual([
    { type: 'follow-up.scheduled', payload: { followUpId, dueAt: TOMORROW } },
    {
      type: 'follow-up.completed',
      payload: { followUpId, dueAt: TOMORROW, outcome: 'NOT_DELIVERED', isLate: true },
    },
  ]);
});

it('records gestures on a ticket and on a mention, with what they cost', async () => {
  await using desk = await openGraph();
  const ticketId = await desk.open();
  const shoes = { type: 'GIFT', costMinor: 8950, currency: 'USD' };

  const onTicket = await desk.ask(RECORD_GESTURE, { ...shoes, ticketId, idempotencyKey: 'one' });
  const onMention = await desk.ask(RECORD_GESTURE, {
    ...shoes,
    mentionId: UNKNOWN_ID,
    brand: 'united',
    idempotencyKey: 'two',
    madeAt: '2026-03-23T07:00:00Z',
  });
  const listed = await desk.ask(`{
    ticket(id: "${ticketId}") { gestures { type costMinor currency } }
    _entities(representations: [{ __typename: "Mention", id: "${UNKNOWN_ID}" }]) {
      ... on Mention { gestures { costMinor } } } }`);

  expect(onTicket.data?.['recordGesture']).toEqual({
    gesture: { ...shoes, madeAt: START.toISOString() },
    userErrors: [],
  });
  expect(onMention.data?.['recordGesture']).toEqual({
    gesture: { ...shoes, madeAt: '2026-03-23T07:00:00.000Z' },
    userErrors: [],
  });
  expect(listed.data).toEqual({
    ticket: { gestures: [shoes] },
    _entities: [{ gestures: [{ costMinor: 8950 }] }],
  });
  expect((await told(desk, UNKNOWN_ID)).map(({ type }) => type)).toEqual(['gesture.made']);
});

it.each([
  ['on nothing', {}, 'GESTURE_PLACE_WRONG'],
  ['on two things', { ticketId: UNKNOWN_ID, mentionId: UNKNOWN_ID }, 'GESTURE_PLACE_WRONG'],
  ['on a ticket that nobody has', { ticketId: UNKNOWN_ID }, 'TICKET_NOT_FOUND'],
  ['on a mention of another brand', { mentionId: UNKNOWN_ID, brand: 'delta' }, 'BRAND_UNKNOWN'],
  ['in no currency', { ticketId: UNKNOWN_ID, currency: 'EURO' }, 'MONEY_WRONG'],
  ['that cost less than nothing', { ticketId: UNKNOWN_ID, costMinor: -1 }, 'MONEY_WRONG'],
])('records no gesture %s', async (_, over, code) => {
  await using desk = await openGraph();

  const answer = await desk.ask(RECORD_GESTURE, {
    idempotencyKey: 'one',
    type: 'REFUND',
    costMinor: 100,
    currency: 'EUR',
    ...over,
  });

  expect(answer).toMatchObject({
    data: { recordGesture: { gesture: null, userErrors: [{ code }] } },
  });
});

it.each([
  ['2026-03-24T07:59:00Z', 'EARLY'],
  ['2026-03-24T08:00:00Z', 'ON_TIME'],
  ['2026-03-24T11:00:00Z', 'ON_TIME'],
  ['2026-03-24T11:00:00.001Z', 'LATE'],
])('says of an arrival at %s that it is %s', async (arrivedAt, arrival) => {
  await using desk = await openGraph();
  const ticketId = await desk.open();
  const window = { windowStart: TOMORROW, windowEnd: '2026-03-24T11:00:00.000Z' };

  await desk.ask(APPOINT, { ticketId, idempotencyKey: 'one', ...window });
  desk.wait(48 * 60);
  const appointmentId = await idOf(desk, 'appointment');
  const input = { appointmentId, arrivedAt, expectedVersion: 1 };
  const arrived = await desk.ask(ARRIVE, { ...input, idempotencyKey: 'two' });
  const again = await desk.ask(ARRIVE, { ...input, idempotencyKey: 'three', expectedVersion: 2 });
  const listed = await desk.ask(`{ ticket(id: "${ticketId}") { appointments { arrival } } }`);

  expect(arrived.data?.['recordArrival']).toEqual({
    appointment: {
      id: appointmentId,
      ...window,
      arrivedAt: new Date(arrivedAt).toISOString(),
      arrival,
      version: 2,
    },
    userErrors: [],
  });
  expect(again.data?.['recordArrival']).toEqual({
    appointment: null,
    userErrors: [{ code: 'ARRIVAL_KNOWN', field: null }],
  });
  expect(listed.data).toEqual({ ticket: { appointments: [{ arrival }] } });
  expect((await told(desk, ticketId)).map(({ type }) => type)).toEqual([
    'appointment.scheduled',
    'appointment.arrived',
  ]);
});

it('refuses a window without time, an arrival that is to come, and an older version', async () => {
  await using desk = await openGraph();
  const ticketId = await desk.open();
  const window = { windowStart: TOMORROW, windowEnd: '2026-03-24T11:00:00Z' };
  await desk.ask(APPOINT, { ticketId, idempotencyKey: 'one', ...window });
  const appointmentId = await idOf(desk, 'appointment');

  const empty = await desk.ask(APPOINT, {
    ticketId,
    idempotencyKey: 'two',
    windowStart: TOMORROW,
    windowEnd: TOMORROW,
  });
  const future = await desk.ask(ARRIVE, {
    appointmentId,
    idempotencyKey: 'three',
    arrivedAt: TOMORROW,
  });
  const older = await desk.ask(ARRIVE, {
    appointmentId,
    idempotencyKey: 'four',
    expectedVersion: 0,
  });

  expect(empty).toMatchObject({
    data: { scheduleAppointment: { userErrors: [{ code: 'WINDOW_WRONG' }] } },
  });
  expect(future).toMatchObject({
    data: { recordArrival: { userErrors: [{ code: 'INSTANT_IN_FUTURE' }] } },
  });
  expect(older).toMatchObject({
    data: { recordArrival: { userErrors: [{ code: 'VERSION_CONFLICT' }] } },
  });
});

it('answers of what belongs to another brand as of what nobody has', async () => {
  await using desk = await openGraph();
  const ticketId = await desk.open();
  await desk.ask(SCHEDULE, { ticketId, idempotencyKey: 'one', dueAt: TOMORROW });
  const followUpId = await idOf(desk, 'follow_up');
  const input = { idempotencyKey: 'two', outcome: 'DELIVERED' };

  const foreign = await desk.ask(COMPLETE, { ...input, followUpId }, ['delta']);
  const unknown = await desk.ask(COMPLETE, { ...input, followUpId: UNKNOWN_ID }, ['delta']);
  const ticket = await desk.ask(SCHEDULE, { ticketId, idempotencyKey: 'three', dueAt: TOMORROW }, [
    'delta',
  ]);

  expect(foreign).toEqual(unknown);
  expect(foreign).toMatchObject({
    data: { completeFollowUp: { followUp: null, userErrors: [{ code: 'FOLLOW_UP_NOT_FOUND' }] } },
  });
  expect(ticket).toMatchObject({
    data: { scheduleFollowUp: { followUp: null, userErrors: [{ code: 'TICKET_NOT_FOUND' }] } },
  });
});

it.each([
  ['a follow-up that was done', `UPDATE follow_up SET outcome = 'DELIVERED'`, 'done once'],
  ['an end without an outcome', 'UPDATE follow_up SET done_at = now()', 'follow_up_done_check'],
  ['another cost of a gesture', 'UPDATE gesture SET cost_minor = 1', 'stays as it is'],
  ['another window', `UPDATE appointment SET window_end = window_end + interval '1 hour'`, 'stay'],
])('does not store %s', async (name, statement, message) => {
  await using desk = await openGraph();
  const ticketId = await desk.open();
  await desk.ask(SCHEDULE, { ticketId, idempotencyKey: 'one', dueAt: TOMORROW });
  const followUpId = await idOf(desk, 'follow_up');
  const end = { followUpId, idempotencyKey: 'two', outcome: 'NOT_REACHED' };
  if (name === 'a follow-up that was done') await desk.ask(COMPLETE, end);
  const gesture = { type: 'GIFT', costMinor: 5, currency: 'EUR' };
  await desk.ask(RECORD_GESTURE, { ...gesture, ticketId, idempotencyKey: 'three' });
  const window = { windowStart: START.toISOString(), windowEnd: TOMORROW };
  await desk.ask(APPOINT, { ticketId, idempotencyKey: 'four', ...window });

  await expect(desk.query(statement)).rejects.toThrow(message);
});

it('has a word in the schema for each problem that promises and aftercare tell of', async () => {
  const words = ticketsSubgraph.schema.getType('UserErrorCode');
  const services = new URL('../services/', import.meta.url);
  const names = (await readdir(services)).filter((name) => !name.includes('.test'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, services), 'utf8')));

  const codes = [...texts.join('').matchAll(/UserProblem\(\s*'([A-Z_]+)'/g)].map(
    ([, code = '']) => code,
  );

  expect(codes.length).toBeGreaterThan(15);
  expect(isEnumType(words) ? words.getValues().map(({ name }) => name) : []).toEqual(
    expect.arrayContaining(codes),
  );
});
