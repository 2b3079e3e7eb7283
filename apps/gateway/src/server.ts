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
import { type Principal } from '@cx/principals';
import Fastify, { type FastifyInstance } from 'fastify';
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import type { Logger } from 'pino';

import { sendGraphiql, wantsGraphiql } from './graphiql.ts';
import { presentError } from './present-error.ts';

export interface GatewayOptions {
  readonly supergraph: Supergraph;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** On whose behalf every request runs: nobody is asked who they are. */
  readonly principal: Principal;
  /** What the gateway waits for, each `ok` or a sentence that tells what is missing. */
  readonly readiness: () => Promise<Record<string, string>>;
  readonly log: Logger;
}

export interface GatewayServer {
  /** Where it listens, without a path. */
  readonly url: string;
  /** Lets requests in hand finish, then lets go of the subgraphs. */
  stop(): Promise<void>;
}

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Serves a supergraph: `/graphql` for clients and browsers, `/healthz`, `/readyz`. */
export async function serveGateway(options: GatewayOptions): Promise<GatewayServer> {
  const { supergraph, host, port, principal, readiness, log } = options;
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 15_000,
    forceCloseConnections: 'idle',
  });
  const apollo = createApolloServer(app, supergraph, log);
  await apollo.start();

  const answer = fastifyApolloHandler(apollo, { context: async () => ({ principal }) });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
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
  app.setNotFoundHandler((_request, reply) =>
    reply
      .status(404)
      .send(problem('There is nothing here: the graph is at /graphql.', 'NOT_FOUND')),
  );
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode >= 500) log.error({ err: error }, 'A request failed.');
    return reply
      .status(statusCode)
      .send(
        statusCode < 500
          ? problem(error.message, 'BAD_REQUEST')
          : problem('Something went wrong on our side.', 'INTERNAL_SERVER_ERROR'),
      );
  });

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
    validationRules: [knownOperationTypes],
    formatError: (formatted, error) => presentError(formatted, error, log),
    plugins: [
      fastifyApolloDrainPlugin(app),
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

/** An answer in the form of GraphQL, for what fails before GraphQL begins. */
function problem(message: string, code: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
