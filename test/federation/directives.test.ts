import { expect, it } from 'vitest';

import { composeSmall } from '../support/small-supergraph.ts';

interface Reference {
  readonly id: string;
}

it('gives a subgraph the fields of others that it @requires, also nested and in lists', async () => {
  const { ask } = composeSmall({
    stock: {
      sdl: `
        type Query { products: [Product!] }
        type Product @key(fields: "id") { id: ID! size: Size! parts: [Part!]! }
        type Size { width: Int! }
        type Part { weight: Int! }
      `,
      resolvers: {
        Query: {
          products: () => [
            { id: '1', size: { width: 2 }, parts: [{ weight: 3 }, { weight: 4 }] },
            { id: '2', size: { width: 5 }, parts: [] },
          ],
        },
      },
    },
    shipping: {
      sdl: `
        type Product @key(fields: "id") {
          id: ID!
          size: Size! @external
          parts: [Part!]! @external
          price: Int @requires(fields: "size { width } parts { weight }")
        }
        type Size { width: Int! @external }
        type Part { weight: Int! @external }
      `,
      resolvers: {
        Product: {
          price: ({ size, parts }: { size: { width: number }; parts: { weight: number }[] }) =>
            size.width * 100 + parts.reduce((sum, { weight }) => sum + weight, 0),
        },
      },
    },
  });

  expect(await ask('{ products { price } }')).toEqual({
    data: { products: [{ price: 207 }, { price: 500 }] },
  });
});

const PRICES = {
  shop: {
    sdl: `
      type Query { product: Product }
      type Product @key(fields: "id") { id: ID! name: String! price(in: String!): String }
    `,
    resolvers: {
      Query: { product: () => ({ id: '1', name: 'Tent' }) },
      Product: { price: (_product: unknown, given: { in: string }) => `9 ${given.in}` },
    },
  },
  terms: {
    sdl: `
      type Product @key(fields: "id") {
        id: ID!
        price(in: String!): String @external
        instalment: String @requires(fields: "price(in: \\"EUR\\")")
      }
    `,
    resolvers: { Product: { instalment: ({ price }: { price: string }) => `half of ${price}` } },
  },
};

it.for<[string, unknown]>([
  ['{ product { price(in: "USD") instalment } }', { price: '9 USD', instalment: 'half of 9 EUR' }],
  ['{ product { price: name instalment } }', { price: 'Tent', instalment: 'half of 9 EUR' }],
  ['{ product { id: name instalment } }', { id: 'Tent', instalment: 'half of 9 EUR' }],
  [
    '{ product { __typename: name instalment } }',
    { __typename: 'Tent', instalment: 'half of 9 EUR' },
  ],
])(
  // The stock gateway answers the client with what was needed, or tells the subgraph what the client asked for.
  'does not take what the client asks for under a name for what is needed under it: %s',
  async ([query, product]) => {
    const { ask } = composeSmall(PRICES);

    expect(await ask(query)).toEqual({ data: { product } });
  },
);

it('does not ask the owner for what another @provides', async () => {
  const { ask, asked } = composeSmall({
    people: {
      sdl: `type Query { me: Person } type Person @key(fields: "id") { id: ID! name: String @shareable }`,
      resolvers: {
        Query: { me: () => ({ id: '1', name: 'Ann' }) },
        Person: { __resolveReference: ({ id }: Reference) => ({ id, name: 'Ann' }) },
      },
    },
    reviews: {
      sdl: `
        type Query { best: Review @shareable, last: Review }
        type Review { stars: Int author: Person @provides(fields: "name") writer: Person }
        type Person @key(fields: "id") { id: ID! name: String @external }
      `,
      resolvers: {
        Query: {
          last: () => ({ author: { id: '1', name: 'provided' }, writer: { id: '1' } }),
        },
      },
    },
  });

  expect(await ask('{ last { author { name } } }')).toEqual({
    data: { last: { author: { name: 'provided' } } },
  });
  expect(asked()).toHaveLength(1);
  expect(await ask('{ last { writer { name } } }')).toEqual({
    data: { last: { writer: { name: 'Ann' } } },
  });
  expect(asked()).toHaveLength(2);
});

