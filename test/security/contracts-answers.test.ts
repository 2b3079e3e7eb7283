import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { expect, it } from 'vitest';

import { partner, type ServedCallers, serveCallers } from './served-callers.ts';
import { openTaggedGraph, type SubgraphQuery } from './tagged-graph.ts';

interface Served extends AsyncDisposable {
  readonly asked: readonly SubgraphQuery[];
  readonly ask: (caller: string, query: string) => Promise<Told>;
}

interface Told {
  readonly data: unknown;
  readonly errors: unknown;
  readonly text: string;
}

async function serve(): Promise<Served> {
  const { supergraph, asked } = openTaggedGraph();
  const gateway: ServedCallers = await serveCallers({
    supergraph,
    contracts: new Map(Object.entries(DEFAULT_CONTRACTS)),
    callers: {
      partner: partner(),
      bi: partner({ kind: 'bi', id: 'warehouse' }),
      internal: partner({ id: 'house', contract: 'internal' }),
    },
  });
  return {
    asked,
    async ask(caller, query) {
      const { text } = await gateway.ask(caller, { query });
      const { data, errors } = JSON.parse(text);
      return { data, errors, text };
    },
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
}

/** What must never reach a partner: names and values of what its contract does not show. */
const HIDDEN = /Robot|R2|WALKER|4711|MIDNIGHT|1-2-3|serial|model|Vault/;

const denied = (...path: (string | number)[]): object => ({
  message: 'What stands here is not part of the graph that you see.',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

it('would tell those who see all of the graph', async () => {
  await using graph = await serve();

  const { data, errors } = await graph.ask(
    'internal',
    `{
      found { __typename ... on Robot { serial model cost } }
      named { __typename name cost }
      mustFind { ... on Robot { name } }
      things { shade shades cost margin }
      vault { combination }
    }`,
  );

  expect(errors).toBe(undefined);
  expect(data).toMatchObject({
    found: [
      { __typename: 'Thing' },
      { __typename: 'Robot', serial: 'R2', model: 'WALKER', cost: 4711 },
    ],
    named: [
      { __typename: 'Robot', name: 'Robot of united', cost: 4711 },
      { __typename: 'Thing', name: 'Thing 2 of united', cost: 4711 },
    ],
    mustFind: { name: 'Robot of united' },
    vault: { combination: '1-2-3' },
  });
});

it.for<[string, string, unknown, (string | number)[][]]>([
  [
    'a union',
    '{ found { ... on Thing { name } } }',
    { found: [{ name: 'Thing 1 of united' }, null] },
    [['found', 1]],
  ],
  [
    'a union of which the names of types alone are asked for',
    '{ found { __typename } }',
    { found: [{ __typename: 'Thing' }, null] },
    [['found', 1]],
  ],
  [
    'a union by an alias, twice',
    '{ a: found { t: __typename } b: found { __typename } }',
    { a: [{ t: 'Thing' }, null], b: [{ __typename: 'Thing' }, null] },
    [
      ['a', 1],
      ['b', 1],
    ],
  ],
  [
    'an interface',
    '{ named { name } }',
    { named: [null, { name: 'Thing 2 of united' }] },
    [['named', 0]],
  ],
  [
    'an interface through fragments',
    '{ ...Q } fragment Q on Query { named { ... { ...N } } } fragment N on Named { __typename ... on Named { name } }',
    { named: [null, { __typename: 'Thing', name: 'Thing 2 of united' }] },
    [['named', 0]],
  ],
  [
    'a union through an interface',
    '{ found { ... on Named { name } } }',
    { found: [{ name: 'Thing 1 of united' }, null] },
    [['found', 1]],
  ],
  [
    'a union of whose members nothing is selected',
    '{ found { ... on Thing { id @skip(if: true) } } named { name @include(if: false) } }',
    { found: [{}, null], named: [null, {}] },
    [
      ['found', 1],
      ['named', 0],
    ],
  ],
  [
    'an enumeration',
    '{ things { shade } }',
    { things: [{ shade: 'LIGHT' }, { shade: null }, { shade: 'DARK' }] },
    [['things', 1, 'shade']],
  ],
  [
    'an enumeration behind an alias, a fragment and another thing',
    '{ things { ...F } } fragment F on Thing { next: related { colour: shade } }',
    {
      things: [
        { next: [{ colour: null }] },
        { next: [{ colour: 'DARK' }] },
        { next: [{ colour: 'LIGHT' }] },
      ],
    },
    [['things', 0, 'next', 0, 'colour']],
  ],
  [
    'a list of values that must not be null',
    '{ things { id shades } }',
    {
      things: [
        { id: '1', shades: null },
        { id: '2', shades: null },
        { id: '3', shades: null },
      ],
    },
    [
      ['things', 0, 'shades', 1],
      ['things', 1, 'shades', 1],
      ['things', 2, 'shades', 1],
    ],
  ],
  ['what must not be null at the root', '{ whoami mustFind { __typename } }', null, [['mustFind']]],
])('gives a partner null for what is hidden in %s', async ([, query, data, paths]) => {
  await using graph = await serve();

  const told = await graph.ask('partner', query);

  expect(told.data).toEqual(data);
  expect(told.errors).toEqual(paths.map((path) => denied(...path)));
  expect(told.text).not.toMatch(HIDDEN);
});

it('asks subgraphs for nothing of a hidden type where it must not be answered', async () => {
  await using graph = await serve();

  await graph.ask(
    'partner',
    '{ found { ... on Thing { name } } named { name } things { margin } }',
  );

  expect(graph.asked.map(({ query }) => query).join('\n')).not.toMatch(/serial|model|vault/);
});

it('never tells what a hidden field holds out of which another one is derived', async () => {
  await using graph = await serve();

  const { data, errors, text } = await graph.ask('partner', '{ things { id margin } }');

  expect(errors).toBe(undefined);
  expect(data).toEqual({
    things: ['1', '2', '3'].map((id) => ({ id, margin: 5289 })),
  });
  expect(text).not.toMatch(HIDDEN);
});

it('tells the same caller nothing more after somebody else has seen all of it', async () => {
  await using graph = await serve();
  const query = '{ found { __typename } named { name } things { shade } }';

  const before = await graph.ask('partner', query);
  const whole = await graph.ask('internal', query);
  const after = await graph.ask('partner', query);

  expect(whole.errors).toBe(undefined);
  expect(after.data).toEqual(before.data);
  expect(after.errors).toEqual(before.errors);
  expect(after.text).not.toMatch(HIDDEN);
});

it.for(['{ vault { combination } }', '{ named { cost } }', '{ things(ledger: "x") { id } }'])(
  'refuses %s by name before anything is planned',
  async (query) => {
    await using graph = await serve();

    const { data, errors } = await graph.ask('partner', query);

    expect(data).toBe(undefined);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(graph.asked).toEqual([]);
  },
);

it('reads for BI the fields that it is shown, and nothing else', async () => {
  await using graph = await serve();

  const shown = await graph.ask('bi', '{ things { id name stock } }');
  const hidden = await graph.ask('bi', '{ things { id price } found { __typename } }');

  expect(shown.errors).toBe(undefined);
  expect(shown.data).toMatchObject({ things: [{ id: '1', stock: 106 }, {}, {}] });
  expect(hidden.data).toBe(undefined);
});
