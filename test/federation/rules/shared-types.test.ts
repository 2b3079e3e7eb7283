import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

interface Given {
  readonly filter?: { readonly first?: number; readonly by?: string };
  readonly letter?: string;
}

const told = ({ filter, letter }: Given): string => JSON.stringify([filter, letter]);

// What both know of an enum goes out, what both know of an input comes in.
const USERS = {
  users: {
    sdl: `
      type Query { users(filter: Filter, letter: Letter): [User] hidden: User }
      type User @key(fields: "id") { id: ID! kind: Kind @shareable kinds: [Kind] told: String }
      enum Kind { ANONYMOUS @inaccessible REGISTERED GUEST }
      enum Letter { A B }
      input Filter { first: Int by: Letter }
    `,
    resolvers: {
      Query: {
        users: (_root: unknown, given: Given) => [
          { id: '1', kind: 'REGISTERED', kinds: ['GUEST', 'REGISTERED'], told: told(given) },
        ],
        hidden: () => ({ id: '2', kind: 'ANONYMOUS', kinds: ['GUEST', 'ANONYMOUS', null] }),
      },
    },
  },
  notes: {
    sdl: `
      type User @key(fields: "id") { id: ID! kind: Kind @shareable note(filter: Filter): String vip: Kind }
      enum Kind { ANONYMOUS @inaccessible REGISTERED VIP }
      enum Letter { B C }
      input Filter { first: Int second: Int by: Letter }
    `,
    resolvers: {
      User: { note: (_user: unknown, given: Given) => told(given), vip: () => 'VIP' },
    },
  },
};

it.for<[string, Readonly<Record<string, unknown>>, unknown]>([
  [
    '{ users(filter: { first: 1, by: B }, letter: B) { told note(filter: { first: 3 }) } }',
    {},
    { told: '[{"first":1,"by":"B"},"B"]', note: '[{"first":3},null]' },
  ],
  [
    'query ($f: Filter, $l: Letter = B) { users(filter: $f, letter: $l) { told note(filter: $f) } }',
    { f: { first: 2 } },
    { told: '[{"first":2},"B"]', note: '[{"first":2},null]' },
  ],
  [
    'query ($n: Int) { users(filter: { first: $n }) { told note(filter: { by: B, first: $n }) } }',
    { n: 4 },
    { told: '[{"first":4},null]', note: '[{"first":4,"by":"B"},null]' },
  ],
])(
  'passes on inputs and enums that subgraphs know differently: %s',
  async ([query, variables, user]) => {
    expect(await composeSmall(USERS).ask(query, variables)).toEqual({ data: { users: [user] } });
  },
);

it.for([
  ['a value', '{ users(letter: A) { id } }', 'Value "A" does not exist in "Letter" enum.'],
  [
    'a field',
    '{ users(filter: { second: 1 }) { id } }',
    'Field "second" is not defined by type "Filter".',
  ],
])('knows no %s of an input that not all subgraphs take', async ([, query, reason]) => {
  await expect(composeSmall(USERS).ask(query ?? '')).rejects.toThrow(reason);
});

it('answers values of an enum that one subgraph knows', async () => {
  expect(await composeSmall(USERS).ask('{ users { kind kinds vip } }')).toEqual({
    data: { users: [{ kind: 'REGISTERED', kinds: ['GUEST', 'REGISTERED'], vip: 'VIP' }] },
  });
});

it('answers null for a value of an enum that no client knows, and says where', async () => {
  const { data, errors } = await composeSmall(USERS).ask('{ hidden { id kind kinds } }');

  expect(data).toEqual({ hidden: { id: '2', kind: null, kinds: ['GUEST', null, null] } });
  expect(errors?.map(({ message, path }) => [message, path])).toEqual([
    ['This is no value of User.kind.', ['hidden', 'kind']],
    ['This is no value of User.kinds.', ['hidden', 'kinds', 1]],
  ]);
});

