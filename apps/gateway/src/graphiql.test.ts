import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { serveGateway } from './server.ts';
import { openTestSupergraph } from './test-supergraph.test-support.ts';

async function serve(): Promise<string> {
  const server = await serveGateway({
    supergraph: openTestSupergraph(),
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  return server.url;
}

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** As it comes over the wire: `fetch` would unpack it. */
async function getPage(
  headers: Readonly<Record<string, string>>,
): Promise<{ headers: Readonly<Record<string, unknown>>; body: Buffer }> {
  const url = await serve();
  const { promise, resolve, reject } = Promise.withResolvers<{
    headers: Readonly<Record<string, unknown>>;
    body: Buffer;
  }>();
  request(`${url}/graphql`, { headers }, (response) => {
    buffer(response)
      .then((body) => resolve({ headers: response.headers, body }))
      .catch(reject);
  })
    .on('error', reject)
    .end();
  return promise;
}

it('serves the editor to a browser', async () => {
  const { headers, body } = await getPage({ accept: BROWSER });

  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    vary: 'accept, accept-encoding',
  });
  expect(headers['content-encoding']).toBe(undefined);
  expect(body.toString()).toMatch(/^\s*<!doctype html>/i);
  expect(body.toString()).toContain('<title>cx-graph</title>');
});

it('serves the same page packed to a browser that unpacks', async () => {
  const plain = await getPage({ accept: BROWSER });

  const { headers, body } = await getPage({ accept: BROWSER, 'accept-encoding': 'br, gzip' });

  expect(headers['content-encoding']).toBe('gzip');
  expect(body.length).toBeLessThan(plain.body.length / 2);
  expect(gunzipSync(body).equals(plain.body)).toBe(true);
});

it('loads nothing from elsewhere, by what is written in the page', async () => {
  const page = (await getPage({ accept: BROWSER })).body.toString();
  const markup = page.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, (script) =>
    script.slice(0, script.indexOf('>') + 1),
  );

  const loaded = [
    ...markup.matchAll(/\b(?:src|href|action|srcset)\s*=\s*["']?\s*((?:https?:)?\/\/[^"'\s>]*)/gi),
    ...page.matchAll(/url\(\s*["'\\]*((?:https?:)?\/\/[^)"']*)/gi),
    ...page.matchAll(/@import\s+["']((?:https?:)?\/\/[^"']*)/gi),
  ].map(([, address]) => address);

  expect(loaded).toEqual([]);
});

it('has the browser hold the page to it', async () => {
  const { headers } = await getPage({ accept: BROWSER });

  const policy = Object.fromEntries(
    String(headers['content-security-policy'])
      .split(';')
      .map((directive) => directive.trim().split(/ (.*)/)),
  );

  expect(policy).toEqual({
    'default-src': "'self'",
    'script-src': expect.stringMatching(/^'sha256-[\w+/]{43}=' blob:$/),
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'worker-src': 'blob:',
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

it('lets the browser run the script of the page by its hash, and no other', async () => {
  const { headers, body } = await getPage({ accept: BROWSER });
  const scripts = [...body.toString().matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)];

  const hashes = scripts.map(([, script = '']) => createHash('sha256').update(script));

  expect(hashes).toHaveLength(1);
  expect(headers['content-security-policy']).toContain(`'sha256-${hashes[0]?.digest('base64')}'`);
});

it.for(['application/json', 'application/graphql-response+json', '*/*'])(
  'gives GraphQL to a client that accepts %s',
  async (accept) => {
    const url = await serve();

    const response = await fetch(`${url}/graphql?query={customers{name}}`, {
      headers: { accept, 'apollo-require-preflight': 'true' },
    });

    expect(response.headers.get('content-type')).toContain('json');
    expect(await response.json()).toEqual({
      data: { customers: [{ name: 'Ann' }, { name: 'Bob' }] },
    });
  },
);

it('gives GraphQL to a browser that brings a query, and to one that posts', async () => {
  const url = await serve();
  const headers = { accept: BROWSER, 'content-type': 'application/json' };

  const asked = await fetch(`${url}/graphql?query={whoami}`, { headers });
  const posted = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{ whoami }"}',
  });

  expect([await asked.json(), await posted.json()]).toEqual([
    { data: { whoami: 'local' } },
    { data: { whoami: 'local' } },
  ]);
});
