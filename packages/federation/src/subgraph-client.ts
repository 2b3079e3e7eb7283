import type { TreatPersonalData } from '@cx/authorization';
import type { SubgraphFetch } from '@cx/plan-execution';
import type { Principal } from '@cx/principals';
import type { PreparedOperation } from '@cx/query-plans';
import type { CacheOutcome } from '@cx/response-cache';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';

/** On whose behalf a subgraph is asked. */
export interface CallerContext {
  readonly principal: Principal;
  /** Aborted when nobody waits for the answer any more. */
  readonly gone?: AbortSignal;
  /** Until when an answer is of use, in the milliseconds of `performance.now()`. @default without end */
  readonly deadline?: number;
}

/** What an incoming request carries through the gateway. */
export interface GatewayContext extends CallerContext {
  /** What the caller gets in place of personal data; null where it may have it as it is. */
  readonly treat: TreatPersonalData | null;
  /** Whether its caller takes an answer in parts. @default false */
  readonly takesParts?: boolean;
  /** Hears of each request to a subgraph. */
  readonly onFetch?: (subgraph: string) => void;
  /** Hears what became of each question whose answer may be kept. */
  readonly onCache?: (fetch: SubgraphFetch, outcome: CacheOutcome) => void;
  /** Hears what came of it, before the answer is merged. */
  readonly onFetched?: (fetched: FetchedSubgraph) => void;
  /** Hears of the plan, before it is executed. */
  readonly onPlan?: (operation: PreparedOperation) => void;
}

/** A request to a subgraph that is over; its times are those of `performance.now()`. */
export interface FetchedSubgraph {
  readonly subgraph: string;
  readonly request: SubgraphRequest;
  readonly answer: SubgraphAnswer;
  /** Null where it came from this process, or did not come. */
  readonly transfer: Transfer | null;
  readonly begunAtMs: number;
  readonly endedAtMs: number;
}

export interface SubgraphRequest {
  readonly query: string;
  /** The same as the query, when the planner has it at hand. */
  readonly document?: DocumentNode | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** Whether it changes nothing, so that it may be asked again, or once for several. @default false */
  readonly isRead?: boolean | undefined;
  /** Reads of another one are not answered together with it. @default that of all who name none */
  readonly epoch?: string | undefined;
  /** Hears how the answer came, before it is there. */
  readonly onTransfer?: (transfer: Transfer) => void;
}

/** An answer as GraphQL gives it. Its objects are the caller's to change: the gateway merges into them. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** How an answer came from another process. */
export interface Transfer {
  /** How often this caller's request was sent: 0 when it was not, and 2 and more with retries and hedges. */
  readonly attempts: number;
  /** Whether it is the answer to the equal request of another caller. */
  readonly isShared: boolean;
  /** Of the answer, unpacked. */
  readonly bytes: number;
}

/** One subgraph as the gateway sees it: what is behind it is another process, or a function call. */
export interface SubgraphClient {
  /** A subgraph that cannot answer is an answer too, with an error in it. */
  request(request: SubgraphRequest, context: CallerContext): Promise<SubgraphAnswer>;
  close(): Promise<void>;
}

/** Codes of what can go wrong between the gateway and a subgraph. A code is a promise: only add. */
export const SubgraphErrorCode = {
  Timeout: 'SUBGRAPH_TIMEOUT',
  Unavailable: 'SUBGRAPH_UNAVAILABLE',
  BadResponse: 'SUBGRAPH_BAD_RESPONSE',
} as const;

export function failedAnswer(
  code: (typeof SubgraphErrorCode)[keyof typeof SubgraphErrorCode],
  message: string,
): SubgraphAnswer {
  return { errors: [{ message, extensions: { code } }] };
}
