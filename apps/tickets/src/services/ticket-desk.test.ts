import { expect, it } from 'vitest';

import {
  ADA,
  ADA_ID,
  BOB_ID,
  BOT,
  CALLER,
  ISSUE_ID,
  KIM,
  message,
  newTicket,
  openDesk,
  RULES,
  UNKNOWN_ID,
} from './ticket-desk.test-support.ts';

const minute = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2, 9, minutes));

it('opens a ticket as its log tells', async () => {
  await using desk = await openDesk();

  const id = await desk.open({ priority: 'HIGH' });

  expect(
    await desk.query(
      'SELECT field, to_value, actor_kind, actor, at FROM ticket_event ORDER BY seq',
    ),
  ).toEqual(
    [
      ['STATUS', 'NEW'],
      ['TYPE', 'COMPLAINT'],
      ['PRIORITY', 'HIGH'],
      ['SUBJECT', 'Lost bag'],
      ['CHANNEL', 'EMAIL'],
      ['CUSTOMER', ADA_ID],
    ].map(([field, to_value]) => ({
      field,
      to_value,
      actor_kind: 'CUSTOMER',
      actor: 'Ada',
      at: minute(0),
    })),
  );
  expect(
    await desk.query('SELECT id, author_kind, author, visibility, text, at FROM message'),
  ).toEqual([
    {
      id,
      author_kind: 'CUSTOMER',
      author: 'Ada',
      visibility: 'PUBLIC',
      text: 'My bag is lost.',
      at: minute(0),
    },
  ]);
  expect(
    await desk.query('SELECT id, status, type, priority, customer_id, source, version FROM ticket'),
  ).toEqual([
    {
      id,
      status: 'NEW',
      type: 'COMPLAINT',
      priority: 'HIGH',
      customer_id: ADA_ID,
      source: 'cx-graph',
      version: 7,
    },
  ]);
});

it('writes down who has led a ticket where', async () => {
  await using desk = await openDesk();
  const id = await desk.open();

  await desk.ask(id, KIM, { kind: 'changeTicketStatus', status: 'OPEN' });
  await desk.ask(id, RULES, { kind: 'changeTicketStatus', status: 'SOLVED' });

  expect(
    await desk.query(`
      SELECT to_value, actor_kind, actor, at FROM ticket_event
      WHERE field = 'STATUS' ORDER BY at, seq`),
  ).toEqual([
    { to_value: 'NEW', actor_kind: 'CUSTOMER', actor: 'Ada', at: minute(0) },
    { to_value: 'OPEN', actor_kind: 'AGENT', actor: 'Kim', at: minute(1) },
    { to_value: 'SOLVED', actor_kind: 'SYSTEM', actor: null, at: minute(2) },
  ]);
  expect(await desk.query('SELECT status, solved_at, version FROM ticket')).toEqual([
    { status: 'SOLVED', solved_at: minute(2), version: 8 },
  ]);
});

it('lets time stand still rather than go back', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  desk.clock.now = new Date('2026-03-01T00:00:00Z');

  await desk.ask(id, KIM, { kind: 'changeTicketStatus', status: 'OPEN' }, message());

  expect(await desk.query(`SELECT at FROM ticket_event WHERE to_value = 'OPEN'`)).toEqual([
    { at: minute(0) },
  ]);
  expect(await desk.query(`SELECT at FROM message WHERE author_kind = 'AGENT'`)).toEqual([
    { at: minute(0) },
  ]);
  expect(await desk.query('SELECT status FROM ticket')).toEqual([{ status: 'OPEN' }]);
});

it.each([
  ['PENDING', ADA, message(), 'OPEN'],
  ['SOLVED', ADA, message(), 'OPEN'],
  ['ON_HOLD', ADA, message(), 'ON_HOLD'],
  ['SOLVED', ADA, message({ automated: true }), 'SOLVED'],
  ['SOLVED', BOT, message(), 'SOLVED'],
  ['PENDING', KIM, message(), 'PENDING'],
  ['PENDING', KIM, message({ visibility: 'INTERNAL' }), 'PENDING'],
] as const)('leaves a ticket that is %s, and in which %o says %o, at %s', async (...given) => {
  const [status, actor, said, after] = given;
  await using desk = await openDesk();
  const id = await desk.open();
  await desk.ask(id, KIM, { kind: 'changeTicketStatus', status });

  await desk.ask(id, actor, said);

  expect(await desk.query('SELECT status FROM ticket')).toEqual([{ status: after }]);
});

