import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { GatewayContext, Supergraph } from '@cx/federation';
import { DEFAULT_LIMITS } from '@cx/limits';
import type { Principal } from '@cx/principals';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import type { Logger } from 'pino';

import type { Authenticate } from './authentication.ts';
import { answerClientError } from './client-error.ts';
import { guardOrigins } from './cross-origin.ts';
import { sendGraphiql, wantsGraphiql } from './graphiql.ts';
import { answerProblems } from './http-problem.ts';
import { acceptJsonOnly } from './json-body.ts';
import { assertSourceWithinLimits, requestWithinLimits, withinLimits } from './operation-limits.ts';
import { presentError } from './present-error.ts';
import { addSecurityHeaders } from './security-headers.ts';

export interface GatewayOptions {
  readonly supergraph: Supergraph;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Tells who sends a request to `/graphql`, before anything else of it is read. */
  readonly authenticate: Authenticate;
  /** What the gateway waits for, each `ok` or a sentence that tells what is missing. */
  readonly readiness: () => Promise<Record<string, string>>;
  /** Whose pages may call from a browser, as `https://app.example.com`: by default none but its own. */
  readonly corsOrigins?: readonly string[];
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

/** Serves a supergraph: `/graphql` for clients and browsers, `/healthz`, `/readyz`. */
export async function serveGateway(options: GatewayOptions): Promise<GatewayServer> {
  const { supergraph, host, port, authenticate, readiness, corsOrigins = [], log } = options;
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerClientError,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      // Node looks at its timeouts this often, and each half minute if it is not told.
      connectionsCheckingInterval: 1_000,
    },
  });
  addSecurityHeaders(app);
  await guardOrigins(app, corsOrigins);
  acceptJsonOnly(app);
  const apollo = createApolloServer(app, supergraph, log);
  await apollo.start();

  const callers = new WeakMap<FastifyRequest, Principal>();
  const answer = fastifyApolloHandler(apollo, {
    async context(request) {
      assertSourceWithinLimits(request);
      const principal = callers.get(request);
      if (principal === undefined)
        throw new TypeError('Every caller is known before GraphQL begins.');
      return { principal };
    },
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    async onRequest(request) {
      // The editor is a page without data: what it asks says who it is.
      if (!wantsGraphiql(request)) callers.set(request, await authenticate(request));
    },
    handler: (request, reply) =>
      wantsGraphiql(request) ? sendGraphiql(request, reply) : answer.call(app, request, reply),
  });
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
      await apollo.stop();
      await supergraph.close();
    },
  };
}

function createApolloServer(
  app: FastifyInstance,
  { gateway }: Supergraph,
  log: Logger,
): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // With `maxRecursiveSelections` these rules would run after those of the specification, not with them.
    validationRules: [withinLimits, knownOperationTypes],
    parseOptions: { maxTokens: DEFAULT_LIMITS.tokens },
    formatError: (formatted, error) => presentError(formatted, error, log),
    plugins: [
      fastifyApolloDrainPlugin(app),
      requestWithinLimits,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

// graphql-js leaves a mutation of a graph without mutations to execution, and the planner takes it for a bug.
function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation) != null) return;
      context.reportError(
        new GraphQLError(`There is no ${node.operation} in this graph.`, { nodes: node }),
      );
    },
  };
}
