import type { DatasetColumn } from '@cx/datasets';

import { cellSql } from '../column-sql.ts';
import { parameters, type Place } from '../place.ts';
import type { Query } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import type { FeedRequest } from './feed-request.ts';
import { filterSql, type FindColumn } from './filter-sql.ts';

/** The largest page, in rows. */
const PAGE_ROWS = 2_000;

export interface FeedQueries {
  /** How many rows the page has and one more, the key of its last, and how many there are in all. */
  readonly head: Query;
  readonly rows: Query;
}

/** @param columnOf finds what may be looked for; what is only shown need not be among them */
export function feedQueries(
  request: FeedRequest,
  columnOf: FindColumn,
  isMasked: boolean,
): FeedQueries {
  const { dataset, columns, isCounted } = request;
  const size = pageSize(request);
  const keys = dataset.key.map((name) => keyColumn(request, name));
  const head = parameters();
  const page = `SELECT ${keys.map(({ sql, name }) => `${sql} AS ${name}`).join(', ')} ${pageOf(request, columnOf, head.place, size + 1)}`;
  const last = keys.map(
    ({ name }) =>
      `(SELECT ${name} FROM page OFFSET ${Math.max(0, size - 1)} LIMIT 1)::text AS key_${name}`,
  );
  const total = isCounted
    ? `(SELECT count(*) FROM ${dataset.table} AS fact${whereOf(request, columnOf, head.place)})::text`
    : 'NULL';
  const headText = `WITH page AS MATERIALIZED (${page})
    SELECT (SELECT count(*) FROM page)::text AS found, ${last.join(', ')}, ${total} AS total`;

  const rows = parameters();
  const list = columns.map((column) => `${shownSql(column, isMasked)} AS ${column.name}`);
  const rowsText = `SELECT ${list.join(', ')} ${pageOf(request, columnOf, rows.place, size)}`;
  return {
    head: { text: headText, values: head.values },
    rows: { text: rowsText, values: rows.values },
  };
}

export function pageSize({ position: { top } }: FeedRequest): number {
  return Math.min(PAGE_ROWS, top ?? PAGE_ROWS);
}

function shownSql(column: DatasetColumn, isMasked: boolean): string {
  return column.type === 'json' ? `(${column.sql})::text` : cellSql(column, isMasked);
}

function pageOf(request: FeedRequest, columnOf: FindColumn, place: Place, limit: number): string {
  const { dataset, order, position } = request;
  const keys = dataset.key.map((name) => keyColumn(request, name));
  const { afterKey, skip } = position;
  const after =
    afterKey === null
      ? null
      : `(${keys.map(({ sql }) => sql).join(', ')}) > (${keys
          .map(
            ({ type }, index) =>
              `${place(afterKey[index] ?? '')}::${type === 'id' ? 'uuid' : 'text'}`,
          )
          .join(', ')})`;
  const sorted = [
    // A null is less than all else.
    ...order.map(
      ({ column, isDescending }) =>
        `${columnOf(column).sql} ${isDescending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}`,
    ),
    ...keys.map(({ sql }) => sql),
  ];
  return `FROM ${dataset.table} AS fact${whereOf(request, columnOf, place, after)}
    ORDER BY ${sorted.join(', ')} OFFSET ${skip} LIMIT ${limit}`;
}

function whereOf(
  { filter }: FeedRequest,
  columnOf: FindColumn,
  place: Place,
  after: string | null = null,
): string {
  const conditions = [
    ...(after === null ? [] : [after]),
    ...(filter === null ? [] : [filterSql(filter, columnOf, place)]),
  ];
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function keyColumn({ dataset }: FeedRequest, name: string): DatasetColumn {
  const column = dataset.columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`The dataset ${dataset.name} has no column ${name}.`);
  return column;
}

/** What may be filtered and sorted by: never what is masked, or its words could be found out by trying. */
export function searchable(columns: readonly DatasetColumn[], isMasked: boolean): FindColumn {
  return (name) => {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) {
      throw new Refusal(
        400,
        'BAD_USER_INPUT',
        `There is no column «${name}»: $metadata lists them.`,
      );
    }
    if (column.pii === null || !isMasked) return column;
    throw new Refusal(
      403,
      'FORBIDDEN',
      `«${name}» holds personal data: looking for it needs the scope pii:read.`,
    );
  };
}
