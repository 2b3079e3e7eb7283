import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

interface Reference {
  readonly id: string;
}

const BOOK = { __typename: 'Book', title: 'Emma' };
const SONG = { __typename: 'Song', title: 'Yellow' };
const MOVIE = { __typename: 'Movie', title: 'Alien' };

// Each knows two of the three members.
const SHELVES = {
  songs: {
    sdl: `
      type Query { media: Media @shareable song: Media all: [Media] viewer: Viewer @shareable }
      union Media = Book | Song
      type Book { title: String! @shareable }
      type Song { title: String! @shareable }
      type Viewer { media: Media @shareable song: Media }
    `,
    resolvers: {
      Query: {
        media: () => BOOK,
        song: () => SONG,
        all: () => [BOOK, SONG, null],
        viewer: () => ({ media: BOOK, song: SONG }),
      },
    },
  },
  movies: {
    sdl: `
      type Query { media: Media @shareable viewer: Viewer @shareable }
      union Media = Book | Movie
      type Book { title: String! @shareable }
      type Movie { title: String! @shareable }
      type Viewer { media: Media @shareable movie: Media }
    `,
    resolvers: {
      Query: { media: () => BOOK, viewer: () => ({ media: BOOK, movie: MOVIE }) },
    },
  },
};

it.for<[string, string, unknown]>([
  [
    'what both know',
    '{ media { __typename ... on Book { title } ... on Song { title } ... on Movie { title } } }',
    { media: BOOK },
  ],
  [
    'each of its own',
    `{ viewer {
      media { ... on Book { title } }
      song { __typename ... on Song { name: title } }
      movie { ... on Song { title } ... on Movie { title __typename } }
    } }`,
    {
      viewer: {
        media: { title: 'Emma' },
        song: { __typename: 'Song', name: 'Yellow' },
        movie: MOVIE,
      },
    },
  ],
  [
    'nothing of what it cannot be there',
    '{ song { ... on Movie { title } } viewer { song { ... on Movie { title } } movie { ... on Song { title } } } }',
    { song: {}, viewer: { song: {}, movie: {} } },
  ],
  [
    'the names alone',
    '{ all { __typename ... on Movie { __typename } } }',
    { all: [{ __typename: 'Book' }, { __typename: 'Song' }, null] },
  ],
])('answers of a union that subgraphs know differently %s', async ([, query, data]) => {
  expect(await composeSmall(SHELVES).ask(query)).toEqual({ data });
});

const NODES = {
  nodes: {
    sdl: `
      type Query { nodes: [Node] node(id: ID!): Node }
      interface Node { id: ID! }
      type Book implements Node @key(fields: "id") { id: ID! title: String }
      type Song implements Node @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        nodes: () => [
          { __typename: 'Song', id: '7' },
          { __typename: 'Book', id: '1', title: 'Emma' },
          null,
        ],
        node: (_root: unknown, { id }: Reference) =>
          id === '1' ? { ...BOOK, id } : { __typename: 'Song', id },
      },
    },
  },
  names: {
    sdl: `
      interface Named { id: ID! name: String }
      type Book implements Named @key(fields: "id") { id: ID! name: String }
      type Song implements Named @key(fields: "id") { id: ID! name: String length: Int }
    `,
    resolvers: {
      Book: { name: ({ id }: Reference) => `book ${id}` },
      Song: { name: ({ id }: Reference) => `song ${id}`, length: () => 9 },
    },
  },
  singers: {
    sdl: `
      interface Node { id: ID! }
      type Song implements Node @key(fields: "id") { id: ID! singer: Node }
      type Singer implements Node @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Song: { singer: ({ id }: Reference) => ({ __typename: 'Singer', id: `of ${id}` }) },
    },
  },
};

it.for<[string, string, unknown]>([
  [
    'an interface that another subgraph has of the same types',
    '{ nodes { ... on Named { name } } }',
    { nodes: [{ name: 'song 7' }, { name: 'book 1' }, null] },
  ],
  [
    'types within such an interface',
    '{ nodes { ... on Named { __typename ... on Song { length } ... on Book { title name } } } }',
    {
      nodes: [
        { __typename: 'Song', length: 9 },
        { __typename: 'Book', title: 'Emma', name: 'book 1' },
        null,
      ],
    },
  ],
  [
    'implementations that the subgraph of the list does not know',
    '{ nodes { id ... on Song { singer { id __typename ... on Singer { own: id } } } } }',
    {
      nodes: [
        { id: '7', singer: { id: 'of 7', __typename: 'Singer', own: 'of 7' } },
        { id: '1' },
        null,
      ],
    },
  ],
  [
    'aliases that are fields of other subgraphs',
    '{ x: node(id: "1") { ... on Book { id: name name: title } } y: node(id: "8") { ... on Song { id: length } } }',
    { x: { id: 'book 1', name: 'Emma' }, y: { id: 9 } },
  ],
  [
    'types that it cannot be',
    '{ nodes { ... on Song { singer { ... on Song { length } } } } }',
    { nodes: [{ singer: {} }, {}, null] },
  ],
])('answers through an interface %s', async ([, query, data]) => {
  expect(await composeSmall(NODES).ask(query)).toEqual({ data });
});

