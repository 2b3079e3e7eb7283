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
import { startTestGraph, type TestGraph } from '../support/test-graph.ts';

const JOURNEY = `query ($id: ID!, $first: Int! = 100, $after: String, $filter: JourneyFilter) {
  customer(id: $id) { journey(first: $first, after: $after, filter: $filter) {
    totalCount
    nodes { id occurredAt channel direction summary brand { key } subject { __typename } }
    pageInfo { hasNextPage endCursor }
  } } }`;

it('holds every touch in all channels, newest first', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada', 'Bob']);
  await fill(graph.domains, {
    tickets: [ticketEvent({ changes: { CUSTOMER: ada, CHANNEL: 'PHONE', SUBJECT: 'Lost bag' } })],
    reviews: [review({ customerId: ada, title: 'Never again' })],
    mentions: [mention({ customerId: ada, text: 'where is my bag?' })],
    surveyResponses: [surveyResponse({ customerId: ada })],
  });
  await graph.journeyCaughtUp();

  const touches = await journeyOf(graph, ada);

  expect(touches.map(({ id: _id, ...touch }) => touch)).toEqual([
    {
      occurredAt: '2026-01-04T09:00:00.000Z',
      channel: 'SURVEY',
      direction: 'INBOUND',
      summary: 'How likely?',
      brand: { key: 'united' },
      subject: { __typename: 'SurveyResponse' },
    },
    {
      occurredAt: '2026-01-03T09:00:00.000Z',
      channel: 'SOCIAL_PUBLIC',
      direction: 'INBOUND',
      summary: 'where is my bag?',
      brand: { key: 'united' },
      subject: { __typename: 'Mention' },
    },
    {
      occurredAt: '2026-01-02T09:00:00.000Z',
      channel: 'REVIEW_SITE',
      direction: 'INBOUND',
      summary: 'Never again',
      brand: { key: 'united' },
      subject: { __typename: 'Review' },
    },
    {
      occurredAt: '2026-01-01T09:00:00.000Z',
      channel: 'PHONE',
      direction: 'INBOUND',
      summary: 'Lost bag',
      brand: { key: 'united' },
      subject: { __typename: 'Ticket' },
    },
  ]);
});

it('filters by brand, channel, domain and time as a reader of the whole list would', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await enterBrand(graph.domains, 'delta');
  await fill(graph.domains, {
    mentions: Array.from({ length: 40 }, (_, n) =>
      mention({
        customerId: ada,
        externalId: `m-${n}`,
        brandId: n % 2 === 0 ? 'united' : 'delta',
        visibility: n % 3 === 0 ? 'DIRECT' : 'PUBLIC',
        postedAt: new Date(Date.UTC(2026, 0, 1 + n)),
      }),
    ),
    reviews: [review({ customerId: ada, submittedAt: new Date('2026-01-10T00:00:00Z') })],
  });
  await graph.journeyCaughtUp();
  const all = await journeyOf(graph, ada);

  const found = await journeyOf(graph, ada, {
    brands: ['delta'],
    channels: ['SOCIAL_DIRECT', 'REVIEW_SITE'],
    domains: ['MENTIONS'],
    directions: ['INBOUND'],
    occurredAt: { from: '2026-01-04T00:00:00Z', to: '2026-01-22T00:00:00Z' },
  });

  expect(all).toHaveLength(41);
  expect(found).toEqual(
    all.filter(
      ({ brand, channel, occurredAt }) =>
        brand.key === 'delta' &&
        channel === 'SOCIAL_DIRECT' &&
        occurredAt >= '2026-01-04' &&
        occurredAt < '2026-01-22',
    ),
  );
  expect(found).toHaveLength(3);
});

it('pages through a journey without a gap or a repeat, also where touches share an instant', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await fill(graph.domains, {
    mentions: Array.from({ length: 25 }, (_, n) =>
      mention({
        customerId: ada,
        externalId: `m-${n}`,
        postedAt: new Date(Date.UTC(2026, 0, 1, Math.floor(n / 5))),
      }),
    ),
  });
  await graph.journeyCaughtUp();

  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Journey = await pageOf(graph, { id: ada, first: 4, after });
    seen.push(...nodes.map(({ id }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);

  expect(seen).toEqual((await journeyOf(graph, ada)).map(({ id }) => id));
  expect(new Set(seen).size).toBe(25);
});

it('moves a touch with its ticket to the customer whose ticket it is now', async () => {
  await using graph = await startTestGraph();
  const [ada = '', bob = ''] = await enterCustomers(graph.domains, ['Ada', 'Bob']);
  await fill(graph.domains, { tickets: [ticketEvent({ changes: { CUSTOMER: ada } })] });
  await graph.journeyCaughtUp();
  const before = await journeyOf(graph, ada);

  await fill(graph.domains, {
    tickets: [
      ticketEvent({
        externalId: 'event-2',
        at: new Date('2026-01-02T00:00:00Z'),
        changes: { CUSTOMER: bob },
      }),
    ],
  });
  await graph.journeyCaughtUp();

  expect(before).toHaveLength(1);
  expect(await journeyOf(graph, ada)).toEqual([]);
  expect(await journeyOf(graph, bob)).toEqual(before);
});

it('becomes the same again when all events are read from zero', async () => {
  await using graph = await startTestGraph();
  const [ada = ''] = await enterCustomers(graph.domains, ['Ada']);
  await fill(graph.domains, {
    tickets: [ticketEvent({ changes: { CUSTOMER: ada, STATUS: 'NEW' } })],
    mentions: [mention({ customerId: ada })],
  });
  await fill(graph.domains, { mentions: [mention({ customerId: ada, text: 'edited' })] });
  await graph.journeyCaughtUp();
  const before = await journeyOf(graph, ada);

  const admin = new Client({ connectionString: graph.adminUrl });
  await admin.connect();
  await admin.query('UPDATE insights.event_cursor SET epoch = NULL');
  await expect
    .poll(
      async () =>
        (await admin.query('SELECT FROM insights.event_cursor WHERE epoch IS NULL')).rowCount,
    )
    .toBe(0);
  await admin.end();
  await graph.journeyCaughtUp();

  expect(await journeyOf(graph, ada)).toEqual(before);
  expect(before).toHaveLength(2);
});

interface Touch {
  readonly id: string;
  readonly occurredAt: string;
  readonly channel: string;
  readonly brand: { readonly key: string };
}

interface Journey {
  readonly nodes: readonly Touch[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function pageOf(
  graph: TestGraph,
  variables: Readonly<Record<string, unknown>>,
): Promise<Journey> {
  const { data, errors } = await graph.ask<{ customer: { journey: Journey } }>(JOURNEY, variables);
  expect(errors).toBeUndefined();
  return data?.customer.journey ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
}

async function journeyOf(
  graph: TestGraph,
  id: string,
  filter?: Readonly<Record<string, unknown>>,
): Promise<readonly Touch[]> {
  return (await pageOf(graph, { id, filter })).nodes;
}