it.each([
  [KIM, message(), 'OPEN'],
  [KIM, message({ visibility: 'INTERNAL' }), 'NEW'],
  [KIM, message({ automated: true }), 'NEW'],
  [BOT, message(), 'NEW'],
  [ADA, message(), 'NEW'],
] as const)('after %o has said %o a new ticket is %s', async (actor, said, after) => {
  await using desk = await openDesk();
  const id = await desk.open();

  await desk.ask(id, actor, said);

  expect(await desk.query('SELECT status FROM ticket')).toEqual([{ status: after }]);
});

it('reopens a ticket in the name of the customer who has written', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  await desk.ask(id, KIM, { kind: 'changeTicketStatus', status: 'SOLVED' });
  await desk.ask(id, ADA, message());
  await desk.ask(id, KIM, { kind: 'changeTicketStatus', status: 'SOLVED' });

  expect(await desk.query('SELECT reopen_count FROM ticket')).toEqual([{ reopen_count: 1 }]);
  expect(
    await desk.query(`SELECT actor_kind, actor FROM ticket_event WHERE to_value = 'OPEN'`),
  ).toEqual([{ actor_kind: 'CUSTOMER', actor: 'Ada' }]);
});

it('changes what is given, and writes nothing down of what is so already', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  await desk.ask(id, KIM, { kind: 'assignTicket', team: 'north', assignee: 'Kim' });

  await desk.ask(
    id,
    KIM,
    { kind: 'changeTicket', type: 'PRAISE', subject: 'Lost bag', customerId: BOB_ID },
    { kind: 'assignTicket', team: 'north', assignee: null },
    { kind: 'setTicketIssue', issueId: ISSUE_ID },
    { kind: 'setTicketIssue', issueId: ISSUE_ID },
  );

  expect(
    await desk.query(
      'SELECT field, to_value FROM ticket_event ORDER BY seq OFFSET 5 /* the opening */',
    ),
  ).toEqual([
    { field: 'TEAM', to_value: 'north' },
    { field: 'ASSIGNEE', to_value: 'Kim' },
    { field: 'TYPE', to_value: 'PRAISE' },
    { field: 'CUSTOMER', to_value: BOB_ID },
    { field: 'ASSIGNEE', to_value: null },
    { field: 'ISSUE', to_value: ISSUE_ID },
  ]);
  expect(
    await desk.query('SELECT type, team, assignee, issue_id, customer_id, version FROM ticket'),
  ).toEqual([
    {
      type: 'PRAISE',
      team: 'north',
      assignee: null,
      issue_id: ISSUE_ID,
      customer_id: BOB_ID,
      version: 12,
    },
  ]);
});

it('takes nothing new into a closed ticket but its issue', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  await desk.ask(
    id,
    KIM,
    { kind: 'changeTicketStatus', status: 'SOLVED' },
    { kind: 'changeTicketStatus', status: 'CLOSED' },
  );

  await expect(desk.ask(id, ADA, message())).rejects.toMatchObject({
    code: 'TICKET_CLOSED',
    message: 'The ticket is CLOSED and takes nothing new: open another one.',
  });
  await expect(desk.ask(id, KIM, { kind: 'assignTicket', team: 'x' })).rejects.toMatchObject({
    code: 'TICKET_CLOSED',
  });
  await desk.ask(id, KIM, { kind: 'setTicketIssue', issueId: ISSUE_ID });
  await desk.ask(id, KIM, { kind: 'changeTicketStatus', status: 'DELETED' });
  await expect(desk.ask(id, KIM, { kind: 'setTicketIssue', issueId: null })).rejects.toMatchObject({
    code: 'TICKET_DELETED',
  });

  expect(await desk.query('SELECT status, version FROM ticket')).toEqual([
    { status: 'DELETED', version: 10 },
  ]);
});

