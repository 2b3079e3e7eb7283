import {
  createLocalSubgraphClient,
  openSupergraph,
  type SubgraphAnswer,
  type SubgraphClient,
  type Supergraph,
} from '@cx/federation';
import type { Principal } from '@cx/principals';
import { JOIN_SDL } from '@cx/testing/join-sdl';
import { buildSchema, execute } from 'graphql';

/** Composed of the two schemas below, with all that a gateway reads in it. */
const SUPERGRAPH = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/tag/v0.3")
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"])
    @link(url: "https://cx-graph.dev/specs/pii/v1.0", import: ["@pii"])
  { query: Query }

  ${JOIN_SDL}

  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  directive @pii(kind: pii__Kind!) on FIELD_DEFINITION

  enum pii__Kind @join__type(graph: CUSTOMERS) @join__type(graph: TICKETS) {
    NAME @join__enumValue(graph: CUSTOMERS) @join__enumValue(graph: TICKETS)
    TEXT @join__enumValue(graph: CUSTOMERS) @join__enumValue(graph: TICKETS)
  }
  scalar requiresScopes__Scope
  enum join__Graph {
    CUSTOMERS @join__graph(name: "customers", url: "http://customers.internal:4001/graphql")
    TICKETS @join__graph(name: "tickets", url: "http://tickets.internal:4002/graphql")
  }

  type Query @join__type(graph: CUSTOMERS) @join__type(graph: TICKETS) {
    customers: [Customer!]! @join__field(graph: CUSTOMERS)
    whoami: String @join__field(graph: CUSTOMERS) @tag(name: "bi")
    tickets(first: Int): [Ticket!] @join__field(graph: TICKETS) @listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)
  }
  type Customer @join__type(graph: CUSTOMERS, key: "id") @join__type(graph: TICKETS, key: "id") {
    id: ID!
    name: String @join__field(graph: CUSTOMERS) @pii(kind: NAME)
    score: Int @join__field(graph: CUSTOMERS) @tag(name: "internal") @cost(weight: 7)
    tickets: [Ticket!] @join__field(graph: TICKETS)
  }
  type Ticket @join__type(graph: TICKETS) {
    id: ID!
    subject: String @pii(kind: TEXT)
    notes: String @requiresScopes(scopes: [["tickets:write"]])
    customer: Customer!
  }
`;

const CUSTOMERS = buildSchema(`
  scalar _Any
  union _Entity = Customer
  type Query {
    customers: [Customer!]!
    whoami: String
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Customer { id: ID! name: String score: Int }
`);

const TICKETS = buildSchema(`
  scalar _Any
  union _Entity = Customer
  type Query {
    tickets(first: Int): [Ticket!]
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Customer { id: ID! tickets: [Ticket!] }
  type Ticket { id: ID! subject: String notes: String customer: Customer! }
`);

interface Representations {
  readonly representations: readonly { readonly id: string }[];
}

const NAMES: Readonly<Record<string, string>> = { c1: 'Ann', c2: 'Bob' };

const customer = (id: string): object => ({
  __typename: 'Customer',
  id,
  name: NAMES[id],
  score: 80,
});

const ticket = (id: string, customerId: string): object => ({
  id,
  subject: `Subject of ${id}`,
  notes: `Notes on ${id}`,
  customer: { id: customerId, tickets: () => TICKETS_OF[customerId] },
});

const TICKETS_OF: Readonly<Record<string, readonly object[]>> = {
  c1: [ticket('t1', 'c1'), ticket('t2', 'c1')],
  c2: [ticket('t3', 'c2')],
};

export type SubgraphName = 'customers' | 'tickets';

const SUBGRAPHS = {
  customers: {
    schema: CUSTOMERS,
    rootValue: {
      customers: () => [customer('c1'), customer('c2')],
      whoami: (_args: unknown, { principal }: { principal: Principal }) => principal.id,
      _entities: ({ representations }: Representations) =>
        representations.map(({ id }) => customer(id)),
    },
  },
  tickets: {
    schema: TICKETS,
    rootValue: {
      tickets: ({ first = 3 }: { first?: number }) =>
        Object.values(TICKETS_OF).flat().slice(0, first),
      _entities: ({ representations }: Representations) =>
        representations.map(({ id }) => ({ __typename: 'Customer', id, tickets: TICKETS_OF[id] })),
    },
  },
} as const;

/** One of the two subgraphs, in this process. */
export function clientOf(name: SubgraphName): SubgraphClient {
  const { schema, rootValue } = SUBGRAPHS[name];
  return createLocalSubgraphClient({
    createContext: (principal) => ({ principal }),
    async execute({ document, variables, context }): Promise<SubgraphAnswer> {
      const { data, errors } = await execute({
        schema,
        rootValue,
        document,
        variableValues: variables,
        contextValue: context,
      });
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }),
      };
    },
  });
}

/** Customers Ann and Bob with their tickets, over two subgraphs: those that are not given work well. */
export function openTestSupergraph(
  given: Partial<Record<SubgraphName, SubgraphClient>> = {},
): Supergraph {
  return openSupergraph({
    supergraphSdl: SUPERGRAPH,
    clientOf: ({ name }) =>
      name === 'customers'
        ? (given.customers ?? clientOf('customers'))
        : (given.tickets ?? clientOf('tickets')),
  });
}

/** A subgraph that always answers the same. */
export function subgraphThatAnswers(answer: () => Promise<SubgraphAnswer>): SubgraphClient {
  return { request: answer, close: () => Promise.resolve() };
}
