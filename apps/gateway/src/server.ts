import { randomUUID } from 'node:crypto';

import { type Contract, DEFAULT_CONTRACTS } from '@cx/contracts';
import type { LoadedSupergraph, Supergraph } from '@cx/federation';
import { createMemoryQuota, type QuotaStore } from '@cx/quota';
import type { RowService } from '@cx/subgraph';
import { traceRequests } from '@cx/telemetry/http';
import { createTrustedDocuments, type TrustedDocuments } from '@cx/trusted-documents';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

import type { WriteAccess } from './access-log.ts';
import { type AccessRecords, NO_RECORDS } from './access-records.ts';
import type { Authenticate } from './authentication.ts';
import type { ChangingSupergraph } from './changing-supergraph.ts';
import { answerClientError } from './client-error.ts';
import { followConnections } from './connections.ts';
import { guardOrigins } from './cross-origin.ts';
import { openGenerations } from './generations.ts';
import { routeGraphql } from './graphql-route.ts';
import { boundHeapGrowth } from './heap-growth.ts';
import { answerProblems } from './http-problem.ts';
import { acceptJsonOnly } from './json-body.ts';
import { shedLoad } from './load-shedding.ts';
import { routeMetrics } from './metrics-server.ts';
import type { Metrics } from './metrics.ts';
import { createTreatment } from './personal-data.ts';
import { addSecurityHeaders } from './security-headers.ts';
import type { KeyHolders } from './signer.ts';
import { routeTables } from './table-routes.ts';
import { requestIdOf, watchRequests } from './watch-requests.ts';

export interface GatewayOptions {
  /** For good, or what its source has, one after the other. */
  readonly supergraph: Supergraph | ChangingSupergraph;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Tells who sends a request to `/graphql`, before anything else of it is read. */
  readonly authenticate: Authenticate;
  /** By which signed addresses are good as long as the keys that made them. @default there are no keys */
  readonly keys?: KeyHolders;
  /** What the gateway waits for, each `ok` or a sentence that tells what is missing. */
  readonly readiness: (supergraph: LoadedSupergraph) => Promise<Record<string, string>>;
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
  /** Hears of each request when it is over. @default nobody does */
  readonly accessLog?: WriteAccess | undefined;
  /** Whether whoever reaches the graph may read them, at `/prometheus`. @default false */
  readonly showsMetrics?: boolean;
  /** Addresses and networks of proxies whose word on the caller's address is taken. @default none */
  readonly trustedProxies?: readonly string[];
  /** How long an answer may take: what is not there by then is null, with an error. @default 15000 */
  readonly answerTimeoutMs?: number;
  /** How long it answers those who are connected when it is told to stop. @default 0: requests in hand only */
  readonly graceMs?: number;
  readonly log: Logger;
}

export interface GatewayServer {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Answers for its time of grace, lets requests in hand finish, then lets go of the subgraphs. */
  stop(): Promise<void>;
}

const BODY_LIMIT_BYTES = 1024 * 1024;
/** Until all headers are there. */
const HEADERS_TIMEOUT_MS = 10_000;
/** Until all of the body is there. */
const REQUEST_TIMEOUT_MS = 15_000;

const ANSWER_TIMEOUT_MS = 15_000;

/** Serves a supergraph: `/graphql` for clients and browsers, `/healthz`, `/readyz`. Bounds the heap of its process. */
export async function serveGateway(options: GatewayOptions): Promise<GatewayServer> {
  const { host, port, authenticate, readiness, corsOrigins = [], log } = options;
  const { trustedProxies = [], trustedDocuments = NO_DOCUMENTS } = options;
  const { metrics, showsMetrics = false, graceMs = 0 } = options;
  boundHeapGrowth();
  const quota = options.quota ?? createMemoryQuota();
  const generations = await openGenerations({
    ...options,
    contracts: options.contracts ?? INTERNAL_ONLY,
    records: options.records ?? NO_RECORDS,
    treatmentOf: createTreatment(options.pseudonymSecret ?? randomUUID()),
    answerTimeoutMs: options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS,
    trustedDocuments,
    metrics,
    quota,
  });
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: requestIdOf,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // What comes over a connection that is open still is answered like everything before.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      // Node looks at its timeouts this often, and each half minute if it is not told.
      connectionsCheckingInterval: 1_000,
    },
  });
  traceRequests(app);
  watchRequests(app, options);
  metrics?.followPlans(() => generations.supergraph().plansHeld());
  const connections = followConnections(app.server);
  let isStopping = false;
  await shedLoad(app);
  addSecurityHeaders(app);
  await guardOrigins(app, corsOrigins);
  acceptJsonOnly(app);
  routeGraphql(app, { authenticate, servers: generations, trustedDocuments });
  routeTables(app, { ...options, servers: generations, quota, now });
  if (metrics !== undefined && showsMetrics) routeMetrics(app, metrics);
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    if (isStopping) return reply.status(503).send({ status: 'stopping' });
    const checks = await readiness(generations.supergraph());
    const isReady = Object.values(checks).every((state) => state === 'ok');
    const supergraph = generations.standing();
    return reply.status(isReady ? 200 : 503).send({
      status: isReady ? 'ok' : 'waiting',
      checks,
      ...(supergraph === null ? {} : { supergraph }),
    });
  });
  answerProblems(app, log);

  // A connection that is open when the stop begins would be kept open behind its answer.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });

  const url = await app.listen({ host, port }).catch(async (error: unknown) => {
    await generations.stop();
    throw error;
  });
  return {
    url,
    async stop() {
      isStopping = true;
      await connections.untilNone(graceMs);
      await closeApp(app);
      await generations.stop();
    },
  };
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

/** An answer that was half out when the stop began has told its client to keep the connection. */
const IDLE_CHECK_MS = 50;

async function closeApp(app: FastifyInstance): Promise<void> {
  const timeout = setTimeout(() => app.server.closeAllConnections(), STOP_TIMEOUT_MS);
  const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(timeout);
}
