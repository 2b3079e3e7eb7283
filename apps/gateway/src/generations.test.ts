import type { SubgraphAnswer, Supergraph } from '@cx/federation';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { SupergraphSourceError } from '@cx/supergraph-source';
import { createTrustedDocuments } from '@cx/trusted-documents';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';

import { everybodyIs } from './authentication.ts';
import { booksSdl, createTestSource, openerOf } from './changing-supergraph.test-support.ts';
import type { ChangingSupergraph } from './changing-supergraph.ts';
import { createMetrics } from './metrics.ts';
import { readParts } from './read-parts.test-support.ts';
import { type GatewayServer, serveGateway } from './server.ts';
import { contract } from './test-gateway.test-support.ts';

const titles = (version: number): Promise<SubgraphAnswer> =>
  Promise.resolve({ data: { books: [{ title: `Title ${version}`, year: 1871 }] } });

const WITH_YEAR = booksSdl({ fields: 'year: Int' });

interface Served extends GatewayServer {
  readonly ask: (query: string, signal?: AbortSignal) => Promise<unknown>;
  readonly ready: () => Promise<{ readonly status: number; readonly supergraph: unknown }>;
  /** Waits until the process has served so many supergraphs. */
  readonly untilGeneration: (count: number) => Promise<void>;
  readonly metrics: () => Promise<string>;
  readonly log: Record<string, unknown>[];
}

async function serve(
  supergraph: ChangingSupergraph,
  trustedDocuments = createTrustedDocuments([]),
): Promise<Served> {
  const log: Record<string, unknown>[] = [];
  const metrics = createMetrics();
  const server = await serveGateway({
    supergraph,
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    contracts: new Map([
      [
        'internal',
        contract({ name: 'internal', include: [], exclude: [], trustedDocuments: 'prefer' }),
      ],
      ['bi', contract({ name: 'bi', include: ['bi'] })],
    ]),
    readiness: () => Promise.resolve({}),
    trustedDocuments,
    metrics,
    log: pino({ level: 'warn' }, { write: (line) => void log.push(JSON.parse(line)) }),
  });
  onTestFinished(() => server.stop());

  async function ready(): Promise<{ status: number; supergraph: unknown }> {
    const response = await fetch(`${server.url}/readyz`);
    const body: { supergraph?: unknown } = await response.json();
    return { status: response.status, supergraph: body.supergraph };
  }

  return {
    ...server,
    log,
    ready,
    async ask(query, signal = new AbortController().signal) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal,
      });
      return response.json();
    },
    async untilGeneration(generation) {
      await expect.poll(ready).toMatchObject({ supergraph: { generation } });
    },
    metrics: async () => (await metrics.text()).body,
  };
}

it('answers a request in hand by the supergraph with which it began, and new ones by the new one', async () => {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const events: string[] = [];
  const source = createTestSource(booksSdl());
  const open = openerOf(
    async (version) => {
      if (version === 1) {
        asked.resolve();
        await released.promise;
        events.push('subgraph answered');
      }
      return titles(version);
    },
    (version) => events.push(`closed ${version}`),
  );
  const { ask, untilGeneration } = await serve({ source, open });
  const first = ask('{ books { title } }');
  await asked.promise;

  source.say(WITH_YEAR);
  await untilGeneration(2);
  const second = await ask('{ books { title year } }');
  const before = [...events];
  released.resolve();

  expect(second).toEqual({ data: { books: [{ title: 'Title 2', year: 1871 }] } });
  expect(await first).toEqual({ data: { books: [{ title: 'Title 1' }] } });
  expect(before).toEqual([]);
  await expect.poll(() => events).toEqual(['subgraph answered', 'closed 1']);
});

