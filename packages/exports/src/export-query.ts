import type { DatasetColumn } from '@cx/datasets';
import { escapeIdentifier } from 'pg';

import { cellSql } from './column-sql.ts';
import type { ExportRequest } from './export-request.ts';
import { asLiteral } from './place.ts';
import type { RowsQuery } from './reading.ts';

/**
 * What is known of the rows before the first one: how many there are, where the changes have got to, and the
 * marks by which it shows that a row has changed.
 *
 * Of changes, those alone are told whose transactions began before all that are still under way: one that commits
 * late is behind the position then, and told the next time.
 */
export function headOf(request: ExportRequest): string {
  const { dataset, changes, limit } = request;
  const page = `SELECT ${changes === null ? '' : 'change.changed_xid, change.row_id'} ${fromWhere(request)}${orderAndLimit(request)}`;
  const last =
    changes === null || limit === null
      ? `NULL::bigint AS last_xid, NULL::uuid AS last_id`
      : `(SELECT changed_xid FROM page OFFSET ${limit - 1}) AS last_xid, (SELECT row_id FROM page OFFSET ${limit - 1}) AS last_id`;
  const noted = `FROM row_change WHERE table_name = ${asLiteral(dataset.table)} AND changed_xid`;
  return `
    WITH page AS (${page})
    SELECT (SELECT count(*) FROM page)::text AS rows, ${last.replaceAll(' AS', '::text AS')},
      (${SETTLED} - 1)::text AS settled_xid,
      (SELECT system_identifier FROM pg_control_system())::text AS server,
      (SELECT max(changed_xid) ${noted} < ${SETTLED})::text AS newest_settled,
      (SELECT sum(changed_xid) ${noted} >= ${SETTLED})::text AS unsettled`;
}

const SETTLED = '(SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint)';

export function rowsOf(request: ExportRequest): RowsQuery {
  const { format, columns, isMasked, neutralise, changes } = request;
  const list = columns.map((column) => cellSql(ofChange(request, column), isMasked));
  const all = changes === null ? list : [changeSql(request), ...list];
  return {
    text: `SELECT ${all.join(', ')} ${fromWhere(request)}${orderAndLimit(request)}`,
    columns: changes === null ? columns : [{ name: 'change', type: 'text' }, ...columns],
    format,
    neutralise,
  };
}

function fromWhere({ dataset, from, to, brands, changes }: ExportRequest): string {
  const time = dataset.columns.find(({ name }) => name === dataset.time)?.sql ?? 'NULL';
  const brand = changes === null ? 'fact.brand_id' : 'change.brand_id';
  const wanted = [
    ...(brands === null ? [] : [`${brand} IN (${brands.map(asLiteral).join(', ')})`]),
    // What is gone has no time any more, and is told to all who may have had it.
    ...(from === null ? [] : [unlessGone(`${time} >= ${instantSql(from)}`, changes !== null)]),
    ...(to === null ? [] : [unlessGone(`${time} < ${instantSql(to)}`, changes !== null)]),
  ];
  if (changes === null) {
    return `FROM ${dataset.table} AS fact${where(wanted)}`;
  }
  const { since, after } = changes;
  return `FROM row_change AS change LEFT JOIN ${dataset.table} AS fact ON fact.id = change.row_id${where(
    [
      `change.table_name = ${asLiteral(dataset.table)}`,
      `(change.changed_xid, change.row_id) > (${asLiteral(after.xid)}::bigint, ${asLiteral(after.rowId)}::uuid)`,
      `change.changed_xid < ${SETTLED}`,
      ...(since === null ? [] : [`change.changed_at >= ${instantSql(since)}`]),
      ...wanted,
    ],
  )}`;
}

function unlessGone(condition: string, isOfChanges: boolean): string {
  return isOfChanges ? `(fact.id IS NULL OR ${condition})` : condition;
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function instantSql(instant: Date): string {
  return `${asLiteral(instant.toISOString())}::timestamptz`;
}

function orderAndLimit({ dataset, changes, limit }: ExportRequest): string {
  if (limit === null) return '';
  const order =
    changes === null
      ? `fact.${escapeIdentifier(dataset.time ?? 'id')}, fact.id`
      : 'change.changed_xid, change.row_id';
  return ` ORDER BY ${order} LIMIT ${limit}`;
}

/** A row that is gone has nothing left but its name and its brand. */
function ofChange({ changes, dataset }: ExportRequest, column: DatasetColumn): DatasetColumn {
  if (changes === null) return column;
  if (column.name === 'id') return { ...column, sql: 'change.row_id' };
  return column.name === dataset.brand ? { ...column, sql: 'change.brand_id' } : column;
}

/** What has become of a row that has changed. */
function changeSql({ dataset }: ExportRequest): string {
  return `CASE WHEN fact.id IS NULL THEN 'REMOVED'
    WHEN EXISTS (SELECT FROM erased_customer WHERE erased_customer.customer_id = fact.customer_id) THEN 'ERASED'
    WHEN ${dataset.withdrawn} THEN 'WITHDRAWN'
    WHEN EXISTS (SELECT FROM customer_moved WHERE row_id = fact.id AND table_name = ${asLiteral(dataset.table)}) THEN 'MERGED'
    ELSE 'UPSERT' END`;
}
