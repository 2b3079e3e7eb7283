import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';

import type { RowAnswer, RowRequest, RowService } from '@cx/subgraph';
import { serveSubgraph } from '@cx/subgraph/serve';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { createRemoteRows } from './remote-rows.ts';
import { partner } from './test-gateway.test-support.ts';

const SECRET = 'a secret of the tests, long enough to be one';

const REQUEST: RowRequest = {
  principal: partner({ scopes: ['tickets:read'] }),
  path: 'export/tickets.csv',
  query: 'limit=1',
  base: 'http://graph',
  hidden: ['tickets.team'],
  acceptEncoding: 'gzip',
};

async function remote(rows: RowService, secret = SECRET): Promise<RowService> {
  const server = await serveSubgraph({
    service: {
      name: 'insights',
      schema: buildSchema('type Query { nothing: Int }'),
      createContext: () => ({}),
      rows,
      readiness: () => Promise.resolve({}),
      close: () => Promise.resolve(),
    },
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  return createRemoteRows({ url: server.url, secret });
}

function answering(pieces: Iterable<string>, asked: unknown[] = []): RowService {
  return {
    async answer(request): Promise<RowAnswer> {
      asked.push(request);
      const body = Readable.from(pieces);
      const headers = { 'content-type': 'text/csv', 'x-cursor': 'c1' };
      return { status: 200, headers, rows: 2, body, sent: () => (body.readableEnded ? 2 : null) };
    },
  };
}

it('gives the rows of another process as if they were of this one', async () => {
  const asked: unknown[] = [];
  const rows = await remote(answering(['id\n', '1\n', '2\n'], asked));

  const answer = await rows.answer(REQUEST);

  expect(asked).toEqual([{ ...REQUEST, gone: expect.any(AbortSignal) }]);
  expect(answer).toMatchObject({
    status: 200,
    rows: 2,
    headers: { 'content-type': 'text/csv', 'x-cursor': 'c1' },
  });
  const { body } = answer;
  expect(body instanceof Readable && (await textOf(body))).toBe('id\n1\n2\n');
  expect(answer.sent()).toBe(2);
});

it('stops the reading of the other process with its own', async () => {
  let isStopped = false;
  function* endless(): Generator<string> {
    try {
      for (;;) yield 'x'.repeat(64 * 1024);
    } finally {
      isStopped = true;
    }
  }
  const rows = await remote(answering(endless()));

  const { body } = await rows.answer(REQUEST);
  if (!(body instanceof Readable)) throw new Error('There are rows.');
  body.on('error', () => undefined);
  await once(body, 'readable');
  body.destroy();

  await expect.poll(() => isStopped).toBe(true);
});

it('tells the other process that nobody waits any more, also before the first row', async () => {
  const client = new AbortController();
  const asked: RowRequest[] = [];
  const rows = await remote({
    async answer(request) {
      asked.push(request);
      client.abort();
      await once(request.gone ?? client.signal, 'abort');
      throw new Error('Nobody waits.');
    },
  });

  const answer = rows.answer({ ...REQUEST, gone: client.signal });

  await expect(answer).rejects.toMatchObject({ statusCode: 503 });
  await expect.poll(() => asked[0]?.gone?.aborted).toBe(true);
});

it('gets nothing without the secret of both', async () => {
  const rows = await remote(answering(['id\n']), 'another secret, which is as long as the first');

  await expect(rows.answer(REQUEST)).rejects.toMatchObject({ statusCode: 503 });
});

it('tells that the other process is away', async () => {
  const rows = createRemoteRows({ url: 'http://127.0.0.1:1/graphql', secret: SECRET });

  await expect(rows.answer(REQUEST)).rejects.toMatchObject({
    statusCode: 503,
    code: 'SUBGRAPH_UNAVAILABLE',
  });
});
