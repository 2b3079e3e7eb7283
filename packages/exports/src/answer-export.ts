import type { RowAnswer, RowRequest } from '@cx/subgraph';
import { compressionFor, CONTENT_TYPES, entityTagOf, isKnownTag } from '@cx/tabular';

import { assertSameServer, type ChangePosition, cursorAt } from './change-cursor.ts';
import { headOf, rowsOf } from './export-query.ts';
import { type ExportRequest, readExportRequest } from './export-request.ts';
import type { Head } from './reading.ts';
import { Refusal } from './refusal.ts';
import type { OpenReader, RowsDependencies } from './row-answers.ts';

/** @throws Refusal for what is not to be had */
export async function answerExport(
  request: RowRequest,
  { cursors, limits }: RowsDependencies,
  open: OpenReader,
): Promise<RowAnswer> {
  const wanted = readExportRequest(request, cursors);
  const { dataset, format, changes, limit } = wanted;
  // What is packed inside gains nothing by being packed again.
  const compression = format === 'parquet' ? null : compressionFor(request.acceptEncoding);
  const reader = await open({ head: headOf(wanted), rows: rowsOf(wanted), compression });
  try {
    if (changes !== null) assertSameServer(changes.after, reader.head['server'] ?? '');
    const rows = Number(reader.head['rows']);
    if (rows > limits.mostRows) throw tooLarge(rows, limits.mostRows);
    const etag = etagOf(request, reader.head);
    const headers = {
      etag,
      // A cursor behind rows that a limit has left out would pass over them.
      ...(changes === null && limit !== null
        ? {}
        : { 'x-cursor': cursorAt(cursors, dataset, positionAfter(wanted, reader.head)) }),
      vary: 'accept-encoding, authorization, x-api-key',
    };
    if (isKnownTag(request.ifNoneMatch, etag)) {
      await reader.stop();
      return { status: 304, headers, rows: 0, body: null, sent: () => 0 };
    }
    return {
      status: 200,
      headers: {
        ...headers,
        'content-type': CONTENT_TYPES[format],
        'content-disposition': `attachment; filename="${dataset.name}.${format}"`,
        'x-row-count-expected': String(rows),
        ...(compression === null ? {} : { 'content-encoding': compression }),
      },
      rows,
      body: reader.body(),
      sent: () => reader.sent(),
    };
  } catch (error) {
    await reader.stop();
    throw error;
  }
}

/** Where the next changes begin: behind this page, or behind all that was settled when it was read. */
function positionAfter({ changes }: ExportRequest, head: Head): ChangePosition {
  const server = head['server'] ?? '';
  const xid = head['last_xid'] ?? null;
  const rowId = head['last_id'] ?? null;
  if (changes !== null && xid !== null && rowId !== null) return { xid, rowId, server };
  return { xid: head['settled_xid'] ?? '0', rowId: LAST_ID, server };
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function tooLarge(rows: number, most: number): Refusal {
  return new Refusal(
    413,
    'EXPORT_TOO_LARGE',
    `This export has ${rows} rows, and ${most} are allowed at once: narrow «from» and «to» or «brands», or read it in parts, by «updatedSince=1970-01-01» with a «limit», and by «cursor» from then on.`,
  );
}

/** Another one whenever a row may have changed, and for each who sees other rows or other columns. */
function etagOf({ principal, path, query, hidden }: RowRequest, head: Head): string {
  const { rows, newest_settled: newest, unsettled } = head;
  const seen = [principal.brands, principal.scopes, hidden, path, query];
  return entityTagOf(JSON.stringify([seen, rows, newest, unsettled]));
}
