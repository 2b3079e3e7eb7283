import { createLocalSubgraphClient, openSupergraph, type Supergraph } from '@cx/federation';
import type { Principal } from '@cx/principals';
import { JOIN_SDL } from '@cx/testing/join-sdl';
import { buildSchema, execute } from 'graphql';

/** A small graph of two subgraphs whose elements of all kinds are tagged, and what its subgraphs were asked. */
export interface TaggedGraph {
  readonly supergraph: Supergraph;
  readonly asked: SubgraphQuery[];
}

export interface SubgraphQuery {
  readonly subgraph: string;
  readonly query: string;
}

export function openTaggedGraph(): TaggedGraph {
  const asked: SubgraphQuery[] = [];
  const supergraph = openSupergraph({
    supergraphSdl: TAGGED_SUPERGRAPH,
    clientOf: ({ name }) => {
      const client = name === 'things' ? things : stock;
      return {
        request(request, context) {
          asked.push({ subgraph: name, query: request.query });
          return client.request(request, context);
        },
        close: () => client.close(),
      };
    },
  });
  return { supergraph, asked };
}

export const TAGGED_SUPERGRAPH = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/tag/v0.3")
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
    @link(url: "https://cx-graph.dev/specs/pii/v1.0", import: ["@pii"])
  { query: Query }

  ${JOIN_SDL}
  directive @pii(kind: pii__Kind!) on FIELD_DEFINITION
  directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA

  scalar requiresScopes__Scope
  enum pii__Kind @join__type(graph: THINGS) { NAME @join__enumValue(graph: THINGS) }
  enum join__Graph {
    THINGS @join__graph(name: "things", url: "http://things.internal:4001/graphql")
    STOCK @join__graph(name: "stock", url: "http://stock.internal:4002/graphql")
  }

  type Query @join__type(graph: THINGS) @join__type(graph: STOCK) {
    things(filter: Filter, shade: Shade, ledger: String @tag(name: "internal")): [Thing!] @join__field(graph: THINGS) @tag(name: "bi")
    echo(filter: Filter, shades: [Shade!], ledger: String @tag(name: "internal")): String @join__field(graph: THINGS) @tag(name: "agency")
    found: [Found] @join__field(graph: THINGS)
    mustFind: Found! @join__field(graph: THINGS)
    named: [Named] @join__field(graph: THINGS)
    whoami: String @join__field(graph: THINGS) @tag(name: "agency")
    vault: Vault @join__field(graph: THINGS) @tag(name: "internal")
  }
  interface Named @join__type(graph: THINGS) { name: String cost: Float @tag(name: "internal") }
  union Found
    @join__type(graph: THINGS)
    @join__unionMember(graph: THINGS, member: "Thing")
    @join__unionMember(graph: THINGS, member: "Robot")
  = Thing | Robot

  type Thing implements Named
    @join__implements(graph: THINGS, interface: "Named")
    @join__type(graph: THINGS, key: "id")
    @join__type(graph: STOCK, key: "id")
  {
    id: ID! @tag(name: "bi")
    name: String @join__field(graph: THINGS) @tag(name: "bi")
    shade: Shade @join__field(graph: THINGS)
    shades: [Shade!] @join__field(graph: THINGS)
    owner: String @join__field(graph: THINGS) @pii(kind: NAME)
    related: [Thing!] @join__field(graph: THINGS)
    price: Float @join__field(graph: THINGS) @requiresScopes(scopes: [["prices:read"]])
    cost: Float @join__field(graph: THINGS) @join__field(graph: STOCK, external: true) @requiresScopes(scopes: [["costs:read"]]) @tag(name: "internal")
    margin: Float @join__field(graph: STOCK, requires: "cost") @requiresScopes(scopes: [["costs:read"]])
    stock: Int @join__field(graph: STOCK) @tag(name: "bi") @requiresScopes(scopes: [["stock:read"]])
  }
  type Robot implements Named
    @join__implements(graph: THINGS, interface: "Named")
    @join__type(graph: THINGS)
    @tag(name: "internal")
  { name: String cost: Float serial: String model: Model }
  type Vault @join__type(graph: THINGS) @tag(name: "internal") { combination: String }
  enum Model @join__type(graph: THINGS) @tag(name: "internal") {
    WALKER @join__enumValue(graph: THINGS)
  }
  enum Shade @join__type(graph: THINGS) {
    LIGHT @join__enumValue(graph: THINGS)
    DARK @join__enumValue(graph: THINGS)
    MIDNIGHT @join__enumValue(graph: THINGS) @tag(name: "internal")
  }
  input Filter @join__type(graph: THINGS) {
    name: String
    shades: [Shade!]
    and: [Filter!]
    rank: Int @tag(name: "internal")
    audit: Audit @tag(name: "internal")
  }
  input Audit @join__type(graph: THINGS) @tag(name: "internal") { auditor: String }
