import { DEFAULT_CONTRACTS } from '@cx/contracts';
import { afterAll, expect, it } from 'vitest';

import { openOwnGraph } from './own-graph.ts';
import { partner, serveCallers } from './served-callers.ts';
import { refused } from './small-graph.ts';
import { openTaggedGraph } from './tagged-graph.ts';

const contracts = new Map(Object.entries(DEFAULT_CONTRACTS));
const callers = {
  staff: partner({ kind: 'staff', id: 'ann' }),
  partner: partner(),
  bi: partner({ kind: 'bi', id: 'warehouse' }),
  'staff without costs': partner({ kind: 'staff', id: 'bob', scopes: ['prices:read'] }),
};
const ownGraph = await openOwnGraph();
const own = await serveCallers({ supergraph: ownGraph.supergraph, callers, contracts });
const tagged = openTaggedGraph();
const small = await serveCallers({ supergraph: tagged.supergraph, callers, contracts });
afterAll(async () => {
  await own[Symbol.asyncDispose]();
  await small[Symbol.asyncDispose]();
});

const EVERYBODY = ['staff', 'partner', 'bi'] as const;

const REPRESENTATIONS = [{ __typename: 'Customer', id: '019a0000-0000-7000-8000-000000000001' }];

const FEDERATION = [
  '{ _service { sdl } }',
  '{ mine: _service { sdl } }',
  '{ ...F } fragment F on Query { _service { sdl } }',
  'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
  '{ _entities(representations: [{ __typename: "Customer", id: "1" }]) { __typename } }',
  '{ _entities(representations: []) { ... on Customer { id } } }',
  'query _entities { _entities(representations: []) { __typename } }',
  '{ ... on _Entity { __typename } }',
  '{ ... on _Service { sdl } }',
  '{ brands { nodes { _entities { id } } } }',
  '{ _resolveReference(id: "1") { id } }',
  '{ __resolveReference(reference: {}) { id } }',
] as const;

it.for(FEDERATION.flatMap((query) => EVERYBODY.map((caller) => [query, caller] as const)))(
  'knows nothing of what gateways ask of subgraphs: %s (%s)',
  async ([query, caller]) => {
    const variables = { r: REPRESENTATIONS };

    for (const gateway of [own, small]) {
      expect(await gateway.ask(caller, { query, variables })).toMatchObject(
        refused({ code: 'GRAPHQL_VALIDATION_FAILED' }),
      );
    }
    expect(ownGraph.asked).toEqual([]);
  },
);

const MACHINERY = [
  '_Any',
  '_Entity',
  '_Service',
  'join__Graph',
  'join__FieldSet',
  'join__DirectiveArguments',
  'link__Import',
  'link__Purpose',
  'requiresScopes__Scope',
  'federation__FieldSet',
  'pii__Kind',
] as const;

it.for(MACHINERY.flatMap((type) => EVERYBODY.map((caller) => [type, caller] as const)))(
  'has no type %s for %s',
  async ([type, caller]) => {
    for (const gateway of [own, small]) {
      const told = await gateway.ask(caller, { query: `{ __type(name: "${type}") { name } }` });
      const asVariable = await gateway.ask(caller, {
        query: `query ($v: ${type}) { __typename @include(if: $v) }`,
      });

      expect(JSON.parse(told.text).data).toEqual({ ['__type']: null });
      expect(asVariable.text).toContain(`Unknown type \\"${type}\\".`);
    }
  },
);

it.for(
  [
    'tag(name: "internal")',
    'pii(kind: NAME)',
    'requiresScopes(scopes: [])',
    'authenticated',
  ].flatMap((directive) => EVERYBODY.map((caller) => [directive, caller] as const)),
)('takes no directive @%s from %s', async ([directive, caller]) => {
  for (const gateway of [own, small]) {
    expect(await gateway.ask(caller, { query: `{ __typename @${directive} }` })).toMatchObject(
      refused({ code: 'GRAPHQL_VALIDATION_FAILED' }),
    );
  }
});

const PROTECTED: readonly (readonly [string, string, unknown])[] = [
  ['it itself', '{ things { id cost } }', { id: '1', cost: null }],
  ['what is derived from it', '{ things { id margin } }', { id: '1', margin: null }],
  [
    'what is derived from it, behind another subgraph’s field',
    '{ things { id margin stock } }',
    { id: '1', margin: null, stock: null },
  ],
  [
    'what is derived from it, by an alias and fragments',
    '{ things { id ...F } } fragment F on Thing { ... { m: margin } }',
    { id: '1', m: null },
  ],
  [
    'both, deep inside',
    '{ things { id related { cost margin } } }',
    { id: '1', related: [{ cost: null, margin: null }] },
  ],
  [
    'it through a fragment on an interface',
    '{ things { id ... on Named { cost } } }',
    { id: '1', cost: null },
  ],
  [
    'it through a named fragment on an interface',
    '{ things { id ...N } } fragment N on Named { name c: cost }',
    { id: '1', name: 'Thing 1 of united', c: null },
  ],
];

it.for(PROTECTED)(
  'denies a protected field however it is reached: %s',
  async ([, query, thing]) => {
    const before = tagged.asked.length;

    const { text } = await small.ask('staff without costs', { query });
    const { data, errors } = JSON.parse(text);

    expect(data.things[0]).toEqual(thing);
    expect(errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          message: 'This needs the scope costs:read.',
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
        }),
      ]),
    );
    expect(askedSince(before)).not.toMatch(/cost|margin/);
    expect(text).not.toContain('4711');
  },
);

it.for([
  '{ named { name cost } }',
  '{ named { name ... on Thing { cost } } }',
  '{ named { name ... on Named { cost } } }',
  '{ named { name ...F } } fragment F on Named { ...G } fragment G on Named { cost }',
])('denies a field of an interface that is protected on one of its types: %s', async (query) => {
  const before = tagged.asked.length;

  const denied = await small.ask('staff without costs', { query });
  const asked = askedSince(before);
  const whole = await small.ask('staff', { query });

  expect(asked).not.toContain('cost');
  expect(JSON.parse(denied.text).data.named[1]).toEqual({ name: 'Thing 2 of united', cost: null });
  expect(JSON.parse(whole.text).data.named[1]).toEqual({ name: 'Thing 2 of united', cost: 4711 });
});

it.for([
  '{ found { ... on Thing { cost } } }',
  '{ found { ... on Named { cost } } }',
  '{ found { ...N } } fragment N on Named { ... on Thing { ... on Named { cost } } }',
])('denies a protected field of a member of a union: %s', async (query) => {
  const { text } = await small.ask('staff without costs', { query });

  expect(JSON.parse(text).data.found[0]).toEqual({ cost: null });
});

it('would answer all of it to whoever holds the scope', async () => {
  const before = tagged.asked.length;

  const { text } = await small.ask('staff', { query: '{ things { id cost margin } }' });

  expect(JSON.parse(text).data.things[0]).toEqual({ id: '1', cost: 4711, margin: 5289 });
  expect(askedSince(before)).toMatch(/cost[\s\S]*margin/);
});

function askedSince(before: number): string {
  return tagged.asked
    .slice(before)
    .map(({ query }) => query)
    .join('\n');
}
