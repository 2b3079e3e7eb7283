import { randomUUID } from 'node:crypto';

import { ConfigError } from '@cx/config';
import {
  type Contract,
  ContractsError,
  DEFAULT_CONTRACTS,
  openVariants,
  type Variants,
} from '@cx/contracts';
import { createCostMeter, readCostRules } from '@cx/cost';
import type { LoadedSupergraph, Supergraph } from '@cx/federation';
import { createMemoryQuota, type QuotaStore } from '@cx/quota';
import type { RowService } from '@cx/subgraph';
import { callerGone } from '@cx/subgraph/serve';
import {
  createTrustedDocuments,
  type TrustedDocuments,
  validateTrustedDocuments,
} from '@cx/trusted-documents';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';

import { type AccessRecords, NO_RECORDS } from './access-records.ts';
import type { Authenticate } from './authentication.ts';
import { answerClientError } from './client-error.ts';
import { type ContractServers, createContractServers } from './contract-servers.ts';
import { guardOrigins } from './cross-origin.ts';
import { admissionOf, routeGraphql } from './graphql-route.ts';
import { answerProblems } from './http-problem.ts';
import { acceptJsonOnly } from './json-body.ts';
import { shedLoad } from './load-shedding.ts';
import { routeMetrics } from './metrics-server.ts';
import type { Metrics } from './metrics.ts';
import { createNovelty } from './novelty.ts';
import { createOperationRun } from './operation-run.ts';
import { createTreatment } from './personal-data.ts';
import { addSecurityHeaders } from './security-headers.ts';
import type { KeyHolders } from './signer.ts';
import { routeTables } from './table-routes.ts';

export interface GatewayOptions {
  readonly supergraph: Supergraph;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Tells who sends a request to `/graphql`, before anything else of it is read. */
  readonly authenticate: Authenticate;
  /** By which signed addresses are good as long as the keys that made them. @default there are no keys */
  readonly keys?: KeyHolders;
  /** What the gateway waits for, each `ok` or a sentence that tells what is missing. */
  readonly readiness: () => Promise<Record<string, string>>;
  /** Whose pages may call from a browser, as `https://app.example.com`: by default none but its own. */
  readonly corsOrigins?: readonly string[];
  /** What there is to see for whom, by name. @default `internal` alone: the whole graph, for staff */
  readonly contracts?: ReadonlyMap<string, Contract>;
  /** What masks and pseudonyms are made with: the same in all replicas. @default of this process alone */
  readonly pseudonymSecret?: string;
  /** Where it is kept what callers have used up. @default in the memory of this process */
  readonly quota?: QuotaStore;
  /** @default nothing is kept */
  readonly records?: AccessRecords;
  /** Gives rows out as files. @default nobody does */
  readonly rows?: RowService;
  /** Operations that are known beforehand. @default none */
  readonly trustedDocuments?: TrustedDocuments;
  /** Counts what happens. @default nobody counts */
  readonly metrics?: Metrics;
  /** Whether whoever reaches the graph may read them, at `/prometheus`. @default false */
  readonly showsMetrics?: boolean;
  /** Addresses and networks of proxies whose word on the caller's address is taken. @default none */
  readonly trustedProxies?: readonly string[];
  readonly log: Logger;
}

export interface GatewayServer {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Lets requests in hand finish, then lets go of the subgraphs. */
  stop(): Promise<void>;
}

const BODY_LIMIT_BYTES = 1024 * 1024;
/** Until all headers are there. */
const HEADERS_TIMEOUT_MS = 10_000;
/** Until all of the body is there. */
const REQUEST_TIMEOUT_MS = 15_000;

/** Until what is not there is answered null, from when it was asked for. */
const ANSWER_TIMEOUT_MS = 15_000;

