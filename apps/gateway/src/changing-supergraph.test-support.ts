import { openSupergraph, type SubgraphAnswer, type Supergraph } from '@cx/federation';
import type { SupergraphSource } from '@cx/supergraph-source';
import { JOIN_SDL } from '@cx/testing/join-sdl';

export interface Books {
  /** More fields of a book. */
  readonly fields?: string;
  /** Another link of the schema. */
  readonly link?: string;
  readonly tag?: string;
  /** More fields of the query. */
  readonly query?: string;
}

/** A supergraph of books, and of `me` that the gateway answers itself. */
export function booksSdl({ fields = '', link = '', tag = 'bi', query = ME }: Books = {}): string {
  return `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/tag/v0.3")
    ${link}
  { query: Query mutation: Mutation }

  ${JOIN_SDL}
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION

  enum join__Graph {
    BOOKS @join__graph(name: "books", url: "http://books.internal/graphql")
    OWN @join__graph(name: "own", url: "http://own.internal/graphql")
  }

  type Book @join__type(graph: BOOKS) { title: String @tag(name: "${tag}") ${fields} }
  type Query @join__type(graph: BOOKS) @join__type(graph: OWN) {
    books: [Book!] @join__field(graph: BOOKS) @tag(name: "${tag}")
    ${query}
  }
  type Mutation @join__type(graph: BOOKS) { lend: Boolean @join__field(graph: BOOKS) }
`;
}

const ME = 'me: String @join__field(graph: OWN)';

/** Opens supergraphs whose subgraphs all answer as they are told, with the number of their supergraph. */
export function openerOf(
  answer: (version: number, query: string) => Promise<SubgraphAnswer>,
  closed: (version: number) => void = () => undefined,
): (supergraphSdl: string) => Supergraph {
  let versions = 0;
  return (supergraphSdl) => {
    versions += 1;
    const version = versions;
    return openSupergraph({
      supergraphSdl,
      clientOf: ({ name }) => ({
        request: ({ query }) => answer(version, query),
        close: async () => (name === 'books' ? closed(version) : undefined),
      }),
    });
  };
}

export interface TestSource extends SupergraphSource {
  readonly kept: string[];
  /** As if it were found there. */
  say(text: string): void;
  fail(problem: Error | null): void;
}

/** @param first what it has at the start, or why nobody can tell */
export function createTestSource(
  first: string | Error,
  lastGood: string | null = null,
): TestSource {
  const kept: string[] = [];
  let listener: Parameters<SupergraphSource['follow']>[0] | null = null;
  return {
    name: 'https://schemas.example/books',
    async read() {
      if (typeof first !== 'string') throw first;
      return first;
    },
    follow(given) {
      listener = given;
    },
    lookAgain: () => undefined,
    lastGood: async () => lastGood,
    keep: async (text) => void kept.push(text),
    stop: async () => undefined,
    kept,
    say: (text) => listener?.onText(text),
    fail: (problem) => listener?.onProblem(problem),
  };
}
