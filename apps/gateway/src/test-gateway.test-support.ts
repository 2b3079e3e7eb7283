import type { AuditEvent, OperationUse, Use } from '@cx/access';
import { type Contract, DEFAULT_CONTRACTS } from '@cx/contracts';
import type { SubgraphClient } from '@cx/federation';
import type { Principal } from '@cx/principals';
import { pino } from 'pino';
import { onTestFinished, vi } from 'vitest';

import { createAccessRecords } from './access-records.ts';
import { type GatewayOptions, serveGateway } from './server.ts';
import { clientOf, openTestSupergraph, type SubgraphName } from './test-supergraph.test-support.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface TestGateway {
  readonly url: string;
  readonly log: Record<string, unknown>[];
  /** Names of the subgraphs that were asked, in the order of the requests. */
  readonly asked: SubgraphName[];
  readonly uses: Use[];
  /** What was asked for, without values. */
  readonly operations: OperationUse[];
  readonly events: AuditEvent[];
  /** @param request the text of an operation, or all of the body */
  readonly ask: (principal: Principal, request: string | object) => Promise<Answer>;
  /** Takes an answer in parts, and whole. */
  readonly askInParts: (
    principal: Principal,
    request: string | object,
    init?: Init,
  ) => Promise<Response>;
  /** @param parameters names and values, in their order */
  readonly get: (principal: Principal, ...parameters: [string, string][]) => Promise<Answer>;
}

export interface TestGatewayOptions extends Partial<GatewayOptions> {
  /** Beside the default ones, or in their places. */
  readonly served?: readonly Contract[];
  /** Subgraphs in the places of those that work well. */
  readonly given?: Partial<Record<SubgraphName, SubgraphClient>>;
  /** Keeps what discloses personal data. @default among the events */
  readonly append?: (events: readonly AuditEvent[]) => Promise<void>;
}

export interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

/** A key of a partner, as scopes and all else are given. */
export function partner(over: Partial<Principal> = {}): Principal {
  return { kind: 'partner', id: 'agency', scopes: [], brands: ['united'], keyId: 'k1', ...over };
}

/** A contract like that of partners, without a quota. */
export function contract(over: Partial<Contract> = {}): Contract {
  return { ...DEFAULT_CONTRACTS.partner, quota: null, ...over };
}

/** It is always the same moment from now on: no bucket fills up, no hour ends. */
export function stopTime(moment: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
  onTestFinished(() => void vi.useRealTimers());
}

/** Serves two subgraphs to anybody. */
export async function serveTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { served = [], given = {}, append, ...over } = options;
  const log: Record<string, unknown>[] = [];
  const asked: SubgraphName[] = [];
  const uses: Use[] = [];
  const operations: OperationUse[] = [];
  const events: AuditEvent[] = [];
  const principals = new Map<string, Principal>();
  const keep = async (more: readonly AuditEvent[]): Promise<void> => void events.push(...more);
  const server = await serveGateway({
    supergraph: openTestSupergraph({
      customers: noting('customers', given.customers, asked),
      tickets: noting('tickets', given.tickets, asked),
    }),
    host: '127.0.0.1',
    port: 0,
    async authenticate({ headers }) {
      const principal = principals.get(String(headers['x-caller']));
      if (principal === undefined) throw new Error('The test tells who calls.');
      return principal;
    },
    contracts: new Map([
      ...Object.entries(DEFAULT_CONTRACTS),
      ...served.map((one) => [one.name, one] as const),
    ]),
    pseudonymSecret: 'a secret of the tests, long enough to be one',
    records: createAccessRecords({
      usage: { record: (use) => void uses.push(use) },
      operations: { record: (use) => void operations.push(use) },
      audit: { record: (event) => void events.push(event), append: append ?? keep },
      now: () => new Date(),
    }),
    readiness: () => Promise.resolve({}),
    log: pino({ level: 'warn' }, { write: (line) => void log.push(JSON.parse(line)) }),
    ...over,
  });
  onTestFinished(() => server.stop());

  function sendAs(principal: Principal, path: string, init: Init): Promise<Response> {
    const caller = JSON.stringify(principal);
    principals.set(caller, principal);
    const headers = { 'content-type': 'application/json', 'x-caller': caller, ...init.headers };
    return fetch(`${server.url}${path}`, { ...init, headers });
  }

  async function send(principal: Principal, path: string, init: Init): Promise<Answer> {
    const response = await sendAs(principal, path, init);
    const { status, headers } = response;
    return { status, headers, body: await response.json() };
  }

  return {
    url: server.url,
    log,
    asked,
    uses,
    operations,
    events,
    ask: (principal, request) =>
      send(principal, '/graphql', { method: 'POST', body: bodyOf(request) }),
    askInParts: (principal, request, init = {}) =>
      sendAs(principal, '/graphql', {
        method: 'POST',
        body: bodyOf(request),
        headers: { accept: 'multipart/mixed; deferSpec=20220824, application/json' },
        ...init,
      }),
    get: (principal, ...parameters) =>
      send(principal, `/graphql?${new URLSearchParams(parameters).toString()}`, { method: 'GET' }),
  };
}

function bodyOf(request: string | object): string {
  return JSON.stringify(typeof request === 'string' ? { query: request } : request);
}

function noting(
  name: SubgraphName,
  client: SubgraphClient = clientOf(name),
  asked: SubgraphName[],
): SubgraphClient {
  return {
    ...client,
    request(request, context) {
      asked.push(name);
      return client.request(request, context);
    },
  };
}
