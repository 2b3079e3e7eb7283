import { expect, it } from 'vitest';

import { composeSmall } from '../../support/small-supergraph.ts';

interface Place {
  readonly row: string;
  readonly shelf: string;
  readonly box: string;
}

interface Item {
  readonly id: string;
  readonly place: Place;
  readonly name?: string;
}

const placeOf = (id: string): Place => ({ row: 'r', shelf: `s${id}`, box: `b${id}` });

// Each subgraph resolves one of the keys that both name.
const STORE = {
  names: {
    sdl: `
      type Item
        @key(fields: "id")
        @key(fields: "code", resolvable: false)
        @key(fields: "place { row shelf }", resolvable: false)
        @key(fields: "id place { shelf box }", resolvable: false) {
        id: ID! code: ID! place: Place! name: String!
      }
      type Place { row: ID! shelf: ID! box: ID! }
    `,
    resolvers: {
      Item: {
        __resolveReference: ({ id }: Item) =>
          id && { id, code: `c${id}`, place: placeOf(id), name: `name ${id}` },
      },
    },
  },
  labels: {
    sdl: `
      type Query { box: Box }
      type Box @key(fields: "id") { id: ID! items: [Item!]! }
      type Item
        @key(fields: "place { row shelf }", resolvable: false)
        @key(fields: "id place { shelf box }")
        @key(fields: "code", resolvable: false)
        @key(fields: "id", resolvable: false) {
        id: ID! code: ID! place: Place!
        name: String! @external
        label: String! @requires(fields: "name")
      }
      type Place { row: ID! shelf: ID! box: ID! }
    `,
    resolvers: {
      Query: {
        box: () => ({
          id: '9',
          items: ['1', '2'].map((id) => ({ id, code: `c${id}`, place: placeOf(id) })),
        }),
      },
      Item: {
        __resolveReference: (item: Item) => (item.id && item.place.box ? item : null),
        label: ({ name }: Item) => `label of ${name}`,
      },
    },
  },
};

it.for<[string, string, unknown]>([
  [
    'its need alone is asked for',
    '{ box { items { label } } }',
    [{ label: 'label of name 1' }, { label: 'label of name 2' }],
  ],
  [
    'all of it is',
    '{ box { items { id name label } } }',
    ['1', '2'].map((id) => ({ id, name: `name ${id}`, label: `label of name ${id}` })),
  ],
  [
    'parts of other keys are',
    '{ box { items { code place { row } label } } }',
    ['1', '2'].map((id) => ({
      code: `c${id}`,
      place: { row: 'r' },
      label: `label of name ${id}`,
    })),
  ],
])(
  'tells a subgraph of an entity by a key that it resolves, where it names others before it and %s',
  async ([, query, items]) => {
    expect(await composeSmall(STORE).ask(query)).toEqual({ data: { box: { items } } });
  },
);

interface User {
  readonly id?: string;
  readonly mail: string;
  readonly phone: { readonly code: number; readonly number: string };
}

const PEOPLE = {
  users: {
    sdl: `type Query { user: User } type User @key(fields: "id") { id: ID! }`,
    resolvers: { Query: { user: () => ({ id: '1' }) } },
  },
  mails: {
    sdl: `type User @key(fields: "id") @key(fields: "mail") { id: ID! mail: String! }`,
    resolvers: { User: { __resolveReference: ({ id }: User) => ({ id, mail: `m${id}` }) } },
  },
  phones: {
    sdl: `
      type User @key(fields: "mail") @key(fields: "phone { code number }") { mail: String! phone: Phone! }
      type Phone @shareable { code: Int! number: String! }
    `,
    resolvers: {
      User: {
        __resolveReference: ({ mail }: User) => ({ mail, phone: { code: 33, number: mail } }),
      },
    },
  },
  plans: {
    sdl: `
      type User @key(fields: "phone { code number }") { phone: Phone! plan: String }
      type Phone @shareable { code: Int! number: String! }
    `,
    resolvers: { User: { plan: ({ phone }: User) => `plan of ${phone.code} ${phone.number}` } },
  },
};

