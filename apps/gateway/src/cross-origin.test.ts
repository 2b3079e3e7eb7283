import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { serveGateway } from './server.ts';
import { openTestSupergraph } from './test-supergraph.test-support.ts';

const APP = 'https://app.example.com';

async function serve(origins: readonly string[]): Promise<string> {
  const server = await serveGateway({
    supergraph: openTestSupergraph(),
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    corsOrigins: origins,
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  return server.url;
}

function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"query":"{ whoami }"}',
  });
}

function preflight(url: string, origin: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, authorization',
    },
  });
}

it('lets a page on the list call, without its cookies', async () => {
  const url = await serve([APP]);

  const asked = await preflight(url, APP);
  const answered = await ask(url, { origin: APP });

  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(asked.headers.get('access-control-allow-headers')).toContain('graphql-client-name');
  expect(answered.status).toBe(200);
  for (const { headers } of [asked, answered]) {
    expect(headers.get('access-control-allow-origin')).toBe(APP);
    expect(headers.get('access-control-allow-credentials')).toBe(null);
  }
});

it.for(['https://evil.example', `${APP}.evil.example`, 'http://app.example.com', 'null', 'x'])(
  'refuses a page of %s, whether it asks before or not',
  async (origin) => {
    const url = await serve([APP]);

    const asked = await preflight(url, origin);
    const answered = await ask(url, { origin });

    expect(await answered.json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    for (const { status, headers } of [asked, answered]) {
      expect(status).toBe(403);
      expect(headers.get('access-control-allow-origin')).toBe(null);
    }
  },
);

it('serves its own pages and callers that are no browsers, with an empty list', async () => {
  const url = await serve([]);

  const own = await ask(url, { origin: url });
  const proxied = await ask(url, { origin: APP, 'sec-fetch-site': 'same-origin' });
  const other = await ask(url, {});

  expect([own.status, proxied.status, other.status]).toEqual([200, 200, 200]);
});
