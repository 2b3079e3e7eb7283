import { expect, it } from 'vitest';

import {
  enterCustomers,
  fill,
  mention,
  review,
  surveyResponse,
  ticketEvent,
} from '../support/fill.ts';
import { shared } from '../support/shared.ts';
import { type Answer, splitGraph, startTestGraph, type TestGraph } from '../support/test-graph.ts';

const UNKNOWN = '019a0000-0000-7000-8000-00000000dead';

interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What both forms of the graph are asked: every root field, every error that a caller can cause. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'customers across all domains': {
    query: `{ customers(first: 10, orderBy: OLDEST) { totalCount nodes {
      id kind displayName identities { kind network value method confidence } brands { key name }
      tickets { totalCount nodes { id status brand { key name } customer { displayName } } }
      reviews { nodes { id rating { value normalised } aspects { name rating { scaleMax } } } }
      mentions { nodes { id externalId author { handle } metrics { likes } metricHistory { likes } } }
      surveyResponses { nodes { id survey { key title } answers { state value question { key } } } }
    } } }`,
  },
  'a journey with its subjects': {
    query: `query ($filter: JourneyFilter) { customers(first: 2) { nodes {
      journey(first: 3, filter: $filter) {
        edges { node { id occurredAt channel direction summary brand { name } subject {
          __typename ... on Mention { text } ... on Review { title } ... on Ticket { subject }
          ... on SurveyResponse { submittedAt }
        } } }
        pageInfo { hasNextPage hasPreviousPage }
      } } } }`,
    variables: { filter: { channels: ['REVIEW_SITE', 'SOCIAL_PUBLIC'] } },
  },
  'figures of brands': {
    query: `{ brands { nodes { key rating { mean n } sentiment { positive neutral negative net }
      surveys { nodes { key questions { key scale { min max } }
        nps { value n promoters passives detractors marginOfError95 weighted } } } } } }`,
  },
  'a ticket with its events': {
    query: `{ tickets(filter: { statuses: [SOLVED] }) { nodes { reopenCount events { totalCount nodes { field from to } } } } }`,
  },
  'filters by literal and by variable': {
    query: `query ($from: DateTime) {
      reviews(filter: { submittedAt: { from: $from }, normalisedRatingMin: 0.5 }) { totalCount }
      mentions(filter: { postedAt: { from: "2026-01-01T00:00:00Z" }, networks: ["x"] }) { totalCount }
      surveys { totalCount }
    }`,
    variables: { from: '2026-01-01T00:00:00Z' },
  },
  'aliases, fragments and conditions': {
    query: `query ($with: Boolean!) { a: brand(key: "united") { ...B } b: brand(key: "nobody") { ...B } }
      fragment B on Brand { key name rating @include(if: $with) { n } sentiment @skip(if: $with) { net } }`,
    variables: { with: true },
  },
  'unknown ids': {
    query: `{ customer(id: "${UNKNOWN}") { id } ticket(id: "${UNKNOWN}") { id }
      review(id: "${UNKNOWN}") { id } mention(id: "${UNKNOWN}") { id } survey(key: "none") { key }
      customerByIdentity(kind: EMAIL, value: "nobody@example.com") { id } }`,
  },
  'malformed ids': { query: `{ customer(id: "1") { id } ticket(id: "x") { id } }` },
  'an identity without its network': {
    query: `{ customerByIdentity(kind: HANDLE, value: "ada") { id } }`,
  },
  'a number that nobody can dial': {
    query: `{ customerByIdentity(kind: PHONE, value: "12") { id } }`,
  },
  'pages of impossible size': {
    query: `{ a: customers(first: 0) { totalCount } b: reviews(first: 101) { totalCount }
      c: mentions(first: -1) { totalCount } }`,
  },
  'pages of impossible size deep inside': {
    query: `{ customers(first: 2) { nodes { tickets(first: 1000) { totalCount } } } }`,
  },
  'a forged cursor': { query: `{ customers(after: "bm9uc2Vuc2U") { totalCount nodes { id } } }` },
  'a bad date by literal': {
    query: `{ tickets(filter: { openedAt: { from: "yesterday" } }) { totalCount } }`,
  },
  'a bad date by variable': {
    query: `query ($from: DateTime) { tickets(filter: { openedAt: { from: $from } }) { totalCount } }`,
    variables: { from: '2026-02-30T00:00:00Z' },
  },
  'a field that does not exist': { query: `{ customers { nodes { shoeSize } } }` },
};

