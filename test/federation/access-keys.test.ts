import type { KeyRecord } from '@cx/access';
import { expect, it } from 'vitest';

import { type AccessGraph, MANAGER, OPERATOR, startAccessGraph } from '../support/access-graph.ts';

const DAY_MS = 86_400_000;

const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

const LIST = `query ($first: Int! = 20, $after: String) { apiKeys(first: $first, after: $after) {
  totalCount
  nodes { name }
  edges { cursor node { name } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
} }`;

const STATE = 'query ($id: ID!) { apiKey(id: $id) { state } }';

const USAGE = `query ($id: ID!, $since: DateTime, $until: DateTime) { apiKey(id: $id) {
  usage(since: $since, until: $until) {
    hour keyId operation requests errors deniedFields estimatedCost actualCost
    fetches { subgraph count }
  } } }`;

interface ListAnswer {
  readonly apiKeys: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly name: string }[];
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly name: string };
    }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

interface UsageAnswer {
  readonly apiKey: { readonly usage: readonly Readonly<Record<string, unknown>>[] };
}

it('pages through all keys, the newest first, as far as there are more', async () => {
  await using graph = await startAccessGraph();
  for (const name of ['one', 'two', 'three', 'four', 'five']) await make(graph, { name });

  const first = await listOf(graph, OPERATOR, { first: 2 });
  const second = await listOf(graph, OPERATOR, { first: 2, after: first.pageInfo.endCursor });
  const third = await listOf(graph, OPERATOR, { first: 2, after: second.pageInfo.endCursor });
  const behind = await listOf(graph, OPERATOR, { after: third.pageInfo.endCursor });

  const pages = [first, second, third, behind];
  expect(pages.map(({ nodes }) => nodes.map(({ name }) => name))).toEqual([
    ['five', 'four'],
    ['three', 'two'],
    ['one'],
    [],
  ]);
  expect(pages.map(({ edges }) => edges.map(({ node }) => node))).toEqual(
    pages.map(({ nodes }) => nodes),
  );
  expect(pages.map(({ totalCount }) => totalCount)).toEqual([5, 5, 5, 5]);
  expect(pages.map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
    [false, true],
    [true, true],
    [true, false],
    [true, false],
  ]);
  expect([first.pageInfo.startCursor, first.pageInfo.endCursor]).toEqual(
    first.edges.map(({ cursor }) => cursor),
  );
});

it('lists and counts those keys alone whose brands its caller covers, also behind a cursor of another', async () => {
  await using graph = await startAccessGraph();
  await make(graph, { name: 'own' });
  await make(graph, { name: 'of another', brands: ['delta'] });
  await make(graph, { name: 'of both', brands: ['united', 'delta'] });
  await make(graph, { name: 'of all', kind: 'bi', brands: ['*'] });

  const all = await listOf(graph, OPERATOR, {});
  const own = await listOf(graph, MANAGER, {});
  const behind = await listOf(graph, MANAGER, { after: all.pageInfo.startCursor });
  const both = await listOf(graph, { ...MANAGER, brands: ['delta', 'united'] }, {});
  const none = await listOf(graph, { ...MANAGER, brands: [] }, {});

  expect(
    [all, own, behind, both, none].map(({ totalCount, nodes }) => [
      totalCount,
      nodes.map(({ name }) => name),
    ]),
  ).toEqual([
    [4, ['of all', 'of both', 'of another', 'own']],
    [1, ['own']],
    [1, ['own']],
    [3, ['of both', 'of another', 'own']],
    [0, []],
  ]);
});

it.each([
  [{ first: 0 }, 'A page holds 1 to 100, not 0: ask for fewer, and page on with after.'],
  [{ first: 101 }, 'A page holds 1 to 100, not 101: ask for fewer, and page on with after.'],
  [{ after: 'bm90IG91cnM' }, 'cursor'],
])('refuses a page of %j with a sentence', async (variables, sentence) => {
  await using graph = await startAccessGraph();

  expect(await graph.ask(OPERATOR, LIST, variables)).toMatchObject({
    data: { apiKeys: null },
    errors: [
      { message: expect.stringContaining(sentence), extensions: { code: 'BAD_USER_INPUT' } },
    ],
  });
});

