import type { Contract } from '@cx/contracts';
import {
  type FetchedSubgraph,
  type GatewayContext,
  type OperationRun,
  type PreparedOperation,
  representationsIn,
} from '@cx/federation';
import { beyond, type Principal } from '@cx/principals';
import type { FastifyRequest } from 'fastify';

/** How an answer came about, for those who run the graph. */
export interface Explanation {
  planned(operation: PreparedOperation): void;
  fetched(fetched: FetchedSubgraph): void;
  /** A question whose answer may be kept. */
  readonly cached: NonNullable<GatewayContext['onCache']>;
  /** All of it, for the extensions of the answer. */
  told(
    run: OperationRun,
    contract: Contract,
    cost: { readonly estimated: number; readonly actual: number },
  ): Readonly<Record<string, unknown>>;
}

/** Whether it is asked for by somebody who may see how the graph is made. */
export function wantsExplanation(
  { headers, body }: FastifyRequest,
  { scopes }: Principal,
  { name }: Contract,
): boolean {
  if (name !== 'internal' || beyond(['admin'], scopes).length > 0) return false;
  return (
    headers['x-cx-explain'] === '1' || fieldOf(fieldOf(body, 'extensions'), 'explain') === true
  );
}

export function createExplanation(): Explanation {
  const begunAtMs = performance.now();
  const requests: object[] = [];
  const cache: object[] = [];
  let plan: object | null = null;

  return {
    planned({ key, planningMs, plan: { steps } }) {
      plan = { key, isCached: planningMs === null, waitedMs: rounded(planningMs), steps: steps() };
    },
    fetched(fetched) {
      requests.push(requestOf(fetched, begunAtMs));
    },
    cached({ subgraph, query, variables }, outcome) {
      if (outcome === 'none') return;
      cache.push({ subgraph, query, representations: representationsIn(variables), outcome });
    },
    told: ({ authorization: { refusals } }, { name, denied }, cost) => ({
      contract: name,
      authorization: { denied, refusals: Object.fromEntries(refusals) },
      cost,
      plan,
      requests,
      cache,
      durationMs: rounded(performance.now() - begunAtMs),
    }),
  };
}

function requestOf(
  { subgraph, request, answer, transfer, begunAtMs, endedAtMs }: FetchedSubgraph,
  sinceMs: number,
): object {
  const errors = answer.errors ?? [];
  return {
    subgraph,
    query: request.query,
    representations: representationsIn(request.variables),
    beganAfterMs: rounded(begunAtMs - sinceMs),
    durationMs: rounded(endedAtMs - begunAtMs),
    bytes: transfer?.bytes ?? Buffer.byteLength(JSON.stringify(answer)),
    ...(transfer === null ? {} : { attempts: transfer.attempts, isShared: transfer.isShared }),
    errors: errors.map(({ message, path, extensions }) => ({
      message,
      path,
      code: extensions?.['code'],
    })),
  };
}

function rounded(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 1000) / 1000;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
