import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import {
  entities,
  migrations,
  openTickets,
  type TicketEventRecord,
  type Tickets,
} from '../index.ts';

const ADA = '019a0000-0000-7000-8000-000000000001';
const BOB = '019a0000-0000-7000-8000-000000000002';
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

it('projects a ticket out of its events, whatever the order of their arrival', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare([
    event({ externalId: 'e-3', at: hour(3), changes: { STATUS: 'SOLVED' } }),
    event({ externalId: 'e-1', at: hour(1), changes: { STATUS: 'NEW', CUSTOMER: ADA } }),
  ])(RUN);
  await graph.app.intake.prepare([
    event({ externalId: 'e-2', at: hour(2), changes: { STATUS: 'OPEN' } }),
  ])(RUN);

  expect(await graph.query('SELECT status, customer_id, opened_at, solved_at FROM ticket')).toEqual(
    [{ status: 'SOLVED', customer_id: ADA, opened_at: hour(1), solved_at: hour(3) }],
  );
});

it('counts events that are known already as unchanged, and tells nobody of them', async () => {
  await using graph = await openTest();
  const events = [event({ externalId: 'e-1' }), event({ externalId: 'e-2', at: hour(2) })];

  const first = await graph.app.intake.prepare(events)(RUN);
  const told = await graph.query('SELECT id FROM outbox');
  const second = await graph.app.intake.prepare(events)(RUN);

  expect(first).toEqual({ inserted: 2, updated: 0, unchanged: 0, duplicates: new Set() });
  expect(second).toEqual({ inserted: 0, updated: 0, unchanged: 2, duplicates: new Set() });
  expect(await graph.query('SELECT id FROM outbox')).toEqual(told);
});

it('decides between events of one instant by the order of their arrival', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare([
    event({ externalId: 'e-1', changes: { CUSTOMER: ADA } }),
    event({ externalId: 'e-2', changes: { CUSTOMER: BOB } }),
  ])(RUN);

  expect(await graph.query('SELECT customer_id FROM ticket')).toEqual([{ customer_id: BOB }]);
});

it('keeps an event that changes nothing in the log', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare([
    event({ externalId: 'e-1' }),
    event({ externalId: 'e-2', activity: 'VERIFIED', changes: {} }),
  ])(RUN);

  expect(
    await graph.query('SELECT activity, field, to_value FROM ticket_event ORDER BY seq'),
  ).toEqual([
    { activity: 'Opened', field: 'STATUS', to_value: 'NEW' },
    { activity: 'VERIFIED', field: 'NOTE', to_value: null },
  ]);
});

it('keeps an event that names the customer and changes nothing else', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare([
    event({ externalId: 'e-1', changes: { STATUS: 'NEW', CUSTOMER: ADA } }),
    event({ externalId: 'e-2', activity: 'Replied', changes: { CUSTOMER: ADA } }),
  ])(RUN);

  expect(
    await graph.query('SELECT activity, field FROM ticket_event ORDER BY external_id, field'),
  ).toEqual([
    { activity: 'Opened', field: 'CUSTOMER' },
    { activity: 'Opened', field: 'STATUS' },
    { activity: 'Replied', field: 'CUSTOMER' },
    { activity: 'Replied', field: 'NOTE' },
  ]);
});

it('keeps tickets of two brands with the same id apart', async () => {
  await using graph = await openTest();
  const other = { brandId: 'delta', source: 'desk', externalId: 'case-1' };

  await graph.app.intake.prepare([event(), event({ ticket: other })])(RUN);

  expect(await graph.query('SELECT brand_id FROM ticket ORDER BY brand_id')).toEqual([
    { brand_id: 'delta' },
    { brand_id: 'united' },
  ]);
});

it('lets two writers of one log take turns', async () => {
  await using graph = await openTest();
  const events = Array.from({ length: 20 }, (_, index) =>
    event({ externalId: `e-${index}`, at: hour(index), changes: { ASSIGNEE: `agent ${index}` } }),
  );

  await Promise.all(events.map((one) => graph.app.intake.prepare([one])(RUN)));

  expect(await graph.query('SELECT assignee, opened_at FROM ticket')).toEqual([
    { assignee: 'agent 19', opened_at: hour(0) },
  ]);
});

it('tells the outbox of a ticket as it stands', async () => {
  await using graph = await openTest();

  await graph.app.intake.prepare([
    event({ changes: { STATUS: 'NEW', SUBJECT: 'Lost bag', CHANNEL: 'PHONE', CUSTOMER: ADA } }),
  ])(RUN);

  expect(
    await graph.query(
      `SELECT type, brand_id, customer_id, occurred_at, payload FROM outbox WHERE type <> 'outbox.epoch'`,
    ),
  ).toEqual([
    {
      type: 'ticket.recorded',
      brand_id: 'united',
      customer_id: ADA,
      occurred_at: hour(9),
      payload: { channel: 'PHONE', direction: 'INBOUND', summary: 'Lost bag' },
    },
  ]);
});

it('keeps what was said with an event, and the call that was over by then, once', async () => {
  await using graph = await openTest();
  const events = [
    event({
      actorKind: 'CUSTOMER',
      actor: 'Ada',
      changes: { STATUS: 'NEW', CHANNEL: 'PHONE' },
      message: {
        visibility: 'PUBLIC',
        automated: false,
        channel: 'PHONE',
        text: 'Where is my bag?',
        language: 'en',
      },
      call: {
        channel: 'PHONE',
        queuedAt: hour(9),
        answeredAt: null,
        abandonedAt: hour(10),
        endedAt: null,
        agent: null,
      },
    }),
  ];

  await graph.app.intake.prepare(events)(RUN);
  await graph.app.intake.prepare(events)(RUN);

  expect(
    await graph.query('SELECT source, external_id, author_kind, author, text, at FROM message'),
  ).toEqual([
    {
      source: 'desk',
      external_id: 'e-1',
      author_kind: 'CUSTOMER',
      author: 'Ada',
      text: 'Where is my bag?',
      at: hour(9),
    },
  ]);
  expect(await graph.query('SELECT queued_at, abandoned_at FROM call')).toHaveLength(1);
  expect(
    await graph.query(`SELECT DISTINCT type FROM outbox WHERE type <> 'outbox.epoch'`),
  ).toEqual([{ type: 'ticket.recorded' }]);
});

const hour = (n: number): Date => new Date(Date.UTC(2026, 0, 1, n));

const event = (over: Partial<TicketEventRecord> = {}): TicketEventRecord => ({
  ticket: { brandId: 'united', source: 'desk', externalId: 'case-1' },
  externalId: 'e-1',
  at: hour(9),
  activity: 'Opened',
  actorKind: null,
  actor: null,
  changes: { STATUS: 'NEW' },
  ...over,
});

function openTest(): Promise<TestSubgraph<Tickets>> {
  return openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) =>
    openTickets({ databaseUrl, secret: 'test' }),
  );
}
