import { loadSubgraphSchema } from '@cx/subgraph';
import DataLoader from 'dataloader';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';

const ROWS = 2500;
const CUSTOMERS = 50;
const TICKETS_EACH = 5;

export interface Case {
  readonly name: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly bucket: string;
  readonly dimensions: readonly object[];
  readonly values: readonly object[];
}

interface Ticket {
  readonly id: string;
  readonly subject: string;
  readonly openedAt: string;
}

export interface BenchContext {
  readonly customers: DataLoader<string, object>;
  readonly tickets: DataLoader<string, readonly Ticket[]>;
}

const rows: readonly Row[] = Array.from({ length: ROWS }, (_, at) => ({
  bucket: `2026-01-${at}`,
  dimensions: [
    { dimension: 'BRAND', value: `brand-${at % 5}` },
    { dimension: 'CHANNEL', value: at % 7 === 0 ? null : 'EMAIL' },
  ],
  values: [
    { measure: 'VOLUME', value: at, n: at },
    { measure: 'FRT_MEAN', value: at / 7, n: at },
  ],
}));

/** Answers from memory, and waits as a loader does. */
export function createBenchContext(): BenchContext {
  return {
    customers: new DataLoader((ids) => Promise.resolve(ids.map((id) => ({ id, name: `C ${id}` })))),
    tickets: new DataLoader((ids) => Promise.resolve(ids.map(ticketsOf))),
  };
}

function ticketsOf(customerId: string): readonly Ticket[] {
  return Array.from({ length: TICKETS_EACH }, (_, at) => ({
    id: `${customerId}-${at}`,
    subject: `Where is order ${at}?`,
    openedAt: '2026-01-01T00:00:00Z',
  }));
}

export function loadBenchSchema(): GraphQLSchema {
  return loadSubgraphSchema('bench', new URL('schema.graphql', import.meta.url), {
    Query: { metrics: async () => ({ rows }) },
    Customer: {
      __resolveReference: ({ id }: { id: string }, { customers }: BenchContext) =>
        customers.load(id),
      tickets: ({ id }: { id: string }, _args: unknown, { tickets }: BenchContext) =>
        tickets.load(id),
    },
    TicketConnection: {
      nodes: (tickets: readonly Ticket[]) => tickets,
      pageInfo: (tickets: readonly Ticket[]) => ({
        hasNextPage: false,
        endCursor: tickets.at(-1)?.id ?? null,
      }),
      totalCount: (tickets: readonly Ticket[]) => Promise.resolve(tickets.length),
    },
  }).schema;
}

export const CASES: readonly Case[] = [
  {
    name: `${ROWS} rows of plain values`,
    document: parse(`query ($limit: Int!) { metrics(limit: $limit) { rows {
      bucket dimensions { dimension value } values { measure value n } } } }`),
    variables: { limit: ROWS },
  },
  {
    name: `${CUSTOMERS} entities with ${TICKETS_EACH} tickets each, by loaders`,
    document: parse(`query ($of: [_Any!]!, $first: Int) { _entities(representations: $of) {
      ... on Customer { name tickets(first: $first) {
        nodes { id subject openedAt } pageInfo { hasNextPage endCursor } totalCount } } } }`),
    variables: {
      first: TICKETS_EACH,
      of: Array.from({ length: CUSTOMERS }, (_, at) => ({ __typename: 'Customer', id: `c${at}` })),
    },
  },
];
