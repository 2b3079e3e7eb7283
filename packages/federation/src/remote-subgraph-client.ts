import { signRequest } from '@cx/principals';
import {
  type BreakerState,
  type CallResult,
  type Clock,
  createBudget,
  createBulkhead,
  createCircuitBreaker,
  createLatencies,
  createSharedCalls,
  endingOf,
  SYSTEM_CLOCK,
  withHedge,
  withRetries,
} from '@cx/resilience';
import { traceHeaders } from '@cx/telemetry';

import { type CallOutcome, createOutcomes } from './call-outcome.ts';
import type { CallerContext, SubgraphClient } from './subgraph-client.ts';
import { openSubgraphHttp } from './subgraph-http.ts';

export interface RemoteSubgraphOptions {
  readonly name: string;
  readonly url: string;
  /** Signs each request; without one the subgraph is called as any client would. */
  readonly secret?: string | undefined;
  /** How long an answer may take, whole. @default 15000 */
  readonly timeoutMs?: number;
  /** How large an answer may be. @default 64 MiB */
  readonly maxBytes?: number;
  /** Hears when the subgraph is left alone since it fails (`open`), tried (`half-open`), asked again (`closed`). */
  readonly onState?: (state: BreakerState) => void;
  /** @default the system's */
  readonly clock?: Clock;
  /** From 0 to below 1. @default Math.random */
  readonly random?: () => number;
}

const MOST_AT_A_TIME = 64;
/** A second attempt beside one that is younger than this would gain nothing. */
const SOONEST_HEDGE_MS = 10;
const LATE = 0.95;
/** How much is left of the time that the caller has, in milliseconds. */
const DEADLINE_HEADER = 'x-cx-deadline-ms';

interface Call {
  readonly body: string;
  readonly caller: CallerContext;
  readonly epoch: string | undefined;
  /** Of the caller, or of the subgraph's own timeout. */
  readonly deadline: number;
  /** How often it was sent. */
  attempts: number;
  /** Whether another one that is equal was under way. */
  isShared: boolean;
}

/**
 * Calls a subgraph over HTTP. Reads are shared by equal callers, asked again when they are late or lost, and end
 * with those who wait for them; what changes something is sent once, and done whether somebody waits or not.
 */
export function createRemoteSubgraphClient(options: RemoteSubgraphOptions): SubgraphClient {
  const { name, url, secret, timeoutMs = 15_000, maxBytes = 64 * 1024 * 1024, onState } = options;
  const { clock = SYSTEM_CLOCK, random = Math.random } = options;
  const http = openSubgraphHttp({ url, maxBytes, connections: MOST_AT_A_TIME });
  const outcomes = createOutcomes(name, maxBytes);
  const breaker = createCircuitBreaker({ clock, onState });
  const bulkhead = createBulkhead({ clock, concurrency: MOST_AT_A_TIME });
  const latencies = createLatencies();
  const retries = createBudget({ ratio: 0.2, perSecond: 1, most: 10, clock });
  const hedges = createBudget({ ratio: 0.05, perSecond: 0, most: 5, clock });
  const reads = createSharedCalls<CallOutcome>(clock);

  async function exchange(call: Call, signal: AbortSignal): Promise<CallOutcome> {
    const { body, caller, deadline } = call;
    const begin = clock.now();
    call.attempts += 1;
    const headers = {
      ...(secret === undefined ? {} : signRequest(secret, caller.principal, body, new Date())),
      ...traceHeaders(),
      ...(caller.deadline === undefined ? {} : { [DEADLINE_HEADER]: leftOf(deadline - begin) }),
    };
    const result = await http.post({ body, headers, signal });
    const took = clock.now() - begin;
    const late = latencies.quantile(LATE) ?? 0;
    // One that was ended late would have taken longer still: without it the estimate would sink and sink.
    const isKnown = result.kind === 'answered' || (result.kind === 'ended' && took >= late);
    if (isKnown) latencies.add(took);
    // Who had much less time than the subgraph takes at other times says nothing about it.
    const hadItsTime = took >= late / 2;
    return outcomes.of(result, signal, hadItsTime);
  }

  async function attempt(call: Call, signal: AbortSignal): Promise<CallOutcome> {
    const permit = breaker.enter();
    if (permit === null) return outcomes.refused;
    let result: CallResult = 'unknown';
    try {
      const leave = await bulkhead.enter(signal);
      if (leave === null) return outcomes.crowded;
      try {
        const outcome = await exchange(call, signal);
        ({ result } = outcome);
        return outcome;
      } finally {
        leave();
      }
    } finally {
      permit(result);
    }
  }

  function read(call: Call, shared: AbortSignal): Promise<CallOutcome> {
    call.isShared = false;
    const late = latencies.quantile(LATE);
    const hedged = (): Promise<CallOutcome> =>
      withHedge((signal) => attempt(call, signal), {
        clock,
        budget: hedges,
        afterMs: late === null ? null : Math.max(late, SOONEST_HEDGE_MS),
        isGood: ({ result }) => result === 'success',
        signal: shared,
      });
    return withRetries(hedged, {
      clock,
      random,
      budget: retries,
      deadline: call.deadline,
      signal: shared,
      againAfterMs: ({ againAfterMs }) => againAfterMs,
    });
  }

  return {
    async request({ query, operationName, variables, isRead = false, epoch, onTransfer }, caller) {
      const body = JSON.stringify({ query, operationName, variables });
      const now = clock.now();
      const deadline = Math.min(caller.deadline ?? Infinity, now + timeoutMs);
      const call = { body, caller, epoch, deadline, attempts: 0, isShared: isRead };
      using ending = endingOf({
        parent: isRead ? caller.gone : undefined,
        afterMs: deadline - now,
        clock,
      });
      const { signal } = ending;
      try {
        const outcome = isRead
          ? await reads.join(keyOf(call), { signal, deadline }, (shared) => read(call, shared))
          : await attempt(call, signal);
        const { attempts, isShared } = call;
        onTransfer?.({ attempts, isShared, bytes: outcome.bytes ?? 0 });
        return outcome.answer();
      } catch (error) {
        if (!signal.aborted) throw error;
        return outcomes.ended(signal.reason);
      }
    },

    close: () => http.close(),
  };
}

/** All that the subgraph sees: what is asked, and by whom. And since when it may have been asked. */
function keyOf({ body, caller, epoch = '' }: Call): string {
  return `${JSON.stringify(caller.principal)} ${epoch} ${body}`;
}

function leftOf(ms: number): string {
  return String(Math.max(0, Math.floor(ms)));
}
