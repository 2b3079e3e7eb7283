import type { CustomerTouch } from '@cx/customers';
import { SUBGRAPHS } from '@cx/cx';
import type { Principal } from '@cx/principals';
import * as fc from 'fast-check';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { enterBrand, fill, mention, review, surveyResponse, ticketEvent } from '../support/fill.ts';
import { shared } from '../support/shared.ts';
import { type Answer, splitGraph, startTestGraph, type TestGraph } from '../support/test-graph.ts';

const OPERATIONS = 10_000;

/** May see the rows of one brand; fields, and how many it may ask for, are another matter. */
const PARTNER: Principal = {
  kind: 'partner',
  id: 'agency',
  scopes: ['*'],
  brands: ['mine'],
  contract: 'internal',
};
const NOBODY: Principal = { ...PARTNER, id: 'nobody', brands: [] };

/** What stands in every text of the other brand: none of it may ever come back. */
const FOREIGN = 'FOREIGN';
const UNKNOWN_ID = '019a0000-0000-7000-8000-0000000000ff';

interface World {
  readonly graph: TestGraph;
  /** By type: what the partner may see, and what it may not. */
  readonly own: Ids;
  readonly foreign: Ids;
  /** Cursors that somebody who sees everything was given, by list. */
  readonly cursors: Readonly<Record<string, readonly string[]>>;
}

const openWorld = shared(makeWorld);

type Kind = 'customer' | 'ticket' | 'review' | 'mention';
type Ids = Readonly<Record<Kind, readonly string[]>>;

it(
  `gives no foreign row away in ${OPERATIONS.toLocaleString('en')} random operations`,
  { timeout: 600_000 },
  async () => {
    const world = await openWorld();
    await using partner = await world.graph.serveTo(PARTNER);
    const secrets = Object.values(world.foreign).flat();
    const leaks: string[] = [];
    let rows = 0;

    for (const { query, variables } of fc.sample(operationOver(world), {
      numRuns: OPERATIONS,
      seed: 3,
    })) {
      const answer = JSON.stringify(await partner.ask(query, variables));
      if (answer.includes('"id"')) rows += 1;
      const told = new Set(Object.values(variables).map(String));
      const isLeak =
        answer.includes(FOREIGN) || secrets.some((id) => !told.has(id) && answer.includes(id));
      if (isLeak) leaks.push(`${query} ${JSON.stringify(variables)} → ${answer}`);
    }

    expect(leaks).toEqual([]);
    expect(rows).toBeGreaterThan(OPERATIONS / 10);
  },
);

it('lets a statement that has forgotten its WHERE see and change no foreign row', async () => {
  const world = await openWorld();
  await using client = await connect(world.graph.adminUrl);
  const { rows: tables } = await client.query<{ schema: string; table: string }>(BRAND_TABLES, [
    SUBGRAPHS,
  ]);
  const seen = new Set<unknown>();

  for (const { schema, table } of tables) {
    await client.query(`BEGIN; SET LOCAL ROLE ${schema}_app; SET LOCAL cx.brands = '{mine}'`);
    const { rows } = await client.query(`SELECT DISTINCT brand_id FROM ${schema}.${table}`);
    for (const row of rows) seen.add(row['brand_id']);
    await client.query(`UPDATE ${schema}.${table} SET brand_id = brand_id`);
    const given = await client.query(`UPDATE ${schema}.${table} SET brand_id = 'theirs'`).then(
      ({ rowCount }) => `${rowCount} rows given away`,
      (error: unknown) => String(error),
    );
    // Where there is no row of its own there is none to give away.
    expect(given).toMatch(/new row violates row-level security|^0 rows/);
    await client.query('ROLLBACK');

    await client.query(`BEGIN; SET LOCAL ROLE ${schema}_app`);
    const { rowCount } = await client.query(`SELECT FROM ${schema}.${table}`);
    await client.query('ROLLBACK');
    expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
  }

  expect(tables.length).toBeGreaterThan(8);
  expect([...seen]).toEqual(['mine']);
});

