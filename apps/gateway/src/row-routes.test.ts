import { once } from 'node:events';
import { type IncomingMessage, request as send } from 'node:http';
import { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';

import type { Principal } from '@cx/principals';
import type { RowRequest, RowService } from '@cx/subgraph';
import { expect, it } from 'vitest';

import type { KeyHolders } from './signer.ts';
import {
  contract,
  partner,
  serveTestGateway,
  type TestGateway,
} from './test-gateway.test-support.ts';

const READER = partner({ scopes: ['tickets:read', 'reviews:read'], contract: 'open' });

/** Answers each request with so many pieces, and keeps what it was asked and whether it was stopped. */
function testRows(
  pieces = 1,
  rows = 250,
): RowService & {
  readonly asked: RowRequest[];
  readonly stopped: boolean[];
} {
  const asked: RowRequest[] = [];
  const stopped: boolean[] = [];
  return {
    asked,
    stopped,
    async answer(request) {
      asked.push(request);
      const body = Readable.from(piecesOf(pieces), { objectMode: false });
      const index = stopped.push(false) - 1;
      body.once('close', () => {
        stopped[index] = !body.readableEnded;
      });
      const headers = { 'content-type': 'text/csv', etag: 'W/"1"' };
      return { status: 200, headers, rows, body, sent: () => (body.readableEnded ? rows : null) };
    },
  };
}

function* piecesOf(count: number): Generator<Buffer> {
  for (let piece = 0; piece < count; piece++) yield Buffer.alloc(64 * 1024, 'x');
}

async function open(
  { url }: TestGateway,
  path: string,
  caller: Principal = READER,
  method = 'GET',
): Promise<IncomingMessage> {
  // The test gateway knows a caller that has asked once.
  const headers = { 'x-caller': JSON.stringify(caller) };
  const outgoing = send(`${url}${path}`, { headers, method }).end();
  const [response]: IncomingMessage[] = await once(outgoing, 'response');
  if (response === undefined) throw new Error('There is an answer.');
  return response;
}

async function serve(
  rows: RowService,
  quota = contract().quota,
  findHolder: KeyHolders['findHolder'] = async () => ({ refusal: 'UNKNOWN' }),
): Promise<TestGateway> {
  const served = [contract({ name: 'open', quota })];
  const gateway = await serveTestGateway({ rows, served, keys: { findHolder } });
  await gateway.ask(READER, '{ whoami }');
  gateway.uses.splice(0);
  return gateway;
}

it('gives rows as they come, tells how many there were behind them, and keeps account', async () => {
  const rows = testRows(3);
  const gateway = await serve(rows);

  const response = await open(gateway, '/export/tickets.csv?brands=united&limit=9');
  const text = await textOf(response);

  expect(response.statusCode).toBe(200);
  expect(text).toHaveLength(3 * 64 * 1024);
  expect(response.trailers['x-row-count']).toBe('250');
  expect(response.headers['x-row-count-expected']).toBe('250');
  expect(rows.asked).toMatchObject([
    { principal: READER, path: 'export/tickets.csv', query: 'brands=united&limit=9' },
  ]);
  expect(gateway.uses).toMatchObject([
    { principalId: 'agency', operation: 'export/tickets.csv', actualCost: 13, hasErrors: false },
  ]);
});

it('refuses rows beyond the quota of the caller before it sends one', async () => {
  const rows = testRows(1, 250_000);
  const gateway = await serve(rows, { perSecond: 1, burst: 3_000, perHour: 100_000 });

  await textOf(await open(gateway, '/export/tickets.csv'));
  const second = await open(gateway, '/export/tickets.csv');

  expect(second.statusCode).toBe(429);
  expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(await textOf(second)).errors[0].extensions.code).toBe('RATE_LIMITED');
  await expect.poll(() => rows.stopped).toEqual([false, true]);
});

it('has it on record what a key reads of people, and not what is masked', async () => {
  const gateway = await serve(testRows());
  const reader = { ...READER, scopes: ['reviews:read', 'pii:read'] };
  await gateway.ask(reader, '{ whoami }');
  gateway.events.splice(0);

  await textOf(await open(gateway, '/export/reviews.csv', reader));
  await textOf(await open(gateway, '/export/reviews.csv'));

  expect(gateway.events).toMatchObject([
    {
      actor: 'agency',
      action: 'personal-data.read',
      details: { operation: 'export/reviews.csv', rows: 250 },
    },
  ]);
});

