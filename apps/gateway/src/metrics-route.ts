import { Readable } from 'node:stream';

import type { RowAnswer } from '@cx/subgraph';
import { sendRows } from '@cx/subgraph/serve';
import {
  compressionFor,
  compressorOf,
  CONTENT_TYPES,
  entityTagOf,
  isKnownTag,
  openEncoder,
  writeRows,
} from '@cx/tabular';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

import type { CurrentServers } from './contract-servers.ts';
import { admissionOf } from './graphql-route.ts';
import { HttpProblem } from './http-problem.ts';
import { readMetricsQuestion } from './metrics-question.ts';
import {
  METRICS_OPERATION,
  metricsColumns,
  metricsRows,
  readMetricsAnswer,
} from './metrics-table.ts';
import { endSlowReader } from './slow-reader.ts';

export interface MetricsRouteOptions {
  readonly servers: CurrentServers;
  /** Before anything else: finds out who asks. */
  readonly admit: (request: FastifyRequest) => Promise<void>;
}

/** Serves figures as tables: the query `metrics` of the same caller, on the same terms. */
export function routeMetricsTables(
  app: FastifyInstance,
  { servers, admit }: MetricsRouteOptions,
): void {
  app.get<{ Params: { extension: string } }>('/metrics.:extension', {
    onRequest: admit,
    async handler(request, reply) {
      const server = await servers.of(admissionOf(request).principal, reply);
      const [, query = ''] = request.url.split(/\?(.*)/s);
      const { extension } = request.params;
      const question = readMetricsQuestion(extension, query, server.schema);
      const { measures, dimensions, variables, format, neutralise } = question;
      const { status, data, errors } = await server.execute(request, reply, {
        query: METRICS_OPERATION,
        variables,
      });
      const answer = readMetricsAnswer(data);
      if (answer === null) throw problemOf(status, errors);

      const columns = metricsColumns(measures, dimensions);
      const rows = metricsRows(answer);
      const encoder = await openEncoder(format, columns, { neutralise });
      writeRows(encoder, columns, rows);
      encoder.end();
      const bytes = Buffer.from(encoder.take());
      const headers = {
        'content-type': CONTENT_TYPES[format],
        etag: entityTagOf(bytes),
        'x-as-of': answer.asOf,
        'x-truncated': String(answer.truncated),
        vary: 'accept-encoding, authorization, x-api-key',
      };
      return send(request, reply, { headers, bytes, rows: rows.length });
    },
  });
}

interface Table {
  readonly headers: Readonly<Record<string, string>> & { readonly etag: string };
  readonly bytes: Buffer;
  readonly rows: number;
}

function send(
  { method, headers: asked }: FastifyRequest,
  reply: FastifyReply,
  { headers, bytes, rows }: Table,
): FastifyReply {
  const isKnown = isKnownTag(asked['if-none-match'], headers.etag);
  const answer: RowAnswer = {
    status: isKnown ? 304 : 200,
    headers,
    rows,
    body: null,
    sent: () => rows,
  };
  if (isKnown || method === 'HEAD') return sendRows(reply, answer);
  endSlowReader(reply.raw);
  const body = Readable.from([bytes], { objectMode: false });
  const compression = compressionFor(asked['accept-encoding']);
  if (compression === null) return sendRows(reply, { ...answer, body });
  void reply.header('content-encoding', compression);
  return sendRows(reply, { ...answer, body: body.compose(compressorOf(compression)) });
}

const STATUSES: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAUTHORIZED_FIELD_OR_TYPE: 403,
  NOT_FOUND: 404,
  METRICS_DIMENSION_IMPOSSIBLE: 400,
  METRICS_RANGE_INVALID: 400,
  METRICS_ZONE_UNKNOWN: 400,
  METRICS_LIMIT: 400,
  METRICS_TOO_LARGE: 413,
  DATABASE_UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** What GraphQL says beside no data, as HTTP says it. */
function problemOf(status: number, errors: readonly GraphQLFormattedError[] = []): HttpProblem {
  const [error] = errors;
  const found = error?.extensions?.['code'];
  const code = typeof found === 'string' ? found : 'INTERNAL_SERVER_ERROR';
  const message = error?.message ?? 'Something went wrong on our side.';
  return new HttpProblem(status >= 400 ? status : (STATUSES[code] ?? 502), message, code);
}
