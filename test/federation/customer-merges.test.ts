import type { CustomerTouch } from '@cx/customers';
import { SUBGRAPHS } from '@cx/cx';
import type { Principal } from '@cx/principals';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import {
  enterBrand,
  enterCustomers,
  fill,
  mention,
  review,
  surveyResponse,
  ticketEvent,
} from '../support/fill.ts';
import { splitGraph, startTestGraph, type TestGraph } from '../support/test-graph.ts';

const AGENT: Principal = {
  kind: 'staff',
  id: 'ada',
  scopes: [
    'customers:read',
    'customers:write',
    'tickets:read',
    'reviews:read',
    'mentions:read',
    'surveys:read',
    'pii:read',
  ],
  brands: ['united'],
};

const CUSTOMER = `
  id displayName mergedFrom identities { value }
  merges { winnerId loserId rule reason actor undoneAt }
  tickets { nodes { id } } reviews { nodes { id } } mentions { nodes { id } }
  journey { totalCount }`;

const READ = `query ($id: ID!) { customer(id: $id) { ${CUSTOMER} } }`;

const MERGE = `mutation ($input: MergeCustomersInput!) { mergeCustomers(input: $input) {
  customer { id displayName } merge { id score evidence { field } } userErrors { code message field } } }`;

const UNDO = `mutation ($input: UndoMergeInput!) { undoMerge(input: $input) {
  customer { id displayName mergedFrom } merge { undoneAt undoneBy } userErrors { code } } }`;

/** What the machinery keeps for itself, what tells of merges themselves, and what workers do meanwhile. */
const LEFT_OUT = new Set([
  'rollup_chunk',
  'rollup_mark',
  'rollup_start',
  'rollup_zone',
  'row_change',
  'event_cursor',
  'fact_due',
  'idempotency_key',
  'merge_event',
  'migration',
  'outbox',
  'text_analysis',
  'text_analysis_due',
]);

/** All rows of all tables of all domains, whichever event told them last. */
async function dump({ adminUrl }: TestGraph): Promise<Record<string, unknown[]>> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ schema: string; name: string }>(
      `SELECT relnamespace::regnamespace::text AS schema, relname AS name FROM pg_class
       WHERE relnamespace::regnamespace::text = ANY($1) AND relkind = 'r' ORDER BY 1, 2`,
      [SUBGRAPHS],
    );
    const dumped: Record<string, unknown[]> = {};
    for (const { schema, name } of tables) {
      if (LEFT_OUT.has(name) || name.endsWith('_rollup')) continue;
      const { rows } = await client.query<{ row: unknown }>(
        `SELECT to_jsonb(one) - 'seq' AS row FROM ${schema}.${name} AS one ORDER BY one::text`,
      );
      dumped[`${schema}.${name}`] = rows.map(({ row }) => row);
    }
    return dumped;
  } finally {
    await client.end();
  }
}

