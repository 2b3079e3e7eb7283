import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { executeCompiled } from '@cx/compiled-execution';
import { type Principal, verifyRequest } from '@cx/principals';
import { traceRequests } from '@cx/telemetry/http';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';

import { callerGone } from './caller-gone.ts';
import { DISABLED_PLUGINS } from './disabled-plugins.ts';
import { ErrorCode, presentError, type ReportError } from './errors.ts';
import { routeRows } from './row-route.ts';
import type { SubgraphService } from './service.ts';

export interface ServeOptions {
  readonly service: SubgraphService;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Shared with the gateway: nobody else is answered. */
  readonly secret: string;
  readonly log: Logger;
}

export interface SubgraphServer {
  readonly url: string;
  /** Lets requests in hand finish. The service stays open: whoever opened it closes it. */
  stop(): Promise<void>;
}

const UNAUTHENTICATED = 'UNAUTHENTICATED';

const BODY_LIMIT_BYTES = 10 * 1024 * 1024;

/** Serves one subgraph over HTTP: `POST /graphql` for gateways, `/healthz`, `/readyz`. */
export async function serveSubgraph(options: ServeOptions): Promise<SubgraphServer> {
  const { service, host, port, secret, log } = options;
  const app = Fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: 'idle' });
  traceRequests(app);
  const apollo = createApolloServer(app, service, log);
  await apollo.start();

  const callers = new WeakMap<FastifyRequest, Principal>();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const principal = verifyRequest(secret, request.headers, body, new Date());
    if (principal === null) {
      done(Object.assign(new Error('Only a gateway is answered here.'), { statusCode: 401 }));
      return;
    }
    callers.set(request, principal);
    try {
      done(null, JSON.parse(body.toString()));
    } catch {
      done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
    }
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    const { statusCode = 500 } = error;
    if (statusCode >= 500) log.error({ err: error, subgraph: service.name }, 'A request failed.');
    const message = statusCode < 500 ? error.message : 'Something went wrong on our side.';
    return reply
      .status(statusCode)
      .send({ errors: [{ message, extensions: { code: codeOf(statusCode) } }] });
  });

  const handler = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      const principal = callers.get(request);
      if (principal === undefined) {
        throw new GraphQLError('Only a gateway is answered here.', {
          extensions: { code: UNAUTHENTICATED, http: { status: 401 } },
        });
      }
      return service.createContext(principal, nobodyWaits(request, reply));
    },
  });
  app.post('/graphql', handler);
  if (service.rows !== undefined) {
    routeRows(app, service.rows, (request) => callers.get(request));
  }
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const checks = await service.readiness();
    const isReady = Object.values(checks).every((state) => state === 'ok');
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'waiting', checks });
  });

  let isStopping = false;
  // A connection that is busy when the stop begins would be kept open behind its answer.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });

  const url = await app.listen({ host, port });
  return {
    url: `${url}/graphql`,
    stop() {
      isStopping = true;
      return apollo.stop();
    },
  };
}

/** How long the gateway waits for the answer, in milliseconds; a call from elsewhere need not say. */
const DEADLINE_HEADER = 'x-cx-deadline-ms';

/** Aborted when the gateway goes away, or has no more time: what it was told is not signed, and can only end a read. */
function nobodyWaits({ headers }: FastifyRequest, reply: FastifyReply): AbortSignal {
  const gone = callerGone(reply);
  const leftMs = headers[DEADLINE_HEADER];
  if (typeof leftMs !== 'string' || !/^\d{1,9}$/.test(leftMs)) return gone;

  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), Number(leftMs));
  gone.addEventListener('abort', () => ending.abort(), { once: true });
  reply.raw.once('close', () => clearTimeout(timer));
  return ending.signal;
}

function createApolloServer(
  app: FastifyInstance,
  service: SubgraphService,
  log: Logger,
): ApolloServer {
  const report: ReportError = (error, errorId) => {
    log.error({ err: error, errorId, subgraph: service.name }, 'A resolver failed.');
  };
  return new ApolloServer({
    gateway: compiledGateway(service.schema),
    introspection: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    formatError: (formatted, error) => format(formatted, error, report),
    plugins: [fastifyApolloDrainPlugin(app), ...DISABLED_PLUGINS],
  });
}

type Gateway = NonNullable<ApolloServerOptionsWithGateway<object>['gateway']>;

/** Has operations executed by us: Apollo Server leaves that to nobody but a gateway. */
function compiledGateway(schema: GraphQLSchema): Gateway {
  return {
    onSchemaLoadOrUpdate(take) {
      take({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, request: { operationName, variables }, context }) =>
          executeCompiled({ schema, document, operationName, variables, context }),
      }),
    stop: () => Promise.resolve(),
  };
}

function format(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportError,
): GraphQLFormattedError {
  switch (formatted.extensions?.['code']) {
    // A gateway's documents are valid but for the values that its client wrote into them.
    case ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED:
    case ApolloServerErrorCode.GRAPHQL_PARSE_FAILED:
    case ApolloServerErrorCode.BAD_REQUEST:
    case ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE:
      return { message: formatted.message, extensions: { code: ErrorCode.BadUserInput } };
    case UNAUTHENTICATED:
      return { message: formatted.message, extensions: { code: UNAUTHENTICATED } };
    default: {
      const located = error instanceof GraphQLError ? error : new GraphQLError(String(error));
      return presentError(located, report);
    }
  }
}

function codeOf(status: number): string {
  if (status === 401) return UNAUTHENTICATED;
  return status < 500 ? ErrorCode.BadUserInput : ErrorCode.Internal;
}
