import { Client } from 'pg';
import { expect, it } from 'vitest';

import { enterCustomers, fill, mention, ticketEvent } from '../support/fill.ts';
import { startTestGraph, type TestGraph } from '../support/test-graph.ts';

const TICKET = '019a0000-0000-7000-8000-000000000001';

const JOURNEY = `query ($id: ID!) { customer(id: $id) { journey(first: 100) {
  nodes { id channel direction summary subject { ... on Ticket { id } ... on Mention { id } } } } } }`;

it('makes a ticket of a mention, and shows of what it was made', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await fill(graph.domains, { mentions: [mention({ customerId: ada, text: 'where is my bag?' })] });
  const { mentionId } = await requestTicket(graph, ada);

  await expect
    .poll(() =>
      graph.ask(`{ ticket(id: "${TICKET}") { type customer { displayName }
          origin { kind ref { ... on Mention { id text } } }
          messages { nodes { author { kind displayName } text } } } }`),
    )
    .toEqual({
      data: {
        ticket: {
          type: 'COMPLAINT',
          customer: { displayName: 'Ada' },
          origin: { kind: 'MENTION', ref: { id: mentionId, text: 'where is my bag?' } },
          messages: {
            nodes: [
              { author: { kind: 'CUSTOMER', displayName: '@ada' }, text: 'where is my bag?' },
            ],
          },
        },
      },
    });
});

it('tells a ticket, each further message and each call as one touch of the journey', async () => {
  await using graph = await startTestGraph();
  const [ada = '', bob = ''] = await enterCustomers(graph.domains, ['Ada', 'Bob']);
  const mutate = async (name: string, input: object): Promise<string> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data } = await graph.ask<Record<string, { ticket: { id: string } }>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ticket { id } userErrors { message } } }`,
      { input: { idempotencyKey: JSON.stringify(input), ...input } },
    );
    return data?.[name]?.ticket.id ?? '';
  };
  // Who sees all brands opens tickets for one that has some.
  await fill(graph.domains, { tickets: [ticketEvent()] });
  const ticketId = await mutate('openTicket', {
    brand: 'united',
    customerId: bob,
    channel: 'EMAIL',
    subject: 'Lost bag',
    text: 'My bag is lost.',
  });
  const kim = { kind: 'AGENT', name: 'Kim' };
  await mutate('addMessage', { ticketId, text: 'We look for it.', author: kim });
  await mutate('addMessage', {
    ticketId,
    text: 'He is furious.',
    visibility: 'INTERNAL',
    author: kim,
  });
  await mutate('addMessage', { ticketId, text: 'And?', author: { kind: 'CUSTOMER' } });
  await mutate('recordCall', {
    ticketId,
    queuedAt: '2026-01-01T09:00:00Z',
    abandonedAt: '2026-01-01T09:02:00Z',
  });
  await mutate('changeTicket', { ticketId, customerId: ada });
  await graph.journeyCaughtUp();

  const bobs = await graph.ask(JOURNEY, { id: bob });
  const adas = await graph.ask<Journey>(JOURNEY, { id: ada });

  expect(bobs).toEqual({ data: { customer: { journey: { nodes: [] } } } });
  expect(adas.data?.customer.journey.nodes.map(({ id: _id, ...touch }) => touch)).toEqual(
    [
      { channel: 'EMAIL', direction: 'INBOUND', summary: 'And?' },
      { channel: 'EMAIL', direction: 'OUTBOUND', summary: 'We look for it.' },
      { channel: 'EMAIL', direction: 'INBOUND', summary: 'Lost bag' },
      { channel: 'PHONE', direction: 'INBOUND', summary: null },
    ].map((touch) => ({ ...touch, subject: { id: ticketId } })),
  );
});

interface Journey {
  readonly customer: {
    readonly journey: { readonly nodes: readonly (object & { readonly id: string })[] };
  };
}

/** As the owner of the mention asks for it. */
async function requestTicket(graph: TestGraph, customerId: string): Promise<{ mentionId: string }> {
  const { data } = await graph.ask<{ mentions: { nodes: { id: string }[] } }>(
    '{ mentions(first: 1) { nodes { id } } }',
  );
  const mentionId = data?.mentions.nodes[0]?.id ?? '';
  await write(
    graph.adminUrl,
    `INSERT INTO mentions.outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
     VALUES ('ticket.requested', 'united', $1, $2, now(), $3)`,
    [
      customerId,
      mentionId,
      {
        ticketId: TICKET,
        origin: 'MENTION',
        type: 'COMPLAINT',
        priority: null,
        channel: 'SOCIAL_PUBLIC',
        subject: 'where is my bag?',
        text: 'where is my bag?',
        language: 'en',
        authorName: '@ada',
        requestedBy: 'staff-1',
      },
    ],
  );
  return { mentionId };
}

async function write(url: string, text: string, values: readonly unknown[]): Promise<void> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(text, [...values]);
  } finally {
    await admin.end();
  }
}
