import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Server, Socket } from 'node:net';
import { text } from 'node:stream/consumers';

import { LOCAL_PRINCIPAL } from '@cx/principals';
import type { ManualClock } from '@cx/resilience/testing';
import { onTestFinished } from 'vitest';

import {
  createRemoteSubgraphClient,
  type RemoteSubgraphOptions,
} from './remote-subgraph-client.ts';
import type {
  CallerContext,
  SubgraphAnswer,
  SubgraphClient,
  SubgraphRequest,
} from './subgraph-client.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface ServedSubgraph {
  readonly url: string;
  /** One for each connection that was opened. */
  readonly sockets: readonly Socket[];
  /** Bodies of the requests that came, as they were read. */
  readonly asked: readonly string[];
}

/** A server that does with requests what a test wants, on a port of its own. */
export async function serve(handler: Handler): Promise<ServedSubgraph> {
  const sockets: Socket[] = [];
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    // One that is cut off is none.
    const body = await text(request).catch(() => null);
    if (body === null) return;
    asked.push(body);
    await handler(request, response);
  });
  server.on('connection', (socket) => sockets.push(socket));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${await portOf(server)}/graphql`, sockets, asked };
}

export async function portOf(server: Server): Promise<number> {
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', listening.resolve);
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return address.port;
}

export const reply =
  (
    status: number,
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Handler =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

/** Does the first thing with the first request, and so on; the last one with all others. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let count = 0;
  return (request, response) => {
    const handler = handlers[Math.min(count, handlers.length - 1)];
    count += 1;
    return handler?.(request, response);
  };
}

export const hang: Handler = () => undefined;
export const hangUp: Handler = (request) => request.socket.destroy();
export const cutOff: Handler = (_request, response) =>
  response.writeHead(200, { 'content-length': '1000' }).write('{"data":', () => response.destroy());

export function clientOf(url: string, over: Partial<RemoteSubgraphOptions> = {}): SubgraphClient {
  const client = createRemoteSubgraphClient({ name: 'tickets', url, ...over });
  onTestFinished(() => client.close());
  return client;
}

export const CALLER: CallerContext = { principal: LOCAL_PRINCIPAL };

const QUERY: SubgraphRequest = { query: '{ tickets { id } }', isRead: true };

export function ask(
  client: SubgraphClient,
  request: SubgraphRequest = QUERY,
  caller: CallerContext = CALLER,
): Promise<SubgraphAnswer> {
  return client.request(request, caller);
}

/** A read like no other. */
export const readNumber = (number: number): SubgraphRequest => ({
  query: 'query ($number: Int) { ticket(number: $number) { id } }',
  variables: { number },
  isRead: true,
});

/** What a promise gives while pauses of no length end. */
export async function settled<T>(clock: ManualClock, outcome: Promise<T>): Promise<T> {
  for (;;) {
    const isOver = await Promise.race([outcome.then(() => true), clock.advance(0)]);
    if (isOver === true) return outcome;
  }
}

export const failure = (code: string, message: string): SubgraphAnswer => ({
  errors: [{ message, extensions: { code } }],
});
export const BAD_RESPONSE = failure(
  'SUBGRAPH_BAD_RESPONSE',
  'The subgraph tickets answered with something else than GraphQL.',
);
export const UNAVAILABLE = failure('SUBGRAPH_UNAVAILABLE', 'The subgraph tickets does not answer.');
export const TIMEOUT = failure('SUBGRAPH_TIMEOUT', 'The subgraph tickets took too long to answer.');
export const CROWDED = failure(
  'SUBGRAPH_UNAVAILABLE',
  'The subgraph tickets is asked for too much at a time: try again later.',
);