/** Serves a supergraph: `/graphql` for clients and browsers, `/healthz`, `/readyz`. */
export async function serveGateway(options: GatewayOptions): Promise<GatewayServer> {
  const { host, port, authenticate, readiness, corsOrigins = [], log } = options;
  const { trustedProxies = [], trustedDocuments = NO_DOCUMENTS } = options;
  const { metrics, showsMetrics = false } = options;
  const quota = options.quota ?? createMemoryQuota();
  const servers = await openServers({ ...options, quota });
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerClientError,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      // Node looks at its timeouts this often, and each half minute if it is not told.
      connectionsCheckingInterval: 1_000,
    },
  });
  await shedLoad(app);
  addSecurityHeaders(app);
  await guardOrigins(app, corsOrigins);
  acceptJsonOnly(app);
  routeGraphql(app, { authenticate, servers, trustedDocuments });
  routeTables(app, { ...options, servers, quota, now });
  if (metrics !== undefined && showsMetrics) routeMetrics(app, metrics);
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await readiness();
    const isReady = Object.values(checks).every((state) => state === 'ok');
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'waiting', checks });
  });
  answerProblems(app, log);

  let isStopping = false;
  // A connection that is busy when the stop begins would be kept open behind its answer.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });

  const url = await app.listen({ host, port });
  return {
    url,
    async stop() {
      isStopping = true;
      await closeApp(app);
      await servers.stop();
      await options.supergraph.close();
    },
  };
}

/** @throws ConfigError for a contract, Error for a supergraph that cannot be served */
async function openServers(
  options: GatewayOptions & { readonly quota: QuotaStore },
): Promise<ContractServers> {
  const { metrics, quota } = options;
  const { contracts = INTERNAL_ONLY, pseudonymSecret = randomUUID(), log } = options;
  const { records = NO_RECORDS, trustedDocuments = NO_DOCUMENTS } = options;
  const supergraph = await options.supergraph.load();
  const schemas = schemasOf(supergraph, contracts);
  const costs = createCostMeter(supergraph.schema, readCostRules(supergraph.document));
  const novelty = createNovelty();
  const treatmentOf = createTreatment(pseudonymSecret);
  for (const [name, schema] of schemas) {
    if (contracts.get(name)?.trustedDocuments === 'off') continue;
    for (const problem of validateTrustedDocuments(trustedDocuments, schema)) {
      log.warn({ contract: name, problem }, 'A trusted document does not fit the contract.');
    }
  }

  return createContractServers({
    supergraph,
    contracts,
    schemas,
    runOf: (contract) =>
      createOperationRun({ contract, costs, novelty, quota, records, metrics, now, log }),
    contextOf(request, reply, contract) {
      const admission = admissionOf(request);
      const fetches = new Map<string, number>();
      return {
        ...admission,
        contract,
        fetches,
        gone: callerGone(reply),
        deadline: performance.now() + ANSWER_TIMEOUT_MS,
        ...treatmentOf(admission.principal),
        onFetch: (subgraph) => fetches.set(subgraph, (fetches.get(subgraph) ?? 0) + 1),
        setHeader: (name, value) => reply.header(name, value),
      };
    },
    log,
  });
}

const NO_DOCUMENTS = createTrustedDocuments([]);

const INTERNAL_ONLY: ReadonlyMap<string, Contract> = new Map([
  ['internal', DEFAULT_CONTRACTS.internal],
]);

function now(): Date {
  return new Date();
}

/** How long requests in hand may take when the gateway stops. */
const STOP_TIMEOUT_MS = 10_000;

async function closeApp(app: FastifyInstance): Promise<void> {
  const timeout = setTimeout(() => app.server.closeAllConnections(), STOP_TIMEOUT_MS);
  await app.close();
  clearTimeout(timeout);
}

/** All at once: a contract that shows nothing ends the start, not somebody's first request. */
function schemasOf(
  { document, schema }: LoadedSupergraph,
  contracts: ReadonlyMap<string, Contract>,
): ReadonlyMap<string, GraphQLSchema> {
  const variants = openVariants(document);
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, contract] of contracts) {
    const isWhole = contract.include.length === 0 && contract.exclude.length === 0;
    schemas.set(name, isWhole ? schema : variantOf(contract, variants));
  }
  return schemas;
}

/** @throws ConfigError when the contract shows nothing: its author has to mend it */
function variantOf(contract: Contract, variants: Variants): GraphQLSchema {
  try {
    return variants.schemaOf(contract);
  } catch (error) {
    if (!(error instanceof ContractsError)) throw error;
    throw new ConfigError(`The contract ${contract.name}: ${error.message}`, { cause: error });
  }
}