async function fillGraph(graph: TestGraph): Promise<void> {
  const { domains } = graph;
  const [ada = '', bob = ''] = await enterCustomers(domains, ['Ada', 'Bob']);
  await fill(domains, {
    tickets: [
      ticketEvent({ changes: { STATUS: 'NEW', CUSTOMER: ada, SUBJECT: 'Lost bag' } }),
      ticketEvent({
        externalId: 'event-2',
        at: new Date('2026-01-01T12:00:00Z'),
        changes: { STATUS: 'SOLVED' },
      }),
      ticketEvent({ id: 'case-2', changes: { STATUS: 'OPEN', CUSTOMER: bob } }),
    ],
    reviews: [
      review({
        customerId: ada,
        aspects: [{ name: 'seat', value: 2, scaleMin: 1, scaleMax: 5 }],
      }),
      review({ customerId: bob, externalId: 'review-2', rating: null }),
    ],
    mentions: [
      mention({
        customerId: ada,
        sentiment: 'NEGATIVE',
        metrics: {
          at: new Date('2026-01-04T00:00:00Z'),
          impressions: 10,
          likes: 1,
          replies: null,
          reposts: 0,
          quotes: null,
          bookmarks: null,
        },
      }),
    ],
    surveyResponses: [
      surveyResponse({ customerId: ada }),
      surveyResponse({
        customerId: bob,
        externalId: 'response-2',
        answers: { RECOMMEND: { rawCode: '11', value: null, state: 'BLANK' } },
      }),
    ],
  });
  await graph.journeyCaughtUp();
}

it('gives the same data, error codes and paths in one process and over HTTP', async () => {
  await using merged = await startTestGraph();
  await fillGraph(merged);
  await using split = await splitGraph(merged);

  for (const [name, { query, variables }] of Object.entries(OPERATIONS)) {
    const one = essence(await merged.ask(query, variables));
    const other = essence(await split.ask(query, variables));

    expect(one, name).toEqual(other);
    expect(one.data ?? one.errors, name).toBeDefined();
  }
});

const openEmptyGraph = shared(startTestGraph);

it.each([
  ['malformed ids', ['customer', 'ticket']],
  ['an identity without its network', ['customerByIdentity']],
  ['a number that nobody can dial', ['customerByIdentity']],
  ['pages of impossible size', ['a', 'b', 'c']],
  ['a forged cursor', ['customers']],
  ['a bad date by literal', ['tickets']],
  ['a bad date by variable', ['tickets']],
])('refuses %s with BAD_USER_INPUT and a sentence', async (name, fields) => {
  const graph = await openEmptyGraph();
  const operation = OPERATIONS[name];

  const { data, errors } = await graph.ask(operation?.query ?? '', operation?.variables);

  expect(data).toEqual(Object.fromEntries(fields.map((field) => [field, null])));
  expect(errors?.length).toBeGreaterThan(0);
  expect(errors?.map(({ extensions }) => extensions)).toEqual(
    errors?.map(() => ({ code: 'BAD_USER_INPUT' })),
  );
  expect(errors?.map(({ message }) => message)).toEqual(
    errors?.map(() => expect.stringMatching(/^.{20,}\.$/)),
  );
});

it('costs its own fields alone when a subgraph is away', async () => {
  await using merged = await startTestGraph();
  await fillGraph(merged);
  await using split = await splitGraph(merged);
  await split.stopSubgraph('reviews');

  const { data, errors } = await split.ask(
    `{ customers(first: 2, orderBy: OLDEST) { nodes { displayName reviews { totalCount } tickets { totalCount } } } }`,
  );

  expect(data).toEqual({
    customers: {
      nodes: [
        { displayName: 'Ada', reviews: null, tickets: { totalCount: 1 } },
        { displayName: 'Bob', reviews: null, tickets: { totalCount: 1 } },
      ],
    },
  });
  expect(errors).toEqual(
    [0, 1].map((index) => ({
      message: 'The subgraph reviews does not answer.',
      path: ['customers', 'nodes', index, 'reviews'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    })),
  );
});

/** What must not differ. Sentences may: HTTP words some refusals in its own way. */
function essence({ data, errors }: Answer): { data: unknown; errors: unknown } {
  return {
    data,
    errors: errors
      ?.map(({ path, extensions }) => ({ path, code: extensions?.['code'] }))
      .toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other))),
  };
}
