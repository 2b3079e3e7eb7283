import type { EntitySchema } from 'typeorm';

import { groupByKey } from './by-key.ts';
import type { Reads } from './reads.ts';
import { tableOf } from './table.ts';

/** One condition of a WHERE clause, with `?` where its value goes. A null value drops it. */
export type Condition = readonly [sql: string, value: unknown];

/** From one instant to another; without an end it is open. */
export interface TimeSpan {
  /** The first instant inside. */
  readonly from?: Date | null | undefined;
  /** The first instant outside. */
  readonly to?: Date | null | undefined;
}

/** The conditions that a column lies in a span. */
export function during(column: string, span: TimeSpan | null | undefined): Condition[] {
  return [
    [`${column} >= ?`, span?.from],
    [`${column} < ?`, span?.to],
  ];
}

export interface ListRequest<Filter> {
  /** How many rows at most. */
  readonly first: number;
  /** The position of the row before the first one wanted, as {@link KeysetList.positionOf} told it. */
  readonly after: readonly string[] | null;
  readonly filter: Filter | null;
  /**
   * The properties that somebody will read of the rows. Others but those that tell its place and its owner may be
   * missing, whatever its type says. @default all
   */
  readonly columns?: readonly string[] | null | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
}

export interface KeysetListOptions<Row, Filter> {
  readonly entity: EntitySchema<Row>;
  /** Together they must be unique, or rows between two pages get lost. */
  readonly orderBy: readonly (keyof Row & string)[];
  readonly direction: 'ASC' | 'DESC';
  /** What a filter means. Its texts must be a closed set: each becomes a prepared statement. */
  readonly conditions: (filter: Filter | null) => readonly Condition[];
}

/**
 * A list that is read in pages from where the last one ended. However far down a page is, it costs one
 * index scan of its own length, and pages for many owners come with one statement.
 */
export interface KeysetList<Row, Filter> {
  page(request: ListRequest<Filter>): Promise<Page<Row>>;
  /**
   * One page for each owner, in the order of the ids.
   *
   * @param owner the property that holds the owner's id: `customerId`
   */
  pagesOf(
    owner: keyof Row & string,
    ids: readonly string[],
    request: ListRequest<Filter>,
  ): Promise<Page<Row>[]>;
  /** Exact up to {@link COUNT_LIMIT}, null beyond: counting everything would read everything. */
  count(filter: Filter | null): Promise<number | null>;
  /** Exact, in the order of the ids. */
  countsOf(
    owner: keyof Row & string,
    ids: readonly string[],
    filter: Filter | null,
  ): Promise<number[]>;
  positionOf(row: Row): readonly string[];
}

export const COUNT_LIMIT = 100_000;

/** How many choices of columns a table has statements for: each connection prepares them anew. */
const MOST_CHOICES = 16;

/** What is behind SELECT for a choice of columns. By entity: there is a list of it for each set of brands. */
const choicesOf = new WeakMap<object, Map<string, string>>();