it('closes an old supergraph when an answer that is half out has come to its end', async () => {
  const released = Promise.withResolvers<void>();
  const events: string[] = [];
  const source = createTestSource(booksSdl());
  const open = openerOf(
    async (version) => {
      await released.promise;
      events.push('subgraph answered');
      return titles(version);
    },
    (version) => events.push(`closed ${version}`),
  );
  const { url, untilGeneration } = await serve({ source, open });
  const { next } = readParts(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
      body: JSON.stringify({ query: '{ __typename ... @defer { books { title } } }' }),
    }),
  );
  const first = await next();

  source.say(WITH_YEAR);
  await untilGeneration(2);
  const before = [...events];
  released.resolve();

  expect(first).toEqual({ data: { __typename: 'Query' }, hasNext: true });
  expect(before).toEqual([]);
  expect(await next()).toMatchObject({
    incremental: [{ data: { books: [{ title: 'Title 1' }] } }],
  });
  await expect.poll(() => events).toEqual(['subgraph answered', 'closed 1']);
});

it('closes an old supergraph after a mutation that goes on without its caller', async () => {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const events: string[] = [];
  const source = createTestSource(booksSdl());
  const open = openerOf(
    async () => {
      asked.resolve();
      await released.promise;
      events.push('lent');
      return { data: { lend: true } };
    },
    (version) => events.push(`closed ${version}`),
  );
  const { ask, untilGeneration } = await serve({ source, open });
  const leaving = new AbortController();
  const answered = ask('mutation { lend }', leaving.signal).catch(() => 'left');
  await asked.promise;
  leaving.abort();
  await answered;

  source.say(WITH_YEAR);
  await untilGeneration(2);
  released.resolve();

  await expect.poll(() => events).toEqual(['lent', 'closed 1']);
});

it.for([
  ['no SDL', 'type Query {', 'Syntax Error: Expected Name, found <EOF>.'],
  [
    'asks for a feature that nobody knows here',
    booksSdl({ link: '@link(url: "https://specs.example/secret/v1.0", for: SECURITY)' }),
    'https://specs.example/secret/v1.0',
  ],
  ['leaves a contract without anything to show', booksSdl({ tag: 'other' }), 'The contract bi: '],
  [
    'lacks what the gateway answers itself',
    booksSdl({ query: '' }),
    'The gateway itself answers Query.me, which is not there any more.',
  ],
] as const)('refuses a supergraph that %s, and serves on', async ([, text, reason]) => {
  const closed: number[] = [];
  const source = createTestSource(booksSdl());
  const open = openerOf(titles, (version) => closed.push(version));
  const { ask, ready, metrics, log } = await serve({ source, open, own: 'own' });

  source.say(text);
  await expect.poll(ready).toMatchObject({
    status: 200,
    supergraph: { generation: 1, refused: { reason: expect.stringContaining(reason) } },
  });

  expect(await ask('{ books { title } }')).toEqual({ data: { books: [{ title: 'Title 1' }] } });
  expect(await metrics()).toContain('cx_supergraph_reloads_total{outcome="refused"} 1');
  expect(log).toMatchObject([
    { source: 'https://schemas.example/books', reason: expect.stringContaining(reason) },
  ]);
  expect(source.kept).toEqual([booksSdl()]);
  expect(closed).not.toContain(1);
});

it('tells of a refused supergraph no longer when another one is served, or the old one is back', async () => {
  const source = createTestSource(booksSdl());
  const { ready, untilGeneration } = await serve({ source, open: openerOf(titles) });

  source.say('nothing');
  await expect.poll(ready).toMatchObject({ supergraph: { refused: {} } });
  source.say(booksSdl());
  await expect.poll(ready).toEqual({
    status: 200,
    supergraph: {
      generation: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      servedSince: expect.any(String),
    },
  });
  source.say('nothing');
  source.say(WITH_YEAR);
  await untilGeneration(2);

  expect(await ready()).not.toHaveProperty('supergraph.refused');
  expect(source.kept).toEqual([booksSdl(), WITH_YEAR]);
});

