import { openDatabase } from '@cx/database';
import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { createTestDatabase } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, migrations, openTickets } from '../index.ts';
import { ADA_ID, KIM, message } from './ticket-desk.test-support.ts';

const ASKED_AT = new Date('2026-03-02T09:00:00Z');
const TICKET = '019a0000-0000-7000-8000-000000000001';
const OTHER_TICKET = '019a0000-0000-7000-8000-000000000002';
/** Of a mention that has its ticket. */
const UNMADE_TICKET = '019a0000-0000-7000-8000-000000000005';
const MENTION = '019a0000-0000-7000-8000-000000000003';
const OTHER_MENTION = '019a0000-0000-7000-8000-000000000004';

const PAYLOAD = {
  ticketId: TICKET,
  origin: 'MENTION',
  type: 'COMPLAINT',
  priority: 'HIGH',
  channel: 'SOCIAL_PUBLIC',
  subject: 'Lost bag',
  text: 'where is my bag?',
  language: 'en',
  authorName: '@ada',
  requestedBy: 'staff-1',
};

it('makes the ticket that is asked for, with what was said as its first message', async () => {
  await using world = await openWorld();

  await world.request({});

  await expect.poll(() => world.ticketIds()).toEqual([TICKET]);
  expect(
    await world.query(`
      SELECT brand_id, customer_id, source, subject, type, status, priority, channel, opened_at,
        origin_kind, origin_id, version FROM ticket`),
  ).toEqual([
    {
      brand_id: 'united',
      customer_id: ADA_ID,
      source: 'cx-graph',
      subject: 'Lost bag',
      type: 'COMPLAINT',
      status: 'NEW',
      priority: 'HIGH',
      channel: 'SOCIAL_PUBLIC',
      opened_at: ASKED_AT,
      origin_kind: 'MENTION',
      origin_id: MENTION,
      version: 7,
    },
  ]);
  expect(
    await world.query('SELECT author_kind, author, text, language, visibility, at FROM message'),
  ).toEqual([
    {
      author_kind: 'CUSTOMER',
      author: '@ada',
      text: 'where is my bag?',
      language: 'en',
      visibility: 'PUBLIC',
      at: ASKED_AT,
    },
  ]);
  expect(await world.query('SELECT DISTINCT actor_kind, actor FROM ticket_event')).toEqual([
    { actor_kind: null, actor: 'staff-1' },
  ]);
});

it('makes a ticket without a customer, a priority or words', async () => {
  await using world = await openWorld();

  await world.request({ customerId: null, payload: { priority: null, text: null } });

  await expect.poll(() => world.ticketIds()).toEqual([TICKET]);
  expect(await world.query('SELECT customer_id, priority, version FROM ticket')).toEqual([
    { customer_id: null, priority: null, version: 4 },
  ]);
});

it('makes one ticket, however often it is asked for and whoever reads along', async () => {
  await using world = await openWorld();
  await using replica = world.openReplica();

  for (let n = 0; n < 5; n += 1) await world.request({});
  await world.request({ payload: { ticketId: UNMADE_TICKET } });
  await world.request({ subjectId: OTHER_MENTION, payload: { ticketId: OTHER_TICKET } });

  await expect.poll(() => world.ticketIds()).toEqual([TICKET, OTHER_TICKET]);
  expect(await replica.service.readiness()).toEqual({ database: 'ok' });
  expect(await world.query('SELECT id, origin_id, version FROM ticket ORDER BY id')).toEqual([
    { id: TICKET, origin_id: MENTION, version: 7 },
    { id: OTHER_TICKET, origin_id: OTHER_MENTION, version: 7 },
  ]);
});

it('leaves what the desk has done since when the outbox begins anew', async () => {
  await using world = await openWorld();
  await world.request({});
  await expect.poll(() => world.ticketIds()).toEqual([TICKET]);
  await world.tickets.desk.carryOut(
    { id: 'staff-1', brands: ['united'] },
    { idempotencyKey: 'a', ticketId: TICKET, expectedVersion: 7, actor: KIM, command: message() },
  );

  await world.beginEpoch();
  await world.request({ subjectId: OTHER_MENTION, payload: { ticketId: OTHER_TICKET } });

  await expect.poll(() => world.ticketIds()).toEqual([TICKET, OTHER_TICKET]);
  expect(await world.query(`SELECT status, version FROM ticket WHERE id = '${TICKET}'`)).toEqual([
    { status: 'OPEN', version: 9 },
  ]);
});

interface RequestOver {
  readonly subjectId?: string;
  readonly customerId?: string | null;
  readonly payload?: Partial<Record<keyof typeof PAYLOAD, string | null>>;
}

/** Tickets that follow the outbox of another schema. */
async function openWorld() {
  const stack = new AsyncDisposableStack();
  const database = stack.use(
    await createTestDatabase({
      tickets: { entities, migrations },
      mentions: { entities: [], migrations: [CreateOutbox1000000000000] },
    }),
  );
  const source = openDatabase({
    url: database.urls('mentions').app,
    entities: [],
    migrations: [],
  });
  stack.defer(() => source.close());
  const own = openDatabase({ url: database.urls('tickets').app, entities, migrations });
  stack.defer(() => own.close());
  const errors: unknown[] = [];
  const openReplica = () => {
    const tickets = openTickets({
      databaseUrl: database.urls('tickets').app,
      secret: 'test',
      background: {
        eventUrls: { mentions: database.urls('mentions').events },
        onError: (error) => errors.push(error),
      },
    });
    return Object.assign(tickets, { [Symbol.asyncDispose]: () => tickets.service.close() });
  };
  const tickets = stack.use(openReplica());

  return {
    tickets,
    openReplica,
    query: (text: string) => own.unrestricted.query<Record<string, unknown>>(text),
    async ticketIds() {
      expect(errors).toEqual([]);
      const rows = await own.unrestricted.query<{ id: string }>(
        'SELECT id FROM ticket ORDER BY id',
      );
      return rows.map(({ id }) => id);
    },
    request: ({ subjectId = MENTION, customerId = ADA_ID, payload = {} }: RequestOver) =>
      source.write((query) =>
        query(
          `INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
           VALUES ('ticket.requested', 'united', $1, $2, $3, $4)`,
          [customerId, subjectId, ASKED_AT, JSON.stringify({ ...PAYLOAD, ...payload })],
        ),
      ),
    beginEpoch: () =>
      source.write((query) =>
        query(
          `INSERT INTO outbox (type, occurred_at, payload) VALUES ('outbox.epoch', now(), '{}')`,
        ),
      ),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

class CreateOutbox1000000000000 {
  readonly name = 'CreateOutbox1000000000000';

  async up(runner: { query(text: string): Promise<unknown> }): Promise<void> {
    await runner.query(createOutboxTable('mentions_events'));
  }

  async down(runner: { query(text: string): Promise<unknown> }): Promise<void> {
    await runner.query(DROP_OUTBOX_TABLE);
  }
}
