import { openDatabase } from '@cx/database';
import { expect, it } from 'vitest';

import { AGENT, CUSTOMER, openDesk, START, type TestDesk } from './sla-desk.test-support.ts';
import { target } from './sla.test-support.ts';
import { createTicketMeasure } from './ticket-measures.ts';

const CALLER = { id: 'ada', brands: ['united'] };
const ADA_ID = '019a0000-0000-7000-8000-00000000000a';

const minutesOn = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

const measureTickets = createTicketMeasure();

async function measuredOf(desk: TestDesk, ...ids: readonly string[]): Promise<object[]> {
  const database = openDatabase({ url: desk.databaseUrl, entities: [], migrations: [] });
  try {
    const measured = await measureTickets(database.unrestricted, ids);
    return ids.map((id) => measured.find(({ subjectId }) => subjectId === id)?.payload ?? {});
  } finally {
    await database.close();
  }
}

it('measures a ticket that nobody has answered', async () => {
  await using desk = await openDesk();
  const id = await desk.open({ customerId: ADA_ID });

  expect(await measuredOf(desk, id)).toEqual([
    {
      openedAt: START,
      source: 'cx-graph',
      type: 'QUESTION',
      status: 'NEW',
      priority: 'NORMAL',
      channel: 'EMAIL',
      team: null,
      issueId: null,
      originKind: null,
      originId: null,
      language: null,
      topics: [],
      sentiment: null,
      intents: [],
      isSolved: false,
      firstSolvedAt: null,
      solvedAt: null,
      closedAt: null,
      firstReplyAt: null,
      firstReplySeconds: null,
      firstReplyBusinessSeconds: null,
      isAnsweredWithinBusinessDay: null,
      isAwaitingReply: true,
      replies: 0,
      replySecondsTotal: null,
      replySecondsMax: null,
      firstResolutionSeconds: null,
      fullResolutionSeconds: null,
      fullResolutionBusinessSeconds: null,
      requesterWaitSeconds: null,
      agentWaitSeconds: null,
      agentWorkSeconds: null,
      onHoldSeconds: null,
      reopens: 0,
      publicReplies: 0,
      bounces: 0,
      pingPongs: 0,
      isEscalatedToHuman: false,
      slaFulfilled: 0,
      slaBreached: 0,
      slaActive: 0,
      calls: 0,
      callsAnswered: 0,
      callsAbandoned: 0,
      callWaitSeconds: 0,
      followUps: 0,
      followUpsDone: 0,
      gestures: 0,
      appointments: 0,
      appointmentsOnTime: 0,
    },
  ]);
});

it('measures the course of a ticket by the calendar and by the clock of its desk', async () => {
  await using desk = await openDesk();
  await desk.keepHours({ validFrom: minutesOn(-60) });
  await desk.promise({
    scheduleKey: 'paris',
    targets: [target(), target({ metric: 'RESOLUTION', targetSeconds: 60 })],
  });
  const id = await desk.open();
  // The desk closes an hour after the start.
  desk.wait(30);
  await desk.carryOut(id, AGENT, { kind: 'changeTicketStatus', status: 'PENDING' });
  await desk.say(id, AGENT);
  desk.wait(10);
  // Which opens it again.
  await desk.say(id, CUSTOMER);
  desk.wait(20);
  await desk.say(id, AGENT);
  desk.wait(60);
  await desk.carryOut(id, AGENT, { kind: 'changeTicketStatus', status: 'SOLVED' });
  desk.wait(60);
  await desk.carryOut(id, AGENT, { kind: 'changeTicketStatus', status: 'OPEN' });
  const [reopened] = await measuredOf(desk, id);
  await desk.carryOut(id, AGENT, { kind: 'changeTicketStatus', status: 'SOLVED' });

  const [solved] = await measuredOf(desk, id);

  expect(solved).toMatchObject({
    status: 'SOLVED',
    isSolved: true,
    isAwaitingReply: false,
    firstReplyAt: minutesOn(30),
    firstReplySeconds: 30 * 60,
    firstReplyBusinessSeconds: 30 * 60,
    isAnsweredWithinBusinessDay: true,
    replies: 2,
    replySecondsTotal: 50 * 60,
    replySecondsMax: 30 * 60,
    publicReplies: 2,
    firstResolutionSeconds: 120 * 60,
    fullResolutionSeconds: 180 * 60,
    fullResolutionBusinessSeconds: 60 * 60,
    requesterWaitSeconds: 110 * 60,
    agentWaitSeconds: 10 * 60,
    agentWorkSeconds: 110 * 60,
    onHoldSeconds: 0,
    reopens: 1,
  });
  expect(reopened).toMatchObject({
    isSolved: false,
    firstResolutionSeconds: 120 * 60,
    fullResolutionSeconds: null,
    fullResolutionBusinessSeconds: null,
    requesterWaitSeconds: null,
  });
});