const BRAND_TABLES = `
  SELECT table_schema AS schema, table_name AS table
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_schema = ANY ($1) AND column_name = 'brand_id' AND table_name <> 'outbox'
    AND table_type = 'BASE TABLE'
  ORDER BY 1, 2`;

async function connect(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

it('answers a foreign id as one that does not exist', async () => {
  const world = await openWorld();
  await using partner = await world.graph.serveTo(PARTNER);
  const query = (kind: Kind): string => `query ($id: ID!) { ${kind}(id: $id) { __typename id } }`;

  for (const kind of ['customer', 'ticket', 'review', 'mention'] as const) {
    const foreign = await partner.ask(query(kind), { id: world.foreign[kind][0] });
    const unknown = await partner.ask(query(kind), { id: UNKNOWN_ID });
    const own = await partner.ask(query(kind), { id: world.own[kind][0] });

    expect(foreign).toEqual(unknown);
    expect(foreign).toEqual({ data: { [kind]: null } });
    expect(own).toMatchObject({ data: { [kind]: { id: world.own[kind][0] } } });
  }
});

it('tells a partner of a shared customer what happened with its own brand', async () => {
  const world = await openWorld();
  await using partner = await world.graph.serveTo(PARTNER);
  const query = `{ customerByIdentity(kind: EMAIL, value: "shared0@example.com") {
    brands { key }
    tickets { totalCount } reviews { totalCount } mentions { totalCount }
    journey { totalCount nodes { brand { key } } }
  } }`;

  expect(await partner.ask(query)).toEqual({
    data: {
      customerByIdentity: {
        brands: [{ key: 'mine' }],
        tickets: { totalCount: 1 },
        reviews: { totalCount: 1 },
        mentions: { totalCount: 1 },
        journey: { totalCount: 3, nodes: [0, 1, 2].map(() => ({ brand: { key: 'mine' } })) },
      },
    },
  });
});

it('enforces brands that came over HTTP, signed', async () => {
  const world = await openWorld();
  await using split = await splitGraph(world.graph, PARTNER);

  const answer = await split.ask(EVERYTHING);

  expect(answer.errors).toBeUndefined();
  expect(countsOf(answer)).toEqual({
    customers: 20,
    brands: 1,
    tickets: 20,
    reviews: 20,
    mentions: 20,
    surveys: 0,
  });
  expect(JSON.stringify(answer)).not.toContain(FOREIGN);
});

it('takes an empty list of brands for none, never for all', async () => {
  const world = await openWorld();
  await using nobody = await world.graph.serveTo(NOBODY);

  expect(countsOf(await nobody.ask(EVERYTHING))).toEqual({
    customers: 0,
    brands: 0,
    tickets: 0,
    reviews: 0,
    mentions: 0,
    surveys: 0,
  });
});

const EVERYTHING = `{
  customers(first: 100) { totalCount nodes { id displayName brands { key } journey { nodes { id summary } } } }
  brands { totalCount nodes { key name rating { mean n } sentiment { net } } }
  tickets(first: 100) { totalCount nodes { id subject customer { displayName } } }
  reviews(first: 100) { totalCount nodes { id title text } }
  mentions(first: 100) { totalCount nodes { id text author { handle } } }
  surveys { totalCount nodes { key title } }
}`;

function countsOf({ data }: Answer): Record<string, unknown> {
  const lists: Record<string, { totalCount: number }> = Object.assign({}, data);
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.totalCount]));
}

interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const SELECTIONS: Readonly<Record<Kind, string>> = {
  customer: `id displayName kind identities { value } brands { key name }
    tickets(first: 5) { totalCount nodes { id subject } } reviews(first: 5) { nodes { id title } }
    mentions(first: 5) { nodes { id text } } surveyResponses(first: 5) { nodes { id } }
    journey(first: 5) { totalCount nodes { id summary subject { __typename } } }`,
  ticket: `id subject externalId brand { key name } events(first: 5) { nodes { to } }
    customer { id displayName tickets(first: 5) { nodes { id subject } } }`,
  review: `id title text brand { key rating { n mean } } customer { id reviews { nodes { id title } } }`,
  mention: `id text author { handle } customer { id mentions { nodes { id text } } }`,
};

