import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

interface Reference {
  readonly id: string;
}

const notFor =
  (id: string, message: string) =>
  (given: Reference): number => {
    if (given.id === id) throw new Error(message);
    return 1;
  };

const GRAPH = {
  items: {
    sdl: `
      type Query { grid: [[Item]] strict: [[Item!]!] either: [Either] one: Item! best: Best @shareable }
      union Either = Item | Other
      type Other { id: ID! }
      type Item @key(fields: "id") { id: ID! name: String! @shareable }
      type Best @shareable { id: ID! name: String }
    `,
    resolvers: {
      Query: {
        grid: () => [[{ id: '1' }, null], null, [{ id: 'bad' }]],
        strict: () => [[{ id: '1' }], [{ id: 'bad' }]],
        either: () => [
          { __typename: 'Other', id: 'o' },
          { __typename: 'Item', id: 'bad' },
          { __typename: 'Item', id: '1' },
        ],
        one: () => ({ id: 'bad' }),
        best: () => ({ id: 'b', name: 'B' }),
      },
    },
  },
  sizes: {
    sdl: `
      type Query { best: Best @shareable }
      type Best @shareable { id: ID! price: Int }
      type Item @key(fields: "id") { id: ID! size: Int! soft: Int parts: [[Part]] gone: Gone }
      type Part @key(fields: "id") { id: ID! }
      type Gone @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        best() {
          throw new Error('No best.');
        },
      },
      Item: {
        size: notFor('bad', 'No size.'),
        soft: notFor('bad', 'No soft.'),
        parts: () => [[{ id: '1' }, { id: 'bad' }], null, [null]],
        gone: ({ id }: Reference) => ({ id }),
      },
    },
  },
  parts: {
    sdl: `
      type Part @key(fields: "id") { id: ID! weight: Int }
      type Gone @key(fields: "id") { id: ID! at: String }
      type Item @key(fields: "id") {
        id: ID! soft: Int @external size: Int! @external
        double: Int @requires(fields: "soft") triple: Int @requires(fields: "size")
      }
    `,
    resolvers: {
      Part: { weight: notFor('bad', 'No weight.') },
      Gone: { __resolveReference: () => null },
      Item: {
        double: ({ soft }: { soft: number | null }) => (soft ?? 20) * 2,
        triple: ({ size }: { size: number | null }) => (size ?? 20) * 3,
      },
    },
  },
};

type Told = readonly [message: string, ...path: (string | number)[]];

it.for<[string, unknown, readonly Told[]]>([
  [
    '{ grid { id size } }',
    { grid: [[{ id: '1', size: 1 }, null], null, [null]] },
    [['No size.', 'grid', 2, 0, 'size']],
  ],
  [
    '{ grid { soft } }',
    { grid: [[{ soft: 1 }, null], null, [{ soft: null }]] },
    [['No soft.', 'grid', 2, 0, 'soft']],
  ],
  ['{ strict { size } }', { strict: null }, [['No size.', 'strict', 1, 0, 'size']]],
  [
    '{ either { ... on Other { id } ... on Item { a: soft } } }',
    { either: [{ id: 'o' }, { a: null }, { a: 1 }] },
    [['No soft.', 'either', 1, 'a']],
  ],
  ['{ one { id size } }', null, [['No size.', 'one', 'size']]],
  [
    '{ one { parts { weight } } }',
    { one: { parts: [[{ weight: 1 }, { weight: null }], null, [null]] } },
    [['No weight.', 'one', 'parts', 0, 1, 'weight']],
  ],
  // Nobody knows it any more: that is no error.
  ['{ one { gone { id at } } }', { one: { gone: { id: 'bad', at: null } } }, []],
  // What is needed is null as the schema allows it, and the field is asked for.
  ['{ one { double soft } }', { one: { double: 40, soft: null } }, [['No soft.', 'one', 'soft']]],
  [
    '{ best { id name price } }',
    { best: { id: 'b', name: 'B', price: null } },
    [['No best.', 'best']],
  ],
])('costs what failed and says where: %s', async ([query, expected, told]) => {
  const { data, errors = [] } = await composeSmall(GRAPH).ask(query);

  expect(data).toEqual(expected);
  expect(errors.map(({ message, path = [] }) => [message, ...path])).toEqual(told);
});

it('does not ask for what needs what must be there and is not', async () => {
  const { ask, asked } = composeSmall(GRAPH);

  const { data, errors } = await ask('{ one { triple } }');

  expect([data, errors?.length, asked().length]).toEqual([{ one: { triple: null } }, 1, 2]);
});
