import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLResolveInfo, parse } from 'graphql';
import { expect, it } from 'vitest';

import { reading, rowColumns } from './row-columns.ts';
import { executeOperation } from './service.ts';

interface Ticket {
  readonly id: string;
  readonly brandId: string;
  readonly status: string;
  readonly openedAt: string;
}

interface Context {
  asked: readonly string[] | null | undefined;
}

const from = reading<Ticket>();

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
      type Query { tickets: TicketConnection! brands: [Brand!]! }
      type TicketConnection { nodes: [Ticket!]! edges: [TicketEdge!]! totalCount: Int }
      type TicketEdge { node: Ticket! cursor: String! }
      type Ticket { id: ID! status: String brand: Brand isOpen: Boolean age: Int }
      type Brand { key: ID! }
    `),
    resolvers: {
      Query: {
        tickets(_root: unknown, _args: unknown, context: Context, info: GraphQLResolveInfo) {
          context.asked = rowColumns(info);
          return { nodes: [], edges: [], totalCount: 0 };
        },
        brands(_root: unknown, _args: unknown, context: Context, info: GraphQLResolveInfo) {
          context.asked = rowColumns(info);
          return [];
        },
      },
      Ticket: {
        brand: from(['brandId'], ({ brandId }) => ({ key: brandId })),
        isOpen: from(['status', 'openedAt'], ({ status }) => status !== 'CLOSED'),
        age: ({ openedAt }: Ticket) => openedAt.length,
      },
    },
  },
]);

async function asked(query: string, variables = {}): Promise<readonly string[] | null | undefined> {
  const context: Context = { asked: undefined };
  const { errors } = await executeOperation(
    { schema },
    { document: parse(query), variables, context },
    () => expect.fail('No resolver fails.'),
  );
  expect(errors).toBeUndefined();
  return context.asked;
}

it.for<[string, string, readonly string[] | null]>([
  ['fields that are columns', '{ tickets { nodes { status id } } }', ['id', 'status']],
  [
    'fields that tell what they read',
    '{ tickets { nodes { brand { key } isOpen } } }',
    ['brandId', 'openedAt', 'status'],
  ],
  ['other names', '{ all: tickets { rows: nodes { state: status } } }', ['status']],
  ['edges', '{ tickets { edges { cursor node { id } } } }', ['id']],
  ['nodes and edges', '{ tickets { nodes { id } edges { node { status } } } }', ['id', 'status']],
  [
    'fragments',
    '{ tickets { ...T } } fragment T on TicketConnection { nodes { ... on Ticket { id } ...S } } fragment S on Ticket { status }',
    ['id', 'status'],
  ],
  ['no rows', '{ tickets { totalCount __typename } }', []],
  ['the name of their type', '{ tickets { nodes { __typename } } }', []],
  ['a field that does not tell what it reads', '{ tickets { nodes { id age } } }', null],
  ['a list that is no connection', '{ brands { key } }', null],
])('tells what is read of rows of which is selected: %s', async ([, query, columns]) => {
  expect(await asked(query)).toEqual(columns);
});

it('counts what is left out this time', async () => {
  const query = 'query ($no: Boolean!) { tickets { nodes { id status @include(if: $no) } } }';

  expect(await asked(query, { no: false })).toEqual(['id', 'status']);
});