function operationOver({ own, foreign, cursors }: World): fc.Arbitrary<Operation> {
  const first = fc.integer({ min: 1, max: 100 });
  const brands = fc.subarray(['mine', 'theirs', 'none'], { minLength: 1 });
  const kind = fc.constantFrom<Kind>('customer', 'ticket', 'review', 'mention');
  const byId = kind.chain((one) =>
    fc.constantFrom(...own[one], ...foreign[one], UNKNOWN_ID).map((id) => ({
      query: `query ($id: ID!) { ${one}(id: $id) { ${SELECTIONS[one]} } }`,
      variables: { id },
    })),
  );
  const list = fc
    .tuple(kind, first, fc.option(brands), fc.nat())
    .map(([one, size, filter, place]): Operation => {
      const name = `${one}s`;
      const known = cursors[name] ?? [];
      const after = place % 3 === 0 ? known[place % known.length] : undefined;
      return {
        query: `query ($first: Int!, $after: String, $brands: [String!]) {
          ${name}(first: $first, after: $after, filter: { brands: $brands }) {
            totalCount nodes { ${SELECTIONS[one]} } pageInfo { hasNextPage endCursor } } }`,
        variables: { first: size > 20 ? 100 : size, after: after ?? null, brands: filter },
      };
    });
  const byIdentity = fc
    .tuple(fc.constantFrom('own', 'theirs', 'shared', 'none'), fc.nat({ max: 12 }))
    .map(([whose, number]) => ({
      query: `query ($value: String!) { customerByIdentity(kind: EMAIL, value: $value) { ${SELECTIONS.customer} } }`,
      variables: { value: `${whose}${number}@example.com` },
    }));
  const journey = fc
    .tuple(fc.constantFrom(...own.customer, ...foreign.customer), first, brands)
    .map(([id, size, filter]) => ({
      query: `query ($id: ID!, $first: Int!, $brands: [String!]) { customer(id: $id) { journey(first: $first, filter: { brands: $brands }) {
        totalCount nodes { id summary brand { key name } subject { ... on Ticket { id subject } ... on Review { id title } ... on Mention { id text } } } } } }`,
      variables: { id, first: size, brands: filter },
    }));
  const byBrand = fc.constantFrom('mine', 'theirs', 'none').map((key) => ({
    query: `query ($key: String!) { brand(key: $key) { name industry rating { mean n } sentiment { positive negative net } } survey(key: "nps") { title nps { n } responses { nodes { id } } } }`,
    variables: { key },
  }));
  return fc.oneof(
    { weight: 4, arbitrary: byId },
    { weight: 2, arbitrary: list },
    { weight: 2, arbitrary: byIdentity },
    { weight: 2, arbitrary: journey },
    { weight: 1, arbitrary: byBrand },
  );
}

