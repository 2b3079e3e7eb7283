import { type CallResult, isTimeout } from '@cx/resilience';

import { parseAnswer } from './graphql-answer.ts';
import { failedAnswer, type SubgraphAnswer, SubgraphErrorCode } from './subgraph-client.ts';
import type { HttpResult } from './subgraph-http.ts';

/** What one attempt to ask a subgraph came to. */
export interface CallOutcome {
  /** A copy for each who asks: the gateway merges into answers. */
  readonly answer: () => SubgraphAnswer;
  /** What it says about the subgraph. */
  readonly result: CallResult;
  /** How long to wait before another attempt, at least; null where that makes no sense. */
  readonly againAfterMs: number | null;
  /** Of the answer, unpacked. @default 0 */
  readonly bytes?: number;
}

/** Says what is wrong in words that tell nobody where a subgraph is, or what it wrote. */
export interface Outcomes {
  of(result: HttpResult, signal: AbortSignal, hadItsTime: boolean): CallOutcome;
  /** Of a call that is not made. */
  readonly refused: CallOutcome;
  readonly crowded: CallOutcome;
  /** Of a caller who does not wait any more. */
  ended(reason: unknown): SubgraphAnswer;
}

export function createOutcomes(name: string, maxBytes: number): Outcomes {
  const unavailable = (): SubgraphAnswer =>
    failedAnswer(SubgraphErrorCode.Unavailable, `The subgraph ${name} does not answer.`);
  const late = (): SubgraphAnswer =>
    failedAnswer(SubgraphErrorCode.Timeout, `The subgraph ${name} took too long to answer.`);
  const unreadable = (): SubgraphAnswer =>
    failedAnswer(
      SubgraphErrorCode.BadResponse,
      `The subgraph ${name} answered with something else than GraphQL.`,
    );
  const tooLarge = (): SubgraphAnswer =>
    failedAnswer(
      SubgraphErrorCode.BadResponse,
      `The subgraph ${name} answered with more than ${maxBytes} bytes: ask for less at a time.`,
    );
  const crowded = (): SubgraphAnswer =>
    failedAnswer(
      SubgraphErrorCode.Unavailable,
      `The subgraph ${name} is asked for too much at a time: try again later.`,
    );
  const ended = (reason: unknown): SubgraphAnswer => (isTimeout(reason) ? late() : unavailable());

  return {
    of(result, signal, hadItsTime) {
      switch (result.kind) {
        case 'too-large':
          return failure(tooLarge);
        case 'unreadable':
          return failure(unreadable);
        case 'lost':
          return failure(unavailable, result.mayWorkAgain ? 0 : null);
        case 'ended':
          return isTimeout(signal.reason) && hadItsTime
            ? failure(late)
            : { answer: () => ended(signal.reason), result: 'unknown', againAfterMs: null };
        case 'answered': {
          const { status, text, retryAfter } = result;
          const againAfterMs = AWAY.has(status) ? pauseOf(retryAfter) : null;
          const answer = copiesOf(text);
          if (answer === null) {
            return failure(AWAY.has(status) ? unavailable : unreadable, againAfterMs);
          }
          const outcome = status < 500 ? 'success' : 'failure';
          return { answer, result: outcome, againAfterMs, bytes: Buffer.byteLength(text) };
        }
      }
    },
    refused: { answer: unavailable, result: 'unknown', againAfterMs: null },
    crowded: { answer: crowded, result: 'unknown', againAfterMs: null },
    ended,
  };
}

function failure(answer: () => SubgraphAnswer, againAfterMs: number | null = null): CallOutcome {
  return { answer, result: 'failure', againAfterMs };
}

/** Statuses of a subgraph that is not there now, as often as not from a proxy before it. */
const AWAY: ReadonlySet<number> = new Set([502, 503, 504]);

const LONGEST_PAUSE_SECONDS = 2;

/** Null for a subgraph that wants to be left alone for longer than a caller would wait. */
function pauseOf(retryAfter: string | undefined): number | null {
  if (retryAfter === undefined) return 0;
  const seconds = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : Infinity;
  return seconds <= LONGEST_PAUSE_SECONDS ? seconds * 1000 : null;
}

/** The first one is what was parsed to see whether it is an answer; null when it is none. */
function copiesOf(text: string): (() => SubgraphAnswer) | null {
  const parsed = parseAnswer(text);
  if (parsed === null) return null;
  let first: SubgraphAnswer | null = parsed;
  return () => {
    const copy = first ?? parseAnswer(text) ?? parsed;
    first = null;
    return copy;
  };
}
