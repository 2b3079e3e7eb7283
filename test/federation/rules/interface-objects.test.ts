import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

interface Reference {
  readonly id: string;
}

const NODES: Readonly<Record<string, object>> = {
  u: { __typename: 'User', id: 'u', name: 'Ann', age: 40 },
  b: { __typename: 'Bot', id: 'b', name: 'Bo' },
};

const resolveReference = ({ id }: Reference) => NODES[id] ?? null;

const GRAPH = {
  nodes: {
    sdl: `
      type Query { nodes: [Node] users: [User] }
      interface Node @key(fields: "id") { id: ID! name: String! }
      type User implements Node @key(fields: "id") { id: ID! name: String! age: Int }
      type Bot implements Node @key(fields: "id") { id: ID! name: String! }
    `,
    resolvers: {
      Query: { nodes: () => Object.values(NODES), users: () => [NODES['u']] },
      Node: {
        __resolveReference: resolveReference,
        __resolveType: ({ __typename: name }: { __typename: string }) => name,
      },
      User: { __resolveReference: resolveReference },
      Bot: { __resolveReference: resolveReference },
    },
  },
  likes: {
    sdl: `
      type Query { liked: [Node] best: Node! }
      type Node @key(fields: "id") @interfaceObject {
        id: ID!
        name: String! @external
        handle: String! @requires(fields: "name")
        likes: Int
      }
    `,
    resolvers: {
      Query: {
        liked: () => [{ id: 'b' }, { id: 'gone' }, null, { id: 'u' }],
        best: () => ({ id: 'b' }),
      },
      Node: { handle: ({ name }: { name: string }) => `@${name}`, likes: () => 5 },
    },
  },
};

it.for<[string, string, unknown]>([
  [
    'what it @requires of each of them',
    '{ nodes { handle __typename } }',
    {
      nodes: [
        { handle: '@Ann', __typename: 'User' },
        { handle: '@Bo', __typename: 'Bot' },
      ],
    },
  ],
  [
    'fields of one type',
    '{ users { id handle likes } }',
    { users: [{ id: 'u', handle: '@Ann', likes: 5 }] },
  ],
  [
    'fields under a condition of one type',
    '{ nodes { ... on User { handle likes } ... on Bot { hits: likes } } }',
    { nodes: [{ handle: '@Ann', likes: 5 }, { hits: 5 }] },
  ],
  [
    'what it knows itself',
    '{ liked { id likes } }',
    {
      liked: [{ id: 'b', likes: 5 }, { id: 'gone', likes: 5 }, null, { id: 'u', likes: 5 }],
    },
  ],
  [
    'what its objects are by other subgraphs',
    '{ best { name ... on Bot { id } ... on User { age } type: __typename __typename } }',
    { best: { name: 'Bo', id: 'b', type: 'Bot', __typename: 'Bot' } },
  ],
  [
    'what it needs of other subgraphs of its own objects',
    '{ best { handle likes ... on User { own: handle } } }',
    { best: { handle: '@Bo', likes: 5 } },
  ],
])('has an interface for an object, and answers %s', async ([, query, data]) => {
  expect(await composeSmall(GRAPH).ask(query)).toEqual({ data });
});

it('asks nobody else for what an interface has for an object', async () => {
  const { ask, asked } = composeSmall(GRAPH);

  await ask('{ liked { id likes } }');

  expect(asked()).toHaveLength(1);
});

it.for([
  ['{ liked { id __typename } }', '__typename', 'It is not known what kind of Node this is.'],
  ['{ liked { handle } }', 'handle', 'Cannot return null for non-nullable field Node.handle.'],
])('says where an object is of no known type: %s', async ([query, field, message]) => {
  const { data, errors } = await composeSmall(GRAPH).ask(query ?? '');

  expect(data).toMatchObject({ liked: [{}, null, null, {}] });
  expect(errors?.map((error) => [error.message, error.path])).toEqual([
    [message, ['liked', 1, field]],
  ]);
});

const UNRESOLVABLE = {
  nodes: {
    sdl: `
      type Query { node: Node must: Node! }
      interface Node @key(fields: "id", resolvable: false) { id: ID! }
    `,
    resolvers: { Query: { node: () => ({ __typename: 'Thing', id: '1' }) } },
  },
  likes: {
    sdl: `
      type Query { liked: Node }
      type Node @key(fields: "id") @interfaceObject { id: ID! likes: Int }
    `,
    resolvers: { Query: { liked: () => ({ id: '1', likes: 5 }) } },
  },
};

it('answers of an interface without types what the subgraph knows that has it for an object', async () => {
  expect(await composeSmall(UNRESOLVABLE).ask('{ liked { id likes } }')).toEqual({
    data: { liked: { id: '1', likes: 5 } },
  });
});

it.for([
  // There can be no such object, so the planner asks nobody.
  ['{ must { likes } }', null, ['must'], 'Cannot return null for non-nullable field Query.must.'],
  [
    '{ node { id } }',
    { node: null },
    ['node'],
    'Abstract type "Node" was resolved to a type "Thing" that does not exist inside the schema.',
  ],
] as const)(
  'says of an object of no type at all that it cannot be: %s',
  async ([query, ...told]) => {
    const { data, errors } = await composeSmall(UNRESOLVABLE).ask(query);

    const [error] = errors ?? [];
    expect([data, error?.path, error?.message]).toEqual(told);
    expect(errors).toHaveLength(1);
  },
);

it('goes from subgraph to subgraph that have an interface for an object, by way of one that has its types', async () => {
  const { ask } = composeSmall({
    nodes: GRAPH.nodes,
    friends: {
      sdl: `
        type Node @key(fields: "id") @interfaceObject { id: ID! circle: Circle! }
        type Circle @key(fields: "id") { id: ID! friends: [Node!] }
      `,
      resolvers: {
        Node: { circle: ({ id }: Reference) => ({ id: `of ${id}` }) },
        Circle: { friends: () => [{ id: 'u' }, { id: 'b' }] },
      },
    },
    lists: {
      sdl: `
        type Query { list: List }
        type List { first: Item }
        union Item = Entry | List
        type Entry { node: Node }
        type Node @key(fields: "id") @interfaceObject { id: ID! rank: Int }
      `,
      resolvers: {
        Query: { list: () => ({ first: { __typename: 'Entry', node: { id: 'b' } } }) },
        Node: { rank: () => 3 },
      },
    },
  });

  expect(
    await ask(`{ list { first { ... on Entry { node {
      name rank circle { id friends { __typename rank ... on User { age circle { id } } } }
    } } } } }`),
  ).toEqual({
    data: {
      list: {
        first: {
          node: {
            name: 'Bo',
            rank: 3,
            circle: {
              id: 'of b',
              friends: [
                { __typename: 'User', rank: 3, age: 40, circle: { id: 'of u' } },
                { __typename: 'Bot', rank: 3 },
              ],
            },
          },
        },
      },
    },
  });
});
