import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Access, entities, migrations, openAccess } from '@cx/access';
import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { migrate, provision, subgraphUrls } from '@cx/database';
import { startEmbeddedPostgres } from '@cx/database/embedded';
import { openSupergraph } from '@cx/federation';
import { createAuthentication, serveGateway } from '@cx/gateway';
import { pepperOf, type TokenVerifier } from '@cx/principals';
import { JOIN_SDL } from '@cx/testing/join-sdl';
import { pino } from 'pino';

/** One gateway with the keys of all, as each process of a cluster is. */
export interface Replica extends AsyncDisposable {
  readonly access: Access;
  /** Texts of the statements that look something up. */
  readonly statements: string[];
  /** The status of a request that comes with the key. */
  ask(key: string): Promise<number>;
}

/** A server of its own with the tables of keys. Answers where the application finds them. */
export async function openKeyDatabase(): Promise<AsyncDisposable & { readonly url: string }> {
  await using resources = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
  resources.defer(() => rm(directory, { recursive: true }));
  // The server's own user must be able to enter.
  await chmod(directory, 0o755);
  const server = await startEmbeddedPostgres({ directory, password: 'bench' });
  resources.defer(() => server.stop());
  const urls = subgraphUrls(server.adminUrl, 'access', 'a secret of the bench');
  await provision({ adminUrl: server.adminUrl, subgraphs: new Map([['access', urls]]) });
  await migrate({ ownerUrl: urls.owner, entities, migrations });

  const owned = resources.move();
  return { url: urls.app, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

export async function openReplica(databaseUrl: string): Promise<Replica> {
  await using resources = new AsyncDisposableStack();
  const statements: string[] = [];
  const access = openAccess({
    databaseUrl,
    environment: 'live',
    peppers: [pepperOf('a pepper of the bench, long enough')],
    onStatement: (text) => statements.push(text),
    onError: (error) => log.error({ err: error }),
  });
  resources.defer(() => access.close());
  const server = await serveGateway({
    supergraph: openSupergraph({ supergraphSdl: SUPERGRAPH, clientOf: () => idle }),
    host: '127.0.0.1',
    port: 0,
    authenticate: createAuthentication({
      tokens: noTokens,
      keys: access.check,
      now: () => new Date(),
      log,
    }),
    contracts: new Map([['partner', DEFAULT_CONTRACTS.partner]]),
    readiness: () => Promise.resolve({}),
    log,
  });
  resources.defer(() => server.stop());

  const owned = resources.move();
  return {
    access,
    statements,
    async ask(key) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': key },
        body: '{"query":"{ __typename }"}',
      });
      await response.arrayBuffer();
      return response.status;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const log = pino({ level: 'warn' }, pino.destination(2));

const noTokens: TokenVerifier = { verify: () => Promise.resolve({ refusal: 'MALFORMED' }) };

/** Nothing is asked of it: what is measured ends before the plan. */
const idle = { request: async () => ({ data: {} }), close: () => Promise.resolve() };

const SUPERGRAPH = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
  { query: Query }

  ${JOIN_SDL}

  enum join__Graph { THINGS @join__graph(name: "things", url: "http://things.internal/graphql") }

  type Query @join__type(graph: THINGS) { thing: String }
`;
