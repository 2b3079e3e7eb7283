import type { KeysetList, Page } from '@cx/database';
import DataLoader from 'dataloader';

import type { Cursors } from './cursor.ts';
import type { PageRequest } from './page-request.ts';

/** What a connection type resolves from: a page, and what its lazy fields need. */
export interface Connection<Row> extends Page<Row> {
  readonly isFirstPage: boolean;
  /** The row's place, in the words of the cursor that a client gets. */
  readonly cursorOf: (row: Row, cursors: Cursors) => string;
  /** Asked only when `totalCount` is selected. */
  readonly count: () => Promise<number | null>;
}

/** Where a list field gets its pages: from one list, under the name that its cursors carry. */
export interface ConnectionSource<Row, Filter> {
  readonly name: string;
  readonly list: KeysetList<Row, Filter>;
}

export async function connectionOf<Row, Filter>(
  { name, list }: ConnectionSource<Row, Filter>,
  request: PageRequest<Filter>,
): Promise<Connection<Row>> {
  return {
    ...(await list.page(request)),
    isFirstPage: request.after === null,
    cursorOf: (row, cursors) => cursors.encode(name, list.positionOf(row)),
    count: () => list.count(request.filter),
  };
}

/** Loads one list of many owners: for one request, and those asked for in one tick with one statement. */
export interface ConnectionLoader<Row, Filter> {
  load(ownerId: string, request: PageRequest<Filter>): Promise<Connection<Row>>;
}

/** @param owner the property of a row that holds its owner's id */
export function createConnectionLoader<Row, Filter>(
  { name, list }: ConnectionSource<Row, Filter>,
  owner: keyof Row & string,
): ConnectionLoader<Row, Filter> {
  // A batch holds equal requests only: `tickets(first: 5)` and `tickets(first: 9)` are two statements.
  const pages = new Map<string, DataLoader<string, Page<Row>>>();
  const counts = new Map<string, DataLoader<string, number>>();

  return {
    async load(ownerId, request) {
      const { filter } = request;
      const page = await loaderFor(pages, request, (ids) => list.pagesOf(owner, ids, request)).load(
        ownerId,
      );
      return {
        ...page,
        isFirstPage: request.after === null,
        cursorOf: (row, cursors) => cursors.encode(name, list.positionOf(row)),
        count: () =>
          loaderFor(counts, filter, (ids) => list.countsOf(owner, ids, filter)).load(ownerId),
      };
    },
  };
}

function loaderFor<Value>(
  loaders: Map<string, DataLoader<string, Value>>,
  request: unknown,
  batch: (ids: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> {
  const key = JSON.stringify(request);
  const known = loaders.get(key);
  if (known !== undefined) return known;
  const loader = new DataLoader<string, Value>(batch);
  loaders.set(key, loader);
  return loader;
}

interface ConnectionContext {
  readonly cursors: Cursors;
}

interface ConnectionResolvers<Row> {
  edges(
    connection: Connection<Row>,
    args: unknown,
    context: ConnectionContext,
  ): readonly { node: Row; cursor: string }[];
  nodes(connection: Connection<Row>): readonly Row[];
  pageInfo(
    connection: Connection<Row>,
    args: unknown,
    context: ConnectionContext,
  ): {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount(connection: Connection<Row>): Promise<number | null>;
}

/** The resolvers of every connection type. */
export function connectionResolvers<Row>(): ConnectionResolvers<Row> {
  return {
    edges: ({ rows, cursorOf }, _args, { cursors }) =>
      rows.map((row) => ({ node: row, cursor: cursorOf(row, cursors) })),

    nodes: ({ rows }) => rows,

    pageInfo({ rows, cursorOf, hasNextPage, isFirstPage }, _args, { cursors }) {
      const [first] = rows;
      const last = rows.at(-1);
      return {
        hasNextPage,
        hasPreviousPage: !isFirstPage,
        startCursor: first === undefined ? null : cursorOf(first, cursors),
        endCursor: last === undefined ? null : cursorOf(last, cursors),
      };
    },

    totalCount: ({ count }) => count(),
  };
}
