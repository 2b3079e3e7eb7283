import { eraseCustomers } from '@cx/customer-links';
import { openDatabase } from '@cx/database';
import { openTestSubgraph } from '@cx/testing';
import { expect, it } from 'vitest';

import { entities, erasure, migrations, openTickets } from '../index.ts';

const ADA = '019a0000-0000-7000-8000-00000000000a';
const ERASURE = '019a0000-0000-7000-8000-0000000000e1';
const RUN = { id: '019a0000-0000-7000-8000-00000000000f', records: 0 };

const ADD_MESSAGE = `
  INSERT INTO message (id, brand_id, ticket_id, source, external_id, author_kind, author, visibility, automated,
    channel, text, language, at)
  SELECT gen_random_uuid(), brand_id, id, source, $1, $2, $3, 'PUBLIC', false, 'EMAIL', $4, 'en', now() FROM ticket`;

it('takes the words of a ticket, its log and its messages, and leaves its course', async () => {
  await using resources = new AsyncDisposableStack();
  let url = '';
  const graph = resources.use(
    await openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) => {
      url = databaseUrl;
      return openTickets({ databaseUrl, secret: 'test' });
    }),
  );
  const { intake } = graph.app;
  const database = openDatabase({ url, entities, migrations });
  resources.defer(() => database.close());
  const event = {
    ticket: { brandId: 'united', source: 'desk', externalId: 'case-confidential' },
    activity: null,
    actorKind: 'CUSTOMER',
    actor: 'Ada confidential',
  } as const;
  await intake.prepare([
    {
      ...event,
      externalId: 'confidential-1',
      at: new Date('2026-01-01T09:00:00Z'),
      changes: { STATUS: 'NEW', SUBJECT: 'My confidential flight', CUSTOMER: ADA },
    },
    {
      ...event,
      externalId: 'confidential-2',
      at: new Date('2026-01-02T09:00:00Z'),
      actorKind: 'AGENT',
      actor: 'Grace',
      changes: { STATUS: 'SOLVED', ASSIGNEE: 'Grace' },
    },
  ])(RUN);
  await database.write(async (query) => {
    await query(ADD_MESSAGE, ['confidential-3', 'CUSTOMER', 'Ada confidential', 'Confidential']);
    await query(ADD_MESSAGE, ['confidential-4', 'AGENT', 'Grace', 'Dear Ada confidential']);
  });

  await database.write((query) =>
    eraseCustomers(query, erasure, { erasureId: ERASURE, customerIds: [ADA] }),
  );

  const read = (text: string): Promise<unknown[]> => graph.query(text);
  expect(JSON.stringify(await read('SELECT to_jsonb(outbox) FROM outbox'))).not.toMatch(
    /confidential/i,
  );
  expect(
    await read('SELECT customer_id, subject, status, assignee, solved_at FROM ticket'),
  ).toEqual([
    {
      customer_id: ADA,
      subject: null,
      status: 'SOLVED',
      assignee: 'Grace',
      solved_at: new Date('2026-01-02T09:00:00Z'),
    },
  ]);
  expect(await read('SELECT field, to_value, actor FROM ticket_event ORDER BY seq')).toEqual([
    { field: 'STATUS', to_value: 'NEW', actor: null },
    { field: 'SUBJECT', to_value: null, actor: null },
    { field: 'CUSTOMER', to_value: ADA, actor: null },
    { field: 'STATUS', to_value: 'SOLVED', actor: 'Grace' },
    { field: 'ASSIGNEE', to_value: 'Grace', actor: 'Grace' },
  ]);
  expect(await read('SELECT author_kind, author, text FROM message ORDER BY seq')).toEqual([
    { author_kind: 'CUSTOMER', author: null, text: '' },
    { author_kind: 'AGENT', author: 'Grace', text: '' },
  ]);
});
