import type { KeysetList } from '@cx/database';
import { expect, it } from 'vitest';

import { connectionOf, connectionResolvers } from './connection.ts';
import { createCursors } from './cursor.ts';

interface Ticket {
  readonly id: string;
  readonly openedAt: string;
}

const ROWS: readonly Ticket[] = [
  { id: 't1', openedAt: '2026-03-01' },
  { id: 't2', openedAt: '2026-03-02' },
];

const cursors = createCursors('a secret');
const source = (
  rows: readonly Ticket[],
  calls: unknown[] = [],
): { name: string; list: KeysetList<Ticket, string> } => ({
  name: 'Query.tickets',
  list: {
    async page(request) {
      calls.push({ page: request });
      return { rows, hasNextPage: true };
    },
    async count(filter) {
      calls.push({ count: filter });
      return 7;
    },
    pagesOf: () => Promise.reject(new Error('It has no owners.')),
    countsOf: () => Promise.reject(new Error('It has no owners.')),
    positionOf: ({ id, openedAt }) => [openedAt, id],
  },
});

const resolvers = connectionResolvers<Ticket>();

it('asks for the page, and for the count when it is wanted only', async () => {
  const calls: unknown[] = [];
  const request = { first: 2, after: null, filter: 'OPEN' };

  const connection = await connectionOf(source(ROWS, calls), request);
  const before = [...calls];
  const count = await resolvers.totalCount(connection);

  expect(before).toEqual([{ page: request }]);
  expect(count).toBe(7);
  expect(calls).toEqual([{ page: request }, { count: 'OPEN' }]);
});

it('gives rows as nodes and as edges, whose cursors hold their positions', async () => {
  const connection = await connectionOf(source(ROWS), { first: 2, after: null, filter: null });

  expect(resolvers.nodes(connection)).toEqual(ROWS);
  expect(resolvers.edges(connection, {}, { cursors })).toEqual([
    { node: ROWS[0], cursor: cursors.encode('Query.tickets', ['2026-03-01', 't1']) },
    { node: ROWS[1], cursor: cursors.encode('Query.tickets', ['2026-03-02', 't2']) },
  ]);
});

it('tells the ends of the page and what is beyond them', async () => {
  const first = await connectionOf(source(ROWS), { first: 2, after: null, filter: null });
  const later = await connectionOf(source([]), { first: 2, after: ['x', 'y'], filter: null });

  expect(resolvers.pageInfo(first, {}, { cursors })).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: cursors.encode('Query.tickets', ['2026-03-01', 't1']),
    endCursor: cursors.encode('Query.tickets', ['2026-03-02', 't2']),
  });
  expect(resolvers.pageInfo(later, {}, { cursors })).toEqual({
    hasNextPage: true,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});