it.each([
  ['by the end of the next day on which the desk is open', 'paris', 47 * 60, true],
  ['after it', 'paris', 49 * 60 + 1, false],
  ['within a day of a desk without hours', null, 24 * 60, true],
  ['after a day of it', null, 24 * 60 + 1, false],
])('tells of an answer %s', async (_, key, minutes, isWithin) => {
  await using desk = await openDesk();
  // On the next day the desk is closed.
  if (key !== null) await desk.keepHours({ key, validFrom: START, holidays: ['2026-03-24'] });
  const id = await desk.open();
  desk.wait(minutes);
  await desk.say(id, AGENT);

  expect(await measuredOf(desk, id)).toEqual([
    expect.objectContaining({
      firstReplySeconds: minutes * 60,
      isAnsweredWithinBusinessDay: isWithin,
    }),
  ]);
});

it('knows no business time where nobody knows when the desk was open', async () => {
  await using desk = await openDesk();
  await desk.keepHours({ key: 'one', validFrom: START });
  await desk.keepHours({ key: 'other', validFrom: START });
  const id = await desk.open();
  await desk.say(id, AGENT);

  expect(await measuredOf(desk, id)).toEqual([
    expect.objectContaining({ firstReplySeconds: 0, firstReplyBusinessSeconds: null }),
  ]);
});

it('waits for no answer in a ticket that has ended, or that the desk opened and nobody wrote to', async () => {
  await using desk = await openDesk();
  const ended = await desk.open();
  await desk.carryOut(ended, AGENT, { kind: 'changeTicketStatus', status: 'SOLVED' });
  const own = await desk.open({ openedBy: AGENT });

  expect(await measuredOf(desk, ended, own)).toEqual([
    expect.objectContaining({ isAwaitingReply: false, firstReplyAt: null }),
    expect.objectContaining({ isAwaitingReply: false, firstReplyAt: null, publicReplies: 1 }),
  ]);
});

it('counts promises, calls and what follows, each of its own ticket', async () => {
  await using desk = await openDesk();
  const { aftercare } = desk.app;
  await desk.promise({
    targets: [
      target({ targetSeconds: 60 }),
      target({ metric: 'RESOLUTION', targetSeconds: 86_400 }),
      target({ metric: 'AGENT_WORK', targetSeconds: 86_400 }),
    ],
  });
  const id = await desk.open();
  const other = await desk.open();
  desk.wait(10);
  const call = { kind: 'recordCall', channel: 'PHONE', agent: null } as const;
  await desk.carryOut(id, AGENT, {
    ...call,
    queuedAt: minutesOn(1),
    answeredAt: minutesOn(3),
    abandonedAt: null,
    endedAt: minutesOn(5),
  });
  await desk.carryOut(id, AGENT, {
    ...call,
    queuedAt: minutesOn(6),
    answeredAt: null,
    abandonedAt: minutesOn(7),
    endedAt: null,
  });
  await desk.say(id, AGENT);
  await desk.carryOut(id, AGENT, { kind: 'changeTicketStatus', status: 'SOLVED' });
  const request = (): { idempotencyKey: string; ticketId: string } => ({
    idempotencyKey: desk.newKey(),
    ticketId: id,
  });
  const asked = await aftercare.scheduleFollowUp(CALLER, { ...request(), dueAt: minutesOn(20) });
  await aftercare.scheduleFollowUp(CALLER, { ...request(), dueAt: minutesOn(30) });
  await aftercare.completeFollowUp(CALLER, {
    idempotencyKey: desk.newKey(),
    id: asked.id,
    expectedVersion: null,
    outcome: 'DELIVERED',
    doneAt: null,
  });
  const gesture = { mention: null, type: 'REFUND', costMinor: 900, currency: 'EUR' } as const;
  await aftercare.recordGesture(CALLER, { ...request(), ...gesture, madeAt: null });
  for (const arrivedAt of [minutesOn(4), minutesOn(8)]) {
    const window = { windowStart: minutesOn(2), windowEnd: minutesOn(5) };
    const appointment = await aftercare.scheduleAppointment(CALLER, { ...request(), ...window });
    await aftercare.recordArrival(CALLER, {
      idempotencyKey: desk.newKey(),
      id: appointment.id,
      expectedVersion: null,
      arrivedAt,
    });
  }

  const none = { calls: 0, followUps: 0, gestures: 0, appointments: 0, slaActive: 3 };
  expect(await measuredOf(desk, id, other)).toEqual([
    expect.objectContaining({
      slaFulfilled: 2,
      slaBreached: 1,
      slaActive: 0,
      calls: 2,
      callsAnswered: 1,
      callsAbandoned: 1,
      callWaitSeconds: 120,
      followUps: 2,
      followUpsDone: 1,
      gestures: 1,
      appointments: 2,
      appointmentsOnTime: 1,
    }),
    expect.objectContaining(none),
  ]);
});