it('goes on by the key of one subgraph to that of the next, until it is where the field is', async () => {
  const { ask, asked } = composeSmall(PEOPLE);

  expect(await ask('{ user { plan } }')).toEqual({ data: { user: { plan: 'plan of 33 m1' } } });
  expect(asked().map((one) => one.split(':')[0])).toEqual(['users', 'mails', 'phones', 'plans']);
});

it('does not take for a key what a client calls so', async () => {
  const { ask } = composeSmall(PEOPLE);

  expect(await ask('{ user { p: plan id: mail mail: id phone { code: number } } }')).toEqual({
    data: { user: { p: 'plan of 33 m1', id: 'm1', mail: '1', phone: { code: 'm1' } } },
  });
});

interface Chart {
  readonly songs: readonly { readonly id: string; readonly code: string }[];
  readonly last: { readonly id: string };
}

it.for<[string, unknown]>([
  ['{ top { price } }', { price: 202 }],
  [
    '{ top { first { id } last { code } price } }',
    { first: { id: '1' }, last: { code: 's2' }, price: 202 },
  ],
  ['{ top { songs { code } price } }', { songs: [{ code: 's1' }, { code: 's2' }], price: 202 }],
])('knows entities by keys of the entities in a list of theirs: %s', async ([query, top]) => {
  const { ask } = composeSmall({
    charts: {
      sdl: `
        type Query { top: Chart }
        type Chart @key(fields: "songs { id }") { songs: [Song!]! }
        type Song @key(fields: "id") { id: ID! }
      `,
      resolvers: { Query: { top: () => ({ songs: [{ id: '1' }, { id: '2' }] }) } },
    },
    songs: {
      sdl: `
        type Chart @key(fields: "songs { id }") @key(fields: "songs { id code }") {
          songs: [Song!]! first: Song last: Song @shareable
        }
        type Song @key(fields: "id") @key(fields: "id code") { id: ID! code: String! }
      `,
      resolvers: {
        Chart: {
          __resolveReference({ songs }: Chart) {
            const known = songs.map(({ id }) => ({ id, code: `s${id}` }));
            return { songs: known, first: known[0], last: known.at(-1) };
          },
        },
      },
    },
    prices: {
      sdl: `
        type Chart @key(fields: "songs { id code } last { id }") {
          songs: [Song!]! last: Song @shareable price: Int
        }
        type Song @key(fields: "id") { id: ID! code: String! @shareable }
      `,
      resolvers: {
        Chart: { price: ({ songs, last }: Chart) => songs.length * 100 + Number(last.id) },
      },
    },
  });

  expect(await ask(query)).toEqual({ data: { top } });
});

interface Book {
  readonly isbn: string | null;
  readonly upc: string | null;
}