/** Whose the rows of each domain are, and how many. */
async function ownersIn({ adminUrl }: TestGraph): Promise<unknown[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT 'ticket' AS what, customer_id FROM tickets.ticket
      UNION ALL SELECT 'review', customer_id FROM reviews.review
      UNION ALL SELECT 'mention', customer_id FROM mentions.mention
      UNION ALL SELECT 'response', customer_id FROM surveys.survey_response
      UNION ALL SELECT 'touch', customer_id FROM insights.interaction ORDER BY 1, 2`);
    return rows;
  } finally {
    await client.end();
  }
}

/** A customer with one of everything, and another one with a ticket. */
async function fillFor(graph: TestGraph): Promise<[winner: string, loser: string]> {
  const [winner = '', loser = ''] = await enterCustomers(graph.domains, ['Ada', 'Lovelace']);
  await fill(graph.domains, {
    tickets: [
      ticketEvent({ changes: { CUSTOMER: loser, STATUS: 'NEW' } }),
      ticketEvent({ id: 'case-2', changes: { CUSTOMER: winner, STATUS: 'NEW' } }),
    ],
    reviews: [review({ customerId: loser })],
    mentions: [mention({ customerId: loser })],
    surveyResponses: [surveyResponse({ customerId: loser })],
  });
  await graph.settled();
  return [winner, loser];
}

const owners = (winner: string, loser: string): unknown[] => [
  { what: 'mention', customer_id: loser },
  { what: 'response', customer_id: loser },
  { what: 'review', customer_id: loser },
  ...[winner, loser].toSorted().map((customer_id) => ({ what: 'ticket', customer_id })),
  ...[winner, loser, loser, loser, loser]
    .toSorted()
    .map((customer_id) => ({ what: 'touch', customer_id })),
];

it('follows a merge in every domain, and gives back the same rows when it is undone', async () => {
  await using graph = await startTestGraph();
  const [winner, loser] = await fillFor(graph);
  const before = await dump(graph);
  await using merged = await graph.serveTo(AGENT);
  await using split = await splitGraph(graph, AGENT);

  const answer = await merged.ask<{ mergeCustomers: { merge: { id: string } } }>(MERGE, {
    input: { idempotencyKey: 'one', winnerId: winner, loserId: loser, reason: 'They said so.' },
  });
  await expect.poll(() => ownersIn(graph)).toEqual(owners(winner, winner));
  const byLoser = await merged.ask<{ customer: object }>(READ, { id: loser });
  const byWinner = await split.ask(READ, { id: winner });
  const mergeId = answer.data?.mergeCustomers.merge.id ?? '';
  const undone = await split.ask(UNDO, { input: { idempotencyKey: 'two', mergeId } });
  await expect.poll(() => ownersIn(graph)).toEqual(owners(winner, loser));
  await graph.settled();

  expect(answer).toEqual({
    data: {
      mergeCustomers: {
        customer: { id: winner, displayName: 'Ada' },
        merge: { id: expect.any(String), score: null, evidence: [] },
        userErrors: [],
      },
    },
  });
  expect(byLoser).toEqual(byWinner);
  expect(byLoser).toMatchObject({
    data: {
      customer: {
        id: winner,
        displayName: 'Ada',
        mergedFrom: [loser],
        identities: [{ value: 'ada@example.com' }, { value: 'lovelace@example.com' }],
        merges: [
          {
            winnerId: winner,
            loserId: loser,
            rule: 'MANUAL',
            reason: 'They said so.',
            actor: 'ada',
            undoneAt: null,
          },
        ],
        tickets: { nodes: [expect.anything(), expect.anything()] },
        reviews: { nodes: [expect.anything()] },
        mentions: { nodes: [expect.anything()] },
        journey: { totalCount: 5 },
      },
    },
  });
  expect(undone).toMatchObject({
    data: {
      undoMerge: {
        customer: { id: loser, displayName: 'Lovelace', mergedFrom: [] },
        merge: { undoneAt: expect.any(String), undoneBy: 'ada' },
        userErrors: [],
      },
    },
  });
  expect(await dump(graph)).toEqual(before);
});

it('takes a touch that comes under the id of a merged customer to the winner, and gives it back', async () => {
  await using graph = await startTestGraph();
  const [winner, loser] = await fillFor(graph);
  const { mergeDesk } = graph.domains.customers;
  const caller = { id: 'ada', brands: ['*'] };
  const { mergeId } = await mergeDesk.merge(caller, {
    idempotencyKey: 'one',
    winnerId: winner,
    loserId: loser,
    reason: 'They said so.',
  });
  await expect.poll(() => ownersIn(graph)).toEqual(owners(winner, winner));

  // An importer that has recognised its customers before the merge writes after it.
  await fill(graph.domains, {
    reviews: [review({ customerId: loser, externalId: 'review-2' })],
    tickets: [ticketEvent({ externalId: 'event-2', changes: { STATUS: 'OPEN' } })],
  });
  await graph.settled();
  const between = await ownersIn(graph);
  await mergeDesk.undo(caller, { idempotencyKey: 'two', mergeId });

  expect(between).toEqual(
    expect.not.arrayContaining([expect.objectContaining({ customer_id: loser })]),
  );
  await expect
    .poll(() => ownersIn(graph))
    .toEqual(
      expect.arrayContaining([
        { what: 'review', customer_id: loser },
        { what: 'touch', customer_id: loser },
      ]),
    );
  const after = await ownersIn(graph);
  expect(after.filter((one) => JSON.stringify(one).includes(winner))).toEqual([
    { what: 'ticket', customer_id: winner },
    { what: 'touch', customer_id: winner },
  ]);
});

it('finds the winner by the marks and by the id of the loser, and lists nobody twice', async () => {
  await using graph = await startTestGraph();
  const [winner, loser] = await fillFor(graph);
  await graph.domains.customers.mergeDesk.merge(
    { id: 'ada', brands: ['*'] },
    { idempotencyKey: 'one', winnerId: winner, loserId: loser, reason: 'They said so.' },
  );

  const answer = await graph.ask(
    `query ($id: ID!) {
      byMark: customerByIdentity(kind: EMAIL, value: "lovelace@example.com") { id }
      byId: customer(id: $id) { id }
      customers { totalCount nodes { id } }
    }`,
    { id: loser },
  );

  expect(answer).toEqual({
    data: {
      byMark: { id: winner },
      byId: { id: winner },
      customers: { totalCount: 1, nodes: [{ id: winner }] },
    },
  });
});

it('unites what was agreed to: the latest statement of each purpose counts', async () => {
  await using graph = await startTestGraph();
  const [winner, loser] = await enterCustomers(graph.domains, ['Ada', 'Lovelace']);
  await using served = await graph.serveTo(AGENT);
  const say = (
    customerId: string | undefined,
    at: string,
    granted: boolean,
    purpose = 'MARKETING',
  ) =>
    served.ask(
      `mutation ($input: RecordConsentInput!) { recordConsent(input: $input) {
        customer { consents { purpose granted } } userErrors { code } } }`,
      {
        input: {
          idempotencyKey: `${at} ${purpose}`,
          customerId,
          brand: 'united',
          purpose,
          granted,
          at,
          source: 'form',
        },
      },
    );
  await say(winner, '2026-01-01T00:00:00.000Z', true);
  await say(loser, '2026-01-02T00:00:00.000Z', false);
  await say(loser, '2026-01-03T00:00:00.000Z', true, 'SURVEYS');
  const read = `query ($id: ID!) { customer(id: $id) {
    consents { brand { key } purpose granted at } consentHistory { granted source recordedBy } } }`;

  const merged = await served.ask<{ mergeCustomers: { merge: { id: string } } }>(MERGE, {
    input: { idempotencyKey: 'one', winnerId: winner, loserId: loser, reason: 'They said so.' },
  });
  const united = await served.ask(read, { id: loser });
  await served.ask(UNDO, {
    input: { idempotencyKey: 'two', mergeId: merged.data?.mergeCustomers.merge.id },
  });
  const parted = await served.ask(read, { id: winner });

  const statement = { source: 'form', recordedBy: 'ada' };
  expect(united).toEqual({
    data: {
      customer: {
        consents: [
          {
            brand: { key: 'united' },
            purpose: 'SURVEYS',
            granted: true,
            at: '2026-01-03T00:00:00.000Z',
          },
          {
            brand: { key: 'united' },
            purpose: 'MARKETING',
            granted: false,
            at: '2026-01-02T00:00:00.000Z',
          },
        ],
        consentHistory: [
          { granted: true, ...statement },
          { granted: false, ...statement },
          { granted: true, ...statement },
        ],
      },
    },
  });
  expect(parted).toMatchObject({
    data: { customer: { consents: [{ purpose: 'MARKETING', granted: true }] } },
  });
});

it('shows proposals to whoever sees all their brands, and decides them once', async () => {
  await using graph = await startTestGraph();
  const [ada = '', lovelace = ''] = await enterCustomers(graph.domains, ['Ada', 'Lovelace']);
  await enterBrand(graph.domains, 'delta');
  const meet = (names: string[], brandId = 'united'): CustomerTouch => ({
    brandId,
    source: 'test',
    occurredAt: new Date('2026-02-01T00:00:00Z'),
    claims: names.map((name) => ({ kind: 'EMAIL', value: `${name}@example.com` })),
    profile: { displayName: null, ageBand: null, gender: null, country: null },
  });
  const { registry } = graph.domains.customers;
  await registry.recognise([meet(['ada', 'lovelace'])]);
  await registry.recognise([meet(['bob'], 'delta'), meet(['ada', 'bob'])]);
  await using served = await graph.serveTo(AGENT);
  const list = `{ mergeProposals { totalCount nodes { id left { id } right { id } rule score status
    evidence { field level weight } } } }`;

  const proposed = await served.ask<{ mergeProposals: { nodes: { id: string }[] } }>(list);
  const everything = await graph.ask<{ mergeProposals: { totalCount: number } }>(list);
  const accepted = await served.ask(
    `mutation ($input: AcceptMergeProposalInput!) { acceptMergeProposal(input: $input) {
      customer { id } merge { rule evidence { field } } userErrors { code } } }`,
    {
      input: {
        idempotencyKey: 'one',
        proposalId: proposed.data?.mergeProposals.nodes[0]?.id,
        winnerId: lovelace,
      },
    },
  );

  const [left, right] = [ada, lovelace].toSorted();
  expect(proposed).toEqual({
    data: {
      mergeProposals: {
        totalCount: 1,
        nodes: [
          {
            id: expect.any(String),
            left: { id: left },
            right: { id: right },
            rule: 'SAME_TOUCH',
            score: null,
            status: 'OPEN',
            evidence: [
              { field: 'EMAIL', level: 'same touch', weight: null },
              { field: 'EMAIL', level: 'same touch', weight: null },
            ],
          },
        ],
      },
    },
  });
  expect(everything.data?.mergeProposals.totalCount).toBe(2);
  expect(accepted).toMatchObject({
    data: { acceptMergeProposal: { customer: { id: lovelace }, userErrors: [] } },
  });
  expect(await served.ask(list)).toEqual({
    data: { mergeProposals: { totalCount: 0, nodes: [] } },
  });
});

it('says in userErrors what keeps two customers apart, and does nothing', async () => {
  await using graph = await startTestGraph();
  const [winnerId, loserId] = await enterCustomers(graph.domains, ['Ada', 'Lovelace']);
  await using served = await graph.serveTo(AGENT);
  const verify = (customerId: string | undefined, value: string) =>
    served.ask(
      `mutation ($input: VerifyIdentityInput!) { verifyIdentity(input: $input) {
        customer { identities { verified verifiedBy } } userErrors { code } } }`,
      { input: { idempotencyKey: value, customerId, kind: 'EMAIL', value } },
    );
  const verified = await verify(winnerId, 'ada@example.com');
  await verify(loserId, 'lovelace@example.com');

  const refused = await served.ask(MERGE, {
    input: { idempotencyKey: 'one', winnerId, loserId, reason: 'They said so.' },
  });

  expect(verified).toEqual({
    data: {
      verifyIdentity: {
        customer: { identities: [{ verified: true, verifiedBy: 'ada' }] },
        userErrors: [],
      },
    },
  });
  expect(refused).toEqual({
    data: {
      mergeCustomers: {
        customer: null,
        merge: null,
        userErrors: [
          {
            code: 'MERGE_VETOED',
            message:
              'They are two people: each has proved an identity of kind EMAIL that the other has not. Customers become one when no two verified identities of one kind and network differ.',
            field: null,
          },
        ],
      },
    },
  });
});
