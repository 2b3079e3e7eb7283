import { executeOperation } from '@cx/subgraph';
import { openTestSubgraph } from '@cx/testing';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { entities, migrations, openTickets } from '../index.ts';

const TICKET = '019a0000-0000-7000-8000-000000000001';
const CUSTOMER = '019a0000-0000-7000-8000-000000000009';

it('analyses what customers write, not what is written to them or by a machine', async () => {
  await using graph = await openTestSubgraph('tickets', { entities, migrations }, (databaseUrl) =>
    openTickets({
      databaseUrl,
      secret: 'test',
      background: { eventUrls: {}, onError: () => undefined },
    }),
  );
  await graph.query(`
    INSERT INTO ticket (id, brand_id, customer_id, source, external_id, type, status, channel, opened_at)
    VALUES ('${TICKET}', 'united', '${CUSTOMER}', 'desk', '1', 'QUESTION', 'OPEN', 'EMAIL', now())`);

  await graph.query(`
    INSERT INTO message (id, brand_id, ticket_id, source, external_id, author_kind, visibility, automated, channel, text, at)
    SELECT gen_random_uuid(), 'united', '${TICKET}', 'desk', author_kind || automated, author_kind, 'PUBLIC', automated, 'EMAIL',
      author_kind || ': where is my refund?', now()
    FROM (VALUES ('AGENT', false), ('CUSTOMER', true), ('CUSTOMER', false), ('BOT', true)) AS row (author_kind, automated)`);

  const told = (): Promise<unknown> =>
    graph.query(`
      SELECT outbox.brand_id, outbox.customer_id, text, payload -> 'intents' AS intents, payload -> 'topics' AS topics
      FROM outbox JOIN message ON message.id = subject_id WHERE type = 'text.analysed'`);
  await expect.poll(told).toEqual([
    {
      brand_id: 'united',
      customer_id: CUSTOMER,
      text: 'CUSTOMER: where is my refund?',
      intents: ['QUESTION'],
      topics: ['REFUND'],
    },
  ]);
  expect(await graph.query('SELECT FROM text_analysis_due')).toEqual([]);
  const { service } = graph.app;
  const { data } = await executeOperation(
    service,
    {
      document: parse(
        `{ ticket(id: "${TICKET}") { messages { nodes { text analysis { topics { label } } } } } }`,
      ),
      context: service.createContext({
        kind: 'staff',
        id: 'ada',
        scopes: ['*'],
        brands: ['united'],
        contract: 'internal',
      }),
    },
    () => undefined,
  );
  const messages: { text: string; analysis: unknown }[] = Object(data)['ticket'].messages.nodes;
  expect(messages.filter(({ analysis }) => analysis !== null)).toEqual([
    {
      text: 'CUSTOMER: where is my refund?',
      analysis: { topics: [{ label: 'Refund and compensation' }] },
    },
  ]);
});