`;

const THINGS = buildSchema(`
  scalar _Any
  union _Entity = Thing
  type Query {
    things(filter: Filter, shade: Shade, ledger: String): [Thing!]
    echo(filter: Filter, shades: [Shade!], ledger: String): String
    found: [Found]
    mustFind: Found!
    named: [Named]
    whoami: String
    vault: Vault
    _entities(representations: [_Any!]!): [_Entity]!
  }
  interface Named { name: String cost: Float }
  union Found = Thing | Robot
  type Thing implements Named {
    id: ID!
    name: String
    shade: Shade
    shades: [Shade!]
    owner: String
    related: [Thing!]
    price: Float
    cost: Float
  }
  type Robot implements Named { name: String cost: Float serial: String model: Model }
  type Vault { combination: String }
  enum Model { WALKER }
  enum Shade { LIGHT DARK MIDNIGHT }
  input Filter { name: String shades: [Shade!] and: [Filter!] rank: Int audit: Audit }
  input Audit { auditor: String }
`);

const STOCK = buildSchema(`
  scalar _Any
  union _Entity = Thing
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  type Thing { id: ID! margin: Float stock: Int }
`);

interface Representations {
  readonly representations: readonly { readonly id: string; readonly cost?: number }[];
}

interface Context {
  readonly principal: Principal;
}

const SHADES = ['LIGHT', 'MIDNIGHT', 'DARK'] as const;

/** The things of all brands have the same ids. */
const thing = (id: number, brand: string): object => ({
  __typename: 'Thing',
  id: `${id}`,
  name: `Thing ${id} of ${brand}`,
  shade: SHADES[id - 1],
  shades: SHADES,
  owner: `Owner of ${brand}`,
  related: () => [thing((id % 3) + 1, brand)],
  price: id * 10 + brand.length,
  cost: 4_711,
});

const robot = (brand: string): object => ({
  __typename: 'Robot',
  name: `Robot of ${brand}`,
  cost: 4_711,
  serial: 'R2',
  model: 'WALKER',
});

const first = ({ principal }: Context): string => principal.brands[0] ?? 'nobody';

const things = clientOf(THINGS, {
  things: (_args: unknown, { principal }: Context) =>
    principal.brands.flatMap((brand) => [1, 2, 3].map((id) => thing(id, brand))),
  echo: (args: unknown) => JSON.stringify(args),
  found: (_args: unknown, context: Context) => [thing(1, first(context)), robot(first(context))],
  mustFind: (_args: unknown, context: Context) => robot(first(context)),
  named: (_args: unknown, context: Context) => [robot(first(context)), thing(2, first(context))],
  whoami: (_args: unknown, { principal }: Context) => principal.id,
  vault: { combination: '1-2-3' },
  _entities: ({ representations }: Representations, context: Context) =>
    representations.map(({ id }) => thing(Number(id), first(context))),
});

const stock = clientOf(STOCK, {
  _entities: ({ representations }: Representations, context: Context) =>
    representations.map(({ id, cost = 0 }) => ({
      __typename: 'Thing',
      id,
      margin: 10_000 - cost,
      stock: Number(id) * 100 + first(context).length,
    })),
});

function clientOf(
  schema: ReturnType<typeof buildSchema>,
  rootValue: object,
): ReturnType<typeof createLocalSubgraphClient> {
  return createLocalSubgraphClient({
    createContext: (principal): Context => ({ principal }),
    async execute({ document, variables, context }) {
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
