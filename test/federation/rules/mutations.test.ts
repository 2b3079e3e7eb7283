import { expect, it } from 'vitest';

import { composeSmall, type SmallSupergraph } from '../../support/small-supergraph.ts';

interface Given {
  readonly n: number;
}

/** Subgraphs that write down what they are told to do, each in one log. */
function composeLogs(): SmallSupergraph {
  const log: string[] = [];
  const write =
    (name: string) =>
    (_root: unknown, { n }: Given) => {
      log.push(`${name}${n}`);
      return { id: `${name}${n}`, log: [...log] };
    };
  return composeSmall({
    a: {
      sdl: `
        type Query { log: [String] }
        type Mutation { a(n: Int): Item none: Item must: Item! }
        type Item @key(fields: "id") { id: ID! log: [String] }
      `,
      resolvers: {
        Query: { log: () => log },
        Mutation: {
          a: write('a'),
          none: () => null,
          must() {
            throw new Error('It must not be.');
          },
        },
      },
    },
    b: {
      sdl: `
        type Mutation { b(n: Int): Item }
        type Item @key(fields: "id") { id: ID! seen: String }
      `,
      resolvers: { Mutation: { b: write('b') }, Item: { seen: () => log.join() } },
    },
    c: {
      sdl: `type Mutation { c(n: Int): Item } type Item @key(fields: "id") { id: ID! }`,
      resolvers: { Mutation: { c: write('c') } },
    },
  });
}

it('does what a mutation asks of several subgraphs in its order, and what each needs before the next', async () => {
  const { ask } = composeLogs();

  expect(
    await ask(`mutation {
      one: a(n: 1) { id seen log } two: b(n: 2) { id } three: c(n: 3) { id }
      four: a(n: 4) { log } five: b(n: 5) { seen }
    }`),
  ).toEqual({
    data: {
      one: { id: 'a1', seen: 'a1', log: ['a1'] },
      two: { id: 'b2' },
      three: { id: 'c3' },
      four: { log: ['a1', 'b2', 'c3', 'a4'] },
      five: { seen: 'a1,b2,c3,a4,b5' },
    },
  });
});

it('does not do what is left out, and does the rest', async () => {
  const { ask } = composeLogs();

  expect(
    await ask(
      'mutation ($no: Boolean!) { a(n: 1) @include(if: $no) { id } c(n: 2) { id } b(n: 3) { seen } }',
      { no: false },
    ),
  ).toEqual({ data: { c: { id: 'c2' }, b: { seen: 'c2,b3' } } });
});

it('asks nothing of what a mutation has answered null for, and goes on', async () => {
  const { ask, asked } = composeLogs();

  expect(await ask('mutation { none { seen } b(n: 1) { __typename } __typename }')).toEqual({
    data: { none: null, b: { __typename: 'Item' }, __typename: 'Mutation' },
  });
  expect(asked()).toHaveLength(2);
});

it('says what a mutation could not do, and is null where that must be', async () => {
  const { ask } = composeLogs();

  const { data, errors } = await ask('mutation { a(n: 1) { id } must { id } }');

  expect(data).toBeNull();
  expect(errors?.map(({ message, path }) => [message, path])).toEqual([
    ['It must not be.', ['must']],
  ]);
  expect(await ask('{ log }')).toEqual({ data: { log: ['a1'] } });
});
