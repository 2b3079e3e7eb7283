import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

const ITEMS = {
  items: {
    sdl: `
      type Query { item: Item list: [Item] }
      type Item @key(fields: "id") { id: ID! price: Int parent: Item }
    `,
    resolvers: {
      Query: {
        item: () => ({ id: '1', price: 5, parent: { id: '0' } }),
        list: () => [{ id: '1', price: 5 }],
      },
    },
  },
  more: {
    sdl: `
      type Item @key(fields: "id") {
        id: ID! price: Int @external isDear: Boolean @requires(fields: "price") note: String maker: Maker
      }
      type Maker @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Item: {
        isDear: ({ price }: { price: number | null }) => (price ?? 0) > 3,
        note: () => 'a note',
        maker: () => ({ id: 'm' }),
      },
    },
  },
  makers: {
    sdl: `type Maker @key(fields: "id") { id: ID! name: String }`,
    resolvers: { Maker: { name: () => 'Max' } },
  },
};

const NOTE = 'query ($b: Boolean!) { item { id note @include(if: $b) } }';
const NEITHER = `query ($b: Boolean!, $c: Boolean = true) {
  item { id maker @include(if: $b) @skip(if: $c) { name } }
}`;
const BRANCHES = `query ($b: Boolean!) {
  item { ... @include(if: $b) { maker { id } } ... @skip(if: $b) { maker { name } } }
}`;
const ROOTS =
  'query ($b: Boolean!) { item @include(if: $b) { note } list @skip(if: $b) { isDear } }';
const DEFAULT = 'query ($b: Boolean = true) { item { parent { isDear @include(if: $b) } } }';
const GROUP = `query ($b: Boolean!) {
  item { id ... on Item @include(if: $b) { isDear maker { name } } }
}`;

it.for<[string, Readonly<Record<string, boolean>>, readonly string[], unknown]>([
  [NOTE, { b: true }, ['items', 'more'], { item: { id: '1', note: 'a note' } }],
  [NOTE, { b: false }, ['items'], { item: { id: '1' } }],
  [
    NEITHER,
    { b: true, c: false },
    ['items', 'more', 'makers'],
    {
      item: { id: '1', maker: { name: 'Max' } },
    },
  ],
  [NEITHER, { b: true }, ['items'], { item: { id: '1' } }],
  [NEITHER, { b: false, c: false }, ['items'], { item: { id: '1' } }],
  [BRANCHES, { b: true }, ['items', 'more'], { item: { maker: { id: 'm' } } }],
  [BRANCHES, { b: false }, ['items', 'more', 'makers'], { item: { maker: { name: 'Max' } } }],
  [ROOTS, { b: true }, ['items', 'more'], { item: { note: 'a note' } }],
  [ROOTS, { b: false }, ['items', 'more'], { list: [{ isDear: true }] }],
  [DEFAULT, {}, ['items', 'more'], { item: { parent: { isDear: false } } }],
  [DEFAULT, { b: false }, ['items'], { item: { parent: {} } }],
  [
    GROUP,
    { b: true },
    ['items', 'more', 'makers'],
    {
      item: { id: '1', isDear: true, maker: { name: 'Max' } },
    },
  ],
  [GROUP, { b: false }, ['items'], { item: { id: '1' } }],
  [
    '{ item { note @include(if: false) id @skip(if: false) isDear @skip(if: true) } }',
    {},
    ['items'],
    { item: { id: '1' } },
  ],
])('asks nobody for what is left out: %s with %o', async ([query, variables, subgraphs, data]) => {
  const { ask, asked } = composeSmall(ITEMS);

  expect(await ask(query, variables)).toEqual({ data });
  expect(asked().map((one) => one.split(':')[0])).toEqual(subgraphs);
});

it('skips one place of a field and not another', async () => {
  const { ask } = composeSmall(ITEMS);

  expect(
    await ask(
      'query ($b: Boolean!) { item { maker { name @skip(if: $b) } maker @include(if: $b) { id name } } }',
      { b: true },
    ),
  ).toEqual({ data: { item: { maker: { name: 'Max', id: 'm' } } } });
});
