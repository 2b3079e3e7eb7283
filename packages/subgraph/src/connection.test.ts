import { buildSubgraphSchema } from '@apollo/subgraph';
import type { KeysetList } from '@cx/database';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import {
  type ConnectionLoader,
  connectionResolvers,
  createConnectionLoader,
} from './connection.ts';
import { createCursors, type Cursors } from './cursor.ts';
import { type PageArguments, pageRequest } from './page-request.ts';
import { executeOperation, type SubgraphResult } from './service.ts';

interface Ticket {
  readonly id: string;
  readonly customerId: string;
}

interface Filter {
  readonly status?: string | null;
}

interface Context {
  readonly cursors: Cursors;
  readonly tickets: ConnectionLoader<Ticket, Filter>;
}

const LIST = 'Customer.tickets';

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      type Query {
        customers: [Customer!]!
      }
      input Filter { status: String }
      type Customer {
        id: ID!
        tickets(first: Int! = 2, after: String, filter: Filter): TicketConnection!
      }
      type Ticket { id: ID! }
      type TicketConnection {
        edges: [TicketEdge!]!
        nodes: [Ticket!]!
        pageInfo: PageInfo!
        totalCount: Int
      }
      type TicketEdge { node: Ticket! cursor: String! }
      type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    `),
    resolvers: {
      Query: {
        customers: () => [{ id: 'ann' }, { id: 'bob' }, { id: 'cy' }],
      },
      Customer: {
        tickets: (
          { id }: { id: string },
          args: PageArguments<Filter>,
          { tickets, cursors }: Context,
        ) => tickets.load(id, pageRequest(LIST, args, cursors)),
      },
      TicketConnection: { ...connectionResolvers<Ticket>() },
    },
  },
]);

const ROWS: readonly Ticket[] = [
  { id: 't1', customerId: 'ann' },
  { id: 't2', customerId: 'ann' },
  { id: 't3', customerId: 'ann' },
  { id: 't4', customerId: 'bob' },
];

interface Ledger {
  readonly calls: unknown[];
  readonly list: KeysetList<Ticket, Filter>;
}

/** A list in memory that remembers what it was asked for. */
function listOf(rows: readonly Ticket[]): Ledger {
  const calls: unknown[] = [];
  const pageOf = (
    owned: readonly Ticket[],
    first: number,
    after: readonly string[] | null,
  ): { rows: Ticket[]; hasNextPage: boolean } => {
    const rest = owned.filter(({ id }) => after === null || id > (after[0] ?? ''));
    return { rows: rest.slice(0, first), hasNextPage: rest.length > first };
  };
  return {
    calls,
    list: {
      page: () => Promise.reject(new Error('Every ticket has an owner here.')),
      async pagesOf(owner, ids, { first, after, filter }) {
        calls.push({ pagesOf: { owner, ids, first, after, filter } });
        return ids.map((id) =>
          pageOf(
            rows.filter((row) => row[owner] === id),
            first,
            after,
          ),
        );
      },
      count: () => Promise.reject(new Error('Every ticket has an owner here.')),
      async countsOf(owner, ids, filter) {
        calls.push({ countsOf: { owner, ids, filter } });
        return ids.map((id) => rows.filter((row) => row[owner] === id).length);
      },
      positionOf: ({ id }) => [id],
    },
  };
}

const cursors = createCursors('a secret');

function run({ list }: Ledger, query: string): Promise<SubgraphResult> {
  const context: Context = {
    cursors,
    tickets: createConnectionLoader({ name: LIST, list }, 'customerId'),
  };
  return executeOperation({ schema }, { document: parse(query), context }, (error) => {
    throw error;
  });
}

const cursor = (id: string): string => cursors.encode(LIST, [id]);

const ids = ['ann', 'bob', 'cy'];
const PAGES = { owner: 'customerId', ids, first: 2, after: null, filter: null };

it('loads the lists of all owners at once, and counts nothing that is not asked for', async () => {
  const ledger = listOf(ROWS);

  const result = await run(ledger, '{ customers { tickets { nodes { id } } } }');

  expect(result).toEqual({
    data: {
      customers: [
        { tickets: { nodes: [{ id: 't1' }, { id: 't2' }] } },
        { tickets: { nodes: [{ id: 't4' }] } },
        { tickets: { nodes: [] } },
      ],
    },
  });
  expect(ledger.calls).toEqual([{ pagesOf: PAGES }]);
});

it('gives edges with their cursors, and where the page stands', async () => {
  const result = await run(
    listOf(ROWS),
    `{ customers { tickets {
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } } }`,
  );

  expect(result).toEqual({
    data: {
      customers: [
        {
          tickets: {
            edges: [
              { cursor: cursor('t1'), node: { id: 't1' } },
              { cursor: cursor('t2'), node: { id: 't2' } },
            ],
            pageInfo: {
              hasNextPage: true,
              hasPreviousPage: false,
              startCursor: cursor('t1'),
              endCursor: cursor('t2'),
            },
          },
        },
        {
          tickets: {
            edges: [{ cursor: cursor('t4'), node: { id: 't4' } }],
            pageInfo: {
              hasNextPage: false,
              hasPreviousPage: false,
              startCursor: cursor('t4'),
              endCursor: cursor('t4'),
            },
          },
        },
        {
          tickets: {
            edges: [],
            pageInfo: {
              hasNextPage: false,
              hasPreviousPage: false,
              startCursor: null,
              endCursor: null,
            },
          },
        },
      ],
    },
  });
});

it('counts for all owners at once when it is asked to', async () => {
  const ledger = listOf(ROWS);

  const result = await run(ledger, '{ customers { tickets { totalCount nodes { id } } } }');

  expect(result.data).toMatchObject({
    customers: [
      { tickets: { totalCount: 3 } },
      { tickets: { totalCount: 1 } },
      { tickets: { totalCount: 0 } },
    ],
  });
  expect(ledger.calls).toEqual([
    { pagesOf: PAGES },
    { countsOf: { owner: 'customerId', ids, filter: null } },
  ]);
});

it('loads once for each different request, and equal ones together', async () => {
  const ledger = listOf(ROWS);

  await run(
    ledger,
    `{ customers {
      one: tickets(first: 2) { nodes { id } totalCount }
      same: tickets(first: 2) { nodes { id } totalCount }
      fewer: tickets(first: 1) { nodes { id } totalCount }
      open: tickets(first: 2, filter: { status: "OPEN" }) { nodes { id } }
    } }`,
  );

  expect(ledger.calls.slice(0, 3)).toEqual([
    { pagesOf: PAGES },
    { pagesOf: { ...PAGES, first: 1 } },
    { pagesOf: { ...PAGES, filter: { status: 'OPEN' } } },
  ]);
  // Two pages of one list have one count.
  expect(ledger.calls.slice(3)).toEqual([{ countsOf: { owner: 'customerId', ids, filter: null } }]);
});

it('goes on after a cursor, and says that there is a page before', async () => {
  const ledger = listOf(ROWS);

  const result = await run(
    ledger,
    `{ customers { tickets(after: "${cursor('t1')}") { nodes { id } pageInfo { hasPreviousPage } } } }`,
  );

  expect(result.data).toMatchObject({
    customers: [
      { tickets: { nodes: [{ id: 't2' }, { id: 't3' }], pageInfo: { hasPreviousPage: true } } },
      { tickets: { nodes: [{ id: 't4' }], pageInfo: { hasPreviousPage: true } } },
      { tickets: { nodes: [], pageInfo: { hasPreviousPage: true } } },
    ],
  });
  expect(ledger.calls).toEqual([{ pagesOf: { ...PAGES, after: ['t1'] } }]);
});

it('makes a new memory for each loader', async () => {
  const ledger = listOf(ROWS);

  await run(ledger, '{ customers { tickets { nodes { id } } } }');
  await run(ledger, '{ customers { tickets { nodes { id } } } }');

  expect(ledger.calls).toEqual([{ pagesOf: PAGES }, { pagesOf: PAGES }]);
});
