import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { type GatewayServer, serveGateway } from './server.ts';
import { openTestSupergraph } from './test-supergraph.test-support.ts';

interface Slow {
  readonly server: GatewayServer;
  /** Settles when a subgraph has been asked. */
  readonly asked: Promise<void>;
  /** Lets it answer. */
  readonly release: () => void;
  readonly events: string[];
}

async function serveSlowly(): Promise<Slow> {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const events: string[] = [];
  const server = await serveGateway({
    supergraph: openTestSupergraph({
      tickets: {
        async request() {
          asked.resolve();
          await released.promise;
          events.push('subgraph answered');
          return { data: { tickets: [{ id: 't1' }] } };
        },
        async close() {
          events.push('subgraph let go');
        },
      },
    }),
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'silent' }),
  });
  return { server, asked: asked.promise, release: released.resolve, events };
}

const ask = ({ url }: GatewayServer): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ tickets { id } }"}',
  });

it('lets a request in hand finish when it stops, and then lets go of the subgraphs', async () => {
  const { server, asked, release, events } = await serveSlowly();
  const answered = ask(server);
  await asked;

  const stopped = server.stop();
  await new Promise(setImmediate);
  const before = [...events];
  release();
  const response = await answered;
  await stopped;

  expect(before).toEqual([]);
  expect(await response.json()).toEqual({ data: { tickets: [{ id: 't1' }] } });
  expect(events).toEqual(['subgraph answered', 'subgraph let go']);
});

it('keeps the connection of a request in hand no longer than the request', async () => {
  const { server, asked, release } = await serveSlowly();
  const answered = ask(server);
  await asked;

  const stopped = server.stop();
  release();
  const response = await answered;
  await stopped;

  expect(response.headers.get('connection')).toBe('close');
});

it('takes no more requests once it has stopped, though connections were kept open', async () => {
  const { server, release } = await serveSlowly();
  release();
  await (await ask(server)).text();

  await server.stop();

  await expect(ask(server)).rejects.toThrow('fetch failed');
});
