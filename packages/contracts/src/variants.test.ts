import { DEFER_DEFINITION } from '@cx/supergraph-sdl';
import { parse, print, printSchema, validateSchema } from 'graphql';
import { expect, it } from 'vitest';

import type { TagFilter } from './contract.ts';
import { ContractsError } from './contracts-error.ts';
import { openVariants } from './variants.ts';

const HEAD = `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://specs.apollo.dev/tag/v0.3")
    @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
  {
    query: Query
  }
`;

const ALL: TagFilter = { include: [], exclude: [] };

const NOT_INTERNAL: TagFilter = { include: [], exclude: ['internal'] };

const ONLY_BI: TagFilter = { include: ['bi'], exclude: ['internal'] };

function shown(sdl: string, filter: TagFilter, head = HEAD): string {
  const schema = openVariants(parse(head + sdl)).schemaOf(filter);
  expect(validateSchema(schema)).toEqual([]);
  return printSchema(schema);
}

/** SDL as it is printed. */
/** With what all variants have. */
function printed(lines: string): string {
  return `${print(DEFER_DEFINITION)}\n\n${lines.replaceAll(/^ {4}/gm, '').trim()}`;
}

it('shows the graph without what is there for planners, and without what is inaccessible', () => {
  const sdl = `
    directive @join__type(graph: join__Graph!) repeatable on OBJECT
    directive @upper on FIELD
    enum join__Graph { TICKETS @join__graph(name: "tickets", url: "http://127.0.0.1") }
    scalar join__FieldSet
    """Where everything begins."""
    type Query @join__type(graph: TICKETS) {
      """The ticket with an id."""
      ticket(
        """Its id."""
        id: ID! @tag(name: "internal")
      ): Ticket @requiresScopes(scopes: [["tickets:read"]])
      old: Int @deprecated(reason: "Use \`ticket\`.") @tag(name: "bi")
      secret: Secret @inaccessible
    }
    type Ticket @tag(name: "internal") { id: ID! @join__field(graph: TICKETS) at: Instant note: String @inaccessible }
    scalar Instant @specifiedBy(url: "https://example.com/instant")
    type Secret { id: ID! }
    type Nowhere { id: ID! }
  `;

  expect(shown(sdl, ALL)).toBe(
    printed(`
    """Where everything begins."""
    type Query {
      """The ticket with an id."""
      ticket(
        """Its id."""
        id: ID!
      ): Ticket
      old: Int @deprecated(reason: "Use \`ticket\`.")
    }

    type Ticket {
      id: ID!
      at: Instant
    }

    scalar Instant @specifiedBy(url: "https://example.com/instant")
    `),
  );
});

it('hides what is excluded, wherever it stands, and what refers to it', () => {
  const sdl = `
    type Query {
      open: Int
      closed: Int @tag(name: "internal")
      secret: Secret
      find(by: Filter, note: Note, in: Room = ATTIC, all: [Filter] = [{ room: CELLAR }], id: ID @tag(name: "internal")): Any
    }
    type Secret @tag(name: "internal") { id: ID! }
    union Any = Secret | Plain
    type Plain { id: ID! secrets: [Secret!]! }
    input Filter { room: Room = CELLAR secret: Int @tag(name: "internal") }
    scalar Note @tag(name: "internal")
    enum Room { ATTIC CELLAR @tag(name: "internal") }
  `;

  expect(shown(sdl, NOT_INTERNAL)).toBe(
    printed(`
    type Query {
      open: Int
      find(in: Room = ATTIC): Any
    }

    union Any = Plain

    type Plain {
      id: ID!
    }

    enum Room {
      ATTIC
    }
    `),
  );
});

it('shows of an inclusive contract the fields that are tagged by themselves or with their type, with their arguments', () => {
  const sdl = `
    type Query {
      count(in: Room = ATTIC, by: Filter, at: Instant): Count @tag(name: "bi")
      any: Any @tag(name: "bi")
      other: Other @tag(name: "bi")
      none: Int
      both: Int @tag(name: "bi") @tag(name: "internal")
    }
    type Count @tag(name: "bi") { all: Int! secret: Int @tag(name: "internal") }
    type Other { id: ID! name: String @tag(name: "bi") }
    union Any = Count | Other
    enum Room { ATTIC }
    input Filter { id: ID }
    scalar Instant
    type Mutation { reset: Int }
  `;

  expect(shown(sdl, ONLY_BI, HEAD.replace('query: Query', 'query: Query mutation: Mutation'))).toBe(
    printed(`
    type Query {
      count(in: Room = ATTIC, by: Filter, at: Instant): Count
      other: Other
    }

    type Count {
      all: Int!
    }

    type Other {
      name: String
    }

    enum Room {
      ATTIC
    }

    input Filter {
      id: ID
    }

    scalar Instant
    `),
  );
});

