import { gzipSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { head, readRaw, sendRaw } from './raw-http.ts';
import { expectUnharmed, refused, serveSmallGraph } from './small-graph.ts';

const MEBIBYTE = 1024 * 1024;
const QUERY = '{"query":"{ __typename }"}';
const REFUSED = { errors: [{ extensions: { code: 'BAD_REQUEST' } }] };

it.for([MEBIBYTE + 1, 2 * MEBIBYTE, 20 * MEBIBYTE])('refuses a body of %i bytes', async (size) => {
  const graph = await serveSmallGraph();
  const body = QUERY.replace('}"', `#${'x'.repeat(size - QUERY.length - 1)}\\n}"`);

  expect(await graph.post(body)).toMatchObject(refused({ status: 413, code: 'BAD_REQUEST' }));
  await expectUnharmed(graph);
});

it('takes a body of just one mebibyte', async () => {
  const graph = await serveSmallGraph();

  expect((await graph.post(QUERY.padEnd(MEBIBYTE))).status).toBe(200);
  expect((await graph.post(QUERY.padEnd(MEBIBYTE + 1))).status).toBe(413);
});

it('lets go of chunks that do not end as soon as they are too many', async () => {
  const graph = await serveSmallGraph();
  const chunk = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`;

  const received = await sendRaw(graph.url, [
    head('content-type: application/json', 'transfer-encoding: chunked'),
    ...Array.from({ length: 17 }, () => chunk),
  ]);

  expect(readRaw(received)).toMatchObject({ status: 413, body: REFUSED });
  await expectUnharmed(graph);
});

it.for(['gzip', 'deflate', 'br', 'zstd', 'GZIP', 'gzip, gzip', 'x-made-up'])(
  'unpacks nothing: refuses a body packed by %s',
  async (encoding) => {
    const graph = await serveSmallGraph();
    const bomb = gzipSync(Buffer.alloc(50 * MEBIBYTE));

    expect(await graph.post(bomb, { 'content-encoding': encoding })).toMatchObject(
      refused({
        status: 415,
        code: 'BAD_REQUEST',
      }),
    );
    await expectUnharmed(graph);
  },
);

it('takes a packed body that does not say so for what it is', async () => {
  const graph = await serveSmallGraph();

  expect(await graph.post(gzipSync(QUERY))).toMatchObject(refused({ code: 'BAD_REQUEST' }));
});

const JSON_TYPE = 'content-type: application/json';

it.for([
  ['too short a length', [head(JSON_TYPE, 'content-length: 5', 'connection: close'), QUERY]],
  ['a length below zero', [head(JSON_TYPE, 'content-length: -1'), QUERY]],
  ['a length that is no number', [head(JSON_TYPE, 'content-length: 1e3'), QUERY]],
  ['two lengths', [head(JSON_TYPE, 'content-length: 26', 'content-length: 27'), QUERY]],
  [
    'a length and chunks',
    [
      head(JSON_TYPE, 'content-length: 26', 'transfer-encoding: chunked'),
      `1a\r\n${QUERY}\r\n0\r\n\r\n`,
    ],
  ],
  ['a chunk of no size', [head(JSON_TYPE, 'transfer-encoding: chunked'), 'zz\r\nab\r\n']],
  ['an encoding of transfer that nobody knows', [head(JSON_TYPE, 'transfer-encoding: x'), QUERY]],
  ['no HTTP at all', ['\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n']],
  ['a header without a name', [head(': x'), QUERY]],
  ['a header with NUL', [head('x: a\u0000b'), QUERY]],
] as const)('answers %s with 400, in JSON', async ([, pieces]) => {
  const graph = await serveSmallGraph();

  const received = await sendRaw(graph.url, pieces);

  expect(received).toMatch(/content-type: application\/json; charset=utf-8/i);
  expect(readRaw(received)).toMatchObject({ status: 400, body: REFUSED });
  await expectUnharmed(graph);
});

it('answers headers that are too large with 431, in JSON', async () => {
  const graph = await serveSmallGraph();

  const received = await sendRaw(graph.url, [head(`x: ${'y'.repeat(100_000)}`)]);

  expect(readRaw(received)).toMatchObject({ status: 431, body: REFUSED });
  await expectUnharmed(graph);
});

it.for(['utf-7', 'utf-16', 'utf-16le', 'utf-32', 'iso-8859-1', 'windows-1252', 'x'])(
  'refuses the character set %s',
  async (charset) => {
    const graph = await serveSmallGraph();

    for (const type of [
      `application/json; charset=${charset}`,
      `application/json;charset="${charset}"`,
      `APPLICATION/JSON; Charset=${charset.toUpperCase()}`,
      `application/json; charset=${charset}; charset=utf-8`,
    ]) {
      expect(await graph.post(QUERY, { 'content-type': type })).toMatchObject(
        refused({
          status: 415,
          code: 'BAD_REQUEST',
        }),
      );
    }
    await expectUnharmed(graph);
  },
);

it.for(['utf-8', 'UTF-8', 'utf8', '"utf-8"'])('takes the character set %s', async (charset) => {
  const graph = await serveSmallGraph();
  const type = `application/json; charset=${charset}`;

  expect((await graph.post(QUERY, { 'content-type': type })).status).toBe(200);
});

it.for([
  ['UTF-16', Buffer.from(QUERY, 'utf16le')],
  [
    'UTF-16 with its mark',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(QUERY, 'utf16le')]),
  ],
  ['a byte that begins nothing', Buffer.from('{"query":"{ __typename } #\xFF"}', 'latin1')],
  ['a slash in two bytes', Buffer.from('{"query":"{ __typename } #\xC0\xAF"}', 'latin1')],
  ['half a character', Buffer.from('{"query":"{ __typename } #\xE2\x82"}', 'latin1')],
  ['a surrogate in three bytes', Buffer.from('{"query":"{ __typename } #\xED\xA0\x80"}', 'latin1')],
] as const)('refuses %s that is said to be UTF-8', async ([, body]) => {
  const graph = await serveSmallGraph();

  expect(await graph.post(body)).toMatchObject(refused({ code: 'BAD_REQUEST' }));
  await expectUnharmed(graph);
});

it('takes a mark of byte order before the JSON', async () => {
  const graph = await serveSmallGraph();

  expect((await graph.post(`\uFEFF${QUERY}`)).status).toBe(200);
});

it.for([
  '{"query":"{ __typename }","query":"{ things { id } }"}',
  '{"query":"{ __typename }","qu\\u0065ry":"{ things { id } }"}',
  '{"query":"{ __typename }","variables":{},"variables":{"a":1}}',
  '{"query":"{ __typename }","operationName":null,"operationName":"A"}',
  '{"query":"{ __typename }","variables":{"a":{"b":1,"b":2}}}',
  '{"query":"{ __typename }","variables":{"a":[{"b":1,"b":2}]}}',
])('refuses keys that are there twice: %s', async (body) => {
  const graph = await serveSmallGraph();

  expect(await graph.post(body)).toMatchObject(refused({ code: 'BAD_REQUEST' }));
  await expectUnharmed(graph);
});

it.for([
  '',
  ' ',
  '{',
  '{"query"',
  'null',
  'true',
  '1',
  '"{ __typename }"',
  '[]',
  '{}',
  '{"query":1}',
  '{"query":null}',
  '{"query":""}',
  '{"query":{"kind":"Document","definitions":[]}}',
  '{"query":["{ __typename }"]}',
  '{"query":"{ __typename }","variables":"{}"}',
  '{"query":"{ __typename }","variables":[1]}',
  '{"query":"{ __typename }","operationName":1}',
  '{"query":"{ __typename }","operationName":"missing"}',
  '{"query":"{ __typename }","extensions":"x"}',
  "{'query':'{ __typename }'}",
  '{"query":"{ __typename }",}',
  '{"query":NaN}',
  'query={__typename}',
])('refuses a body that is no request: %s', async (body) => {
  const graph = await serveSmallGraph();

  expect(await graph.post(body)).toMatchObject(refused());
  await expectUnharmed(graph);
});