async function makeWorld(): Promise<World & AsyncDisposable> {
  const graph = await startTestGraph();
  const { domains } = graph;
  await enterBrand(domains, 'mine');
  await domains.customers.brands.enter([
    { key: 'theirs', name: FOREIGN, industry: FOREIGN, country: null, timeZone: 'UTC' },
  ]);
  // Ten customers of each brand alone, and ten of both.
  const people = ['own', 'theirs', 'shared'].flatMap((whose) =>
    Array.from({ length: 10 }, (_, number) => ({ whose, name: `${whose}${number}` })),
  );
  const meetings = people.flatMap(({ whose, name }) =>
    brandsOf(whose).map((brandId) => ({ brandId, whose, name })),
  );
  const recognised = await domains.customers.registry.recognise(meetings.map(touchOf));
  const at = (place: number): Date => new Date(Date.UTC(2026, 0, 1, place));

  await fill(domains, {
    tickets: meetings.map(({ brandId, name }, place) =>
      ticketEvent({
        ticket: { brandId, source: 'test', externalId: `${markOf(brandId)} ${name}` },
        at: at(place),
        changes: {
          STATUS: 'NEW',
          SUBJECT: `${markOf(brandId)} ticket of ${name}`,
          CUSTOMER: recognised[place]?.customerId ?? '',
        },
      }),
    ),
    reviews: meetings.map(({ brandId, name }, place) =>
      review({
        brandId,
        externalId: `${markOf(brandId)} ${name}`,
        title: `${markOf(brandId)} review of ${name}`,
        text: markOf(brandId),
        customerId: recognised[place]?.customerId ?? null,
        submittedAt: at(place),
      }),
    ),
    mentions: meetings.map(({ brandId, name }, place) =>
      mention({
        brandId,
        externalId: `${markOf(brandId)} ${name}`,
        text: `${markOf(brandId)} post of ${name}`,
        authorHandle: `${markOf(brandId)}${name}`,
        sentiment: 'NEGATIVE',
        customerId: recognised[place]?.customerId ?? null,
        postedAt: at(place),
      }),
    ),
  });
  await domains.surveys.intake.define({
    key: 'nps',
    brandId: 'theirs',
    title: `${FOREIGN} survey`,
    kind: 'NPS',
    version: 1,
    questions: [],
  });
  await domains.surveys.intake.prepare(
    [
      surveyResponse({
        brandId: 'theirs',
        answers: {},
        customerId: recognised[0]?.customerId ?? null,
      }),
    ],
    'last',
  )({ id: UNKNOWN_ID, records: 0 });
  await graph.journeyCaughtUp();

  const lists = await Promise.all(
    (['customer', 'ticket', 'review', 'mention'] as const).map((kind) => idsOf(graph, kind)),
  );
  const split = (isOwn: boolean): Ids => {
    const [customers = [], tickets = [], reviews = [], mentions = []] = lists.map(({ nodes }) =>
      nodes.filter((node) => node.isOwn === isOwn).map(({ id }) => id),
    );
    return { customer: customers, ticket: tickets, review: reviews, mention: mentions };
  };
  return {
    graph,
    own: split(true),
    foreign: split(false),
    cursors: Object.fromEntries(lists.map(({ name, cursors }) => [name, cursors])),
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

interface Listed {
  readonly name: string;
  readonly nodes: readonly { readonly id: string; readonly isOwn: boolean }[];
  readonly cursors: readonly string[];
}

async function idsOf(graph: TestGraph, kind: Kind): Promise<Listed> {
  const name = `${kind}s`;
  const brands = kind === 'customer' ? 'brands { key }' : 'brand { key }';
  interface Edge {
    readonly cursor: string;
    readonly node: {
      readonly id: string;
      readonly brand?: { readonly key: string };
      readonly brands?: readonly { readonly key: string }[];
    };
  }
  const { data } = await graph.ask<Record<string, { edges: Edge[] }>>(
    `{ ${name}(first: 100) { edges { cursor node { id ${brands} } } } }`,
  );
  const edges = data?.[name]?.edges ?? [];
  return {
    name,
    cursors: edges.map(({ cursor }) => cursor),
    nodes: edges.map(({ node }) => ({
      id: node.id,
      isOwn: [node.brand, ...(node.brands ?? [])].some((brand) => brand?.key === 'mine'),
    })),
  };
}

function brandsOf(whose: string): string[] {
  if (whose === 'shared') return ['mine', 'theirs'];
  return [whose === 'own' ? 'mine' : 'theirs'];
}

function markOf(brandId: string): string {
  return brandId === 'theirs' ? FOREIGN : 'own';
}

function touchOf({
  brandId,
  whose,
  name,
}: {
  brandId: string;
  whose: string;
  name: string;
}): CustomerTouch {
  return {
    brandId,
    source: 'test',
    occurredAt: new Date('2026-01-01T00:00:00Z'),
    claims: [{ kind: 'EMAIL', value: `${name}@example.com` }],
    profile: {
      displayName: whose === 'theirs' ? `${FOREIGN} ${name}` : name,
      ageBand: null,
      gender: null,
      country: null,
    },
  };
}