it('tells all of a key but what would let somebody use it', async () => {
  await using graph = await startAccessGraph();
  const { key, record } = await make(graph, { allowedIps: ['10.0.0.0/8'], hourlyBudget: 500 });

  const answer = await graph.ask(
    OPERATOR,
    `query ($id: ID!) { apiKey(id: $id) {
      id publicId name kind state principalId scopes brands contract hourlyBudget allowedIps
      notBefore expiresAt createdAt createdBy rotatedFrom revokedAt lastUsedAt
    } }`,
    { id: record.id },
  );

  expect(answer).toEqual({
    data: {
      apiKey: {
        id: record.id,
        publicId: key.slice(9, 17),
        name: 'Agence Étoile',
        kind: 'PARTNER',
        state: 'VALID',
        principalId: record.id,
        scopes: ['tickets:read'],
        brands: ['united'],
        contract: 'partner',
        hourlyBudget: 500,
        allowedIps: ['10.0.0.0/8'],
        notBefore: record.createdAt.toISOString(),
        expiresAt: new Date(record.createdAt.valueOf() + 90 * DAY_MS).toISOString(),
        createdAt: record.createdAt.toISOString(),
        createdBy: 'ann',
        rotatedFrom: null,
        revokedAt: null,
        lastUsedAt: null,
      },
    },
  });
});

it('answers the id of a foreign key as one that there is not', async () => {
  await using graph = await startAccessGraph();
  const { record: own } = await make(graph);
  const { record: foreign } = await make(graph, { brands: ['united', 'delta'] });

  const answers = await Promise.all(
    [own.id, foreign.id, UNKNOWN_ID].map((id) => graph.ask(MANAGER, STATE, { id })),
  );

  expect(answers).toEqual([
    { data: { apiKey: { state: 'VALID' } } },
    { data: { apiKey: null } },
    { data: { apiKey: null } },
  ]);
});

