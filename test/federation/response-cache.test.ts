import { openResponseCaching } from '@cx/gateway';
import type { Principal } from '@cx/principals';
import { Client } from 'pg';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { enterBrand } from '../support/fill.ts';
import { shared } from '../support/shared.ts';
import { type ServedGraph, startTestGraph, type TestGraph } from '../support/test-graph.ts';

const LONG = { timeout: 120_000 };

const ADA: Principal = {
  kind: 'staff',
  id: 'ada',
  scopes: ['customers:read', 'customers:write', 'admin', 'metrics:read'],
  brands: ['united'],
};

const READ = '{ brand(key: "united") { name topics { key label } ownershipCoverage } }';

const DEFINE = `mutation ($input: DefineBrandTopicsInput!) {
  defineBrandTopics(input: $input) { brand { topicsVersion } userErrors { code } }
}`;

const startGraph = shared(async () => {
  const graph = await startTestGraph();
  await enterBrand(graph.domains, 'united');
  await enterBrand(graph.domains, 'delta');
  return graph;
});

interface CachedGraph extends AsyncDisposable {
  serveTo(principal: Principal): Promise<ServedGraph>;
}

/** Gateways that share what they keep. */
function openCached(graph: TestGraph): CachedGraph {
  const caching = openResponseCaching(
    {
      RESPONSE_CACHE_MB: 1,
      RESPONSE_CACHE_REVALIDATE_SECONDS: 30,
      RESPONSE_CACHE_IF_ERROR_SECONDS: 300,
    },
    { eventUrls: graph.eventUrls, log: pino({ level: 'silent' }) },
  );
  return {
    serveTo: (principal) => graph.serveTo(principal, caching?.cache),
    [Symbol.asyncDispose]: async () => caching?.close(),
  };
}

/** What a question was answered, and what of it was kept. */
async function read(served: ServedGraph, query = READ) {
  const { data, ...rest } = await served.ask<Record<string, unknown>>(query);
  return { brand: data?.['brand'], rest };
}

async function untilKept(served: ServedGraph): Promise<void> {
  await expect
    .poll(async () => (await read(served)).rest)
    .toEqual({ extensions: { cache: { customers: { hit: 1 } } } });
}

const define = (served: ServedGraph, key: string, ...topics: readonly string[]) =>
  served.ask(DEFINE, {
    input: {
      idempotencyKey: key,
      brand: 'united',
      topics: topics.map((topic) => ({
        key: topic,
        labels: { en: topic, fr: topic },
        terms: { en: [topic.toLowerCase()], fr: [topic.toLowerCase()] },
      })),
    },
  });

const nameUnited = (graph: TestGraph, name: string): Promise<void> =>
  run(graph, `UPDATE customers.brand SET name = '${name}' WHERE key = 'united'`);

async function run(graph: TestGraph, sql: string): Promise<void> {
  const client = new Client({ connectionString: graph.adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

it('lets who writes see it at once, whatever was kept', LONG, async () => {
  const graph = await startGraph();
  await using cached = openCached(graph);
  await using served = await cached.serveTo(ADA);
  await untilKept(served);

  const written = await define(served, 'at-once', 'LOUNGE');
  const after = await read(served);

  expect(written).toMatchObject({ data: { defineBrandTopics: { userErrors: [] } } });
  expect(after.brand).toMatchObject({ topics: [{ key: 'LOUNGE', label: 'LOUNGE' }] });
  expect(after.rest).toEqual({ extensions: { cache: { customers: { miss: 1 } } } });
});

it('hears what others write', LONG, async () => {
  const graph = await startGraph();
  await using cached = openCached(graph);
  await using served = await cached.serveTo(ADA);
  await using another = await graph.serveTo(ADA);
  await untilKept(served);

  await define(another, 'by-others', 'SKY_CLUB');
  await expect
    .poll(async () => (await read(served)).brand)
    .toMatchObject({ topics: [{ key: 'SKY_CLUB' }] });
  await untilKept(served);
  await nameUnited(graph, 'United Airlines');

  await expect
    .poll(async () => (await read(served)).brand, { timeout: 20_000 })
    .toMatchObject({ name: 'United Airlines' });
});

it('keeps nothing for those who may see something else', LONG, async () => {
  const graph = await startGraph();
  await using cached = openCached(graph);
  await using served = await cached.serveTo(ADA);
  await using delta = await cached.serveTo({ ...ADA, id: 'bob', brands: ['delta'] });
  await using colleague = await cached.serveTo({ ...ADA, id: 'cay' });
  await untilKept(served);

  expect(await read(delta)).toEqual({
    brand: null,
    rest: { extensions: { cache: { customers: { miss: 1 } } } },
  });
  expect((await read(colleague)).rest).toEqual({
    extensions: { cache: { customers: { hit: 1 } } },
  });
});

it('asks again for what it has not been told how long to keep', LONG, async () => {
  const graph = await startGraph();
  await using cached = openCached(graph);
  await using served = await cached.serveTo(ADA);
  await untilKept(served);

  const { rest } = await read(served, '{ brand(key: "united") { name teams { totalCount } } }');

  expect(rest).toEqual({});
});

it(
  'lets a caller keep what may be kept, and tells it whether that is the answer still',
  LONG,
  async () => {
    const graph = await startGraph();
    await using cached = openCached(graph);
    await using served = await cached.serveTo(ADA);
    await untilKept(served);
    const query = '{ brand(key: "united") { name country } }';

    const first = await get(served, query);
    const same = await get(served, query, first.etag);
    await nameUnited(graph, 'United again');
    await expect
      .poll(async () => (await get(served, query, first.etag)).status, { timeout: 20_000 })
      .toBe(200);
    const uncacheable = await get(served, '{ brand(key: "united") { name teams { totalCount } } }');

    expect(first).toMatchObject({ status: 200, cacheControl: 'private, no-cache' });
    expect(same).toEqual({ ...first, status: 304, text: '' });
    expect(uncacheable).toMatchObject({ status: 200, cacheControl: 'no-store', etag: null });
  },
);

it('tells those who run the graph which answers were kept', LONG, async () => {
  const graph = await startGraph();
  await using cached = openCached(graph);
  await using served = await cached.serveTo(ADA);
  await untilKept(served);

  const { cache, requests } = await explained(served, READ);

  const query = expect.stringContaining('ownershipCoverage');
  expect(cache).toEqual([{ subgraph: 'customers', query, representations: 0, outcome: 'hit' }]);
  expect(requests).toEqual([]);
});

async function explained({ url }: ServedGraph, query: string): Promise<Explained> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cx-explain': '1' },
    body: JSON.stringify({ query }),
  });
  const { extensions }: { extensions: { explain: Explained } } = JSON.parse(await response.text());
  return extensions.explain;
}

interface Explained {
  readonly cache: unknown;
  readonly requests: unknown;
}

async function get({ url }: ServedGraph, query: string, etag: string | null = null) {
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': 'yes', ...(etag !== null && { 'if-none-match': etag }) },
  });
  const { status, headers } = response;
  const text = (await response.text()) === '' ? '' : 'a text';
  return { status, text, cacheControl: headers.get('cache-control'), etag: headers.get('etag') };
}
