import type { DatasetColumn } from '@cx/datasets';

import { cellSql } from '../column-sql.ts';
import { asLiteral } from '../place.ts';
import { Refusal } from '../refusal.ts';
import type { FeedRequest } from './feed-request.ts';
import { filterSql, type FindColumn } from './filter-sql.ts';

/** The largest page, in rows. */
const PAGE_ROWS = 2_000;

export interface FeedQueries {
  /** How many rows the page has and one more, the key of its last, and how many there are in all. */
  readonly head: string;
  readonly rows: string;
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
  const page = `SELECT ${keys.map(({ sql, name }) => `${sql} AS ${name}`).join(', ')} ${pageOf(request, columnOf, size + 1)}`;
  const last = keys.map(
    ({ name }) =>
      `(SELECT ${name} FROM page OFFSET ${Math.max(0, size - 1)} LIMIT 1)::text AS key_${name}`,
  );
  const total = isCounted
    ? `(SELECT count(*) FROM ${dataset.table} AS fact${whereOf(request, columnOf)})::text`
    : 'NULL';
  const head = `WITH page AS MATERIALIZED (${page})
    SELECT (SELECT count(*) FROM page)::text AS found, ${last.join(', ')}, ${total} AS total`;

  const list = columns.map((column) => cellSql(column, isMasked));
  return { head, rows: `SELECT ${list.join(', ')} ${pageOf(request, columnOf, size)}` };
}

export function pageSize({ position: { top } }: FeedRequest): number {
  return Math.min(PAGE_ROWS, top ?? PAGE_ROWS);
}

function pageOf(request: FeedRequest, columnOf: FindColumn, limit: number): string {
  const { dataset, order, position } = request;
  const keys = dataset.key.map((name) => keyColumn(request, name));
  const { afterKey, skip } = position;
  const after =
    afterKey === null
      ? null
      : `(${keys.map(({ sql }) => sql).join(', ')}) > (${keys
          .map(
            ({ type }, index) =>
              `${asLiteral(afterKey[index] ?? '')}::${type === 'id' ? 'uuid' : 'text'}`,
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
  return `FROM ${dataset.table} AS fact${whereOf(request, columnOf, after)}
    ORDER BY ${sorted.join(', ')} OFFSET ${skip} LIMIT ${limit}`;
}

function whereOf(
  { filter }: FeedRequest,
  columnOf: FindColumn,
  after: string | null = null,
): string {
  const conditions = [
    ...(after === null ? [] : [after]),
    ...(filter === null ? [] : [filterSql(filter, columnOf, asLiteral)]),
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
