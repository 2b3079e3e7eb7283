import {
  createLocalSubgraphClient,
  type LoadedSupergraph,
  openSupergraph,
  type Supergraph,
} from '@cx/federation';
import { JOIN_SDL } from '@cx/testing/join-sdl';
import { buildSchema, execute } from 'graphql';
import { expect, it } from 'vitest';

import { type CallerRequest, serveCallers, type ServedCallers } from './served-callers.ts';
import { refused, serveSmallGraph } from './small-graph.ts';
import { openTaggedGraph, type SubgraphQuery } from './tagged-graph.ts';

/** A gateway that tells what has got through to its planner, and through that to subgraphs. */
interface Watched extends AsyncDisposable {
  readonly ask: (request: CallerRequest) => ReturnType<ServedCallers['ask']>;
  readonly planned: readonly string[];
  readonly asked: readonly SubgraphQuery[];
}

async function serveWatched(): Promise<Watched> {
  const { supergraph, asked } = openTaggedGraph();
  const planned: string[] = [];
  const gateway = await serveCallers({
    supergraph: watch(supergraph, planned),
    callers: { staff: { kind: 'staff', id: 'ann', scopes: ['*'], brands: ['united'] } },
  });
  return {
    ask: (request) => gateway.ask('staff', request),
    planned,
    asked,
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
}

/** What Apollo Server hands over for execution is planned by nobody else. */
function watch(supergraph: Supergraph, planned: string[]): Supergraph {
  const variantOf =
    ({ variant }: LoadedSupergraph): LoadedSupergraph['variant'] =>
    (options) => {
      const gateway = variant(options);
      return {
        load: async (loading) => {
          const { schema, executor } = await gateway.load(loading);
          return {
            schema,
            executor: (request) => {
              planned.push(request.source ?? '');
              return executor(request);
            },
          };
        },
        onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
        stop: () => gateway.stop(),
      };
    };
  return {
    load: async () => {
      const loaded = await supergraph.load();
      return { ...loaded, variant: variantOf(loaded) };
    },
    close: () => supergraph.close(),
  };
}

const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const deep = (levels: number, leaf = 'id'): string =>
  `{things${'{related'.repeat(levels - 2)}{${leaf}}${'}'.repeat(levels - 2)}}`;

/** Each fragment spreads the next one some times over. */
const bomb = (levels: number, width = 2, spread = (next: string): string => `...${next}`): string =>
  `{things{...F0}}${times(
    levels,
    (i) => `fragment F${i} on Thing{${spread(`F${i + 1}`).repeat(width)}}`,
  )}fragment F${levels} on Thing{id}`;

const NESTED_FRAGMENTS = 'GHSA-q2f9-x4p4-7xmh (fragments expanded once for each spread)';
const SLOW_PATHS = 'GHSA-p2q6-pwh5-m6jr (fragments that the planner’s short cuts do not fit)';
const MANY_PLANS = 'GHSA-fmj9-77q8-g6c4 (more plans than there are numbers)';
const SCHEMA_NAME = 'GHSA-224p-v68g-5g8f (depth below the name __schema is not counted)';
const PROTOTYPE = 'GHSA-pfjj-6f4p-rvmh (prototype pollution by aliases and variables)';

const SMALL_BOMB = bomb(18).padEnd(673);

const REFUSED: readonly (readonly [string, string, CallerRequest, string])[] = [
  [SCHEMA_NAME, 'an operation', { query: `query __schema ${deep(21)}` }, 'depth'],
  [
    SCHEMA_NAME,
    'an operation among others',
    {
      query: `query A { __typename } query __schema ${deep(21)}`,
      operationName: '__schema',
    },
    'depth',
  ],
  [
    SCHEMA_NAME,
    'an operation that is not the one that runs',
    { query: `query A { __typename } query __schema ${deep(21)}`, operationName: 'A' },
    'depth',
  ],
  [
    SCHEMA_NAME,
    'a fragment',
    { query: `{ things { ...__schema } } fragment __schema on Thing ${related(21)}` },
    'depth',
  ],
  [
    SCHEMA_NAME,
    'a fragment deep inside',
    { query: `${deep(11, '...__schema')} fragment __schema on Thing ${related(12)}` },
    'depth',
  ],
  [SCHEMA_NAME, 'an alias', { query: deep(21).replace('things', '__schema: things') }, 'depth'],
  [
    SCHEMA_NAME,
    'the field itself',
    { query: `{ __schema { types ${'{ ofType '.repeat(20)}{ name }${' }'.repeat(22)}` },
    'depth',
  ],
  [
    SCHEMA_NAME,
    'a fragment that is spread as often as a bomb',
    { query: bomb(10).replaceAll('F0', '__schema') },
    'selections',
  ],
  [NESTED_FRAGMENTS, '673 bytes', { query: SMALL_BOMB }, 'selections'],
  [NESTED_FRAGMENTS, '2 by 8', { query: bomb(8) }, 'selections'],
  [NESTED_FRAGMENTS, '2 by 90', { query: bomb(90) }, 'selections'],
  [NESTED_FRAGMENTS, '3 by 6', { query: bomb(6, 3) }, 'selections'],
  [NESTED_FRAGMENTS, '30 by 2', { query: bomb(2, 30) }, 'selections'],
  [NESTED_FRAGMENTS, '100 by 99', { query: bomb(99, 5) }, 'selections'],
  [
    NESTED_FRAGMENTS,
    'under an operation that does not run',
    { query: `query A { __typename } query B ${bomb(20)}`, operationName: 'A' },
    'selections',
  ],
  [
    NESTED_FRAGMENTS,
    'left out by a directive',
    { query: bomb(20).replace('...F0', '...F0@skip(if:true)') },
    'selections',
  ],
  [
    NESTED_FRAGMENTS,
    'in inline fragments',
    { query: bomb(10, 2, (next) => `...{...on Named{...on Thing{...${next}}}}`) },
    'selections',
  ],
  [
    SLOW_PATHS,
    'behind fields',
    { query: bomb(8, 2, (next) => `related{...${next}}`) },
    'selections',
  ],
  [
    SLOW_PATHS,
    'behind aliases',
    { query: bomb(9, 1, (next) => `a:related{...${next}}b:related{...${next}}`) },
    'aliases',
  ],
  [
    SLOW_PATHS,
    'behind directives',
    {
      query: `query($a:Boolean!,$b:Boolean!)${bomb(9, 1, (next) => `...${next}@include(if:$a)...${next}@skip(if:$b)`)}`,
      variables: { a: true, b: false },
    },
    'directives',
  ],
  [
    SLOW_PATHS,
    'on abstract types',
    {
      query: `{named{...F0}}${times(9, (i) => `fragment F${i} on Named{...on Thing{...F${i + 1}}...on Robot{...F${i + 1}}}`)}fragment F9 on Named{name}`,
    },
    'selections',
  ],
  [
    SLOW_PATHS,
    'without names',
    { query: `{things{${'...on Named{...on Thing{id}}'.repeat(260)}}}` },
    'selections',
  ],
];

it.for(REFUSED)('is not open to %s: %s', async ([, , request, limit]) => {
  await using gateway = await serveWatched();

  const answer = await gateway.ask(request);

  expect(answer).toMatchObject(refused({ code: 'OPERATION_LIMIT', limit }));
  expect(gateway.planned).toEqual([]);
  expect(gateway.asked).toEqual([]);
});

it('counts a bomb of 673 bytes as what it stands for', async () => {
  await using gateway = await serveWatched();

  const { text } = await gateway.ask({ query: SMALL_BOMB });

  expect(Buffer.byteLength(SMALL_BOMB)).toBe(673);
  expect(JSON.parse(text).errors).toMatchObject([{ extensions: { maximum: 750 } }]);
  expect(gateway.planned).toEqual([]);
});

const ANSWERED: readonly (readonly [string, string, CallerRequest])[] = [
  [NESTED_FRAGMENTS, '2 by 6', { query: bomb(6) }],
  [NESTED_FRAGMENTS, '1 by 99', { query: bomb(99, 1) }],
  [SLOW_PATHS, 'behind fields', { query: bomb(7, 2, (next) => `related{...${next}}`) }],
  [
    SLOW_PATHS,
    'behind directives',
    {
      query: `query($a:Boolean!,$b:Boolean!)${bomb(6, 1, (next) => `...${next}@include(if:$a)...${next}@skip(if:$b)`)}`,
      variables: { a: true, b: false },
    },
  ],
  [
    SLOW_PATHS,
    'on abstract types',
    { query: `{named{${'...on Named{...on Thing{id}...on Robot{name}}'.repeat(140)}}}` },
  ],
  [SLOW_PATHS, 'in fields of other subgraphs', { query: deep(20, 'id stock margin') }],
];

it.for(ANSWERED)(
  'answers the largest that its limits let through of %s: %s',
  async ([, , request]) => {
    await using gateway = await serveWatched();

    const { status, text } = await gateway.ask(request);

    expect(status).toBe(200);
    expect(text).not.toContain('"errors"');
    expect(gateway.planned).toHaveLength(1);
  },
);

/** Subgraphs that can all resolve all of the graph: each field of an operation may come from any of them. */
const SHARING = ['A', 'B', 'C', 'D'] as const;

const SHARED_FIELDS = Array.from({ length: 30 }, (_, index) => `f${index}`);

it.for<[string, string]>([
  ['many fields', `{ things { ${SHARED_FIELDS.join(' ')} } }`],
  [
    'many fields at many levels',
    `{ things ${times(18, () => `{ ${SHARED_FIELDS.join(' ')} next `)}{ f0 }${'}'.repeat(18)} }`,
  ],
  [
    'many fields of the root',
    `{ ${times(20, (i) => `a${i}: things { ${SHARED_FIELDS.slice(0, 28).join(' ')} } `)} }`,
  ],
])(`is not open to ${MANY_PLANS}: %s that each subgraph has`, async ([, query]) => {
  const schema = buildSchema(`
    type Query { things: [Thing!] }
    type Thing { id: ID! next: Thing ${SHARED_FIELDS.map((field) => `${field}: Int`).join(' ')} }
  `);
  const thing = {
    id: '1',
    next: () => thing,
    ...Object.fromEntries(SHARED_FIELDS.map((f) => [f, 1])),
  };
  const supergraph = openSupergraph({
    supergraphSdl: sharedSupergraph(),
    clientOf: () =>
      createLocalSubgraphClient({
        createContext: () => ({}),
        async execute({ document, variables }) {
          const rootValue = { things: [thing] };
          const { data } = await execute({
            schema,
            rootValue,
            document,
            variableValues: variables,
          });
          return { data: data ?? null };
        },
      }),
  });
  await using gateway = await serveCallers({
    supergraph,
    callers: { staff: { kind: 'staff', id: 'ann', scopes: ['*'], brands: ['*'] } },
  });

  const { status, text } = await gateway.ask('staff', { query });

  expect(status).toBe(200);
  expect(text).toContain('"f27":1');
  expect(text).not.toContain('"errors"');
});

const POLLUTIONS: readonly (readonly [string, CallerRequest])[] = [
  ['an object of the root', { query: '{ __proto__: things { polluted: name id stock } }' }],
  [
    'an object behind another subgraph',
    { query: '{ things { id stock __proto__: related { id polluted: stock } } }' },
  ],
  [
    'two levels of aliases',
    { query: '{ constructor: things { prototype: related { id polluted: stock name } } }' },
  ],
  [
    'prototypes of prototypes',
    {
      query:
        '{ __proto__: things { __proto__: related { __proto__: related { id polluted: stock } } } }',
    },
  ],
  [
    'a union',
    {
      query:
        '{ __proto__: found { ... on Thing { polluted: stock id } ... on Robot { constructor: serial } } }',
    },
  ],
  ['a scalar', { query: '{ things { __proto__: id polluted: name toString: stock } }' }],
  [
    'a field beside the object of that alias',
    { query: '{ things { __proto__: related { id } polluted: stock } __proto__: whoami }' },
  ],
  ['introspection', { query: '{ __proto__: __schema { polluted: queryType { name } } whoami }' }],
  [
    'variables',
    {
      query:
        'query ($__proto__: Filter, $constructor: Shade, $prototype: String) { things(filter: $__proto__, shade: $constructor) { id } echo(ledger: $prototype) }',
      variables: { constructor: 'LIGHT', prototype: 'polluted' },
    },
  ],
  [
    'names of operations and fragments',
    {
      query:
        'query __proto__ { things { ...constructor } } fragment constructor on Thing { id stock }',
      operationName: '__proto__',
    },
  ],
];

it.for(POLLUTIONS)(`is not open to ${PROTOTYPE}: %s`, async ([, request]) => {
  await using gateway = await serveWatched();
  const before = prototypes();

  const { status, text } = await gateway.ask(request);
  const again = await gateway.ask({ query: '{ things { id stock } }' });

  expect(status).toBe(200);
  expect(text).not.toContain('"errors"');
  expect(prototypes()).toEqual(before);
  expect('polluted' in {}).toBe(false);
  expect(JSON.parse(again.text).data.things[0]).toEqual({ id: '1', stock: 106 });
});

it.for([
  '{"data":{"_entities":[{"note":"n","__proto__":{"polluted":1}},{"note":"n"}]}}',
  '{"data":{"_entities":[{"constructor":{"prototype":{"polluted":1}}},{"note":"n"}]}}',
  '{"data":{"__proto__":{"polluted":1},"_entities":[{"note":"n"},{"note":"n"}]}}',
  '{"data":{"_entities":{"__proto__":{"polluted":1}}}}',
])(`is not open to ${PROTOTYPE}: a subgraph that answers %s`, async (answer) => {
  const graph = await serveSmallGraph({ notes: () => JSON.parse(answer) });
  const before = prototypes();

  const { text } = await graph.ask('{ __proto__: things { id __proto__: note } things { note } }');

  expect(text).not.toContain('polluted');
  expect(prototypes()).toEqual(before);
});

function prototypes(): unknown {
  return [Object, Array, Function, String, Map].map(({ prototype }) =>
    Object.getOwnPropertyNames(prototype),
  );
}

function related(levels: number): string {
  return `${'{related'.repeat(levels - 1)}{id}${'}'.repeat(levels - 1)}`;
}

function sharedSupergraph(): string {
  const at = (directive: string): string =>
    SHARING.map((graph) => `@${directive}(graph: ${graph})`).join(' ');
  const fields = SHARED_FIELDS.map((field) => `${field}: Int`).join('\n');
  const graphs = SHARING.map((graph) => {
    const name = graph.toLowerCase();
    return `${graph} @join__graph(name: "${name}", url: "http://${name}.internal/graphql")`;
  });
  return `
    schema
      @link(url: "https://specs.apollo.dev/link/v1.0")
      @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
    { query: Query }

    ${JOIN_SDL}

    enum join__Graph { ${graphs.join(' ')} }

    type Query ${at('join__type')} { things: [Thing!] }
    type Thing ${SHARING.map((graph) => `@join__type(graph: ${graph}, key: "id")`).join(' ')} {
      id: ID!
      next: Thing
      ${fields}
    }
  `;
}
