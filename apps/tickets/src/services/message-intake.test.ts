import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph, type TestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import {
  entities,
  erasure,
  migrations,
  openTickets,
  type TicketEventRecord,
  type TicketMessageRecord,
  type Tickets,
} from '../index.ts';

const ADA = '019a0000-0000-7000-8000-00000000000a';
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 1 };

it('adds messages to tickets that are known, by the way of the ticket where the source names none', async () => {
  await using graph = await openTest();
  await graph.app.intake.prepare([event()])(RUN);
  const messages = [
    message(),
    message({ externalId: 'm-2', at: hour(10), authorKind: 'AGENT', channel: 'EMAIL' }),
  ];

  const first = await graph.app.messageIntake.prepare(messages)(RUN);
  const told = await graph.query('SELECT id FROM outbox');
  const second = await graph.app.messageIntake.prepare(messages)(RUN);

  expect(first).toMatchObject({ inserted: 2, unchanged: 0, orphaned: new Set() });
  expect(second).toMatchObject({ inserted: 0, unchanged: 2, orphaned: new Set() });
  expect(await graph.query('SELECT id FROM outbox')).toEqual(told);
  expect(
    await graph.query('SELECT brand_id, source, external_id, channel, at FROM message ORDER BY at'),
  ).toEqual([
    { brand_id: 'united', source: 'mail', external_id: 'm-1', channel: 'PHONE', at: hour(9) },
    { brand_id: 'united', source: 'mail', external_id: 'm-2', channel: 'EMAIL', at: hour(10) },
  ]);
  expect(await graph.query('SELECT version FROM ticket')).toEqual([{ version: 5 }]);
});

it('tells the journey of public messages, but of the one that opened the ticket', async () => {
  await using graph = await openTest();
  await graph.app.intake.prepare([event()])(RUN);

  await graph.app.messageIntake.prepare([
    message({ text: 'My bag is lost.' }),
    message({ externalId: 'm-2', at: hour(10), authorKind: 'AGENT', text: 'We look for it.' }),
    message({
      externalId: 'm-3',
      at: hour(11),
      authorKind: 'AGENT',
      visibility: 'INTERNAL',
      text: 'Third bag this week.',
    }),
  ])(RUN);

  expect(
    await graph.query(
      `SELECT customer_id, payload FROM outbox WHERE type = 'message.recorded' ORDER BY seq`,
    ),
  ).toEqual([
    {
      customer_id: ADA,
      payload: expect.objectContaining({ direction: 'OUTBOUND', summary: 'We look for it.' }),
    },
  ]);
});

it('tells of messages whose ticket is not there, and writes the others', async () => {
  await using graph = await openTest();
  await graph.app.intake.prepare([event()])(RUN);
  const elsewhere = { brandId: 'delta', source: 'desk', externalId: 'case-1' };

  const outcome = await graph.app.messageIntake.prepare([
    message({ ticket: elsewhere }),
    message(),
    message({ ticket: { ...elsewhere, brandId: 'united', externalId: 'case-2' } }),
  ])(RUN);

  expect(outcome).toMatchObject({ inserted: 1, unchanged: 0, orphaned: new Set([0, 2]) });
  expect(await graph.query('SELECT external_id FROM ticket')).toEqual([{ external_id: 'case-1' }]);
});

it('lets clocks of the tickets be reckoned when the import is over', async () => {
  await using graph = await openTest();
  const { intake, messageIntake, clocks, imports, sla } = graph.app;
  await sla.definePolicy(
    { id: 'grace', brands: ['united'] },
    {
      idempotencyKey: 'policy',
      brandId: 'united',
      key: 'standard',
      expectedVersion: null,
      validFrom: hour(0),
      name: 'Standard',
      position: 1,
      types: null,
      priorities: null,
      channels: null,
      scheduleKey: null,
      targets: [
        {
          metric: 'FIRST_REPLY',
          priority: null,
          targetSeconds: 7200,
          clock: 'CALENDAR',
          pausedWhilePending: false,
        },
      ],
    },
  );
  await intake.prepare([event()])(RUN);
  await clocks.reckonDue();
  const breached = await graph.query('SELECT fulfilled_at, breached_at FROM sla_clock');

  const run = await imports.begin(RUN.id, 'messages.csv', 'messages.csv');
  await messageIntake.prepare([message({ externalId: 'm-2', at: hour(12), authorKind: 'AGENT' })])(
    run,
  );
  await clocks.reckonDue();
  const during = await graph.query('SELECT fulfilled_at FROM sla_clock');
  await imports.finish(run.id);
  await clocks.reckonDue();

  expect(breached).toEqual([{ fulfilled_at: null, breached_at: hour(11) }]);
  expect(during).toEqual([{ fulfilled_at: null }]);
  expect(await graph.query('SELECT fulfilled_at, breached_at FROM sla_clock')).toEqual([
    { fulfilled_at: hour(12), breached_at: hour(11) },
  ]);
});

it('brings no words back into the ticket of somebody who was erased', async () => {
  await using resources = new AsyncDisposableStack();
  let url = '';
  const graph = resources.use(
    await openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) => {
      url = databaseUrl;
      return openTickets({ databaseUrl, secret: 'test' });
    }),
  );
  const database = openDatabase({ url, entities, migrations });
  resources.defer(() => database.close());
  await graph.app.intake.prepare([event()])(RUN);
  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: ERASURE, customerIds: [ADA] }),
  );

  const outcome = await graph.app.messageIntake.prepare([message()])(RUN);

  expect(outcome).toMatchObject({ inserted: 0, orphaned: new Set([0]) });
  expect(await graph.query('SELECT id FROM message')).toEqual([]);
});

const hour = (n: number): Date => new Date(Date.UTC(2026, 0, 1, n));

const event = (): TicketEventRecord => ({
  ticket: { brandId: 'united', source: 'desk', externalId: 'case-1' },
  externalId: 'e-1',
  at: hour(9),
  activity: 'Opened',
  actorKind: 'CUSTOMER',
  actor: 'Ada',
  changes: { STATUS: 'NEW', CHANNEL: 'PHONE', CUSTOMER: ADA },
});

const message = (over: Partial<TicketMessageRecord> = {}): TicketMessageRecord => ({
  ticket: { brandId: 'united', source: 'desk', externalId: 'case-1' },
  source: 'mail',
  externalId: 'm-1',
  at: hour(9),
  authorKind: 'CUSTOMER',
  author: null,
  visibility: 'PUBLIC',
  automated: false,
  channel: null,
  text: 'Where is my bag?',
  language: 'en',
  ...over,
});

function openTest(): Promise<TestSubgraph<Tickets>> {
  return openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) =>
    openTickets({ databaseUrl, secret: 'test' }),
  );
}