it('asks the subgraph that has taken a field over by @override', async () => {
  const { ask, asked } = composeSmall({
    old: {
      sdl: `type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int }`,
      resolvers: { Query: { item: () => ({ id: '1', price: 1 }) } },
    },
    next: {
      sdl: `type Item @key(fields: "id") { id: ID! price: Int @override(from: "old") }`,
      resolvers: { Item: { price: () => 2 } },
    },
  });

  expect(await ask('{ item { price } }')).toEqual({ data: { item: { price: 2 } } });
  expect(asked()).toHaveLength(2);
});

it('asks the one or the other subgraph while a field moves by @override with a label', async () => {
  const { ask } = composeSmall({
    old: {
      sdl: `type Query { item: Item } type Item @key(fields: "id") { id: ID! price: Int }`,
      resolvers: { Query: { item: () => ({ id: '1', price: 1 }) } },
    },
    next: {
      sdl: `type Item @key(fields: "id") {
        id: ID! price: Int @override(from: "old", label: "percent(5)")
      }`,
      resolvers: { Item: { price: () => 2 } },
    },
  });

  expect(await ask('{ item { price } }')).toEqual({ data: { item: { price: 1 } } });
  expect(await ask('{ item { price } }', {}, ['percent(5)'])).toEqual({
    data: { item: { price: 2 } },
  });
  expect(await ask('{ item { price } }')).toEqual({ data: { item: { price: 1 } } });
});

const MEDIA = {
  media: {
    sdl: `
      type Query { shelf: [Media!] }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
    `,
    resolvers: {
      Query: { shelf: () => BOOKS },
      Media: {
        __resolveType: ({ __typename: name }: { __typename: string }) => name,
        __resolveReference: ({ id }: Reference) => BOOKS.find((one) => one.id === id),
      },
    },
  },
  reviews: {
    sdl: `
      type Query { reviewed: [Media!] }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }
    `,
    resolvers: {
      Query: { reviewed: () => [{ id: '2' }, { id: '1' }] },
      Media: { stars: ({ id }: Reference) => Number(id) * 2 },
    },
  },
};

const BOOKS = [
  { __typename: 'Book', id: '1', title: 'Emma', pages: 300 },
  { __typename: 'Film', id: '2', title: 'Alien', minutes: 117 },
];

it('adds fields to all types of an interface that a subgraph has as an @interfaceObject', async () => {
  const { ask } = composeSmall(MEDIA);

  expect(await ask('{ shelf { title stars ... on Book { pages } __typename } }')).toEqual({
    data: {
      shelf: [
        { title: 'Emma', stars: 2, pages: 300, __typename: 'Book' },
        { title: 'Alien', stars: 4, __typename: 'Film' },
      ],
    },
  });
});

it('finds out what an object is that comes out of an @interfaceObject', async () => {
  const { ask, asked } = composeSmall(MEDIA);

  expect(await ask('{ reviewed { stars } }')).toEqual({
    data: { reviewed: [{ stars: 4 }, { stars: 2 }] },
  });
  expect(asked()).toHaveLength(1);
  expect(
    await ask('{ reviewed { __typename stars title ... on Film { minutes stars } } }'),
  ).toEqual({
    data: {
      reviewed: [
        { __typename: 'Film', stars: 4, title: 'Alien', minutes: 117 },
        { __typename: 'Book', stars: 2, title: 'Emma' },
      ],
    },
  });
});

it('gives an argument what a @context around the field says, each entity that of its own', async () => {
  const { ask, asked } = composeSmall({
    bank: {
      sdl: `
        type Query { users: [User!] }
        type User @key(fields: "id") @context(name: "user") { id: ID! currency: String! cards: [Card!] }
        type Card @key(fields: "id") {
          id: ID!
          limit(currency: String @fromContext(field: "$user { currency }")): String
        }
      `,
      resolvers: {
        Query: {
          users: () => [
            { id: '1', currency: 'EUR', cards: [{ id: 'a' }, { id: 'b' }] },
            { id: '2', currency: 'USD', cards: [{ id: 'a' }] },
          ],
        },
        Card: {
          limit: ({ id }: Reference, { currency }: { currency: string }) => `${id} in ${currency}`,
        },
      },
    },
  });

  expect(await ask('{ users { cards { limit } } }')).toEqual({
    data: {
      users: [
        { cards: [{ limit: 'a in EUR' }, { limit: 'b in EUR' }] },
        { cards: [{ limit: 'a in USD' }] },
      ],
    },
  });
  expect(asked()).toHaveLength(2);
});

