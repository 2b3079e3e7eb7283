import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

const CATEGORY = { id: 'c', name: 'given', parts: [{ id: 'd', name: 'given' }] };

const SHOP = {
  shop: {
    sdl: `
      type Query {
        media: Media @shareable @provides(fields: "... on Book { title }")
        pet: Pet @shareable @provides(fields: "... on Dog { name age } ... on Cat { name }")
        products: [Product]
        best: [Product] @provides(fields: "categories { name parts { name } }")
      }
      union Media = Book | Movie
      type Book @key(fields: "id") { id: ID! title: String @external }
      type Movie @key(fields: "id") { id: ID! }
      interface Pet { id: ID! name: String }
      type Dog implements Pet @key(fields: "id") { id: ID! name: String @external age: Int @external }
      type Cat implements Pet @key(fields: "id") { id: ID! name: String @external }
      type Product @key(fields: "id") { id: ID! categories: [Category!] }
      type Category @key(fields: "id") { id: ID! name: String @external parts: [Category!] @external }
    `,
    resolvers: {
      Query: {
        media: () => ({ __typename: 'Book', id: '1', title: 'given' }),
        pet: () => ({ __typename: 'Dog', id: '1', name: 'given', age: 3 }),
        products: () => [{ id: 'p', categories: [{ id: 'c' }] }],
        best: () => [{ id: 'p', categories: [CATEGORY] }],
      },
    },
  },
  owner: {
    sdl: `
      type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }
      type Movie @key(fields: "id") { id: ID! title: String }
      type Dog @key(fields: "id") { id: ID! name: String @shareable age: Int @shareable }
      type Cat @key(fields: "id") { id: ID! name: String @shareable }
      type Category @key(fields: "id") { id: ID! name: String @shareable parts: [Category!] @shareable }
    `,
    resolvers: {
      Book: { title: () => 'own', pages: () => 7 },
      Dog: { name: () => 'own', age: () => 9 },
      Category: { name: () => 'own', parts: () => [{ id: 'd' }] },
    },
  },
};

it.for<[string, string, number, unknown]>([
  [
    'of one member of a union',
    '{ media { ... on Book { title } ... on Movie { title } } }',
    1,
    { media: { title: 'given' } },
  ],
  [
    'of an interface, for each type',
    '{ pet { name ... on Dog { age } } }',
    1,
    { pet: { name: 'given', age: 3 } },
  ],
  [
    'far below it',
    '{ best { categories { name parts { name } } } }',
    1,
    { best: [{ categories: [{ name: 'given', parts: [{ name: 'given' }] }] }] },
  ],
  [
    'beside what only the owner knows',
    '{ media { ... on Book { title pages } } }',
    2,
    { media: { title: 'given', pages: 7 } },
  ],
  [
    'nowhere else than at that field',
    '{ products { categories { name parts { name } } } }',
    2,
    { products: [{ categories: [{ name: 'own', parts: [{ name: 'own' }] }] }] },
  ],
])('takes what a field @provides %s', async ([, query, requests, data]) => {
  const { ask, asked } = composeSmall(SHOP);

  expect(await ask(query)).toEqual({ data });
  expect(asked()).toHaveLength(requests);
});
