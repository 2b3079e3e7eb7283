import { signRequest } from '@cx/principals';
import type { GraphQLFormattedError } from 'graphql';
import { Agent, errors, request as send } from 'undici';

import {
  failedAnswer,
  type SubgraphAnswer,
  type SubgraphClient,
  SubgraphErrorCode,
} from './subgraph-client.ts';

export interface RemoteSubgraphOptions {
  readonly name: string;
  readonly url: string;
  /** Signs each request; without one the subgraph is called as any client would. */
  readonly secret?: string | undefined;
  /** How long an answer may take, whole. @default 15000 */
  readonly timeoutMs?: number;
  /** How large an answer may be. @default 64 MiB */
  readonly maxBytes?: number;
}

const MOST_CONNECTIONS = 64;

/** Calls a subgraph over HTTP, on connections that stay open. */
export function createRemoteSubgraphClient(options: RemoteSubgraphOptions): SubgraphClient {
  const { name, url, secret, timeoutMs = 15_000, maxBytes = 64 * 1024 * 1024 } = options;
  const agent = new Agent({
    connections: MOST_CONNECTIONS,
    connectTimeout: 3000,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxBytes,
  });

  return {
    async request({ query, operationName, variables }, { principal, gone }) {
      const body = JSON.stringify({ query, operationName, variables });
      const trust = secret === undefined ? {} : signRequest(secret, principal, body, new Date());
      try {
        const response = await send(url, {
          method: 'POST',
          dispatcher: agent,
          headers: { 'content-type': 'application/json', accept: ACCEPT, ...trust },
          body,
          signal: AbortSignal.any([
            AbortSignal.timeout(timeoutMs),
            ...(gone === undefined || isMutation(query) ? [] : [gone]),
          ]),
        });
        return answerOf(name, await response.body.text());
      } catch (error) {
        if (error instanceof errors.ResponseExceededMaxSizeError) {
          return failedAnswer(
            SubgraphErrorCode.BadResponse,
            `The subgraph ${name} answered with more than ${maxBytes} bytes: ask for less at a time.`,
          );
        }
        return isTimeout(error)
          ? failedAnswer(SubgraphErrorCode.Timeout, `The subgraph ${name} took too long to answer.`)
          : failedAnswer(SubgraphErrorCode.Unavailable, `The subgraph ${name} does not answer.`);
      }
    },

    close: () => agent.close(),
  };
}

/** What somebody has begun is done, whether they wait for it or not. */
function isMutation(query: string): boolean {
  return /^\s*mutation\b/.test(query);
}

const ACCEPT = 'application/graphql-response+json, application/json';

function isTimeout(error: unknown): boolean {
  return (
    error instanceof errors.HeadersTimeoutError ||
    error instanceof errors.BodyTimeoutError ||
    (error instanceof Error && error.name === 'TimeoutError')
  );
}

// The status does not matter: an answer of GraphQL is one with 400 as much as with 200.
function answerOf(name: string, body: string): SubgraphAnswer {
  const answer = parseAnswer(body);
  return (
    answer ??
    failedAnswer(
      SubgraphErrorCode.BadResponse,
      `The subgraph ${name} answered with something else than GraphQL.`,
    )
  );
}

function parseAnswer(body: string): SubgraphAnswer | null {
  try {
    const answer: unknown = JSON.parse(body);
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

function isAnswer(
  value: unknown,
): value is { data?: Record<string, unknown> | null; errors?: GraphQLFormattedError[] } {
  if (typeof value !== 'object' || value === null) return false;
  const hasData = 'data' in value;
  if (hasData && (typeof value.data !== 'object' || Array.isArray(value.data))) return false;
  // Some write null where there are no errors.
  if (!('errors' in value) || value.errors === null) return hasData;
  const { errors: found } = value;
  return Array.isArray(found) && found.every(isError) && (hasData || found.length > 0);
}

function isError(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
