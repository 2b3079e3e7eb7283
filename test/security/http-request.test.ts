import { expect, it } from 'vitest';

import { head, readRaw, sendRaw } from './raw-http.ts';
import { answerOf, expectUnharmed, refused, serveSmallGraph } from './small-graph.ts';

const QUERY = '{"query":"{ __typename }"}';
const FORM = 'query=%7B__typename%7D';
const MULTIPART = '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--\r\n';

it.for(['[]', `[${QUERY}]`, `[${QUERY},${QUERY}]`, `[${`${QUERY},`.repeat(1_000)}${QUERY}]`])(
  'refuses requests in a batch: %.60s',
  async (body) => {
    const graph = await serveSmallGraph();

    expect(await graph.post(body)).toMatchObject(refused({ code: 'BAD_REQUEST' }));
    await expectUnharmed(graph);
  },
);

it.for([
  ['application/x-www-form-urlencoded', FORM],
  ['multipart/form-data; boundary=x', MULTIPART],
  ['text/plain', QUERY],
  ['text/plain; charset=utf-8', QUERY],
  ['application/graphql', '{ __typename }'],
  ['application/graphql-response+json', QUERY],
  ['application/json5', QUERY],
  ['application/jsonx', QUERY],
  ['application/xml', '<query/>'],
  ['text/html', '<p>'],
  ['image/svg+xml', '<svg/>'],
  ['application/octet-stream', QUERY],
  ['application', QUERY],
  ['application/', QUERY],
  [';', QUERY],
  ['text/plain, application/json', QUERY],
  ['text/plain; application/json', QUERY],
  ['multipart/form-data; x=application/json', QUERY],
] as const)('refuses a body of the type %s, in JSON', async ([type, body]) => {
  const graph = await serveSmallGraph();

  for (const header of ['x', 'apollo-require-preflight']) {
    expect(await graph.post(body, { 'content-type': type, [header]: '1' })).toMatchObject(
      refused({
        status: 415,
        code: 'BAD_REQUEST',
      }),
    );
  }
  await expectUnharmed(graph);
});

it.for([
  'mutation { rename(name: "x") }',
  'mutation M { rename(name: "x") }',
  'query Q { __typename } mutation M { rename(name: "x") }',
])('runs no mutation by GET: %s', async (query) => {
  const graph = await serveSmallGraph();
  const url = new URL(`${graph.url}/graphql`);
  url.searchParams.set('query', query);
  if (query.includes('M {')) url.searchParams.set('operationName', 'M');

  const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });

  expect(response.headers.get('allow')).toBe('POST');
  expect(await answerOf(response)).toMatchObject(refused({ status: 405, code: 'BAD_REQUEST' }));
});

it.for([
  ['an operation that is not there', 'query Q { __typename }', 'Missing'],
  ['no name', 'query Q { __typename } query R { __typename }', undefined],
  ['an empty name', '{ __typename }', ''],
  ['a mutation by another name', 'mutation M { rename(name: "x") }', 'Missing'],
  ['a document of fragments', 'fragment F on Query { __typename }', undefined],
] as const)('says so when %s is asked for', async ([, query, operationName]) => {
  const graph = await serveSmallGraph();

  expect(await graph.post(JSON.stringify({ query, operationName }))).toMatchObject(refused());
});

it('runs the same mutation by POST', async () => {
  const graph = await serveSmallGraph();

  const { text } = await graph.ask('mutation { rename(name: "x") }');

  expect(text).toBe('{"data":{"rename":"x"}}\n');
});

it.for([
  ['no header', {}],
  ['cookies', { cookie: 'session=1' }],
  ['a type that a form can have', { 'content-type': 'text/plain' }],
] as const)('answers no GET that any page could cause, with %s', async ([, headers]) => {
  const graph = await serveSmallGraph();

  const response = await fetch(`${graph.url}/graphql?query={__typename}`, { headers });

  expect(await answerOf(response)).toMatchObject(refused({ code: 'BAD_REQUEST' }));
});

it.for(['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('knows no method %s', async (method) => {
  const graph = await serveSmallGraph();

  const response = await fetch(`${graph.url}/graphql`, { method });

  expect([400, 404]).toContain(response.status);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
});

it.for(['text/html', 'application/xml', 'image/png'])(
  'answers in JSON, or not at all, who accepts %s alone',
  async (accept) => {
    const graph = await serveSmallGraph();

    const posted = await graph.post(QUERY, { accept });
    const got = await fetch(`${graph.url}/graphql?query={`, {
      headers: { accept, 'apollo-require-preflight': '1' },
    });

    expect(posted).toMatchObject(refused({ status: 406, code: 'BAD_REQUEST' }));
    expect(await answerOf(got)).toMatchObject(refused({ status: 406, code: 'BAD_REQUEST' }));
  },
);

it.for(['https://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1', 'file://'])(
  'refuses a page of %s with its cookies, and lets no browser read the answer',
  async (origin) => {
    const graph = await serveSmallGraph({ corsOrigins: ['https://app.example.com'] });
    const headers = { 'content-type': 'application/json', cookie: 'session=1', origin };

    const response = await fetch(`${graph.url}/graphql`, { method: 'POST', headers, body: QUERY });

    expect(response.headers.get('access-control-allow-origin')).toBe(null);
    expect(response.headers.get('access-control-allow-credentials')).toBe(null);
    expect(await answerOf(response)).toMatchObject(refused({ status: 403, code: 'FORBIDDEN' }));
    await expectUnharmed(graph);
  },
);

it.for([
  ['an answer', '/graphql', { method: 'POST', body: QUERY }],
  ['a refusal', '/graphql', { method: 'POST', body: '{' }],
  ['nothing', '/nowhere', { method: 'POST', body: QUERY }],
] as const)('tells browsers to run, frame and guess nothing of %s', async ([, path, init]) => {
  const graph = await serveSmallGraph();

  const { headers } = await fetch(`${graph.url}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json' },
  });

  expect({
    cache: headers.get('cache-control'),
    policy: headers.get('content-security-policy'),
    frames: headers.get('x-frame-options'),
    guess: headers.get('x-content-type-options'),
    referrer: headers.get('referrer-policy'),
    transport: headers.get('strict-transport-security'),
    maker: headers.get('x-powered-by'),
    server: headers.get('server'),
  }).toEqual({
    cache: 'no-store',
    policy: "default-src 'none'; frame-ancestors 'none'",
    frames: 'DENY',
    guess: 'nosniff',
    referrer: 'no-referrer',
    transport: 'max-age=31536000',
    maker: null,
    server: null,
  });
});

it('reads no headers that come too slowly, and no body', { timeout: 60_000 }, async () => {
  const graph = await serveSmallGraph();
  const start = performance.now();
  const since = (): number => performance.now() - start;

  const [headers, body] = await Promise.all([
    sendRaw(graph.url, ['POST /graphql HTTP/1.1\r\nhost: x\r\n']).then((received) => ({
      ...readRaw(received),
      elapsedMs: since(),
    })),
    sendRaw(graph.url, [head('content-type: application/json', 'content-length: 99'), '{']).then(
      (received) => ({ ...readRaw(received), elapsedMs: since() }),
    ),
  ]);

  const late = { status: 408, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } };
  expect(headers).toMatchObject(late);
  expect(body).toMatchObject(late);
  // Node's own limits are a minute and five; ours, a machine that is busy may see late.
  expect(headers.elapsedMs).toBeLessThan(40_000);
  expect(body.elapsedMs).toBeLessThan(40_000);
  await expectUnharmed(graph);
});
