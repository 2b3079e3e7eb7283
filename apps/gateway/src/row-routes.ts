import { DATASETS } from '@cx/datasets';
import { beyond, type Principal } from '@cx/principals';
import type { QuotaStore } from '@cx/quota';
import type { RowAnswer, RowService } from '@cx/subgraph';
import { callerGone, sendRows } from '@cx/subgraph/serve';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

import type { AccessRecords } from './access-records.ts';
import type { CurrentServers } from './contract-servers.ts';
import { admissionOf } from './graphql-route.ts';
import { HttpProblem } from './http-problem.ts';
import { countFetch, reportOf } from './request-report.ts';
import { charge, costOfRows, OPENING_COST } from './row-charge.ts';
import { auditRefusal } from './run-refusal.ts';
import { endSlowReader } from './slow-reader.ts';

export interface RowRoutesOptions {
  /** Before anything else: finds out who asks. */
  readonly admit: (request: FastifyRequest) => Promise<void>;
  readonly servers: CurrentServers;
  readonly rows: RowService;
  readonly quota: QuotaStore;
  readonly records: AccessRecords;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Serves rows as files: `/export/tickets.csv` and the like. */
export function routeRowFiles(app: FastifyInstance, options: RowRoutesOptions): void {
  app.get('/export/:file', {
    onRequest: options.admit,
    handler: (request, reply) => answerRows(request, reply, options),
  });
}

/** Gives a caller the rows that it asks for, within its quota, and keeps account of them. */
export async function answerRows(
  request: FastifyRequest,
  reply: FastifyReply,
  options: RowRoutesOptions,
): Promise<FastifyReply> {
  const { servers, rows, quota, records, now } = options;
  const { principal } = admissionOf(request);
  const { contract, hidden } = await servers.of(principal, reply);
  const caller = { contract, principal };
  const { path, query } = targetOf(request);
  await charge(quota, caller, OPENING_COST, now());

  const answer = await rows.answer({
    principal,
    path,
    query,
    base: `${request.protocol}://${request.host}`,
    hidden,
    acceptEncoding: request.headers['accept-encoding'],
    ifNoneMatch: request.headers['if-none-match'],
    gone: callerGone(reply),
  });
  const cost = costOfRows(answer.rows);
  try {
    const { headers } = await charge(quota, caller, cost, now());
    await disclose(principal, path, answer, options);
    void reply.headers(headers);
  } catch (error) {
    drop(answer);
    throw error;
  }
  const report = reportOf(request);
  report.cost = { estimated: OPENING_COST + cost, actual: OPENING_COST + cost };
  countFetch(report, 'insights');
  records.rowsUsed(principal, { path, cost: OPENING_COST + cost, hasErrors: answer.status >= 400 });
  if (request.method === 'HEAD') {
    drop(answer);
    return sendRows(reply, { ...answer, body: null });
  }
  endSlowReader(reply.raw);
  return sendRows(reply, answer);
}

function targetOf({ url }: FastifyRequest): { readonly path: string; readonly query: string } {
  const [path = '', query = ''] = url.slice(1).split(/\?(.*)/s);
  return { path: decoded(path), query };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new HttpProblem(400, 'The path cannot be read: encode it as UTF-8.');
  }
}

const PERSONAL: ReadonlySet<string> = new Set(
  DATASETS.filter(({ columns }) => columns.some(({ pii }) => pii !== null)).map(({ name }) => name),
);

/** It is on record what a key reads of people before it gets it. */
async function disclose(
  { kind, scopes, ...principal }: Principal,
  path: string,
  { status, rows }: RowAnswer,
  { records, log }: RowRoutesOptions,
): Promise<void> {
  const [, name = ''] = /([\w-]+)(?:\.\w+)?$/.exec(path) ?? [];
  const isPersonal = PERSONAL.has(name.replaceAll('-', '_'));
  const isClear = beyond(['pii:read'], scopes).length === 0;
  if (status !== 200 || rows === 0 || kind === 'staff' || !isPersonal || !isClear) return;
  try {
    await records.rowsDisclosed({ kind, scopes, ...principal }, path, rows);
  } catch (error) {
    log.error({ err: error }, 'Rows are withheld: it cannot be recorded what they disclose.');
    throw new HttpProblem(503, auditRefusal().message, 'AUDIT_UNAVAILABLE', { 'retry-after': '5' });
  }
}

function drop({ body }: RowAnswer): void {
  if (body === null || typeof body === 'string') return;
  body.on('error', () => undefined);
  body.destroy();
}
