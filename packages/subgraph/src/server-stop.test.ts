import { buildSubgraphSchema } from '@apollo/subgraph';
import { LOCAL_PRINCIPAL, signRequest } from '@cx/principals';
import { parse } from 'graphql';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { serveSubgraph, type SubgraphServer } from './server.ts';

interface Slow {
  readonly server: SubgraphServer;
  /** Settles when a resolver has begun. */
  readonly begun: Promise<void>;
  /** Lets it end. */
  readonly release: () => void;
  readonly isClosed: () => boolean;
}

async function serveSlowly(): Promise<Slow> {
  const begun = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let isClosed = false;
  const server = await serveSubgraph({
    service: {
      name: 'tickets',
      schema: buildSubgraphSchema([
        {
          typeDefs: parse('type Query { slow: String }'),
          resolvers: {
            Query: {
              slow: async () => {
                begun.resolve();
                await released.promise;
                return 'done';
              },
            },
          },
        },
      ]),
      createContext: () => ({}),
      readiness: () => Promise.resolve({}),
      close: async () => {
        isClosed = true;
      },
    },
    host: '127.0.0.1',
    port: 0,
    secret: 'a secret',
    log: pino({ level: 'silent' }),
  });
  return { server, begun: begun.promise, release: released.resolve, isClosed: () => isClosed };
}

function ask(url: string): Promise<Response> {
  const body = JSON.stringify({ query: '{ slow }' });
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signRequest('a secret', LOCAL_PRINCIPAL, body, new Date()),
    },
    body,
  });
}

it('lets a request in hand finish when it stops, and leaves the service open', async () => {
  const { server, begun, release, isClosed } = await serveSlowly();
  const asked = ask(server.url);
  await begun;

  const stopped = server.stop();
  release();
  const response = await asked;
  await stopped;

  expect(await response.json()).toEqual({ data: { slow: 'done' } });
  expect(isClosed()).toBe(false);
});

it('has not stopped before the request in hand has finished, and keeps its connection no longer', async () => {
  const { server, begun, release } = await serveSlowly();
  const asked = ask(server.url);
  await begun;
  let hasStopped = false;

  const stopped = server.stop().finally(() => {
    hasStopped = true;
  });
  await new Promise(setImmediate);
  const hadStopped = hasStopped;
  release();
  const response = await asked;
  await stopped;

  expect(hadStopped).toBe(false);
  expect(response.headers.get('connection')).toBe('close');
});

it('takes no more requests once it has stopped, though connections were kept open', async () => {
  const { server, release } = await serveSlowly();
  release();
  await (await ask(server.url)).text();

  await server.stop();

  await expect(ask(server.url)).rejects.toThrow('fetch failed');
});
