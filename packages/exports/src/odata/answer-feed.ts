import { Readable } from 'node:stream';

import { DATASETS } from '@cx/datasets';
import { beyond } from '@cx/principals';
import type { RowAnswer, RowRequest } from '@cx/subgraph';
import { compressionFor, compressorOf } from '@cx/tabular';

import { seesPersonalData, visibleColumns } from '../access.ts';
import { endedBy, type Reader } from '../reader.ts';
import { Refusal } from '../refusal.ts';
import type { OpenReader, RowsDependencies } from '../row-answers.ts';
import { feedQueries, pageSize, searchable } from './feed-query.ts';
import { type FeedRequest, readFeedRequest, tokenOf } from './feed-request.ts';
import { metadataXml, serviceDocument, type VisibleDataset } from './metadata.ts';

const VERSION = { 'odata-version': '4.0' };
const JSON_TYPE = 'application/json;odata.metadata=minimal;charset=utf-8';

/** Where the feed is, in a path. */
export const FEED = 'odata/v4';

/** @throws Refusal for what is not to be had */
export async function answerFeed(
  request: RowRequest,
  dependencies: Pick<RowsDependencies, 'cursors'>,
  open: OpenReader,
): Promise<RowAnswer> {
  const [, name = '', rest = ''] =
    /^\/?([^/]*)(?:\/(.*))?$/.exec(request.path.slice(FEED.length)) ?? [];
  const root = `${request.base}/${FEED}`;
  if (name === '')
    return document(JSON.stringify(serviceDocument(root, visible(request))), JSON_TYPE);
  if (name === '$metadata')
    return document(metadataXml(visible(request)), 'application/xml;charset=utf-8');
  const dataset = DATASETS.find((one) => one.name === name);
  if (dataset === undefined || (rest !== '' && rest !== '$count')) {
    throw new Refusal(404, 'NOT_FOUND', `There is nothing here: ${root} lists what there is.`);
  }
  const parameters = new URLSearchParams(request.query);
  const seen = { dataset, columns: visibleColumns(dataset, request) };
  const feed = readFeedRequest(seen, parameters, dependencies.cursors);
  const isCount = rest === '$count';
  const isMasked = !seesPersonalData(request.principal);
  const { head, rows } = feedQueries(
    isCount ? { ...feed, isCounted: true } : feed,
    searchable(seen.columns, isMasked),
    isMasked,
  );
  const columns = feed.columns.map((column) =>
    column.type === 'json' ? ({ name: column.name, type: 'text' } as const) : column,
  );
  const reader = await open({
    head,
    rows: { text: rows, columns, format: 'json', neutralise: false },
    compression: null,
  });
  if (isCount) {
    await reader.stop();
    return document(reader.head['total'] ?? '0', 'text/plain;charset=utf-8');
  }
  const next = nextLink(`${root}/${name}`, parameters, feed, reader, dependencies);
  return page(request, { root, feed, reader, next });
}

function visible(request: RowRequest): VisibleDataset[] {
  return DATASETS.filter(({ scopes }) => beyond(scopes, request.principal.scopes).length === 0).map(
    (dataset) => ({ dataset, columns: visibleColumns(dataset, request) }),
  );
}

function document(body: string, type: string): RowAnswer {
  const headers = { ...VERSION, 'content-type': type };
  return { status: 200, headers, rows: 0, body, sent: () => null };
}

/** Where the next page is; null where this one is the last. */
function nextLink(
  address: string,
  parameters: URLSearchParams,
  { dataset, order, position, ...feed }: FeedRequest,
  { head }: Reader,
  { cursors }: Pick<RowsDependencies, 'cursors'>,
): string | null {
  const size = pageSize({ dataset, order, position, ...feed });
  const top = position.top === null ? null : position.top - size;
  if (Number(head['found']) <= size || top === 0) return null;
  const byKey = order.length === 0;
  const token = tokenOf(cursors, dataset.name, {
    top,
    skip: byKey ? 0 : position.skip + size,
    afterKey: byKey ? dataset.key.map((name) => head[`key_${name}`] ?? '') : null,
  });
  const next = new URLSearchParams(parameters);
  for (const name of ['$skip', '$top', '$skiptoken']) next.delete(name);
  next.set('$skiptoken', token);
  return `${address}?${next.toString().replaceAll('%24', '$').replaceAll('+', '%20')}`;
}

interface Page {
  readonly root: string;
  readonly feed: FeedRequest;
  readonly reader: Reader;
  readonly next: string | null;
}

function page({ acceptEncoding }: RowRequest, { root, feed, reader, next }: Page): RowAnswer {
  const { total } = reader.head;
  const before = {
    '@odata.context': `${root}/$metadata#${feed.dataset.name}`,
    ...(total === null || total === undefined ? {} : { '@odata.count': Number(total) }),
  };
  const behind = next === null ? '}' : `,"@odata.nextLink":${JSON.stringify(next)}}`;

  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${JSON.stringify(before).slice(0, -1)},"value":`);
    yield* reader.body();
    yield Buffer.from(behind);
  }

  const compression = compressionFor(acceptEncoding);
  const body = endedBy(Readable.from(pieces(), { objectMode: false }), () => reader.stop());
  return {
    status: 200,
    headers: {
      ...VERSION,
      'content-type': JSON_TYPE,
      vary: 'accept-encoding, authorization, x-api-key',
      ...(compression === null ? {} : { 'content-encoding': compression }),
    },
    rows: Math.min(Number(reader.head['found']), pageSize(feed)),
    body: compression === null ? body : body.compose(compressorOf(compression)),
    sent: () => reader.sent(),
  };
}