it('takes a field with the argument that it needs, and an input with the field that it needs', () => {
  const sdl = `
    type Query {
      open: Int
      needs(id: ID! @tag(name: "internal")): Int
      may(id: ID! = 1 @tag(name: "internal"), by: Filter): Int
      must(by: Filter!): Int
    }
    input Filter { id: ID! secret: Secret! }
    input Secret { id: ID @tag(name: "internal") }
  `;

  expect(shown(sdl, NOT_INTERNAL)).toBe(
    printed(`
    type Query {
      open: Int
      may: Int
    }
    `),
  );
});

it('lets nothing be read through an interface that the types which implement it hide', () => {
  const sdl = `
    type Query { node: Node }
    interface Node { id: ID! note: String say(to: ID, as: ID! = 1, n: Int): String ask(as: ID! = 1 @tag(name: "internal")): String }
    type Ticket implements Node {
      id: ID!
      note: String @tag(name: "internal")
      say(to: ID @tag(name: "internal"), as: ID!, n: Int): String
      ask(as: ID!): String
    }
    type Call implements Node { id: ID! note: String say(to: ID, as: ID! = 1, n: Int): String ask(as: ID!): String }
    type Hidden implements Node @tag(name: "internal") { id: ID! note: String say(to: ID, as: ID! = 1, n: Int): String ask(as: ID!): String }
  `;

  expect(shown(sdl, NOT_INTERNAL)).toBe(
    printed(`
    type Query {
      node: Node
    }

    interface Node {
      id: ID!
      say(as: ID! = 1, n: Int): String
    }

    type Ticket implements Node {
      id: ID!
      say(as: ID!, n: Int): String
      ask(as: ID!): String
    }

    type Call implements Node {
      id: ID!
      note: String
      say(to: ID, as: ID! = 1, n: Int): String
      ask(as: ID!): String
    }
    `),
  );
});

it('hides an interface and a union that only hidden types can answer, and what is left of types without fields', () => {
  const sdl = `
    type Query { open: Open node: Node any: Any wrapped: Wrapper }
    type Open implements Named { id: ID! }
    interface Named @tag(name: "internal") { id: ID! }
    interface Node { id: ID! }
    type Hidden implements Node @tag(name: "internal") { id: ID! }
    union Any = Hidden
    type Wrapper { node: Node inner: Wrapper @tag(name: "internal") }
  `;

  expect(shown(sdl, NOT_INTERNAL)).toBe(
    printed(`
    type Query {
      open: Open
    }

    type Open {
      id: ID!
    }
    `),
  );
});

it('knows the directives by the names that links give them', () => {
  const head = HEAD.replace('tag/v0.3"', 'tag/v0.3", as: "label"').replace(
    'inaccessible/v0.2"',
    'inaccessible/v0.2", import: [{ name: "@inaccessible", as: "@gone" }]',
  );
  const sdl = `type Query {
    a: Int
    b: Int @label(name: "internal")
    c: Int @gone
    d: Int @tag(name: "internal")
  }`;

  expect(shown(sdl, NOT_INTERNAL, head)).toBe(
    printed(`
    type Query {
      a: Int
      d: Int
    }
    `),
  );
});

it('opens one supergraph for contracts that do not change each other', () => {
  const variants = openVariants(
    parse(`${HEAD} type Query { a: Int b: Int @tag(name: "internal") }`),
  );

  const printedOf = (filter: TagFilter): string => printSchema(variants.schemaOf(filter));

  expect(printedOf(NOT_INTERNAL)).not.toContain('b: Int');
  expect(printedOf(ALL)).toContain('b: Int');
  expect(printedOf(NOT_INTERNAL)).not.toContain('b: Int');
});

it.for([
  [
    { include: ['bi', 'board'], exclude: ['internal'] },
    'A contract that includes only what is tagged bi or board, except what is tagged internal, has no field of Query left. Tag a field of Query and what it answers so that the contract shows them, or change its tags.',
  ],
  [
    { include: [], exclude: ['all'] },
    'A contract that includes everything, except what is tagged all, has no field of Query left. Tag a field of Query and what it answers so that the contract shows them, or change its tags.',
  ],
] as const)('refuses %o, which leaves nothing to ask for', ([filter, message]) => {
  const variants = openVariants(parse(`${HEAD} type Query @tag(name: "all") { a: Int }`));

  expect(() => variants.schemaOf(filter)).toThrow(new ContractsError(message));
});
