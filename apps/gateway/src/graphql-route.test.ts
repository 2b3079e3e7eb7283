import { request } from 'node:http';

import Fastify from 'fastify';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { admissionOf } from './graphql-route.ts';
import { serveGateway } from './server.ts';
import { partner } from './test-gateway.test-support.ts';
import { openTestSupergraph } from './test-supergraph.test-support.ts';

it('knows nothing of a request that nobody has asked who it is from', async () => {
  const app = Fastify();
  onTestFinished(() => app.close());
  app.get('/', (incoming) => admissionOf(incoming));

  const { statusCode, body } = await app.inject('/');

  expect(statusCode).toBe(500);
  expect(body).toContain('Every caller is known before GraphQL begins.');
});

it('takes a query of a browser for a query, and the address alone for the editor', async () => {
  const { url } = await serveTo(() => undefined);
  const headers = { accept: 'text/html, */*', 'apollo-require-preflight': '1' };

  const query = await fetch(`${url}/graphql?query={whoami}`, { headers });
  const editor = await fetch(`${url}/graphql`, { headers });

  expect(await query.json()).toEqual({ data: { whoami: 'agency' } });
  expect(editor.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

it.each([
  ['nobody', [], '127.0.0.1'],
  ['the proxy that it comes through', ['127.0.0.1'], '203.0.113.7'],
  ['the network of the proxy', ['127.0.0.0/8'], '203.0.113.7'],
  ['another proxy', ['10.0.0.1'], '127.0.0.1'],
])('trusts %s to tell the address of a caller', async (_, trustedProxies, ip) => {
  const seen: string[] = [];
  const { url } = await serveTo((found) => seen.push(found), trustedProxies);

  await new Promise<void>((resolve, reject) => {
    const headers = {
      'x-forwarded-for': '198.51.100.9, 203.0.113.7',
      'apollo-require-preflight': '1',
    };
    const sent = request(`${url}/graphql?query={whoami}`, { headers }, (response) => {
      response.resume().once('end', resolve);
    });
    sent.once('error', reject).end();
  });

  expect(seen).toEqual([ip]);
});

async function serveTo(
  see: (ip: string) => void,
  trustedProxies: readonly string[] = [],
): Promise<{ readonly url: string }> {
  const server = await serveGateway({
    supergraph: openTestSupergraph(),
    host: '127.0.0.1',
    port: 0,
    async authenticate({ ip }) {
      see(ip);
      return partner({ contract: 'internal' });
    },
    trustedProxies,
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'silent' }),
  });
  onTestFinished(() => server.stop());
  return server;
}