const PRODUCTS = {
  names: {
    sdl: `
      type Query { product: Product @shareable products: [Product] @shareable }
      type Product @shareable { id: ID! name: Name }
      type Name @shareable { id: ID! brand: String }
    `,
    resolvers: {
      Query: {
        product: () => ({ id: '1', name: { id: 'n', brand: 'B' } }),
        products: () => [{ id: '1', name: { id: 'n' } }, { id: '2', name: null }, null],
      },
    },
  },
  categories: {
    sdl: `
      type Query { product: Product @shareable products: [Product] @shareable }
      type Product @shareable { id: ID! category: Category }
      type Category @shareable { id: ID! name: String }
    `,
    resolvers: {
      Query: {
        product: () => ({ id: '1', category: { id: 'c', name: 'C' } }),
        products: () => [
          { id: '1', category: { id: 'c' } },
          { id: '2', category: { id: 'd' } },
          null,
        ],
      },
    },
  },
};

it.for<[string, unknown]>([
  [
    '{ product { id name { brand } category { name } } }',
    { product: { id: '1', name: { brand: 'B' }, category: { name: 'C' } } },
  ],
  [
    '{ products { category { id } name { id } } }',
    {
      products: [
        { category: { id: 'c' }, name: { id: 'n' } },
        { category: { id: 'd' }, name: null },
        null,
      ],
    },
  ],
  [
    '{ one: product { name { id } } other: product { category { id } } }',
    { one: { name: { id: 'n' } }, other: { category: { id: 'c' } } },
  ],
])(
  'puts together what subgraphs know of a root field that they share: %s',
  async ([query, data]) => {
    expect(await composeSmall(PRODUCTS).ask(query)).toEqual({ data });
  },
);

it('asks one of those that share a field where that is enough', async () => {
  const { ask, asked } = composeSmall(PRODUCTS);

  await ask('{ product { id } products { id } }');

  expect(asked()).toHaveLength(1);
});

const INPUT = `
  scalar Json
  input In { a: Int! = 3 b: [E] c: In n: ID }
  enum E { A B }
`;

const ECHO = 'echo(i: In, l: [[Int]], f: Float, j: Json, e: E = B, s: String): String';

it.for<[string, string, Readonly<Record<string, unknown>>, unknown]>([
  [
    'i: { b: A, c: { a: 1, n: 5 } }, l: 3, f: 1, s: null',
    'query',
    {},
    { i: { a: 3, b: ['A'], c: { a: 1, n: '5' } }, l: [[3]], f: 1, e: 'B', s: null },
  ],
  [
    'l: [[1], null, 2], j: { x: [1, "a", null] }, e: A',
    'query',
    {},
    { l: [[1], null, [2]], j: { x: [1, 'a', null] }, e: 'A' },
  ],
  [
    'i: $i, e: $e, j: { in: $j }',
    'query ($i: In, $e: E = A, $j: Json)',
    { i: { b: ['A'] }, j: [1, { k: 2 }] },
    { i: { a: 3, b: ['A'] }, j: { in: [1, { k: 2 }] }, e: 'A' },
  ],
  ['i: $i, e: $e', 'query ($i: In, $e: E = A)', { i: null, e: null }, { i: null, e: null }],
])(
  'gives arguments as GraphQL reads them, at the root and of an entity: %s of %s with %o',
  async ([given, head, variables, expected]) => {
    const echo = (_source: unknown, heard: object): string => JSON.stringify(heard);
    const { ask } = composeSmall({
      root: {
        sdl: `${INPUT} type Query { root: Root ${ECHO} } type Root @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { root: () => ({ id: '1' }), echo } },
      },
      entity: {
        sdl: `${INPUT} type Root @key(fields: "id") { id: ID! ${ECHO} }`,
        resolvers: { Root: { echo } },
      },
    });

    const { data } = await ask(`${head} { echo(${given}) root { echo(${given}) } }`, variables);

    const heard = [data?.['echo'], Reflect.get(Object(data?.['root']), 'echo')];
    expect(heard.map((one) => JSON.parse(String(one)))).toEqual([expected, expected]);
  },
);
