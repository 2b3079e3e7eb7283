import { once } from 'node:events';
import { createServer } from 'node:http';

import { JOIN_SDL } from '@cx/testing/join-sdl';

export interface BooksSubgraph {
  readonly port: number;
  stop(): Promise<void>;
}

/** What the books are, whatever is asked of them. */
export const BOOKS = { data: { books: [{ title: 'Middlemarch' }] } } as const;

/** A subgraph that always answers the same, after a while. */
export async function serveBooksSubgraph(delayMs = 0): Promise<BooksSubgraph> {
  const server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    if (delayMs === 0) response.end(JSON.stringify(BOOKS));
    else setTimeout(() => response.end(JSON.stringify(BOOKS)), delayMs);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The supergraph of that subgraph. @param field another field of a book, with its type */
export function booksSupergraph(port: number, field = ''): string {
  return `
schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
{ query: Query }

${JOIN_SDL}

enum join__Graph { BOOKS @join__graph(name: "books", url: "http://127.0.0.1:${port}/") }

type Book @join__type(graph: BOOKS) { title: String ${field} }
type Query @join__type(graph: BOOKS) { books: [Book!] }
`;
}
