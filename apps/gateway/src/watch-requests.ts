import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { contractNameOf } from '@cx/contracts';
import { traceIdOf } from '@cx/telemetry/http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { AccessEntry, WriteAccess } from './access-log.ts';
import { findAdmission } from './graphql-route.ts';
import { HttpProblem } from './http-problem.ts';
import type { Metrics } from './metrics.ts';
import { createOperationNames } from './operation-names.ts';
import { reportOf } from './request-report.ts';

export interface WatchOptions {
  readonly metrics?: Metrics | undefined;
  readonly accessLog?: WriteAccess | undefined;
}

/** Those who ask for them watch the gateway: they are no callers. */
const UNWATCHED: ReadonlySet<string> = new Set(['/', '/healthz', '/readyz', '/prometheus']);

const REQUEST_ID_HEADER = 'x-request-id';

/** The id that the caller, or a proxy before it, gave the request, if it can be one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

/** Tells of each request to a route of ours when it is over, however it ends. */
export function watchRequests(app: FastifyInstance, { metrics, accessLog }: WatchOptions): void {
  const names = createOperationNames();

  function tell(request: FastifyRequest, entry: AccessEntry): void {
    accessLog?.(entry);
    const { url: route = '' } = request.routeOptions;
    const isTrusted = findAdmission(request)?.isTrusted === true;
    const label = route === '/graphql' ? names.labelOf(entry.operation, isTrusted) : route;
    metrics?.requestAnswered(label, outcomeOf(entry), entry.durationMs / 1000);
  }

  app.addHook('onRequest', (request, reply, done) => {
    void reply.header(REQUEST_ID_HEADER, request.id);
    const { url: route } = request.routeOptions;
    if (route === undefined || UNWATCHED.has(route)) return done();
    const { socket } = request.raw;
    const begun = { atMs: performance.now(), bytesWritten: socket.bytesWritten };
    reply.raw.once('close', () => tell(request, entryOf(request, reply, begun)));
    return done();
  });

  app.addHook('onError', (request, _reply, error, done) => {
    if (error instanceof HttpProblem) reportOf(request).codes.add(error.code);
    done();
  });
}

interface Begun {
  readonly atMs: number;
  /** Over the connection, which may have answered others before. */
  readonly bytesWritten: number;
}

function entryOf(request: FastifyRequest, { raw }: FastifyReply, begun: Begun): AccessEntry {
  const principal = findAdmission(request)?.principal;
  const { operation, codes, cost, fetches } = reportOf(request);
  return {
    requestId: request.id,
    traceId: traceIdOf(request),
    method: request.method,
    path: request.url.replace(/\?.*$/s, ''),
    status: raw.statusCode,
    durationMs: Math.round((performance.now() - begun.atMs) * 1000) / 1000,
    bytes: request.raw.socket.bytesWritten - begun.bytesWritten,
    isAborted: !raw.writableFinished,
    principal: principal === undefined ? null : { id: principal.id, kind: principal.kind },
    contract: principal === undefined ? null : contractNameOf(principal),
    operation,
    codes: [...codes],
    cost,
    subgraphRequests: Object.fromEntries(fetches),
  };
}

function outcomeOf({ isAborted, codes, status }: AccessEntry): string {
  if (isAborted) return 'aborted';
  const [first] = codes;
  if (first !== undefined) return first;
  return status < 400 ? 'ok' : `http_${status}`;
}
