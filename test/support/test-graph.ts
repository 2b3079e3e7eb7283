import { type Access, openAccess } from '@cx/access';
import { DEFAULT_CONTRACTS } from '@cx/contracts';
import {
  type Domains,
  type Graph,
  openDomains,
  openGraph,
  openLocalSupergraph,
  SCHEMA_NAMES,
  SCHEMAS,
  type SchemaName,
} from '@cx/cx';
import { subgraphUrls, type SubgraphUrls } from '@cx/database';
import { createRemoteSubgraphClient, openSupergraph, type Supergraph } from '@cx/federation';
import { everybodyIs, type GatewayServer, readOwnSupergraph, serveGateway } from '@cx/gateway';
import type { Insights } from '@cx/insights';
import { LOCAL_PRINCIPAL, pepperOf, type Principal } from '@cx/principals';
import type { SubgraphService } from '@cx/subgraph';
import { serveSubgraph, type SubgraphServer } from '@cx/subgraph/serve';
import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';
import { pino } from 'pino';
import { expect } from 'vitest';

/** @typeParam Data what the test that asked knows of the answer's shape */
export interface Answer<Data = unknown> {
  readonly data?: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** What gateways of one's own can be opened over. */
export interface TestServices {
  readonly domains: Domains;
  readonly insights: Insights;
  readonly access: SubgraphService;
  /** What is behind the subgraph access. */
  readonly keys: Access;
}

/** The whole graph over a database of its own. */
export interface TestGraph extends TestServices, AsyncDisposable {
  readonly url: string;
  readonly adminUrl: string;
  /** Texts of all read statements sent so far. */
  readonly statements: string[];
  ask<Data = unknown>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Data>>;
  /** The same graph for another caller, in the same process. */
  serveTo(principal: Principal): Promise<ServedGraph>;
  /** Opens the domains once more, beside those that serve: what they do at their start is done. */
  openMoreDomains(): Promise<AsyncDisposable>;
  /** Waits until the journey holds all that the domains have written. */
  journeyCaughtUp(): Promise<void>;
  /** Waits until no text is left to be analysed. */
  textsAnalysed(): Promise<void>;
  /** Waits until all is measured, told and reckoned that was written: all but the cells of measures. */
  settled(): Promise<void>;
}

export interface ServedGraph extends AsyncDisposable {
  ask<Data = unknown>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Data>>;
}

const SECRET = 'a secret of the tests, long enough to be one';

const SERVICE_OPTIONS = { secret: SECRET, quotaOf: () => Promise.resolve(null) };

export async function startTestGraph(): Promise<TestGraph> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createTestDatabase(SCHEMAS));
  const statements: string[] = [];
  const access = openTestAccess(database.urls('access').app);
  stack.defer(() => access.close());
  const service = access.serviceWith(SERVICE_OPTIONS);
  const instance = {
    urls: urlsOf((name) => database.urls(name)),
    secrets: { ...NO_SECRETS, subgraph: SECRET },
  };
  const graph = await openGraph(instance, service, log, {
    onStatement: (text) => statements.push(text),
  });
  stack.defer(() => graph.close());
  const { domains, insights } = graph;
  const server = await serve(graph.supergraph);
  stack.defer(() => server.stop());

  const owned = stack.move();
  return {
    url: server.url,
    domains,
    insights,
    access: service,
    keys: access,
    adminUrl: database.adminUrl,
    statements,
    ask: (query, variables) => ask(server.url, query, variables),
    serveTo: (principal) => serveGraphTo(graph, principal),
    async openMoreDomains() {
      const more = openDomains(instance, { onJobError: () => undefined });
      return { [Symbol.asyncDispose]: () => more.close() };
    },
    journeyCaughtUp: () =>
      expect
        .poll(() => insights.feed.lag())
        .toEqual({ customers: 0, tickets: 0, reviews: 0, mentions: 0, surveys: 0 }),
    textsAnalysed: () =>
      expect.poll(() => readOne<boolean>(database.adminUrl, TEXTS_LEFT)).toBe(false),
    settled: () =>
      expect
        .poll(
          async () => {
            if ((await leftIn(database.adminUrl, TOLD_LATER)) > 0) return 'measures';
            const lags = Object.values(await insights.feed.lag());
            if (lags.some((lag) => lag !== 0)) return 'events';
            return (await leftIn(database.adminUrl, RECKONED_LATER)) > 0 ? 'reckoning' : null;
          },
          { timeout: 60_000 },
        )
        .toBeNull(),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** The graph over an instance's databases, beside the process that serves them. */
export async function openGraphOn(
  adminUrl: string,
  databaseSecret: string,
  subgraphSecret: string,
): Promise<Graph & TestServices> {
  const urls = urlsOf((name) => subgraphUrls(adminUrl, name, databaseSecret));
  const access = openTestAccess(urls.access.app);
  const graph = await openGraph(
    { urls, secrets: { ...NO_SECRETS, subgraph: subgraphSecret } },
    access.serviceWith(SERVICE_OPTIONS),
    log,
  );
  return {
    ...graph,
    keys: access,
    async close() {
      await graph.close();
      await access.close();
    },
  };
}

function openTestAccess(databaseUrl: string): Access {
  return openAccess({ databaseUrl, environment: 'test', peppers: [pepperOf(SECRET)] });
}

/** A gateway of one caller's own, in the same process. */
export async function serveGraphTo(
  graph: Pick<Graph, 'domains' | 'insights' | 'access'>,
  principal: Principal,
): Promise<ServedGraph> {
  const server = await serve(await openLocalSupergraph(servicesOf(graph), log), principal);
  return {
    ask: (query, variables) => ask(server.url, query, variables),
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

/** A gateway in front of the same subgraphs, each behind HTTP. */
export interface SplitGraph extends AsyncDisposable {
  readonly url: string;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Takes one subgraph away, as a crash would. */
  stopSubgraph(name: string): Promise<void>;
}

export async function splitGraph(
  graph: Pick<TestGraph, 'domains' | 'insights' | 'access'>,
  principal: Principal = LOCAL_PRINCIPAL,
): Promise<SplitGraph> {
  await using stack = new AsyncDisposableStack();
  const subgraphs = new Map<string, SubgraphServer>();
  for (const service of servicesOf(graph)) {
    const subgraph = await serveSubgraph({
      service,
      host: '127.0.0.1',
      port: 0,
      secret: SECRET,
      log,
    });
    stack.defer(() => subgraph.stop());
    subgraphs.set(service.name, subgraph);
  }
  const server = await serve(
    openSupergraph({
      supergraphSdl: await readOwnSupergraph(),
      clientOf: ({ name, url }) =>
        createRemoteSubgraphClient({ name, url: subgraphs.get(name)?.url ?? url, secret: SECRET }),
    }),
    principal,
  );
  stack.defer(() => server.stop());

  const owned = stack.move();
  return {
    url: server.url,
    ask: (query, variables) => ask(server.url, query, variables),
    stopSubgraph: async (name) => subgraphs.get(name)?.stop(),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const log = pino({ level: 'silent' });

export function servicesOf({
  domains,
  insights,
  access,
}: Pick<TestGraph, 'domains' | 'insights' | 'access'>): SubgraphService[] {
  const { customers, tickets, reviews, mentions, surveys } = domains;
  const owners = [customers, tickets, reviews, mentions, surveys, insights];
  return [...owners.map(({ service }) => service), access];
}

function serve(
  supergraph: Supergraph,
  principal: Principal = LOCAL_PRINCIPAL,
): Promise<GatewayServer> {
  return serveGateway({
    supergraph,
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(principal),
    contracts: new Map(Object.entries(DEFAULT_CONTRACTS)),
    readiness: () => Promise.resolve({}),
    log,
  });
}

const TEXTS_LEFT = ['tickets', 'reviews', 'mentions', 'surveys']
  .map(
    (schema) =>
      `EXISTS (SELECT FROM ${schema}.text_analysis_due) OR NOT (SELECT is_scanned FROM ${schema}.text_analyser)`,
  )
  .join(' OR ');

const TOLD_LATER = ['customers', 'tickets', 'reviews', 'mentions', 'surveys']
  .map((schema) => `${schema}.fact_due`)
  .concat(
    ['tickets', 'reviews', 'mentions', 'surveys'].map((schema) => `${schema}.text_analysis_due`),
    'tickets.sla_recount',
  );

const RECKONED_LATER = ['insights.customer_due', 'insights.signal_due'];

/** How many rows of these queues are left. */
async function leftIn(adminUrl: string, queues: readonly string[]): Promise<number> {
  const counts = queues.map((queue) => `(SELECT count(*) FROM ${queue})`).join(' + ');
  return (await readOne<number>(adminUrl, `(${counts})::int`)) ?? 0;
}

async function readOne<Value>(adminUrl: string, expression: string): Promise<Value | undefined> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return (await client.query<{ value: Value }>(`SELECT ${expression} AS value`)).rows[0]?.value;
  } finally {
    await client.end();
  }
}

const NO_SECRETS = { postgresPassword: '', database: '', erasure: 'a secret of erasures' };

function urlsOf(
  urls: (name: SchemaName) => SubgraphUrls,
): Readonly<Record<SchemaName, SubgraphUrls>> {
  const [customers, tickets, reviews, mentions, surveys, insights, access] = SCHEMA_NAMES;
  return {
    [customers]: urls(customers),
    [tickets]: urls(tickets),
    [reviews]: urls(reviews),
    [mentions]: urls(mentions),
    [surveys]: urls(surveys),
    [insights]: urls(insights),
    [access]: urls(access),
  };
}

/** @param token of whoever asks; nothing for a gateway that asks nobody */
export async function ask<Data = unknown>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token?: string,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
