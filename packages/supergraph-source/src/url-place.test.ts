import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { expect, it, onTestFinished } from 'vitest';

import { SupergraphSourceError } from './supergraph-source-error.ts';
import { createUrlPlace } from './url-place.ts';

const { signal } = new AbortController();

/** Serves one answer after the other, the last one again and again; answers its port. */
async function serve(
  ...answers: readonly ((request: IncomingMessage, response: ServerResponse) => void)[]
): Promise<number> {
  let count = 0;
  const server = createServer((request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)];
    count += 1;
    answer?.(request, response);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

it('asks with the tag of what it has, and takes 304 for no news', async () => {
  const tags: unknown[] = [];
  const port = await serve((request, response) => {
    tags.push(request.headers['if-none-match']);
    const isKnown = request.headers['if-none-match'] === '"1"';
    response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? undefined : 'first');
  });
  const place = createUrlPlace(`http://127.0.0.1:${port}/supergraph`);

  const looks = [await place.look(signal), await place.look(signal)];

  expect(looks).toEqual(['first', null]);
  expect(tags).toEqual([undefined, '"1"']);
});

it('asks on with the tag that it has after an answer that is none', async () => {
  const tags: unknown[] = [];
  const port = await serve(
    (_request, response) => response.writeHead(200, { etag: '"1"' }).end('first'),
    (_request, response) => response.writeHead(500, { etag: '"2"' }).end('sorry'),
    (request, response) => {
      tags.push(request.headers['if-none-match']);
      response.writeHead(200, { etag: '"3"' }).end('second');
    },
  );
  const place = createUrlPlace(`http://127.0.0.1:${port}/supergraph`);
  const looks = [await place.look(signal)];

  await expect(place.look(signal)).rejects.toThrow(
    `The supergraph http://127.0.0.1:${port}/supergraph cannot be read: the answer has the status 500.`,
  );
  looks.push(await place.look(signal));

  expect(looks).toEqual(['first', 'second']);
  expect(tags).toEqual(['"1"']);
});

it('sends the credentials of its address, and names them nowhere', async () => {
  const asked: unknown[] = [];
  const port = await serve((request, response) => {
    asked.push(request.headers.authorization, request.url);
    response.socket?.destroy();
  });
  const place = createUrlPlace(`http://cx:s%40cret@127.0.0.1:${port}/supergraph?token=hidden`);

  await expect(place.look(signal)).rejects.toEqual(
    new SupergraphSourceError(
      `The supergraph http://127.0.0.1:${port}/supergraph cannot be read: it does not answer (UND_ERR_SOCKET).`,
    ),
  );

  expect(asked).toEqual([
    `Basic ${Buffer.from('cx:s@cret').toString('base64')}`,
    '/supergraph?token=hidden',
  ]);
  expect(place.name).toBe(`http://127.0.0.1:${port}/supergraph`);
});

it('does not read what is far larger than a supergraph, packed or not', async () => {
  const port = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(16 * 1024 * 1024 + 1)));
  });

  await expect(createUrlPlace(`http://127.0.0.1:${port}/`).look(signal)).rejects.toThrow(
    'more than 16777216 bytes',
  );
});

it('ends a look when nobody wants it any more', async () => {
  const ending = new AbortController();
  const port = await serve((_request, response) => {
    response.writeHead(200).write('half');
    ending.abort();
  });

  await expect(createUrlPlace(`http://127.0.0.1:${port}/`).look(ending.signal)).rejects.toThrow(
    'cannot be read',
  );
});
