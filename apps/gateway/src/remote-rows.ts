import { signRequest } from '@cx/principals';
import type { RowService } from '@cx/subgraph';
import { ROW_COUNT_TRAILER, ROWS_EXPECTED } from '@cx/subgraph/serve';
import { Agent, request as send } from 'undici';

import { HttpProblem } from './http-problem.ts';

export interface RemoteRowsOptions {
  /** Of the subgraph, with its `/graphql`. */
  readonly url: string;
  readonly secret: string;
}

/** As long as an export may take until its first row, and between two pieces. */
const TIMEOUT_MS = 10 * 60_000;

/** Rows of a subgraph in a process of its own. */
export function createRemoteRows({ url, secret }: RemoteRowsOptions): RowService {
  const agent = new Agent({
    connectTimeout: 3_000,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  const address = new URL('/rows', url);

  return {
    async answer({ principal, gone, ...question }) {
      const body = JSON.stringify(question);
      const response = await send(address, {
        method: 'POST',
        dispatcher: agent,
        headers: {
          'content-type': 'application/json',
          ...signRequest(secret, principal, body, new Date()),
        },
        body,
        signal: gone ?? null,
      }).catch(unavailable);
      const { statusCode: status, headers, trailers } = response;
      // It takes us for somebody else: that is nothing that the caller could mend.
      if (status === 401) {
        await response.body.dump();
        return unavailable();
      }
      return {
        status,
        headers: Object.fromEntries(
          Object.entries(headers).flatMap(([name, value]) =>
            typeof value === 'string' && PASSED_ON.has(name) ? [[name, value]] : [],
          ),
        ),
        rows: Number(headers[ROWS_EXPECTED] ?? 0),
        body: response.body,
        sent() {
          const count = trailers[ROW_COUNT_TRAILER];
          return count === undefined || count === '' ? null : Number(count);
        },
      };
    },
  };
}

function unavailable(): never {
  const message = 'The rows cannot be read now: ask again soon.';
  throw new HttpProblem(503, message, 'SUBGRAPH_UNAVAILABLE', { 'retry-after': '5' });
}

/** What tells of the rows; the rest is of the connection between. */
const PASSED_ON = new Set([
  'content-disposition',
  'content-encoding',
  'content-type',
  'etag',
  'odata-version',
  'retry-after',
  'vary',
  'x-cursor',
]);
