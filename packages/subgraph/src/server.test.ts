import { buildSubgraphSchema } from '@apollo/subgraph';
import { LOCAL_PRINCIPAL, type Principal, signRequest } from '@cx/principals';
import { parse } from 'graphql';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { serveSubgraph } from './server.ts';
import type { SubgraphService } from './service.ts';

const SECRET = 'a secret of the cluster';
const PARTNER: Principal = { kind: 'partner', id: 'agency', scopes: [], brands: ['united'] };

interface Context {
  readonly principal: Principal;
}

const schema = buildSubgraphSchema([
  {
    typeDefs: parse('type Query { whoami: String! hello(name: String): String }'),
    resolvers: {
      Query: {
        whoami: (_root: unknown, _args: unknown, { principal }: Context) => principal.id,
        hello: (_root: unknown, { name }: { name: string }) => `Hello ${name}`,
      },
    },
  },
]);

interface Served {
  readonly url: string;
  readonly origin: string;
  /** What was logged as an error. */
  readonly log: Record<string, unknown>[];
}

async function serve(over: Partial<SubgraphService> = {}): Promise<Served> {
  const log: Record<string, unknown>[] = [];
  const server = await serveSubgraph({
    service: {
      name: 'tickets',
      schema,
      createContext: (principal): Context => ({ principal }),
      readiness: () => Promise.resolve({ database: 'ok' }),
      close: () => Promise.resolve(),
      ...over,
    },
    host: '127.0.0.1',
    port: 0,
    secret: SECRET,
    log: pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) }),
  });
  onTestFinished(() => server.stop());
  return { url: server.url, origin: new URL(server.url).origin, log };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

const signed = (body: string, principal = PARTNER): Record<string, string> =>
  signRequest(SECRET, principal, body, new Date());

const WHOAMI = JSON.stringify({ query: '{ whoami }' });
const answer = (data: unknown): Answer => ({ status: 200, body: { data } });
const failure = (status: number, code: string, message: string): Answer => ({
  status,
  body: { errors: [{ message, extensions: { code } }] },
});
const UNAUTHENTICATED = failure(401, 'UNAUTHENTICATED', 'Only a gateway is answered here.');

it('answers a request that a gateway signed, on behalf of its principal', async () => {
  const { url } = await serve();

  expect(await post(url, WHOAMI, signed(WHOAMI))).toEqual(answer({ whoami: 'agency' }));
  expect(await post(url, WHOAMI, signed(WHOAMI, LOCAL_PRINCIPAL))).toEqual(
    answer({ whoami: 'local' }),
  );
});

it('answers a request whose signed bytes are not ASCII', async () => {
  const { url } = await serve();
  const body = JSON.stringify({
    query: 'query ($name: String) { hello(name: $name) }',
    variables: { name: 'Zoë €😀' },
  });

  expect(await post(url, body, signed(body))).toEqual(answer({ hello: 'Hello Zoë €😀' }));
});

it('answers a router that sends the secret and a principal', async () => {
  const { url } = await serve();
  const principal = signed(WHOAMI)['x-cx-principal'] ?? '';

  expect(await post(url, WHOAMI, { 'x-cx-principal': principal, 'x-cx-secret': SECRET })).toEqual(
    answer({ whoami: 'agency' }),
  );
});

it.for<[string, Record<string, string>]>([
  ['that is not signed', {}],
  ['signed for another body', signed('{"query":"{ hello }"}')],
  ['signed with another secret', signRequest('a guess', PARTNER, WHOAMI, new Date())],
  ['signed an hour ago', signRequest(SECRET, PARTNER, WHOAMI, new Date(Date.now() - 3_600_000))],
  [
    'with a wrong secret',
    { 'x-cx-principal': signed(WHOAMI)['x-cx-principal'] ?? '', 'x-cx-secret': 'a guess' },
  ],
  ['with the secret and no principal', { 'x-cx-secret': SECRET }],
])('answers nobody who sends a request %s', async ([, headers]) => {
  const { url } = await serve();

  expect(await post(url, WHOAMI, headers)).toEqual(UNAUTHENTICATED);
});

