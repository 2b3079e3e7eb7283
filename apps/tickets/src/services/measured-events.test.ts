import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, erasure, migrations, openTickets, type Tickets } from '../index.ts';
import type { Actor } from './ticket-commands.ts';

const CALLER = { id: 'ada', brands: ['united'] };
const ADA_ID = '019a0000-0000-7000-8000-00000000000a';
const BOB_ID = '019a0000-0000-7000-8000-00000000000b';
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';
const NOW = new Date('2026-03-02T09:00:00Z');

const ADA: Actor = { kind: 'CUSTOMER', name: 'Ada' };
const KIM: Actor = { kind: 'AGENT', name: 'Kim' };

type Row = Record<string, unknown>;

interface MeasuredDesk extends AsyncDisposable {
  readonly app: Tickets;
  query(text: string): Promise<Row[]>;
  /** What was told last of each subject of a kind, by the order of their first events. */
  told(kind: string): Promise<Row[]>;
  erase(customerId: string): Promise<void>;
}

/** With all that works beside the requests. */
async function openMeasuredDesk(): Promise<MeasuredDesk> {
  let url = '';
  const graph = await openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) => {
    url = databaseUrl;
    const background = { eventUrls: {}, onError: () => undefined };
    return openTickets({ databaseUrl, secret: 'test', now: () => NOW, background });
  });
  return {
    ...graph,
    told: (kind) =>
      graph.query(`
        SELECT subject_id, customer_id, payload FROM (
          SELECT DISTINCT ON (subject_id) *, min(seq) OVER (PARTITION BY subject_id) AS first FROM outbox
          WHERE type = '${kind}.measured' ORDER BY subject_id, seq DESC) AS last
        ORDER BY first`),
    async erase(customerId) {
      const database = openDatabase({ url, entities, migrations });
      await database.write((query) =>
        eraseCustomers(query, erasure, { erasureId: ERASURE, customerIds: [customerId] }),
      );
      await database.close();
    },
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

async function openTicket({ app }: MeasuredDesk): Promise<string> {
  const { ticketId } = await app.desk.open(CALLER, {
    idempotencyKey: 'open',
    brandId: 'united',
    customerId: ADA_ID,
    channel: 'SOCIAL_PUBLIC',
    type: 'COMPLAINT',
    priority: null,
    subject: 'Refund',
    text: 'My flight was terrible, I want a refund.',
    language: null,
    openedBy: ADA,
  });
  const message = { kind: 'addMessage', automated: false, channel: null, language: null } as const;
  const said = [
    { ...message, actor: KIM, text: 'We are sorry.', visibility: 'PUBLIC' },
    { ...message, actor: KIM, text: 'He is angry.', visibility: 'INTERNAL' },
    { ...message, actor: ADA, text: 'Thanks, great help!', visibility: 'PUBLIC' },
  ] as const;
  for (const { actor, ...command } of said) {
    const request = { idempotencyKey: command.text, ticketId, expectedVersion: null };
    await app.desk.carryOut(CALLER, { ...request, actor, command });
  }
  return ticketId;
}

const topicsOf = (rows: readonly Row[]): unknown[] =>
  rows.map(({ payload }) => Object(payload).verbatims[0]?.topics);

it('tells of tickets with what their customers wrote of', async () => {
  await using desk = await openMeasuredDesk();
  const ticketId = await openTicket(desk);

  await expect
    .poll(() => desk.told('ticket'))
    .toEqual([
      {
        subject_id: ticketId,
        customer_id: ADA_ID,
        payload: expect.objectContaining({
          openedAt: NOW.toISOString(),
          language: 'en',
          sentiment: 'VERY_NEGATIVE',
          topics: ['REFUND'],
          publicReplies: 1,
        }),
      },
    ]);
});

it('tells the words of customers with what was found in them, and nobody else’s', async () => {
  await using desk = await openMeasuredDesk();
  const ticketId = await openTicket(desk);

  await expect.poll(async () => topicsOf(await desk.told('message'))).toHaveLength(2);
  await expect.poll(async () => topicsOf(await desk.told('message'))).toContainEqual(['REFUND']);
  const [first] = await desk.told('message');
  expect(first).toEqual({
    subject_id: expect.any(String),
    customer_id: ADA_ID,
    payload: {
      ticketId,
      verbatims: [
        {
          part: '',
          channel: 'SOCIAL_PUBLIC',
          occurredAt: NOW.toISOString(),
          text: 'My flight was terrible, I want a refund.',
          language: 'en',
          topics: ['REFUND'],
          sentiment: 'VERY_NEGATIVE',
          intents: expect.any(Array),
          emotions: expect.any(Array),
          ratingNormalised: null,
          isPublic: true,
        },
      ],
    },
  });
});

it('tells of the words too when their ticket turns out to be another customer’s', async () => {
  await using desk = await openMeasuredDesk();
  await openTicket(desk);
  await expect.poll(() => desk.told('message')).toHaveLength(2);

  await desk.query(`UPDATE ticket SET customer_id = '${BOB_ID}'`);

  const owners = async (): Promise<unknown[]> =>
    [...(await desk.told('ticket')), ...(await desk.told('message'))].map(
      ({ customer_id: id }) => id,
    );
  await expect.poll(owners).toEqual([BOB_ID, BOB_ID, BOB_ID]);
});

it('leaves no words of somebody erased in what was told, and tells that they are gone', async () => {
  await using desk = await openMeasuredDesk();
  await openTicket(desk);
  await expect.poll(async () => topicsOf(await desk.told('message'))).toContainEqual(['REFUND']);

  await desk.erase(ADA_ID);

  await expect
    .poll(async () => topicsOf(await desk.told('message')))
    .toEqual([undefined, undefined]);
  await expect.poll(() => desk.query('SELECT FROM fact_due')).toEqual([]);
  const events = JSON.stringify(await desk.query('SELECT payload FROM outbox'));
  expect(events).not.toMatch(/flight|great help/);
  expect(await desk.told('ticket')).toEqual([
    expect.objectContaining({
      payload: expect.objectContaining({ topics: [], sentiment: null, publicReplies: 1 }),
    }),
  ]);
});

it.each([
  [
    'ticket',
    'an event',
    `INSERT INTO ticket_event (id, brand_id, ticket_id, external_id, at, field, to_value)
    SELECT gen_random_uuid(), brand_id, id, 'late', now(), 'TEAM', 'claims' FROM ticket`,
  ],
  [
    'ticket',
    'a call',
    `INSERT INTO call (id, brand_id, ticket_id, channel, queued_at, abandoned_at)
    SELECT gen_random_uuid(), brand_id, id, 'PHONE', now(), now() FROM ticket`,
  ],
  [
    'ticket',
    'a follow-up',
    `INSERT INTO follow_up (id, brand_id, ticket_id, due_at, created_at, version)
    SELECT gen_random_uuid(), brand_id, id, now(), now(), 1 FROM ticket`,
  ],
  [
    'ticket',
    'a gesture',
    `INSERT INTO gesture (id, brand_id, ticket_id, type, cost_minor, currency, made_at, created_at)
    SELECT gen_random_uuid(), brand_id, id, 'GIFT', 1, 'EUR', now(), now() FROM ticket`,
  ],
  [
    'ticket',
    'an appointment',
    `INSERT INTO appointment (id, brand_id, ticket_id, window_start, window_end, created_at, version)
    SELECT gen_random_uuid(), brand_id, id, now(), now() + interval '1 hour', now(), 1 FROM ticket`,
  ],
  [
    'ticket',
    'a schedule',
    `INSERT INTO schedule VALUES
      (gen_random_uuid(), 'united', 'desk', 1, 'Europe/Paris', '[]', '{}', '2026-01-01', now())`,
  ],
  ['message', 'another text', `UPDATE message SET text = 'Well.' WHERE author_kind = 'CUSTOMER'`],
])('measures a %s anew after %s of it is written', async (kind, _, statement) => {
  await using graph = await openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) =>
    openTickets({ databaseUrl, secret: 'test' }),
  );
  await graph.query(`
    INSERT INTO ticket (id, brand_id, customer_id, source, external_id, type, status, channel, opened_at)
    VALUES ('${ADA_ID}', 'united', '${ADA_ID}', 'desk', '1', 'QUESTION', 'OPEN', 'EMAIL', now());
    INSERT INTO message (id, brand_id, ticket_id, source, external_id, author_kind, visibility, automated, channel, text, at)
    VALUES ('${ADA_ID}', 'united', '${ADA_ID}', 'desk', '1', 'CUSTOMER', 'PUBLIC', false, 'EMAIL', 'Hm.', now());
    DELETE FROM fact_due`);

  await graph.query(statement);

  expect(await graph.query('SELECT kind, subject_ids FROM fact_due')).toEqual([
    { kind, subject_ids: [ADA_ID] },
  ]);
});
