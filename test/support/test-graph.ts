import { openGraph, SCHEMAS, SUBGRAPHS, type SubgraphName, type Domains } from '@cx/cx';
import type { SubgraphUrls } from '@cx/database';
import { createRemoteSubgraphClient, openSupergraph, type Supergraph } from '@cx/federation';
import { type GatewayServer, readOwnSupergraph, serveGateway } from '@cx/gateway';
import type { Insights } from '@cx/insights';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { serveSubgraph, type SubgraphServer } from '@cx/subgraph/serve';
import { createTestDatabase } from '@cx/testing';
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

/** The whole graph over a database of its own. */
export interface TestGraph extends AsyncDisposable {
  readonly url: string;
  readonly domains: Domains;
  readonly insights: Insights;
  readonly adminUrl: string;
  /** Texts of all read statements sent so far. */
  readonly statements: string[];
  ask<Data = unknown>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Data>>;
  /** Waits until the journey holds all that the domains have written. */
  journeyCaughtUp(): Promise<void>;
}

const SECRET = 'a secret of the tests, long enough to be one';

export async function startTestGraph(): Promise<TestGraph> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createTestDatabase(SCHEMAS));
  const statements: string[] = [];
  const graph = await openGraph(
    { urls: urlsOf((name) => database.urls(name)), secrets: { ...NO_SECRETS, subgraph: SECRET } },
    log,
    { onStatement: (text) => statements.push(text) },
  );
  stack.defer(() => graph.close());
  const { domains, insights } = graph;
  const server = await serve(graph.supergraph);
  stack.defer(() => server.stop());

  const owned = stack.move();
  return {
    url: server.url,
    domains,
    insights,
    adminUrl: database.adminUrl,
    statements,
    ask: (query, variables) => ask(server.url, query, variables),
    journeyCaughtUp: () =>
      expect
        .poll(() => insights.feed.lag(), { timeout: 20_000 })
        .toEqual({ tickets: 0, reviews: 0, mentions: 0, surveys: 0 }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** A gateway in front of the same subgraphs, each behind HTTP. */
export interface SplitGraph extends AsyncDisposable {
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Takes one subgraph away, as a crash would. */
  stopSubgraph(name: string): Promise<void>;
}

export async function splitGraph({ domains, insights }: TestGraph): Promise<SplitGraph> {
  await using stack = new AsyncDisposableStack();
  const { customers, tickets, reviews, mentions, surveys } = domains;
  const subgraphs = new Map<string, SubgraphServer>();
  for (const { service } of [customers, tickets, reviews, mentions, surveys, insights]) {
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
      log,
    }),
  );
  stack.defer(() => server.stop());

  const owned = stack.move();
  return {
    ask: (query, variables) => ask(server.url, query, variables),
    stopSubgraph: async (name) => subgraphs.get(name)?.stop(),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const log = pino({ level: 'silent' });

function serve(supergraph: Supergraph): Promise<GatewayServer> {
  return serveGateway({
    supergraph,
    host: '127.0.0.1',
    port: 0,
    principal: LOCAL_PRINCIPAL,
    readiness: () => Promise.resolve({}),
    log,
  });
}

const NO_SECRETS = { postgresPassword: '', database: '' };

function urlsOf(
  urls: (name: SubgraphName) => SubgraphUrls,
): Readonly<Record<SubgraphName, SubgraphUrls>> {
  const [customers, tickets, reviews, mentions, surveys, insights] = SUBGRAPHS;
  return {
    [customers]: urls(customers),
    [tickets]: urls(tickets),
    [reviews]: urls(reviews),
    [mentions]: urls(mentions),
    [surveys]: urls(surveys),
    [insights]: urls(insights),
  };
}

export async function ask<Data = unknown>(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