const FEED = {
  feed: {
    sdl: `
      type Query { feed: [Item!] }
      union Item = Post | Ad
      type Post @key(fields: "id") { id: ID! }
      type Ad @key(fields: "code") { code: ID! }
    `,
    resolvers: {
      Query: {
        feed: () => [
          { __typename: 'Ad', code: 'x' },
          { __typename: 'Post', id: '1' },
          { __typename: 'Post', id: '2' },
        ],
      },
    },
  },
  likes: {
    sdl: `
      interface Liked { likes: Int! author: User }
      type Post implements Liked @key(fields: "id") { id: ID! likes: Int! author: User }
      type Ad implements Liked @key(fields: "code") { code: ID! likes: Int! author: User }
      type User @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Post: { likes: ({ id }: Reference) => Number(id), author: () => ({ id: 'u' }) },
      Ad: { likes: () => 9, author: () => null },
    },
  },
  users: {
    sdl: `type User @key(fields: "id") { id: ID! name: String }`,
    resolvers: { User: { name: () => 'Ann' } },
  },
};

it.for<[string, unknown]>([
  [
    '{ feed { ... on Liked { likes author { name } } } }',
    [
      { likes: 9, author: null },
      { likes: 1, author: { name: 'Ann' } },
      { likes: 2, author: { name: 'Ann' } },
    ],
  ],
  [
    '{ feed { __typename ... on Post { likes by: author { name } } ... on Ad { code author { id } } } }',
    [
      { __typename: 'Ad', code: 'x', author: null },
      { __typename: 'Post', likes: 1, by: { name: 'Ann' } },
      { __typename: 'Post', likes: 2, by: { name: 'Ann' } },
    ],
  ],
])('asks for members of a union by the key of each, in one request: %s', async ([query, feed]) => {
  const { ask, asked } = composeSmall(FEED);

  expect(await ask(query)).toEqual({ data: { feed } });
  expect(asked()).toHaveLength(3);
});

it('follows a type that is in an interface through fields of its own type', async () => {
  const { ask } = composeSmall({
    products: {
      sdl: `
        type Query { product: Product }
        interface Product { alike: Product }
        type Book implements Product @key(fields: "id") { id: ID! alike: Book }
      `,
      resolvers: {
        Query: { product: () => ({ __typename: 'Book', id: '1' }) },
        Book: { alike: ({ id }: Reference) => ({ id: String(Number(id) + 1) }) },
      },
    },
    prices: {
      sdl: `type Book @key(fields: "id") { id: ID! price: Int }`,
      resolvers: { Book: { price: ({ id }: Reference) => Number(id) * 10 } },
    },
  });

  expect(
    await ask(`{ product {
      ... on Book { price alike { price alike { price __typename } } }
      alike { alike { ... on Book { id } } __typename }
    } }`),
  ).toEqual({
    data: {
      product: {
        price: 10,
        alike: { price: 20, alike: { price: 30, __typename: 'Book', id: '3' }, __typename: 'Book' },
      },
    },
  });
});

it.for<[string, unknown]>([
  ['{ __typename a: __typename }', { __typename: 'Query', a: 'Query' }],
  [
    '{ ... on Query { __typename thing { ... { __typename } } } }',
    {
      __typename: 'Query',
      thing: { __typename: 'Thing' },
    },
  ],
  [
    '{ thing { a: __typename self { __typename } } face { __typename a: __typename } either { a: __typename } }',
    {
      thing: { a: 'Thing', self: { __typename: 'Thing' } },
      face: { __typename: 'Other', a: 'Other' },
      either: { a: 'Thing' },
    },
  ],
  [
    '{ either { ... on Thing { a: __typename name self { __typename self { a: __typename name } } } } }',
    {
      either: {
        a: 'Thing',
        name: 'n1',
        self: { __typename: 'Thing', self: { a: 'Thing', name: 'n1' } },
      },
    },
  ],
])('says of what type objects are, wherever it is asked: %s', async ([query, data]) => {
  const { ask } = composeSmall({
    things: {
      sdl: `
        type Query { either: Either face: Face thing: Thing }
        union Either = Thing | Other
        interface Face { id: ID! }
        type Thing implements Face @key(fields: "id") { id: ID! }
        type Other implements Face { id: ID! }
      `,
      resolvers: {
        Query: {
          either: () => ({ __typename: 'Thing', id: '1' }),
          face: () => ({ __typename: 'Other', id: '2' }),
          thing: () => ({ id: '1' }),
        },
      },
    },
    names: {
      sdl: `type Thing @key(fields: "id") { id: ID! name: String self: Thing }`,
      resolvers: {
        Thing: { name: ({ id }: Reference) => `n${id}`, self: ({ id }: Reference) => ({ id }) },
      },
    },
  });

  expect(await ask(query)).toEqual({ data });
});

it('answers a field whose type two members of a union promise differently', async () => {
  const { ask } = composeSmall({
    users: {
      sdl: `
        type Query { user: User }
        type User @key(fields: "id") { id: ID name: String! }
      `,
      resolvers: {
        Query: { user: () => ({ id: 'u', name: 'Ann' }) },
        User: { __resolveReference: ({ id }: Reference) => ({ id, name: 'Ann' }) },
      },
    },
    accounts: {
      sdl: `
        type Query { accounts: [Account!]! }
        union Account = User | Admin
        type User @key(fields: "id") { id: ID! alike: [Account!]! }
        type Admin { id: ID alike: [Account!]! }
      `,
      resolvers: {
        Query: {
          accounts: () => [
            { __typename: 'User', id: 'u' },
            { __typename: 'Admin', id: null },
          ],
        },
        User: { alike: () => [{ __typename: 'Admin', id: 'a' }] },
        Admin: { alike: () => [{ __typename: 'User', id: 'u' }] },
      },
    },
  });

  expect(
    await ask(`{ accounts {
      ... on User { id name alike { ... on Admin { id } } }
      ... on Admin { id alike { ... on User { id name } } }
    } }`),
  ).toEqual({
    data: {
      accounts: [
        { id: 'u', name: 'Ann', alike: [{ id: 'a' }] },
        { id: null, alike: [{ id: 'u', name: 'Ann' }] },
      ],
    },
  });
});
