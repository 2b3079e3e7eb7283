import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';

import { LOCAL_PRINCIPAL } from '@cx/principals';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { readParts } from './read-parts.test-support.ts';
import { type GatewayOptions, type GatewayServer, serveGateway } from './server.ts';
import { openTestSupergraph } from './test-supergraph.test-support.ts';

interface Slow {
  readonly server: GatewayServer;
  /** Settles when a subgraph has been asked. */
  readonly asked: Promise<void>;
  /** Lets it answer. */
  readonly release: () => void;
  readonly events: string[];
}

async function serveSlowly(over: Partial<GatewayOptions> = {}): Promise<Slow> {
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
    ...over,
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

it('lets an answer that is half out come to its end when it stops', async () => {
  const { server, asked, release, events } = await serveSlowly();
  const { next } = readParts(
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
      body: '{"query":"{ whoami ... @defer { tickets { id } } }"}',
    }),
  );
  const first = await next();
  await asked;

  const stopped = server.stop();
  await new Promise(setImmediate);
  const before = [...events];
  release();
  const last = await next();
  await stopped;

  expect(before).toEqual([]);
  expect([first, last]).toMatchObject([
    { hasNext: true },
    { incremental: [{ data: { tickets: [{ id: 't1' }] } }], hasNext: false },
  ]);
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

it('answers those who are connected for its time of grace, each for the last time', async () => {
  const { server, release, events } = await serveSlowly({ graceMs: 60_000 });
  release();
  const [one, other] = [connect(server), connect(server)];
  const before = [await one('/healthz'), await other('/readyz')];

  const stopped = server.stop();
  const after = [await one('/graphql?query={tickets{id}}'), await other('/readyz')];
  await stopped;

  expect(before).toEqual([
    { status: 200, connection: 'keep-alive', body: '{"status":"ok"}' },
    { status: 200, connection: 'keep-alive', body: '{"status":"ok","checks":{}}' },
  ]);
  expect(after).toEqual([
    { status: 200, connection: 'close', body: '{"data":{"tickets":[{"id":"t1"}]}}\n' },
    { status: 503, connection: 'close', body: '{"status":"stopping"}' },
  ]);
  expect(events).toEqual(['subgraph answered', 'subgraph let go']);
});

it('waits for nobody when its time of grace is over', async () => {
  const { server } = await serveSlowly({ graceMs: 1 });
  await connect(server)('/healthz');

  await server.stop();

  await expect(ask(server)).rejects.toThrow('fetch failed');
});

interface Heard {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

/** A client that asks all over one connection, which it keeps open. */
function connect({ url }: GatewayServer): (path: string) => Promise<Heard> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const headers = { 'apollo-require-preflight': 'yes' };
  return (path) =>
    new Promise((resolve, reject) => {
      get(`${url}${path}`, { agent, headers }, (response) => {
        const { statusCode: status, headers: heard } = response;
        text(response).then(
          (body) => resolve({ status, connection: heard.connection, body }),
          reject,
        );
      }).once('error', reject);
    });
}
