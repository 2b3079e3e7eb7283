import { expect, it } from 'vitest';

import { composeSmall, type SmallSubgraph } from '../../support/small-supergraph.ts';

interface User {
  readonly id?: string;
  readonly mail?: string;
  readonly name: string;
}

const USERS: SmallSubgraph = {
  federation: 1,
  sdl: `
    type Query { me: User }
    type User @key(fields: "id") @key(fields: "mail") { id: ID! mail: String name: String }
  `,
  resolvers: {
    Query: { me: () => ({ id: '1', mail: 'm', name: 'Ann' }) },
    User: { __resolveReference: () => ({ id: '1', mail: 'm', name: 'Ann' }) },
  },
};

const postsOf = (user: string): string => `
  extend type Query { posts: [Post] }
  type Post @key(fields: "id") { id: ID! author: User @provides(fields: "name") by: User }
  ${user} @key(fields: "id") {
    id: ID! @external
    name: String @external
    mail: String @external
    posts: [Post]
    initials: String @requires(fields: "name mail")
  }
`;

it.for([
  ['extend type', 'extend type User'],
  ['@extends', 'type User @extends'],
])(
  'joins subgraphs of the first federation with those of the second, by %s',
  async ([, user = '']) => {
    const author = { id: '1', name: 'given' };
    const { ask } = composeSmall({
      users: USERS,
      posts: {
        federation: 1,
        sdl: postsOf(user),
        resolvers: {
          Query: { posts: () => [{ id: 'p', author, by: { id: '1' } }] },
          User: {
            posts: () => [{ id: 'p', author }],
            initials: ({ name, mail }: User) => `${name} ${mail}`,
          },
        },
      },
      cards: {
        sdl: `type User @key(fields: "mail") { mail: String card: String }`,
        resolvers: { User: { card: ({ mail }: User) => `card of ${mail}` } },
      },
    });

    expect(await ask('{ me { posts { author { name } } initials card } }')).toEqual({
      data: {
        me: { posts: [{ author: { name: 'given' } }], initials: 'Ann m', card: 'card of m' },
      },
    });
    expect(await ask('{ posts { author { name card } by { name initials } } }')).toEqual({
      data: {
        posts: [
          { author: { name: 'given', card: 'card of m' }, by: { name: 'Ann', initials: 'Ann m' } },
        ],
      },
    });
  },
);