const CALL = {
  kind: 'recordCall',
  channel: 'PHONE',
  queuedAt: minute(-10),
  answeredAt: null,
  abandonedAt: null,
  endedAt: null,
  agent: null,
} as const;

it('records calls that are over', async () => {
  await using desk = await openDesk();
  const id = await desk.open();

  await desk.ask(
    id,
    KIM,
    { ...CALL, answeredAt: minute(-8), endedAt: minute(-1), agent: 'Kim' },
    { ...CALL, queuedAt: minute(0), abandonedAt: minute(1) },
  );

  expect(
    await desk.query('SELECT queued_at, answered_at, abandoned_at, agent FROM call ORDER BY id'),
  ).toEqual([
    {
      queued_at: minute(-10),
      answered_at: minute(-8),
      abandoned_at: null,
      agent: 'Kim',
    },
    { queued_at: minute(0), answered_at: null, abandoned_at: minute(1), agent: null },
  ]);
});

it.each([
  ['is not over', {}],
  ['was answered and has not ended', { answeredAt: minute(-8) }],
  ['was answered and abandoned', { answeredAt: minute(-8), abandonedAt: minute(-7) }],
  ['was abandoned and then ended', { abandonedAt: minute(-8), endedAt: minute(-7) }],
  ['was abandoned by an agent', { abandonedAt: minute(-8), agent: 'Kim' }],
  ['was answered before it was queued', { answeredAt: minute(-12), endedAt: minute(-1) }],
  ['ended before it was answered', { answeredAt: minute(-2), endedAt: minute(-3) }],
  ['ends in the future', { answeredAt: minute(-2), endedAt: minute(30) }],
])('records no call that %s', async (_, over) => {
  await using desk = await openDesk();
  const id = await desk.open();

  await expect(desk.ask(id, KIM, { ...CALL, ...over })).rejects.toMatchObject({
    code: 'CALL_TIMES_WRONG',
  });
});

it('refuses a version that is no longer the last', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  const request = { idempotencyKey: 'a', ticketId: id, expectedVersion: 6, actor: KIM };
  const said = desk.app.desk.carryOut(CALLER, { ...request, command: message() });
  await said;

  const late = desk.app.desk.carryOut(CALLER, {
    ...request,
    idempotencyKey: 'b',
    command: { kind: 'changeTicketStatus', status: 'SOLVED' },
  });

  await expect(late).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
    message: 'The ticket has changed: its version is 8, not 6. Read it again and decide anew.',
  });
});

it('does what is sent twice at a time once', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  const request = { idempotencyKey: 'a', ticketId: id, expectedVersion: null, actor: KIM };

  const answers = await Promise.all(
    [1, 2, 3].map(() => desk.app.desk.carryOut(CALLER, { ...request, command: message() })),
  );
  const [first, again] = await Promise.all(
    [1, 2].map(() => desk.app.desk.open(CALLER, newTicket({ idempotencyKey: 'b' }))),
  );

  expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1);
  expect(again).toEqual(first);
  expect(await desk.query('SELECT count(*)::int FROM message')).toEqual([{ count: 3 }]);
  expect(await desk.query('SELECT count(*)::int FROM ticket')).toEqual([{ count: 2 }]);
});

it('lets two writers of one ticket take turns', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  const asked = [1, 2, 3, 4].map((n) =>
    desk.app.desk.carryOut(CALLER, {
      idempotencyKey: `key ${n}`,
      ticketId: id,
      expectedVersion: 6,
      actor: KIM,
      command: message({ text: `${n}` }),
    }),
  );

  const went = await Promise.allSettled(asked);

  expect(went.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await desk.query('SELECT version FROM ticket')).toEqual([{ version: 8 }]);
});

it.each([
  ['of another brand', { id: 'staff-2', brands: ['delta'] }, null],
  ['that is not there', CALLER, UNKNOWN_ID],
])('finds no ticket %s', async (_, caller, other) => {
  await using desk = await openDesk();
  const id = await desk.open();

  const asked = desk.app.desk.carryOut(caller, {
    idempotencyKey: 'a',
    ticketId: other ?? id,
    expectedVersion: null,
    actor: KIM,
    command: message(),
  });

  await expect(asked).rejects.toMatchObject({
    code: 'TICKET_NOT_FOUND',
    message: 'There is no ticket with this id: give that of one that you can read.',
  });
});

