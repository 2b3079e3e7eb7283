import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { type GatewayOptions, serveGateway } from './server.ts';
import { openTestSupergraph } from './test-supergraph.test-support.ts';

interface Served {
  readonly url: string;
  readonly log: Record<string, unknown>[];
}

async function serve(over: Partial<GatewayOptions> = {}): Promise<Served> {
  const log: Record<string, unknown>[] = [];
  const server = await serveGateway({
    supergraph: openTestSupergraph(),
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    readiness: () => Promise.resolve({ customers: 'ok', tickets: 'ok' }),
    log: pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) }),
    ...over,
  });
  onTestFinished(() => server.stop());
  return { url: server.url, log };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const answerOf = async (response: Response): Promise<Answer> => ({
  status: response.status,
  body: await response.json(),
});

const failure = (status: number, code: string, message: string): Answer => ({
  status,
  body: { errors: [{ message, extensions: { code } }] },
});

const JSON_BODY = { 'content-type': 'application/json' };

async function post(url: string, body: string): Promise<Answer> {
  return answerOf(await fetch(`${url}/graphql`, { method: 'POST', headers: JSON_BODY, body }));
}

it('takes a free port, and tells where it listens', async () => {
  const { url } = await serve();

  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('answers a query that is posted', async () => {
  const { url } = await serve();

  expect(await post(url, '{"query":"{ customers { name } }"}')).toEqual({
    status: 200,
    body: { data: { customers: [{ name: 'Ann' }, { name: 'Bob' }] } },
  });
});

it('tells its schema to whoever asks', async () => {
  const { url } = await serve();

  expect(await post(url, '{"query":"{ __schema { queryType { name } } }"}')).toEqual({
    status: 200,
    body: { data: { __schema: { queryType: { name: 'Query' } } } },
  });
});

it('leads from the root to the graph', async () => {
  const { url } = await serve();

  const response = await fetch(`${url}/`, { redirect: 'manual' });

  expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
});

it.for([
  ['GET', '/nothing'],
  ['POST', '/'],
  ['PUT', '/graphql'],
  ['DELETE', '/graphql'],
] as const)('says in JSON that there is nothing at %s %s', async ([method, path]) => {
  const { url } = await serve();

  const response = await fetch(`${url}${path}`, { method });

  expect(await answerOf(response)).toEqual(
    failure(404, 'NOT_FOUND', 'There is nothing here: the graph is at /graphql.'),
  );
});

it('refuses a body of more than one megabyte in JSON', async () => {
  const { url } = await serve();
  const body = JSON.stringify({ query: '{ whoami }', padding: 'x'.repeat(1024 * 1024) });

  expect(await post(url, body)).toEqual(
    failure(413, 'BAD_REQUEST', 'The body is larger than 1 MiB: send less at a time.'),
  );
});

it.for([
  ['{"query":', 'The body is not valid JSON.'],
  ['', 'The body is empty: send JSON with a «query».'],
  ['{}', 'POST body missing, invalid Content-Type, or JSON object has no keys.'],
  ['[{"query":"{ whoami }"}]', 'Operation batching disabled.'],
] as const)('refuses a body that is no request: %s', async ([body, message]) => {
  const { url } = await serve();

  expect(await post(url, body)).toEqual(failure(400, 'BAD_REQUEST', message));
});

it.for([
  ['{', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
  ['{ nope }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nope" on type "Query".'],
  [
    '{ tickets(first: "x") { id } }',
    'GRAPHQL_VALIDATION_FAILED',
    'Int cannot represent non-integer value: "x"',
  ],
  ['mutation { whoami }', 'GRAPHQL_VALIDATION_FAILED', 'There is no mutation in this graph.'],
  [
    'subscription { whoami }',
    'GRAPHQL_VALIDATION_FAILED',
    'There is no subscription in this graph.',
  ],
] as const)(
  'refuses the operation %s as the mistake of its author',
  async ([query, code, message]) => {
    const { url, log } = await serve();

    const { status, body } = await post(url, JSON.stringify({ query }));

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ message, extensions: { code } }] });
    expect(log).toEqual([]);
  },
);

it('refuses an operation beyond the limits, and says which one', async () => {
  const { url, log } = await serve();
  const query = `query __schema { ${'tickets { customer { '.repeat(10)} ${'name '.repeat(2)} ${'} } '.repeat(10)} }`;

  expect(await post(url, JSON.stringify({ query }))).toEqual({
    status: 400,
    body: {
      errors: [
        {
          message:
            'The operation goes 21 fields deep, 20 are allowed: ask for what lies deeper by its id.',
          extensions: { code: 'OPERATION_LIMIT', limit: 'depth', maximum: 20, found: 21 },
        },
      ],
    },
  });
  expect(log).toEqual([]);
});

it('refuses a variable that does not fit', async () => {
  const { url } = await serve();
  const query = 'query ($first: Int) { tickets(first: $first) { id } }';

  const { status, body } = await post(url, JSON.stringify({ query, variables: { first: 'x' } }));

  expect(status).toBe(400);
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

it.for([
  ['a form', 415, { method: 'POST', body: new URLSearchParams({ query: '{ whoami }' }) }],
  [
    'plain text',
    415,
    { method: 'POST', body: '{"query":"{ whoami }"}', headers: { 'content-type': 'text/plain' } },
  ],
  ['a link', 400, { method: 'GET' }],
] as const)(
  'answers no query that another page could have sent by %s',
  async ([, status, init]) => {
    const { url } = await serve();

    const response = await fetch(`${url}/graphql?query={whoami}`, init);
    const answer = await answerOf(response);

    expect(answer).toMatchObject({
      status,
      body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe(null);
  },
);

it('is alive whatever it waits for', async () => {
  const { url } = await serve({ readiness: () => Promise.resolve({ tickets: 'Away.' }) });

  expect(await answerOf(await fetch(`${url}/healthz`))).toEqual({
    status: 200,
    body: { status: 'ok' },
  });
});

it.for([
  [200, 'ok', { customers: 'ok', tickets: 'ok' }],
  [503, 'waiting', { customers: 'ok', tickets: 'It does not answer.' }],
] as const)('answers %i when it is asked whether it is ready', async ([status, word, checks]) => {
  const { url } = await serve({ readiness: () => Promise.resolve(checks) });

  expect(await answerOf(await fetch(`${url}/readyz`))).toEqual({
    status,
    body: { status: word, checks },
  });
});

it('keeps to itself what a readiness fails with, and logs it', async () => {
  const { url, log } = await serve({ readiness: () => Promise.reject(new Error('10.0.0.7')) });

  expect(await answerOf(await fetch(`${url}/readyz`))).toEqual(
    failure(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.'),
  );
  expect(log).toMatchObject([{ err: { message: '10.0.0.7' } }]);
});