it('answers null for an object of a type that is @inaccessible, and does not name the type', async () => {
  const { ask } = composeSmall({
    zoo: {
      sdl: `
        type Query { animals: [Animal] }
        interface Animal { name: String }
        type Cat implements Animal { name: String }
        type Yeti implements Animal @inaccessible { name: String }
      `,
      resolvers: {
        Query: {
          animals: () => [
            { __typename: 'Cat', name: 'Tom' },
            { __typename: 'Yeti', name: 'Yo' },
          ],
        },
      },
    },
  });

  const { data, errors } = await ask('{ animals { name } }');

  expect(data).toEqual({ animals: [{ name: 'Tom' }, null] });
  expect(JSON.stringify(errors)).not.toContain('Yeti');
  expect(errors?.map(({ path }) => path)).toEqual([['animals', 1]]);
});

it('goes from subgraph to subgraph by keys of several fields, and of others', async () => {
  const { ask } = composeSmall({
    orders: {
      sdl: `
        type Query { orders: [Order!] }
        type Order @key(fields: "number shop { id }") { number: Int! shop: Shop! }
        type Shop @key(fields: "id") { id: ID! }
      `,
      resolvers: { Query: { orders: () => [{ number: 7, shop: { id: 'x' } }] } },
    },
    parcels: {
      sdl: `
        type Order @key(fields: "number shop { id }") @key(fields: "code") {
          number: Int! shop: Shop! code: String!
        }
        type Shop @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Order: {
          __resolveReference: ({ number, shop }: { number: number; shop: { id: string } }) => ({
            number,
            shop,
            code: `${shop.id}-${number}`,
          }),
        },
      },
    },
    bills: {
      sdl: `type Order @key(fields: "code") { code: String! total: String }`,
      resolvers: { Order: { total: ({ code }: { code: string }) => `total of ${code}` } },
    },
  });

  expect(await ask('{ orders { total } }')).toEqual({
    data: { orders: [{ total: 'total of x-7' }] },
  });
});

it('asks for what a mutation has changed after it has changed it', async () => {
  let name = 'Ann';
  const { ask } = composeSmall({
    people: {
      sdl: `
        type Query { me: Person }
        type Mutation { rename(name: String!): Person }
        type Person @key(fields: "id") { id: ID! name: String }
      `,
      resolvers: {
        Mutation: {
          rename(_root: unknown, given: { name: string }) {
            ({ name } = given);
            return { id: '1', name };
          },
        },
      },
    },
    cards: {
      sdl: `type Person @key(fields: "id") { id: ID! card: String }`,
      resolvers: { Person: { card: () => `card of ${name}` } },
    },
  });

  const { data } = await ask(
    'mutation { a: rename(name: "Bo") { card } b: rename(name: "Cy") { card } }',
  );

  expect(data).toEqual({ a: { card: 'card of Cy' }, b: { card: 'card of Cy' } });
});

it.for(['representations', 'v0', 'contextualArgument_1_0'])(
  'takes a variable of the client called $%s',
  async (name) => {
    const { ask } = composeSmall({
      people: {
        sdl: `type Query { me: Person } type Person @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { me: () => ({ id: '1' }) } },
      },
      greetings: {
        sdl: `type Person @key(fields: "id") { id: ID! greet(by: String, in: String): String }`,
        resolvers: {
          Person: {
            greet: ({ id }: Reference, given: { by: string; in: string }) =>
              `${id} by ${given.by} in ${given.in}`,
          },
        },
      },
    });

    const answer = await ask(`query($${name}: String) { me { greet(in: "here", by: $${name}) } }`, {
      [name]: 'Ann',
    });

    expect(answer).toEqual({ data: { me: { greet: '1 by Ann in here' } } });
  },
);
