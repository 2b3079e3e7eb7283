import { createSecureServer, type ServerHttp2Stream } from 'node:http2';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';

import { expect, it, onTestFinished } from 'vitest';

import { makeCertificate } from './certificate.test-support.ts';
import {
  ask,
  BAD_RESPONSE,
  CALLER,
  clientOf,
  failure,
  portOf,
  readNumber,
  reply,
  serve,
  TIMEOUT,
  UNAVAILABLE,
} from './misbehaving-subgraph.test-support.ts';

const TEXT = JSON.stringify({ data: { text: 'é€😀'.repeat(500) } });
const ANSWER: unknown = JSON.parse(TEXT);
const TOO_LARGE = failure(
  'SUBGRAPH_BAD_RESPONSE',
  'The subgraph tickets answered with more than 100000 bytes: ask for less at a time.',
);
const BOMB = Buffer.from(JSON.stringify({ data: { text: 'x'.repeat(5_000_000) } }));

const ENCODINGS = [
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['zstd', zstdCompressSync],
  ['deflate', deflateSync],
] as const;

it.for(ENCODINGS)('reads an answer in %s', async ([encoding, compress]) => {
  const { url } = await serve(reply(200, compress(TEXT), { 'content-encoding': encoding }));

  expect(await ask(clientOf(url))).toEqual(ANSWER);
});

it.for(ENCODINGS)(
  'inflates a small answer in %s that is a large one no further than it may be',
  async ([encoding, compress]) => {
    const body = compress(BOMB);
    const { url } = await serve(reply(200, body, { 'content-encoding': encoding }));

    expect(body.length).toBeLessThan(100_000);
    expect(await ask(clientOf(url, { maxBytes: 100_000 }))).toEqual(TOO_LARGE);
  },
);

it.for<[string, string, Buffer]>([
  ['is damaged', 'gzip', gzipSync(TEXT).fill(7, 30)],
  ['is cut', 'gzip', gzipSync(TEXT).subarray(0, 50)],
  ['is not compressed at all', 'gzip', Buffer.from(TEXT)],
  ['is compressed in a way that nobody asked for', 'compress', Buffer.from(TEXT)],
  ['is compressed twice', 'gzip, gzip', gzipSync(gzipSync(TEXT))],
])('takes an answer for none that %s', async ([, encoding, body]) => {
  const { url } = await serve(reply(200, body, { 'content-encoding': encoding }));

  expect(await ask(clientOf(url))).toEqual(BAD_RESPONSE);
});

it('sends the headers that are declared, and no others', async () => {
  const names: string[] = [];
  const { url } = await serve((request, response) => {
    names.push(...Object.keys(request.headers));
    response.end('{"data":{}}');
  });

  await ask(clientOf(url, { secret: 'a secret' }), undefined, {
    ...CALLER,
    deadline: performance.now() + 60_000,
  });

  expect(names.toSorted()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'content-length',
    'content-type',
    'host',
    'x-cx-deadline-ms',
    'x-cx-principal',
    'x-cx-signature',
  ]);
});

it('takes no header of an answer, and follows none to another place', async () => {
  const other = await serve(reply(200, '{"data":{"from":"elsewhere"}}'));
  const { url } = await serve(
    reply(307, '{"data":{}}', { location: other.url, 'set-cookie': 'a=b', 'x-leak': 'yes' }),
  );

  expect(await ask(clientOf(url))).toEqual({ data: {} });
  expect(other.asked).toEqual([]);
});

interface Http2Subgraph {
  readonly url: string;
  readonly sockets: readonly Socket[];
}

async function serveHttp2(
  handler: (stream: ServerHttp2Stream, body: string) => void,
): Promise<Http2Subgraph> {
  const certificate = makeCertificate(new Date());
  const trusted = getCACertificates();
  setDefaultCACertificates([...trusted, certificate.cert]);
  const sockets: Socket[] = [];
  const server = createSecureServer(certificate);
  server.on('secureConnection', (socket) => sockets.push(socket));
  server.on('stream', async (stream) => {
    stream.on('error', () => undefined);
    handler(stream, await text(stream));
  });
  onTestFinished(() => {
    setDefaultCACertificates(trusted);
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `https://127.0.0.1:${await portOf(server)}/graphql`, sockets };
}

it('speaks HTTP/2 where TLS offers it, and sends many requests over few connections', async () => {
  const { url, sockets } = await serveHttp2((stream, body) => {
    stream.respond({ ':status': 200 });
    stream.end(`{"data":${body}}`);
  });
  const client = clientOf(url);
  await ask(client);

  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, number) => ask(client, readNumber(number))),
  );

  expect(answers).toEqual(
    Array.from({ length: 40 }, (_, number) => ({
      data: { query: readNumber(number).query, variables: { number } },
    })),
  );
  expect(sockets.length).toBeLessThan(40);
});

it.for<[string, (stream: ServerHttp2Stream) => void, unknown]>([
  ['is too large', (stream) => stream.end('x'.repeat(200_000)), TOO_LARGE],
  [
    'is cut off',
    (stream) => stream.write('{"data":', () => stream.destroy(new Error('It broke.'))),
    UNAVAILABLE,
  ],
  [
    'is lost with its connection',
    (stream) => stream.write('{"data":', () => stream.session?.destroy()),
    UNAVAILABLE,
  ],
  ['does not end', (stream) => stream.write('{"data":'), TIMEOUT],
])('says of an answer over HTTP/2 that it %s', async ([, handler, answer]) => {
  const { url } = await serveHttp2((stream) => {
    stream.respond({ ':status': 200 });
    handler(stream);
  });

  expect(await ask(clientOf(url, { maxBytes: 100_000, timeoutMs: 500 }))).toEqual(answer);
});