it('counts supergraphs, and tells since when the last good one is served', async () => {
  const source = createTestSource(booksSdl());
  const { metrics, untilGeneration } = await serve({ source, open: openerOf(titles) });

  source.say(WITH_YEAR);
  await untilGeneration(2);

  const text = await metrics();
  expect(text).toContain('cx_supergraph_reloads_total{outcome="served"} 2');
  expect(text.match(/^cx_supergraph_generation{.*$/gm)).toEqual([
    expect.stringMatching(/^cx_supergraph_generation{sha256="[0-9a-f]{64}"} 2$/),
  ]);
  expect(text).toMatch(/^cx_supergraph_last_good_timestamp_seconds \d{10}/m);
});

it('says that nobody knows what the source has, for as long as that is so', async () => {
  const source = createTestSource(booksSdl());
  const { ready, metrics } = await serve({ source, open: openerOf(titles) });

  source.fail(new SupergraphSourceError('It does not answer.'));
  const during = await ready();
  source.fail(null);

  expect(during).toMatchObject({
    status: 200,
    supergraph: { unreadable: { reason: 'It does not answer.' } },
  });
  expect(await ready()).not.toHaveProperty('supergraph.unreadable');
  expect(await metrics()).toContain('cx_supergraph_reloads_total{outcome="unreadable"} 1');
});

it.for([
  ['is away', new SupergraphSourceError('It does not answer.'), 'unreadable'],
  ['has nothing that can be served', 'nothing', 'refused'],
] as const)('starts with what was good last when the source %s', async ([, first, trouble]) => {
  const source = createTestSource(first, booksSdl());
  const { ask, ready, untilGeneration } = await serve({ source, open: openerOf(titles) });

  const started = await ready();
  const answer = await ask('{ books { title } }');
  source.say(WITH_YEAR);
  await untilGeneration(2);

  expect(started).toMatchObject({ status: 200, supergraph: { generation: 1, [trouble]: {} } });
  expect(answer).toMatchObject({ data: { books: [{}] } });
  expect(await ready()).not.toHaveProperty(`supergraph.${trouble}`);
});

it('does not start where nothing was ever good', async () => {
  const source = createTestSource(new SupergraphSourceError('It does not answer.'));

  await expect(serve({ source, open: openerOf(titles) })).rejects.toThrow('It does not answer.');
});

it('prepares trusted documents and what is asked for most, and asks no subgraph for them', async () => {
  const asked: string[] = [];
  const prepared: string[] = [];
  const source = createTestSource(booksSdl());
  const openOf = openerOf((version, query) => {
    asked.push(`${version} ${query}`);
    return titles(version);
  });
  const open = (supergraphSdl: string): Supergraph => {
    const supergraph = openOf(supergraphSdl);
    return {
      ...supergraph,
      async load() {
        const loaded = await supergraph.load();
        return {
          ...loaded,
          variant: ({ run, ...options } = {}) =>
            loaded.variant({
              ...options,
              run(operation) {
                const prepare = async (): Promise<void> => {
                  await operation.prepare();
                  prepared.push(operation.request.source);
                };
                return run?.({ ...operation, prepare }) ?? operation.execute();
              },
            }),
        };
      },
    };
  };
  const trusted = createTrustedDocuments([{ id: '1', text: '{ me }', place: 'me.graphql' }]);
  const { ask, untilGeneration, metrics } = await serve({ source, open }, trusted);
  await ask('{ a: books { title } }');
  await ask('query B { books { title } }');
  await ask('query B   { books { title } }');
  await ask('mutation { lend }');
  asked.length = 0;
  prepared.length = 0;

  source.say(WITH_YEAR);
  await untilGeneration(2);

  expect(prepared).toEqual([
    '{ me }',
    'query B   { books { title } }',
    'mutation { lend }',
    '{ a: books { title } }',
  ]);
  expect(asked).toEqual([]);
  expect(await metrics()).toContain('cx_operations_total{contract="internal",outcome="ok"} 4');
});

it('stops in the middle of a reload, and leaves nothing open', async () => {
  const closed: number[] = [];
  const loading = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const source = createTestSource(booksSdl());
  const openAtOnce = openerOf(titles, (version) => closed.push(version));
  const open = (supergraphSdl: string): Supergraph => {
    const supergraph = openAtOnce(supergraphSdl);
    return {
      ...supergraph,
      async load() {
        const loaded = await supergraph.load();
        if (supergraphSdl === WITH_YEAR) {
          loading.resolve();
          await released.promise;
        }
        return loaded;
      },
    };
  };
  const server = await serve({ source, open });

  source.say(WITH_YEAR);
  await loading.promise;
  const stopped = server.stop();
  released.resolve();
  await stopped;

  expect(new Set(closed)).toEqual(new Set([1, 2]));
});
