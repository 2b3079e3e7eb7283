import { createLocalSubgraphClient, openSupergraph, type SubgraphAnswer } from '@cx/federation';
import { everybodyIs, serveGateway } from '@cx/gateway';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { JOIN_SDL } from '@cx/testing/join-sdl';
import { buildSchema, execute } from 'graphql';
import { pino } from 'pino';
import { expect, onTestFinished } from 'vitest';

/** A gateway over HTTP in front of a small graph that has all kinds of types, in two subgraphs. */
export interface SmallGraph {
  readonly url: string;
  post(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
  /** What the text is in JSON; undefined when it is none. */
  readonly body: unknown;
}

export interface SmallGraphOptions {
  readonly corsOrigins?: readonly string[];
  /** What the subgraph `notes` answers: by default one note for each thing. */
  readonly notes?: () => SubgraphAnswer;
}

export async function serveSmallGraph(options: SmallGraphOptions = {}): Promise<SmallGraph> {
  const { corsOrigins = [], notes } = options;
  const server = await serveGateway({
    supergraph: openSupergraph({
      supergraphSdl: SUPERGRAPH,
      clientOf: ({ name }) =>
        name === 'things'
          ? things
          : notes === undefined
            ? workingNotes
            : { request: async () => notes(), close: () => Promise.resolve() },
    }),
    host: '127.0.0.1',
    port: 0,
    authenticate: everybodyIs(LOCAL_PRINCIPAL),
    corsOrigins,
    readiness: () => Promise.resolve({}),
    log,
  });
  onTestFinished(() => server.stop());

  const post = async (
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    return answerOf(response);
  };
  return {
    url: server.url,
    post,
    ask: (query, variables = {}) => post(JSON.stringify({ query, variables })),
  };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    text,
    body: jsonOf(text),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A refusal as every one must be: a status, a code and a sentence, in JSON, and nothing of our inside. */
export function refused({ status = 400, code, limit }: Refusal = {}): object {
  const extensions = {
    code: code ?? expect.any(String),
    ...(limit === undefined ? {} : { limit }),
  };
  return {
    status,
    contentType: expect.stringMatching(/^application\/(graphql-response\+)?json; charset=utf-8$/),
    text: expect.not.stringMatching(INTERNALS),
    body: {
      errors: expect.arrayContaining([
        expect.objectContaining({
          message: expect.stringMatching(/\S/),
          extensions: expect.objectContaining(extensions),
        }),
      ]),
    },
  };
}

interface Refusal {
  readonly status?: number;
  readonly code?: string;
  /** Which one was exceeded. */
  readonly limit?: string;
}

/** What no client may read. */
export const INTERNALS =
  /stacktrace|node_modules|\n\s+at |\.[jt]s:\d|Maximum call stack|INTERNAL_SERVER_ERROR|<html/i;

/** What must hold after anything: the gateway answers others, and objects are what they were. */
export async function expectUnharmed(graph: SmallGraph): Promise<void> {
  expect(await graph.ask('{ __typename }')).toEqual({
    status: 200,
    contentType: 'application/json; charset=utf-8',
    text: '{"data":{"__typename":"Query"}}\n',
    body: { data: { __typename: 'Query' } },
  });
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE);
  expect(Object.values({})).toEqual([]);
}

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype);

const log = pino({ level: 'silent' });

const SUPERGRAPH = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
  { query: Query mutation: Mutation }

  ${JOIN_SDL}

  enum join__Graph {
    THINGS @join__graph(name: "things", url: "http://things.internal:4001/graphql")
    NOTES @join__graph(name: "notes", url: "http://notes.internal:4002/graphql")
  }

  type Query @join__type(graph: THINGS) @join__type(graph: NOTES) {
    things(first: Int, filter: Filter): [Thing!] @join__field(graph: THINGS)
    echo(text: String, json: Json, colour: Colour): String @join__field(graph: THINGS)
  }
  type Mutation @join__type(graph: THINGS) { rename(name: String!): String }
  type Thing @join__type(graph: THINGS, key: "id") @join__type(graph: NOTES, key: "id") {
    id: ID!
    name: String @join__field(graph: THINGS)
    things: [Thing!] @join__field(graph: THINGS)
    note: String @join__field(graph: NOTES)
  }
  input Filter @join__type(graph: THINGS) { name: String and: [Filter!] }
  scalar Json @join__type(graph: THINGS)
  enum Colour @join__type(graph: THINGS) {
    RED @join__enumValue(graph: THINGS)
    toString @join__enumValue(graph: THINGS)
  }
`;

const thing = (id: string): object => ({
  __typename: 'Thing',
  id,
  name: `Thing ${id}`,
  things: () => [thing(`${id}1`)],
});

const THINGS = buildSchema(`
  scalar _Any
  union _Entity = Thing
  type Query {
    things(first: Int, filter: Filter): [Thing!]
    echo(text: String, json: Json, colour: Colour): String
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Mutation { rename(name: String!): String }
  type Thing { id: ID! name: String things: [Thing!] }
  input Filter { name: String and: [Filter!] }
  scalar Json
  enum Colour { RED toString }
`);

const NOTES = buildSchema(`
  scalar _Any
  union _Entity = Thing
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  type Thing { id: ID! note: String }
`);

interface Representations {
  readonly representations: readonly { readonly id: string }[];
}

const things = localClient(THINGS, {
  things: () => [thing('1'), thing('2')],
  echo: ({ text, json, colour }: Readonly<Record<string, unknown>>) =>
    json === undefined ? (text ?? colour) : JSON.stringify(json),
  rename: ({ name }: { name: string }) => name,
  _entities: ({ representations }: Representations) => representations.map(({ id }) => thing(id)),
});

const workingNotes = localClient(NOTES, {
  _entities: ({ representations }: Representations) =>
    representations.map(({ id }) => ({ __typename: 'Thing', id, note: `Note on ${id}` })),
});

function localClient(
  schema: ReturnType<typeof buildSchema>,
  rootValue: object,
): ReturnType<typeof createLocalSubgraphClient> {
  return createLocalSubgraphClient({
    createContext: () => ({}),
    async execute({ document, variables }): Promise<SubgraphAnswer> {
      const { data, errors } = await execute({
        schema,
        rootValue,
        document,
        variableValues: variables,
      });
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }),
      };
    },
  });
}
