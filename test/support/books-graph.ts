import { once } from 'node:events';
import { createServer } from 'node:http';

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

directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

scalar join__FieldSet
scalar link__Import
enum link__Purpose { SECURITY EXECUTION }
enum join__Graph { BOOKS @join__graph(name: "books", url: "http://127.0.0.1:${port}/") }

type Book @join__type(graph: BOOKS) { title: String ${field} }
type Query @join__type(graph: BOOKS) { books: [Book!] }
`;
}