const BOOKS = {
  books: {
    sdl: `
      type Query { books: [Book] grid: [[Book]] }
      type Book @key(fields: "isbn") @key(fields: "upc") { isbn: ID upc: ID }
    `,
    resolvers: {
      Query: {
        books: () => [
          { isbn: '1', upc: 'u1' },
          { isbn: null, upc: 'u2' },
          { isbn: '3', upc: null },
          { isbn: null, upc: null },
          null,
        ],
        grid: () => [[{ isbn: '1' }, null], null, [], [{ isbn: '2' }, { isbn: '1' }]],
      },
    },
  },
  titles: {
    sdl: `type Book @key(fields: "isbn") { isbn: ID title: String }`,
    resolvers: {
      Book: { __resolveReference: ({ isbn }: Book) => isbn && { isbn, title: `title ${isbn}` } },
    },
  },
  shelves: {
    sdl: `
      type Book @key(fields: "upc") { upc: ID shelf: Shelf }
      type Shelf @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Book: { __resolveReference: ({ upc }: Book) => upc && { upc, shelf: { id: `of ${upc}` } } },
    },
  },
  floors: {
    sdl: `type Shelf @key(fields: "id") { id: ID! floor: String }`,
    resolvers: { Shelf: { floor: ({ id }: { id: string }) => `floor ${id}` } },
  },
};

it('answers of an entity what those know whose key of it is there', async () => {
  const { ask } = composeSmall(BOOKS);

  expect(await ask('{ books { title shelf { floor } } }')).toEqual({
    data: {
      books: [
        { title: 'title 1', shelf: { floor: 'floor of u1' } },
        { title: null, shelf: { floor: 'floor of u2' } },
        { title: 'title 3', shelf: null },
        { title: null, shelf: null },
        null,
      ],
    },
  });
});

it('finds entities in lists of lists, between nulls', async () => {
  const { ask } = composeSmall(BOOKS);

  expect(await ask('{ grid { title } }')).toEqual({
    data: {
      grid: [[{ title: 'title 1' }, null], null, [], [{ title: 'title 2' }, { title: 'title 1' }]],
    },
  });
});

it('goes to an object without a key through the entity that it is in', async () => {
  const details = (fields: string) => `
    type Product @key(fields: "id pid") { id: ID! pid: ID! category: Category @shareable }
    type Category { details: Details @shareable }
    type Details { ${fields} }
  `;
  const { ask } = composeSmall({
    products: {
      sdl: `
        type Query { products: [Product] }
        type Product @key(fields: "id pid") { id: ID! pid: ID! }
      `,
      resolvers: { Query: { products: () => [{ id: '1', pid: 'p1' }, null] } },
    },
    colours: {
      sdl: details('colour: String'),
      resolvers: { Product: { category: () => ({ details: { colour: 'red' } }) } },
    },
    sizes: {
      sdl: details('size: Int'),
      resolvers: { Product: { category: () => ({ details: { size: 3 } }) } },
    },
  });

  expect(await ask('{ products { category { details { size colour } } } }')).toEqual({
    data: { products: [{ category: { details: { size: 3, colour: 'red' } } }, null] },
  });
});

it('answers the key of an entity that a subgraph names and cannot resolve, and asks others for the rest', async () => {
  const { ask, asked } = composeSmall({
    reviews: {
      sdl: `
        type Query { review: Review }
        type Review { stars: Int product: Product }
        type Product @key(fields: "id", resolvable: false) { id: ID! }
      `,
      resolvers: { Query: { review: () => ({ stars: 4, product: { id: '1' } }) } },
    },
    products: {
      sdl: `type Product @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Product: { name: () => 'Tent' } },
    },
  });

  expect(await ask('{ review { product { id } } }')).toEqual({
    data: { review: { product: { id: '1' } } },
  });
  expect(asked()).toHaveLength(1);
  expect(await ask('{ review { product { name } } }')).toEqual({
    data: { review: { product: { name: 'Tent' } } },
  });
});

interface Thing {
  readonly secret: string;
  readonly raw: number;
}

it.for<[string, unknown]>([
  [
    '{ things { shown id } __typename }',
    {
      things: [
        { shown: 1, id: 'i1' },
        { shown: 2, id: 'i2' },
      ],
      __typename: 'Query',
    },
  ],
  [
    '{ things { secret: shown raw: id } }',
    {
      things: [
        { secret: 1, raw: 'i1' },
        { secret: 2, raw: 'i2' },
      ],
    },
  ],
  ['mutation { __typename touch { shown } }', { __typename: 'Mutation', touch: { shown: 3 } }],
])(
  'goes by a key and a need that no client knows, from roots of any name: %s',
  async ([query, data]) => {
    const { ask } = composeSmall({
      things: {
        sdl: `
          schema { query: Root mutation: Change }
          type Root { things: [Thing!] }
          type Change { touch: Thing }
          type Thing @key(fields: "secret") { id: ID! secret: ID! @inaccessible }
        `,
        resolvers: {
          Root: { things: () => ['1', '2'].map((n) => ({ id: `i${n}`, secret: n })) },
          Change: { touch: () => ({ id: 'i3', secret: '3' }) },
        },
      },
      raw: {
        sdl: `type Thing @key(fields: "secret") { secret: ID! @inaccessible raw: Int @inaccessible }`,
        resolvers: { Thing: { raw: ({ secret }: Thing) => Number(secret) } },
      },
      shown: {
        sdl: `type Thing @key(fields: "secret") {
          secret: ID! @inaccessible raw: Int @external shown: Int @requires(fields: "raw")
        }`,
        resolvers: { Thing: { shown: ({ raw }: Thing) => raw } },
      },
    });

    expect(await ask(query)).toEqual({ data });
  },
);
