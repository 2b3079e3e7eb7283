import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

interface Reference {
  readonly id: string;
}

const FEED = {
  next: {
    sdl: `
      type Query { feed: [Post] }
      interface Post { id: ID! at: String! }
      type Image implements Post @key(fields: "id") { id: ID! at: String! @override(from: "old") }
      type Text implements Post @key(fields: "id") { id: ID! at: String! }
    `,
    resolvers: {
      Query: {
        feed: () => [
          { __typename: 'Image', id: 'i', at: 'next' },
          { __typename: 'Text', id: 't', at: 'next' },
        ],
      },
      Image: { __resolveReference: ({ id }: Reference) => ({ id, at: 'next' }) },
    },
  },
  old: {
    sdl: `
      type Query { images: [Either] }
      union Either = Image | Text
      type Image @key(fields: "id") { id: ID! at: String! }
      type Text @key(fields: "id") { id: ID! }
    `,
    resolvers: { Query: { images: () => [{ __typename: 'Image', id: 'i', at: 'old' }] } },
  },
};

it.for<[string, number, unknown]>([
  [
    '{ feed { id at } }',
    1,
    {
      feed: [
        { id: 'i', at: 'next' },
        { id: 't', at: 'next' },
      ],
    },
  ],
  ['{ feed { ... on Image { at } } }', 1, { feed: [{ at: 'next' }, {}] }],
  ['{ images { ... on Image { at id } } }', 2, { images: [{ at: 'next', id: 'i' }] }],
])(
  'takes a field that has moved from its new place, in interfaces and unions: %s',
  async ([query, requests, data]) => {
    const { ask, asked } = composeSmall(FEED);

    expect(await ask(query)).toEqual({ data });
    expect(asked()).toHaveLength(requests);
  },
);

const NAMES = {
  next: {
    sdl: `type User @key(fields: "id") {
      id: ID!
      name: String @override(from: "old")
      size: Int @override(from: "old", label: "percent(50)")
    }`,
    resolvers: { User: { name: () => 'next', size: () => 2 } },
  },
  old: {
    sdl: `
      type Query { users: [User] }
      type User @key(fields: "id") { id: ID! name: String size: Int }
    `,
    resolvers: { Query: { users: () => [{ id: '1', name: 'old', size: 1 }] } },
  },
  others: {
    sdl: `type User @key(fields: "id") {
      id: ID! name: String @external greeting: String @requires(fields: "name")
      nick: String @override(from: "gone")
    }`,
    resolvers: {
      User: { greeting: ({ name }: { name: string }) => `Hello ${name}`, nick: () => 'A' },
    },
  },
};

// Composition refuses a need of a field that moves by a label: no test has it.
it.for<[string, readonly string[], unknown]>([
  ['{ users { greeting } }', [], { greeting: 'Hello next' }],
  ['{ users { name greeting size } }', [], { name: 'next', greeting: 'Hello next', size: 1 }],
  ['{ users { size name } }', ['percent(50)'], { size: 2, name: 'next' }],
  // A subgraph that is no more has nothing to move.
  ['{ users { nick } }', [], { nick: 'A' }],
])(
  'takes a field from where it is for the caller, also what others need: %s, with %o moved',
  async ([query, moved, user]) => {
    expect(await composeSmall(NAMES).ask(query, {}, moved)).toEqual({ data: { users: [user] } });
  },
);

const CARDS = {
  bank: {
    sdl: `
      type Query { users: [User!] shop: Shop }
      type User @key(fields: "id") @context(name: "owner") {
        id: ID! lang: String! home: Address cards: [Card]
      }
      type Address { city: String }
      type Shop @key(fields: "id") @context(name: "owner") { id: ID! locale: String! best: Card }
      type Card @key(fields: "id") {
        id: ID!
        text(
          lang: String @fromContext(field: "$owner ... on User { lang } ... on Shop { locale }")
          size: Int = 1
        ): String
      }
    `,
    resolvers: {
      Query: {
        users: () => [
          { id: '1', lang: 'fr', cards: [{ id: 'x' }, null] },
          { id: '2', lang: 'de', cards: null },
          { id: '3', lang: 'de', cards: [{ id: 'x' }, { id: 'y' }] },
        ],
        shop: () => ({ id: 's', locale: 'it', best: { id: 'x' } }),
      },
      Card: {
        text: ({ id }: Reference, { lang, size }: { lang: string; size: number }) =>
          `${id} ${lang} ${size}`,
      },
    },
  },
};

it.for<[string, unknown]>([
  [
    '{ shop { best { text } } users { cards { text(size: 2) } } }',
    {
      shop: { best: { text: 'x it 1' } },
      users: [
        { cards: [{ text: 'x fr 2' }, null] },
        { cards: null },
        { cards: [{ text: 'x de 2' }, { text: 'y de 2' }] },
      ],
    },
  ],
  [
    '{ users { cards { text } lang: id } }',
    {
      users: [
        { cards: [{ text: 'x fr 1' }, null], lang: '1' },
        { cards: null, lang: '2' },
        { cards: [{ text: 'x de 1' }, { text: 'y de 1' }], lang: '3' },
      ],
    },
  ],
])(
  'fills an argument by what is around an entity, of whichever type that is: %s',
  async ([query, data]) => {
    expect(await composeSmall(CARDS).ask(query)).toEqual({ data });
  },
);

it('fills an argument by what is below the object around an entity', async () => {
  const { ask } = composeSmall({
    bank: {
      sdl: `
        type Query { users: [User!] }
        type User @key(fields: "id") @context(name: "owner") { id: ID! home: Address cards: [Card] }
        type Address { city: String }
        type Card @key(fields: "id") {
          id: ID! text(in: String @fromContext(field: "$owner { home { city } }")): String
        }
      `,
      resolvers: {
        Query: {
          users: () => [
            { id: '1', home: { city: 'Lyon' }, cards: [{ id: 'x' }] },
            { id: '2', home: null, cards: [{ id: 'x' }] },
          ],
        },
        Card: { text: ({ id }: Reference, given: { in: string | null }) => `${id} in ${given.in}` },
      },
    },
  });

  expect(await ask('{ users { cards { text } home { city: __typename } } }')).toEqual({
    data: {
      users: [
        { cards: [{ text: 'x in Lyon' }], home: { city: 'Address' } },
        { cards: [{ text: 'x in null' }], home: null },
      ],
    },
  });
});
