import { LOCAL_PRINCIPAL } from '@cx/principals';
import { expect, it } from 'vitest';

import { enterFacts } from '../support/fact-rows.ts';
import { enterBrand, enterCustomers } from '../support/fill.ts';
import { startTestGraph } from '../support/test-graph.ts';

const HOUR_MS = 3_600_000;

/** So many days before now: what counts is what the last year shows. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * HOUR_MS).toISOString();
}

function idOf(number: number): string {
  return `019b0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const BAGGAGE = { topics: ['BAGGAGE'] };

it('tells of a customer how it stands to brands, by evidence of the brands that the caller sees', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await enterBrand(graph.domains, 'delta');
  const own = { customer_id: ada };
  await enterFacts(graph, {
    response_fact: [
      { ...own, id: idOf(1), submitted_at: daysAgo(30), recommend_score: 9 },
      { ...own, id: idOf(2), submitted_at: daysAgo(3), recommend_score: 0, brand_id: 'delta' },
    ],
    mention_fact: [
      { ...own, id: idOf(3), posted_at: daysAgo(20), sentiment: 'POSITIVE' },
      { ...own, id: idOf(4), posted_at: daysAgo(400), sentiment: 'NEGATIVE' },
    ],
    customer_value: [
      {
        ...own,
        id: idOf(5),
        period_from: daysAgo(100),
        period_to: daysAgo(10),
        revenue_minor: 123_456,
      },
    ],
  });
  const query = `query ($id: ID!, $brand: String) { customer(id: $id) {
    advocacy(brand: $brand) { status score evidence {
      kind points isPublic brand { key } subject { __typename } } }
    churnRisk(brand: $brand) { level score lifecycle evidence { kind points brand { key } }
      valueAtRisk { amountMinor currency reason } }
  } }`;
  await using ofUnited = await graph.serveTo({ ...LOCAL_PRINCIPAL, brands: ['united'] });

  const { data: all, errors } = await graph.ask(query, { id: ada });
  const { data: united } = await ofUnited.ask(query, { id: ada });
  const { data: asked } = await graph.ask(query, { id: ada, brand: 'united' });
  const { data: delta } = await graph.ask(query, { id: ada, brand: 'delta' });

  expect(errors).toBeUndefined();
  expect(united).toEqual({
    customer: {
      advocacy: {
        status: 'ADVOCATE',
        score: 3,
        evidence: [
          {
            kind: 'POSITIVE_MENTION',
            points: 1,
            isPublic: true,
            brand: { key: 'united' },
            subject: { __typename: 'Mention' },
          },
          {
            kind: 'PROMOTER_ANSWER',
            points: 2,
            isPublic: false,
            brand: { key: 'united' },
            subject: { __typename: 'SurveyResponse' },
          },
        ],
      },
      churnRisk: {
        level: 'LOW',
        score: 0,
        lifecycle: 'ACTIVE',
        evidence: [],
        valueAtRisk: { amountMinor: 123_456, currency: 'EUR', reason: null },
      },
    },
  });
  expect(asked).toEqual(united);
  expect(all).toMatchObject({ customer: { advocacy: { status: 'NEUTRAL', score: 1 } } });
  expect(delta).toMatchObject({
    customer: {
      advocacy: { status: 'NEUTRAL', score: -2 },
      churnRisk: {
        score: 15,
        evidence: [{ kind: 'LOW_RECOMMENDATION', points: 15, brand: { key: 'delta' } }],
        valueAtRisk: { amountMinor: null, currency: null, reason: 'NOT_LOADED' },
      },
    },
  });
});

it('knows nothing of a customer of whom nothing was heard', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);

  const { data } = await graph.ask(
    `query ($id: ID!) { customer(id: $id) {
      advocacy { status score } churnRisk { level lifecycle } issues { totalCount } } }`,
    { id: ada },
  );

  expect(data).toEqual({
    customer: {
      advocacy: { status: 'UNKNOWN', score: 0 },
      churnRisk: { level: 'UNKNOWN', lifecycle: null },
      issues: { totalCount: 0 },
    },
  });
});

it('shows an issue over all channels, and what was tried in private before it went public', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  const own = { customer_id: ada, ...BAGGAGE };
  const [ticket, complaint, statedId] = [idOf(1), idOf(2), idOf(3)];
  await enterFacts(graph, {
    ticket_fact: [{ ...own, id: ticket, opened_at: daysAgo(9), issue_id: statedId }],
    mention_fact: [
      { ...own, id: complaint, posted_at: daysAgo(5), is_complaint: true },
      { ...own, id: idOf(4), posted_at: daysAgo(5), customer_id: null, is_complaint: true },
    ],
  });
  const fields = `id topic state channels channelSwitches hasOverlap closedAt
    customer { displayName } brand { name }
    contacts { totalCount nodes { id channel isPublic subject {
      __typename ... on Mention { exhaustedOptions { isExhausted reason earlierContacts {
        channel failure subject { __typename } } } } } } }`;

  const { data, errors } = await graph.ask<{ customer: { issues: { nodes: unknown[] } } }>(
    `query ($id: ID!) { customer(id: $id) { issues { nodes { ${fields} } } } }`,
    { id: ada },
  );
  const { data: found } = await graph.ask(
    `query ($complaint: ID!, $stated: ID!, $other: ID!) {
      complaint: issue(id: $complaint) { ${fields} }
      stated: issue(id: $stated) { ${fields} }
      other: issue(id: $other) { id }
    }`,
    { complaint, stated: statedId, other: idOf(9) },
  );
  const { errors: refused } = await graph.ask('{ issue(id: "7") { id } }');

  const issue = {
    id: ticket,
    topic: 'BAGGAGE',
    state: 'OPEN',
    channels: ['EMAIL', 'SOCIAL_PUBLIC'],
    channelSwitches: 1,
    hasOverlap: true,
    closedAt: null,
    customer: { displayName: 'Ada' },
    brand: { name: 'united' },
    contacts: {
      totalCount: 2,
      nodes: [
        { id: ticket, channel: 'EMAIL', isPublic: false, subject: { __typename: 'Ticket' } },
        {
          id: complaint,
          channel: 'SOCIAL_PUBLIC',
          isPublic: true,
          subject: {
            __typename: 'Mention',
            exhaustedOptions: {
              isExhausted: true,
              reason: null,
              earlierContacts: [
                { channel: 'EMAIL', failure: 'UNRESOLVED', subject: { __typename: 'Ticket' } },
              ],
            },
          },
        },
      ],
    },
  };
  expect(errors).toBeUndefined();
  expect(data).toEqual({ customer: { issues: { nodes: [issue] } } });
  expect(found).toEqual({ complaint: issue, stated: issue, other: null });
  expect(refused?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
});

it('reads how forty customers stand, and what they brought up, with one statement per table', async () => {
  await using graph = await startTestGraph();
  const names = Array.from({ length: 40 }, (_, place) => `Customer-${place}`);
  const customers = await enterCustomers(graph.domains, names);
  await enterFacts(graph, {
    ticket_fact: customers.map((customer_id, place) => ({
      ...BAGGAGE,
      customer_id,
      id: idOf(100 + place),
      opened_at: daysAgo(9),
    })),
    mention_fact: customers.map((customer_id, place) => ({
      ...BAGGAGE,
      customer_id,
      id: idOf(200 + place),
      posted_at: daysAgo(5),
      is_complaint: true,
      sentiment: 'NEGATIVE',
    })),
  });
  graph.statements.length = 0;

  const { data, errors } = await graph.ask(`{ customers(first: 40) { nodes {
    advocacy { status evidence { kind } }
    churnRisk { level evidence { kind } valueAtRisk { reason } }
    issues(first: 3) { nodes { contacts(first: 5) { nodes { subject {
      ... on Mention { exhaustedOptions { isExhausted earlierContacts { failure } } }
    } } } } }
  } } }`);

  expect(errors).toBeUndefined();
  expect(data).toEqual({
    customers: {
      nodes: customers.map(() => ({
        advocacy: { status: 'NEUTRAL', evidence: [{ kind: 'NEGATIVE_MENTION' }] },
        churnRisk: {
          level: 'MEDIUM',
          evidence: [{ kind: 'EXHAUSTED_OPTIONS' }],
          valueAtRisk: { reason: 'NOT_LOADED' },
        },
        issues: {
          nodes: [
            {
              contacts: {
                nodes: [
                  { subject: {} },
                  {
                    subject: {
                      exhaustedOptions: {
                        isExhausted: true,
                        earlierContacts: [{ failure: 'UNRESOLVED' }],
                      },
                    },
                  },
                ],
              },
            },
          ],
        },
      })),
    },
  });
  const tables = [
    'customer_evidence',
    'customer_state',
    'customer_value',
    'issue',
    'issue_contact',
    'mention_fact',
    'tried_contact',
  ];
  expect(tables.map((table) => readsOf(graph.statements, table))).toEqual(tables.map(() => 1));
});

function readsOf(statements: readonly string[], table: string): number {
  return statements.filter((text) => new RegExp(`FROM ${table}\\s`).test(text)).length;
}