it('refuses what is no id with a sentence', async () => {
  await using graph = await startAccessGraph();

  expect(await graph.ask(OPERATOR, STATE, { id: "' OR true --" })).toMatchObject({
    data: { apiKey: null },
    errors: [
      {
        message: 'This is not the id of a key: ids are UUIDs, as this graph hands them out.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  });
});

it('tells where a key stands from its beginning to its end', async () => {
  await using graph = await startAccessGraph();
  const { desk } = graph.access;
  const { record: later } = await make(graph, { notBefore: new Date(Date.now() + DAY_MS) });
  const { record: old } = await make(graph);
  const before = await stateOf(graph, old);
  const { record: young } = await desk.rotate(OPERATOR, old.id, { overlapMs: 3_600_000 });
  const beside = await stateOf(graph, old);
  const { record: youngest } = await desk.rotate(OPERATOR, young.id, { overlapMs: 0 });
  const replaced = await stateOf(graph, young);
  await desk.revoke(OPERATOR, youngest.id);
  await desk.revoke(OPERATOR, young.id);

  expect([await stateOf(graph, later), before, beside, replaced]).toEqual([
    'NOT_YET_VALID',
    'VALID',
    'VALID',
    'EXPIRED',
  ]);
  // Whoever ended it has the last word.
  expect([await stateOf(graph, youngest), await stateOf(graph, young)]).toEqual([
    'REVOKED',
    'REVOKED',
  ]);
});

it('tells what was done by a key and the others of its line, by hour, operation and key', async () => {
  await using graph = await startAccessGraph();
  const { key, record } = await make(graph);
  const young = await graph.access.desk.rotate(OPERATOR, record.id, { overlapMs: 60_000 });
  await graph.ask(key, 'query Who { me { id } }');
  await graph.ask(key, 'query Who { me { id } }');
  await graph.ask(young.key, 'query Who { me { id } }');
  await graph.ask(young.key, 'query Denied { me { id } customers { totalCount } }');

  await expect.poll(async () => (await usageOf(graph, record)).length).toBe(3);
  const usage = await usageOf(graph, young.record);

  const hour = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/);
  expect(usage).toEqual([
    {
      hour,
      keyId: young.record.id,
      operation: expect.stringMatching(/^Denied [0-9a-f]{8}$/),
      requests: 1,
      errors: 1,
      deniedFields: 1,
      // One object that is left, and 10 for what was never planned before.
      estimatedCost: 11,
      actualCost: 11,
      fetches: [{ subgraph: 'access', count: 1 }],
    },
    {
      hour,
      keyId: record.id,
      operation: expect.stringMatching(/^Who [0-9a-f]{8}$/),
      requests: 2,
      errors: 0,
      deniedFields: 0,
      estimatedCost: 11 + 1,
      actualCost: 11 + 1,
      fetches: [{ subgraph: 'access', count: 2 }],
    },
    {
      hour,
      keyId: young.record.id,
      operation: expect.stringMatching(/^Who [0-9a-f]{8}$/),
      requests: 1,
      errors: 0,
      deniedFields: 0,
      estimatedCost: 1,
      actualCost: 1,
      fetches: [{ subgraph: 'access', count: 1 }],
    },
  ]);
});

it('tells of the hours of a period alone, the newest first', async () => {
  await using graph = await startAccessGraph();
  const { key, record } = await make(graph);
  await graph.ask(key, '{ me { id } }');
  await expect.poll(async () => (await usageOf(graph, record)).length).toBe(1);
  const [{ hour = null } = {}] = await usageOf(graph, record);
  const begin = new Date(String(hour));
  const hoursLater = (hours: number): string =>
    new Date(begin.valueOf() + hours * 3_600_000).toISOString();

  const counts = await Promise.all(
    [
      { since: hoursLater(0), until: hoursLater(1) },
      // The hour in which it lies counts whole.
      { since: hoursLater(0.99), until: hoursLater(1) },
      { since: hoursLater(1), until: hoursLater(2) },
      { since: hoursLater(-1), until: hoursLater(0) },
    ].map(async (period) => (await usageOf(graph, record, period)).length),
  );

  expect(counts).toEqual([1, 1, 0, 0]);
});

interface Order {
  readonly name?: string;
  readonly kind?: 'bi' | 'partner';
  readonly brands?: readonly string[];
  readonly allowedIps?: readonly string[];
  readonly hourlyBudget?: number;
  readonly notBefore?: Date;
}

function make({ access }: AccessGraph, order: Order = {}): ReturnType<typeof access.desk.create> {
  return access.desk.create(OPERATOR, {
    name: 'Agence Étoile',
    kind: 'partner',
    scopes: ['tickets:read'],
    brands: ['united'],
    ...order,
  });
}

async function listOf(
  graph: AccessGraph,
  who: Parameters<AccessGraph['ask']>[0],
  variables: Readonly<Record<string, unknown>>,
): Promise<ListAnswer['apiKeys']> {
  const { data, errors } = await graph.ask<ListAnswer>(who, LIST, variables);
  if (data === undefined) throw new Error(JSON.stringify(errors));
  return data.apiKeys;
}

async function stateOf(graph: AccessGraph, { id }: KeyRecord): Promise<unknown> {
  const { data } = await graph.ask<{ apiKey: { state: string } }>(OPERATOR, STATE, { id });
  return data?.apiKey.state;
}

async function usageOf(
  graph: AccessGraph,
  { id }: KeyRecord,
  period: Readonly<Record<string, string>> = {},
): Promise<UsageAnswer['apiKey']['usage']> {
  const { data, errors } = await graph.ask<UsageAnswer>(OPERATOR, USAGE, { id, ...period });
  if (data === undefined) throw new Error(JSON.stringify(errors));
  return data.apiKey.usage;
}