it.for(['', 'text/plain', 'application/x-www-form-urlencoded', 'application/graphql'])(
  'answers no request of the content type %j, signed or not',
  async (contentType) => {
    const { url } = await serve();

    const { status, body } = await post(url, WHOAMI, {
      ...signed(WHOAMI),
      'content-type': contentType,
    });

    expect([401, 415]).toContain(status);
    expect(JSON.stringify(body)).not.toContain('agency');
  },
);

it('says so without a body', async () => {
  const { url } = await serve();

  const response = await fetch(url, { method: 'POST' });

  expect(response.status).toBe(401);
  expect(await response.json()).toEqual(UNAUTHENTICATED.body);
});

it.for(['GET', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  const { url } = await serve();

  const response = await fetch(`${url}?query={whoami}`, { method, headers: signed('') });

  expect(response.status).toBe(404);
});

it('refuses a signed body that is not JSON', async () => {
  const { url } = await serve();

  expect(await post(url, '{"query":', signed('{"query":'))).toEqual(
    failure(400, 'BAD_USER_INPUT', 'The body is not JSON.'),
  );
});

it.for([
  ['{}', 'POST body missing, invalid Content-Type, or JSON object has no keys.'],
  ['{"query":5}', 'GraphQL queries must be strings.'],
  ['{"query":"{"}', 'Syntax Error: Expected Name, found <EOF>.'],
  [`[${WHOAMI}]`, 'Operation batching disabled.'],
] as const)('refuses a signed body that is no request of GraphQL: %s', async ([body, message]) => {
  const { url } = await serve();

  expect(await post(url, body, signed(body))).toEqual(failure(400, 'BAD_USER_INPUT', message));
});

it('refuses a body of more than 10 MiB before it looks at the signature', async () => {
  const { url } = await serve();
  const body = JSON.stringify({ query: '{ whoami }', extensions: 'x'.repeat(10 * 1024 * 1024) });

  expect(await post(url, body, {})).toEqual(
    failure(413, 'BAD_USER_INPUT', 'Request body is too large'),
  );
});

it('is alive whatever it waits for', async () => {
  const { origin } = await serve({ readiness: () => Promise.resolve({ database: 'It is away.' }) });

  const response = await fetch(`${origin}/healthz`);

  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
});

it.for([
  [200, 'ok', { database: 'ok', migrations: 'ok' }],
  [503, 'waiting', { database: 'ok', migrations: '2 have not run.' }],
] as const)('answers %i when it is asked whether it is ready', async ([status, word, checks]) => {
  const { origin } = await serve({ readiness: () => Promise.resolve(checks) });

  const response = await fetch(`${origin}/readyz`);

  expect([response.status, await response.json()]).toEqual([status, { status: word, checks }]);
});

it('keeps to itself what a readiness fails with, and logs it', async () => {
  const { origin, log } = await serve({
    readiness: () => Promise.reject(new Error('connect 10.0.0.7:5432')),
  });

  const response = await fetch(`${origin}/readyz`);

  expect([response.status, await response.json()]).toEqual([
    500,
    failure(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.').body,
  ]);
  expect(log).toMatchObject([{ err: { message: 'connect 10.0.0.7:5432' }, subgraph: 'tickets' }]);
});

it('masks a context that cannot be made, and logs it under the id that the caller gets', async () => {
  const { url, log } = await serve({
    createContext: () => {
      throw new Error('no loaders');
    },
  });

  const { status, body } = await post(url, WHOAMI, signed(WHOAMI));

  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('no loaders');
  expect(log).toMatchObject([{ err: { message: 'no loaders' }, subgraph: 'tickets' }]);
  expect(body).toMatchObject({ errors: [{ extensions: { errorId: log[0]?.['errorId'] } }] });
});