export function createKeysetList<Row extends object, Filter>(
  reads: Reads,
  { entity, orderBy, direction, conditions }: KeysetListOptions<Row, Filter>,
): KeysetList<Row, Filter> {
  const description = tableOf(entity);
  const { name: table, selectList: allColumns } = description;
  const sortColumns = orderBy.map((property) => description.column(property));
  const sort = sortColumns.map(({ name }) => `${table}.${name} ${direction}`).join(', ');

  const choices = choicesOf.get(entity) ?? new Map<string, string>();
  choicesOf.set(entity, choices);

  function selectListOf(
    columns: readonly string[] | null | undefined,
    owner?: keyof Row & string,
  ): string {
    if (columns == null) return allColumns;
    const wanted = new Set<string>([
      ...columns,
      ...orderBy,
      ...(owner === undefined ? [] : [owner]),
    ]);
    const chosen = description.columns.filter(({ property }) => wanted.delete(property));
    // What is no column, somebody makes of the others.
    if (wanted.size > 0) return allColumns;
    const key = chosen.map(({ property }) => property).join();
    const known = choices.get(key);
    if (known !== undefined || choices.size === MOST_CHOICES) return known ?? allColumns;
    const selectList = description.selectListOf(chosen);
    choices.set(key, selectList);
    return selectList;
  }

  function clausesOf(filter: Filter | null, parameters: unknown[]): string[] {
    return conditions(filter)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([sql, value]) => sql.replace('?', () => bind(parameters, value)));
  }

  function clausesBehind(after: readonly string[] | null, parameters: unknown[]): string[] {
    if (after === null) return [];
    const left = sortColumns.map(({ name }) => `${table}.${name}`);
    const right = sortColumns.map(
      ({ type }, index) => `${bind(parameters, after[index])}::${type}`,
    );
    return [`(${left.join(', ')}) ${direction === 'DESC' ? '<' : '>'} (${right.join(', ')})`];
  }

  /** @param owned what tells whose rows they are */
  async function read(
    { first, after, filter, columns }: ListRequest<Filter>,
    owned?: { readonly owner: keyof Row & string; readonly id: string },
  ): Promise<Page<Row>> {
    // One row more than asked for tells whether another page follows.
    const parameters: unknown[] = [first + 1];
    const ofOwner =
      owned === undefined
        ? []
        : [`${table}.${description.column(owned.owner).name} = ${bind(parameters, owned.id)}`];
    const filtered = clausesOf(filter, parameters);
    const clauses = [...ofOwner, ...filtered, ...clausesBehind(after, parameters)];
    const text = `SELECT ${selectListOf(columns, owned?.owner)} FROM ${table} ${where(clauses)} ORDER BY ${sort} LIMIT $1`;
    // A filter over the whole table may have to look at all of it.
    const isLookup = owned !== undefined || filtered.length === 0;
    const rows = await (isLookup
      ? reads.lookUp<Row>(text, parameters)
      : reads.query<Row>(text, parameters));
    return pageOf(rows, first);
  }

  return {
    page: (request) => read(request),

    async pagesOf(owner, ids, request) {
      const [id] = ids;
      // Of a list of unknown length Postgres expects ten, and plans one with a single owner anew each time.
      if (id !== undefined && ids.length === 1) return [await read(request, { owner, id })];
      const { first, after, filter, columns } = request;
      const { name, type } = description.column(owner);
      // An owner wanted twice would come with its rows twice.
      const parameters: unknown[] = [[...new Set(ids)], first + 1];
      const clauses = [
        `${table}.${name} = wanted.id`,
        ...clausesOf(filter, parameters),
        ...clausesBehind(after, parameters),
      ];
      // LATERAL … LIMIT stops each owner's scan after its page; a window function would read all rows.
      const rows = await reads.lookUp<Row>(
        `SELECT list.* FROM unnest($1::${type}[]) AS wanted (id) CROSS JOIN LATERAL
         (SELECT ${selectListOf(columns, owner)} FROM ${table} ${where(clauses)} ORDER BY ${sort} LIMIT $2) AS list`,
        parameters,
      );
      return groupByKey(ids, rows, (row) => String(row[owner])).map((group) =>
        pageOf(group, first),
      );
    },

    async count(filter) {
      const parameters: unknown[] = [COUNT_LIMIT + 1];
      const [row] = await reads.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM
         (SELECT FROM ${table} ${where(clausesOf(filter, parameters))} LIMIT $1) AS counted`,
        parameters,
      );
      return row === undefined || row.count > COUNT_LIMIT ? null : row.count;
    },

    async countsOf(owner, ids, filter) {
      const { name, type } = description.column(owner);
      const parameters: unknown[] = [ids];
      const clauses = [`${table}.${name} = ANY($1::${type}[])`, ...clausesOf(filter, parameters)];
      const rows = await reads.query<{ id: string; count: number }>(
        `SELECT ${table}.${name} AS id, count(*)::int AS count FROM ${table} ${where(clauses)} GROUP BY 1`,
        parameters,
      );
      const counts = new Map(rows.map((row) => [row.id, row.count]));
      return ids.map((id) => counts.get(id) ?? 0);
    },

    positionOf: (row) =>
      orderBy.map((property) => {
        const value = row[property];
        return value instanceof Date ? value.toISOString() : String(value);
      }),
  };
}

function pageOf<Row>(rows: readonly Row[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

function where(clauses: readonly string[]): string {
  return clauses.length === 0 ? '' : `WHERE ${clauses.join(' AND ')}`;
}

function bind(parameters: unknown[], value: unknown): string {
  parameters.push(value);
  return `$${parameters.length}`;
}
