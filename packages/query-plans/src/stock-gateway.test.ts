import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type ExecutionResult, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';

import { openQueryPlans } from './query-plans.ts';
import type { World } from './random-world.test-support.ts';
import { openStockGateway } from './stock-gateway.test-support.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@requires", "@external", "@interfaceObject"])`;

interface Part {
  readonly id?: string;
  readonly place: { readonly box?: string };
  readonly name: string;
}

const STORE = {
  names: {
    sdl: `type Part @key(fields: "id") { id: ID! name: String! }`,
    resolvers: { Part: { name: ({ id }: Part) => `name ${id}` } },
  },
  labels: {
    sdl: `
      type Query { part: Part }
      type Part @key(fields: "place { row shelf }", resolvable: false) @key(fields: "id place { shelf box }") {
        id: ID! place: Place! name: String! @external label: String @requires(fields: "name")
      }
      type Place { row: ID! shelf: ID! box: ID! }
    `,
    resolvers: {
      Query: { part: () => ({ id: '1', place: { row: 'r', shelf: 's', box: 'b' } }) },
      Part: {
        __resolveReference: (part: Part) =>
          part.id === undefined || part.place.box === undefined ? null : part,
        label: ({ name }: Part) => `label of ${name}`,
      },
    },
  },
};

it('answers by the key that a subgraph resolves, where the stock gateway takes its first and answers null', async () => {
  const { ours, stock } = await answersOf(STORE, '{ part { label } }');

  expect(ours).toEqual({ data: { part: { label: 'label of name 1' } } });
  expect(stock).toEqual({ data: { part: { label: null } } });
});

it('says that nobody knows of what type an object is, where the stock gateway answers null alone', async () => {
  const { ours, stock } = await answersOf(
    {
      nodes: {
        sdl: `
          interface Node @key(fields: "id") { id: ID! }
          type Person implements Node @key(fields: "id") { id: ID! }
        `,
        resolvers: { Node: { __resolveReference: () => null } },
      },
      likes: {
        sdl: `
          type Query { liked: Node }
          type Node @key(fields: "id") @interfaceObject { id: ID! likes: Int }
        `,
        resolvers: { Query: { liked: () => ({ id: 'gone', likes: 5 }) } },
      },
    },
    '{ liked { __typename likes } }',
  );

  expect(ours.data).toEqual({ liked: null });
  expect(ours.errors?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: 'It is not known what kind of Node this is.', path: ['liked', '__typename'] },
  ]);
  expect(stock).toEqual({ data: { liked: null } });
});

it('tells of what is needed in lists of lists, of which the stock gateway tells null', async () => {
  const { ours, stock } = await answersOf(
    {
      grids: {
        sdl: `
          type Query { board: Board }
          type Board @key(fields: "id") { id: ID! grid: [[Field]] }
          type Field { n: Int }
        `,
        resolvers: { Query: { board: () => ({ id: 'b', grid: [[{ n: 1 }, null], null] }) } },
      },
      texts: {
        sdl: `
          type Board @key(fields: "id") {
            id: ID! grid: [[Field]] @external text: String @requires(fields: "grid { n }")
          }
          type Field { n: Int @external }
        `,
        resolvers: { Board: { text: ({ grid }: { grid: unknown }) => JSON.stringify(grid) } },
      },
    },
    '{ board { text } }',
  );

  expect(ours).toEqual({ data: { board: { text: '[[{"n":1},null],null]' } } });
  expect(stock).toEqual({ data: { board: { text: '[null,null]' } } });
});

type Subgraph = Exclude<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { readonly kind: string }
>;

interface Subgraphs {
  readonly [name: string]: {
    readonly sdl: string;
    readonly resolvers: NonNullable<Subgraph['resolvers']>;
  };
}

async function answersOf(
  subgraphs: Subgraphs,
  text: string,
): Promise<{ readonly ours: ExecutionResult; readonly stock: ExecutionResult }> {
  const world = worldOf(subgraphs);
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('This is no operation.');
  const gateway = await openStockGateway(world);
  const plans = await openQueryPlans({ supergraphSdl: world.supergraphSdl });
  const { plan } = await plans.prepare(document, operation);
  return {
    ours: await plan.execute({
      variables: {},
      fetch: ({ subgraph, document: part, variables }) => world.ask(subgraph, part, variables),
    }),
    stock: await gateway.execute({ text, document, operation, variables: {} }),
  };
}

function worldOf(subgraphs: Subgraphs): World {
  const services = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => ({
    name,
    url: '',
    typeDefs: parse(`${LINK} ${sdl}`),
    resolvers,
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.join('\n'));
  const schemas = new Map(services.map((one) => [one.name, buildSubgraphSchema([one])]));
  return {
    supergraphSdl,
    sdls: [],
    async ask(subgraph, document, variableValues) {
      const schema = schemas.get(subgraph);
      if (schema === undefined) throw new Error(`There is no subgraph ${subgraph}.`);
      return JSON.parse(JSON.stringify(await execute({ schema, document, variableValues })));
    },
  };
}