it('tells the headers alone to who asks for them', async () => {
  const rows = testRows(50);
  const gateway = await serve(rows);

  const response = await open(gateway, '/export/tickets.csv', READER, 'HEAD');

  expect(response.statusCode).toBe(200);
  expect(response.headers['etag']).toBe('W/"1"');
  expect(await textOf(response)).toBe('');
  await expect.poll(() => rows.stopped).toEqual([true]);
});

it('stops reading when its client goes away', async () => {
  const rows = testRows(10_000);
  const gateway = await serve(rows);

  const response = await open(gateway, '/export/tickets.csv');
  response.destroy();

  await expect.poll(() => rows.stopped).toEqual([true]);
});

it('stops reading rows that come when their client is gone', async () => {
  const rows = testRows(10_000);
  let asked = false;
  const gateway = await serve({
    async answer(request) {
      asked = true;
      if (request.gone?.aborted === false) await once(request.gone, 'abort');
      return rows.answer(request);
    },
  });

  const headers = { 'x-caller': JSON.stringify(READER) };
  const outgoing = send(`${gateway.url}/export/tickets.csv`, { headers }).end();
  outgoing.on('error', () => undefined);
  await expect.poll(() => asked).toBe(true);
  outgoing.destroy();

  await expect.poll(() => rows.stopped).toEqual([true]);
});

it('stops reading when its client reads nothing more', async () => {
  const rows = testRows(10_000);
  const gateway = await serve(rows);

  const response = await open(gateway, '/export/tickets.csv');
  response.on('error', () => undefined);
  response.pause();

  await expect.poll(() => rows.stopped).toEqual([true]);
});

it('hides columns from partners whose fields their contract hides', async () => {
  const rows = testRows();
  const gateway = await serve(rows);

  await textOf(await open(gateway, '/export/tickets.csv'));

  expect(rows.asked[0]?.hidden).toContain('tickets.team');
  expect(rows.asked[0]?.hidden).not.toContain('tickets.opened_at');
});

it('gives rows by an address that somebody had made, and to no other', async () => {
  const rows = testRows();
  const gateway = await serve(rows, undefined, async () => ({ principal: READER }));

  const made = await makeUrl(gateway, '/export/tickets.csv?limit=1');
  const { url } = await made.json();
  const answer = await fetch(url);
  await answer.text();
  const changed = await fetch(String(url).replace('limit=1', 'limit=2'));

  expect([made.status, answer.status, changed.status]).toEqual([201, 200, 403]);
  expect(rows.asked).toMatchObject([{ principal: READER, query: 'limit=1' }]);
  expect(gateway.events).toMatchObject([
    {
      actor: 'agency',
      action: 'export-url.created',
      details: { operation: '/export/tickets.csv?limit=1' },
    },
  ]);
  expect((await makeUrl(gateway, '/graphql?query={me{id}}')).status).toBe(400);
  const elsewhere = await makeUrl(gateway, 'https://elsewhere.example/export/tickets.csv');
  expect(elsewhere.status).toBe(400);
});

it.each([
  ['its key is no longer good', async () => ({ refusal: 'REVOKED' }), 401, 'URL_EXPIRED'],
  [
    'nobody can tell whether its key is',
    () => Promise.reject(new Error('The database is away.')),
    503,
    'AUTHENTICATION_UNAVAILABLE',
  ],
])('gives nothing by an address when %s', async (_case, findHolder, status, code) => {
  const rows = testRows();
  const gateway = await serve(rows, undefined, findHolder);
  const { url } = await (await makeUrl(gateway, '/export/tickets.csv')).json();

  const answer = await fetch(url);
  const figures = await makeUrl(gateway, '/metrics.csv?measures=NPS&from=2026-01-01&to=2026-02-01');
  const { url: figuresUrl } = await figures.json();

  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  expect((await fetch(figuresUrl)).status).toBe(status);
  expect(rows.asked).toEqual([]);
});

function makeUrl(gateway: TestGateway, path: string): Promise<Response> {
  return fetch(`${gateway.url}/export-urls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-caller': JSON.stringify(READER) },
    body: JSON.stringify({ path, expiresInSeconds: 60 }),
  });
}
