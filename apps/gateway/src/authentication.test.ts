import { request } from 'node:http';

import type { Principal } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { createAuthentication, everybodyIs } from './authentication.ts';
import { type GatewayServer, serveGateway } from './server.ts';
import { openTestSupergraph } from './test-supergraph.test-support.ts';

const AGENT: Principal = { kind: 'staff', id: 'ada', scopes: ['*'], brands: ['*'] };
const PARTNER: Principal = {
  kind: 'partner',
  id: 'agency',
  scopes: ['*'],
  brands: ['united'],
  contract: 'internal',
};
const KEY = 'cxk_test_good';

interface Asked {
  readonly server: GatewayServer & AsyncDisposable;
  /** On whose behalf the subgraphs were asked. */
  readonly principals: Principal[];
  readonly log: string[];
}

async function serve(): Promise<Asked> {
  const principals: Principal[] = [];
  const log: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => log.push(line) });
  const server = await serveGateway({
    supergraph: openTestSupergraph({
      tickets: {
        async request(_operation, { principal }) {
          principals.push(principal);
          return { data: { tickets: [{ id: 't1' }] } };
        },
        close: () => Promise.resolve(),
      },
    }),
    host: '127.0.0.1',
    port: 0,
    authenticate: createAuthentication({
      tokens: {
        async verify(token) {
          if (token === 'away') return { refusal: 'ISSUER_UNAVAILABLE' };
          return token === 'good.token' ? { principal: AGENT } : { refusal: 'EXPIRED' };
        },
      },
      keys: {
        async findPrincipal(key, _now, ip) {
          if (key === 'cxk_test_away') throw new Error('The database does not answer.');
          return key === KEY && ip === '127.0.0.1'
            ? { principal: PARTNER }
            : { refusal: 'REVOKED' };
        },
      },
      now: () => new Date(),
      log: logger,
    }),
    readiness: () => Promise.resolve({}),
    log: logger,
  });
  return {
    server: { ...server, [Symbol.asyncDispose]: () => server.stop() },
    principals,
    log,
  };
}

function ask(
  { url }: GatewayServer,
  headers: Readonly<Record<string, string>>,
  body = '{"query":"{ tickets { id } }"}',
): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

it.each([
  ['a token', { authorization: 'Bearer good.token' }, AGENT],
  ['a token, whatever the case of its scheme', { authorization: 'bearer  good.token' }, AGENT],
  ['a key', { authorization: `Bearer ${KEY}` }, PARTNER],
  ['a key in a header of its own', { 'x-api-key': KEY }, PARTNER],
])('asks the subgraphs on behalf of whoever sends %s', async (_, headers, principal) => {
  const asked = await serve();
  await using server = asked.server;

  const response = await ask(server, headers);

  expect(await response.json()).toEqual({ data: { tickets: [{ id: 't1' }] } });
  expect(asked.principals).toEqual([principal]);
});

it.each([
  ['nothing', {}],
  ['another scheme', { authorization: 'Basic YTpi' }],
  ['no credential', { authorization: 'Bearer ' }],
  ['two credentials', { authorization: 'Bearer a, Bearer b' }],
])('asks who it is of somebody who sends %s', async (_, headers) => {
  const asked = await serve();
  await using server = asked.server;

  const response = await ask(server, headers);

  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer');
  expect(await response.json()).toEqual({
    errors: [
      {
        message:
          'Say who you are: send an access token or an API key as «authorization: Bearer …».',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ],
  });
  expect(asked.principals).toEqual([]);
});

it.each([
  ['a token', { authorization: 'Bearer bad.token' }, 'EXPIRED'],
  ['a key', { 'x-api-key': 'cxk_test_bad' }, 'REVOKED'],
])(
  'refuses %s that is not good, and tells the reason to the log alone',
  async (_, headers, why) => {
    const asked = await serve();
    await using server = asked.server;

    const response = await ask(server, headers);
    const text = await response.text();

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(text).not.toContain(why);
    expect(asked.log.join('')).toContain(why);
    expect(asked.log.join('')).not.toMatch(/bad\.token|cxk_test_bad/);
    expect(asked.principals).toEqual([]);
  },
);

it.each([
  ['the issuer', { authorization: 'Bearer away' }],
  ['the store of keys', { 'x-api-key': 'cxk_test_away' }],
])('lets nobody in while %s is away, and says so', async (_, headers) => {
  const asked = await serve();
  await using server = asked.server;

  const response = await ask(server, headers);

  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'AUTHENTICATION_UNAVAILABLE' } }],
  });
});

it('logs why a key cannot be checked, without the key', async () => {
  const asked = await serve();
  await using server = asked.server;

  await ask(server, { 'x-api-key': 'cxk_test_away' });

  expect(asked.log.join('')).toContain('The database does not answer.');
  expect(asked.log.join('')).not.toContain('cxk_test_away');
});

it('refuses somebody unknown before it looks at the body', async () => {
  const asked = await serve();
  await using server = asked.server;

  const response = await ask(server, {}, '{"query": broken');

  expect(response.status).toBe(401);
});

it('asks nobody who they are for health, and shows the editor to a browser', async () => {
  const asked = await serve();
  await using server = asked.server;

  const health = await fetch(`${server.url}/healthz`);
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });

  expect([health.status, page.status]).toEqual([200, 200]);
});

it.each([
  ['localhost:4000', 200],
  ['127.0.0.1:4000', 200],
  ['[::1]:4000', 200],
  ['evil.example.com', 403],
  ['127.0.0.1.evil.example.com', 403],
] as const)(
  'when it asks nobody who they are, answers requests to %s with %i',
  async (host, status) => {
    const server = await serveGateway({
      supergraph: openTestSupergraph(),
      host: '127.0.0.1',
      port: 0,
      authenticate: everybodyIs(AGENT),
      readiness: () => Promise.resolve({}),
      log: pino({ level: 'silent' }),
    });
    onTestFinished(() => server.stop());

    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(
        `${server.url}/graphql?query={whoami}`,
        { headers: { host, 'apollo-require-preflight': '1' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.once('error', reject).end();
    });

    expect(answered).toBe(status);
  },
);