it('takes tickets in for brands that the caller sees, and no others', async () => {
  await using desk = await openDesk();
  await desk.open();
  const all = { id: 'staff-3', brands: ['*'] };

  await expect(desk.open({ brandId: 'delta' })).rejects.toMatchObject({ code: 'BRAND_UNKNOWN' });
  await expect(desk.open({ brandId: 'delta' }, all)).rejects.toMatchObject({
    code: 'BRAND_UNKNOWN',
  });
  await desk.open({ brandId: 'united' }, all);

  expect(await desk.query('SELECT count(*)::int FROM ticket')).toEqual([{ count: 2 }]);
});

it.each([
  ['a note of the customer', ADA, message({ visibility: 'INTERNAL' }), 'NOTE_OF_CUSTOMER'],
  ['a message without words', KIM, message({ text: ' \n' }), 'TEXT_LENGTH_WRONG'],
  ['a message too long', KIM, message({ text: 'x'.repeat(20_001) }), 'TEXT_LENGTH_WRONG'],
  ['a name too long', { ...KIM, name: 'x'.repeat(201) }, message(), 'TEXT_LENGTH_WRONG'],
  ['an empty team', KIM, { kind: 'assignTicket', team: '' }, 'TEXT_LENGTH_WRONG'],
] as const)('refuses %s, and keeps nothing of it', async (_, actor, command, code) => {
  await using desk = await openDesk();
  const id = await desk.open();

  await expect(desk.ask(id, actor, command)).rejects.toMatchObject({ code });

  expect(await desk.query('SELECT version FROM ticket')).toEqual([{ version: 6 }]);
  expect(await desk.query('SELECT count(*)::int FROM idempotency_key')).toEqual([{ count: 1 }]);
});

it('tells the journey of what is said in public, once, and follows the customer of the ticket', async () => {
  await using desk = await openDesk();
  const id = await desk.open();
  await desk.ask(
    id,
    KIM,
    message({ text: 'It is in Oslo.', channel: 'LIVE_CHAT' }),
    message({ text: 'Poor Ada.', visibility: 'INTERNAL' }),
  );
  const [reply] = await desk.query(`SELECT id FROM message WHERE text = 'It is in Oslo.'`);
  const told = {
    subject_id: reply?.['id'],
    customer_id: ADA_ID,
    occurred_at: minute(1),
    payload: {
      channel: 'LIVE_CHAT',
      direction: 'OUTBOUND',
      summary: 'It is in Oslo.',
      ticketId: id,
    },
  };
  expect(await desk.told('message.recorded')).toEqual([told]);

  await desk.ask(id, KIM, { kind: 'changeTicket', customerId: BOB_ID });
  await desk.ask(id, KIM, { kind: 'changeTicket', priority: 'LOW' });

  expect(await desk.told('message.recorded')).toEqual([told, { ...told, customer_id: BOB_ID }]);
});

it('tells the journey of calls but for the one during which the ticket was opened', async () => {
  await using desk = await openDesk();
  const id = await desk.open({ channel: 'PHONE', text: null });

  await desk.ask(
    id,
    KIM,
    { ...CALL, queuedAt: minute(-2), answeredAt: minute(-1), endedAt: minute(1) },
    { ...CALL, queuedAt: minute(-3), abandonedAt: minute(-2) },
    { ...CALL, channel: 'IVR', queuedAt: minute(-3), abandonedAt: minute(1) },
  );

  expect(
    (await desk.told('call.recorded')).map(({ occurred_at, payload }) => [occurred_at, payload]),
  ).toEqual([
    [minute(-3), { channel: 'PHONE', direction: 'INBOUND', summary: null, ticketId: id }],
    [minute(-3), { channel: 'IVR', direction: 'INBOUND', summary: null, ticketId: id }],
  ]);
});
