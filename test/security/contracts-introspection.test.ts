import { DEFAULT_CONTRACTS, printContract } from '@cx/contracts';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { afterAll, expect, it } from 'vitest';

import { namesIn } from './hidden-elements.ts';
import { committedContract, openOwnGraph } from './own-graph.ts';
import { type CallerRequest, partner, serveCallers } from './served-callers.ts';

const own = await openOwnGraph();
const quota = { perSecond: 1_000_000, burst: 1_000_000, perHour: 1_000_000 };
const gateway = await serveCallers({
  supergraph: own.supergraph,
  // Each hidden type is asked for in many ways: together they are more than the quota of a partner allows.
  contracts: new Map(
    Object.entries(DEFAULT_CONTRACTS).map(([name, contract]) => [name, { ...contract, quota }]),
  ),
  callers: {
    partner: partner(),
    bi: partner({ kind: 'bi', id: 'warehouse' }),
    'a partner without scopes': partner({ id: 'intern', scopes: [], brands: [] }),
    'a partner of the contract bi': partner({ id: 'analyst', contract: 'bi' }),
  },
});
afterAll(() => gateway[Symbol.asyncDispose]());

const whole = buildSchema(await committedContract('internal'));
const SDL = { partner: await committedContract('partner'), bi: await committedContract('bi') };
const SEES = [
  ['partner', 'partner'],
  ['bi', 'bi'],
  ['a partner without scopes', 'partner'],
  ['a partner of the contract bi', 'bi'],
] as const;

const TYPE = `
  kind name
  fields(includeDeprecated: true) { name args(includeDeprecated: true) { name } }
  inputFields(includeDeprecated: true) { name }
  enumValues(includeDeprecated: true) { name }
  interfaces { name }
  possibleTypes { name }
`;

it.for(SEES)('gives %s the whole introspection of its contract %s', async ([caller, contract]) => {
  const { status, text } = await gateway.ask(caller, {
    query: getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
  });

  expect(status).toBe(200);
  expect(printContract(buildClientSchema(JSON.parse(text).data))).toBe(SDL[contract]);
});

it.for(SEES)(
  'gives %s what __type tells of each type that %s shows',
  async ([caller, contract]) => {
    const schema = buildSchema(SDL[contract]);
    const query = `query ($name: String!) { type: __type(name: $name) { ${TYPE} } }`;

    const wrong: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      const { text } = await gateway.ask(caller, { query, variables: { name: type.name } });
      const told = membersTold(JSON.parse(text).data.type);
      if (told !== members(type, schema)) wrong.push(`${type.name}: ${told}`);
    }

    expect(wrong).toEqual([]);
    expect(membersTold({ name: 'X', enumValues: [{ name: 'B' }, { name: 'A' }] })).toBe('A B');
  },
);

const hiddenTypes = (contract: 'partner' | 'bi'): string[] => {
  const shown = buildSchema(SDL[contract]);
  return Object.keys(whole.getTypeMap()).filter((name) => shown.getType(name) === undefined);
};

const HIDDEN = SEES.flatMap(([caller, contract]) =>
  hiddenTypes(contract).map((type) => [type, caller] as const),
);

it.for(HIDDEN)('does not know a type %s when %s asks', async ([type, caller]) => {
  const requests: readonly CallerRequest[] = [
    { query: `{ __type(name: "${type}") { ${TYPE} } }` },
    { query: `{ mine: __type(name: """${type}""") { called: name } }` },
    { query: `query ($n: String!) { __type(name: $n) { ${TYPE} } }`, variables: { n: type } },
    { query: `query ($n: String! = "${type}") { __type(name: $n) { name } }` },
    { query: `{ ...F } fragment F on Query { ... { __type(name: "${type}") { name } } }` },
    { query: `query __schema { __type(name: "${type}") { name } }`, operationName: '__schema' },
    {
      query: `query A { __typename } query __type { __type(name: "${type}") { name } }`,
      operationName: '__type',
    },
    {
      query: `query ($yes: Boolean!) { __type(name: "${type}") @include(if: $yes) { name } }`,
      variables: { yes: true },
    },
  ];

  for (const request of requests) {
    const { status, text } = await gateway.ask(caller, request);
    const { data, errors } = JSON.parse(text);
    expect([status, errors, Object.values(data)]).toEqual([200, undefined, [null]]);
  }
});

const FORMS: readonly (readonly [string, CallerRequest])[] = [
  ['as it stands', { query: `{ __schema { types { ${TYPE} } } }` }],
  ['by aliases', { query: '{ a: __schema { b: types { c: name d: fields { e: name } } } }' }],
  [
    'by a fragment',
    {
      query: `{ ...F } fragment F on Query { __schema { types { ...T } } } fragment T on __Type { ${TYPE} }`,
    },
  ],
  [
    'by fragments within fragments',
    {
      query: `{ ... { ... on Query { ...A } } } fragment A on Query { ...B } fragment B on Query { x: __schema { ... on __Schema { types { ... { ${TYPE} } } } } }`,
    },
  ],
  [
    'by an operation named __schema',
    { query: `query __schema { __schema { types { ${TYPE} } } }`, operationName: '__schema' },
  ],
  [
    'by an operation named __type',
    { query: `query __type { __schema { types { ${TYPE} } } }`, operationName: '__type' },
  ],
  [
    'by an operation named IntrospectionQuery',
    {
      query: `query IntrospectionQuery { __schema { types { ${TYPE} } } }`,
      operationName: 'IntrospectionQuery',
    },
  ],
  [
    'by a fragment named __schema',
    { query: `{ ...__schema } fragment __schema on Query { __schema { types { ${TYPE} } } }` },
  ],
  ['twice', { query: `{ one: __schema { types { name } } two: __schema { types { ${TYPE} } } }` }],
  [
    'beside a field that is denied or not there',
    { query: `{ brands { nodes { key } } __schema { types { ${TYPE} } } __typename }` },
  ],
  [
    'by the types of the roots',
    {
      query: `{ __schema { queryType { ${TYPE} } mutationType { ${TYPE} } subscriptionType { ${TYPE} } } }`,
    },
  ],
  [
    'from type to type',
    {
      query: `{ __type(name: "Query") { fields { name args { name type { name ofType { name ofType { name ofType { name } } } } } type { ${TYPE} ofType { ${TYPE} ofType { ${TYPE} ofType { ${TYPE} } } } } } } }`,
    },
  ],
];

it.for(FORMS.flatMap(([form, request]) => SEES.map((sees) => [form, sees, request] as const)))(
  'names nothing hidden when it is asked for the schema %s (%s)',
  async ([, [caller, contract], request]) => {
    const shown = namesIn(buildSchema(SDL[contract]));
    const hidden = [...namesIn(whole)].filter((name) => !shown.has(name));

    const { status, text } = await gateway.ask(caller, request);
    const { data } = JSON.parse(text);
    const told = new Set(textsIn(data));

    expect(status).toBe(200);
    expect(told.size).toBeGreaterThan(2);
    expect(hidden.filter((name) => told.has(name))).toEqual([]);
  },
);

it.for(SEES)('shows %s no directives but those of GraphQL, and @defer', async ([caller]) => {
  const { text } = await gateway.ask(caller, { query: '{ __schema { directives { name } } }' });

  expect(textsIn(JSON.parse(text).data).toSorted()).toEqual([
    'defer',
    'deprecated',
    'include',
    'oneOf',
    'skip',
    'specifiedBy',
  ]);
});

it.for(SEES)('answers __typename to %s, wherever it stands at the root', async ([caller]) => {
  const { text } = await gateway.ask(caller, {
    query: `query __typename { __typename a: __typename ...F } fragment F on Query { __proto__: __typename ... { b: __typename } }`,
  });

  expect(text).toMatch(
    /^\{"data":\{"__typename":"Query","a":"Query","__proto__":"Query","b":"Query"\},"extensions"/,
  );
});

it('describes nothing that it shows by what it hides', async () => {
  const found = Object.entries(SDL).flatMap(([contract, sdl]) => {
    const shown = namesIn(buildSchema(sdl));
    // One word may be in any sentence: what is made of several is a name.
    const hidden = [...namesIn(whole)].filter(
      (name) => !shown.has(name) && /[a-z][A-Z]|^[A-Z]+_[A-Z]+$/.test(name),
    );
    return hidden
      .filter((name) => new RegExp(`\\b${name}\\b`).test(sdl))
      .map((name) => `${contract}: ${name}`);
  });

  expect(found).toEqual([]);
});

it('asks no subgraph for any of it', () => {
  const others = own.asked.filter((query) => !query.includes('brands'));

  expect(others).toEqual([]);
});

interface ToldType {
  readonly name: string;
  readonly fields?: readonly ToldField[] | null;
  readonly inputFields?: readonly Named[] | null;
  readonly enumValues?: readonly Named[] | null;
  readonly possibleTypes?: readonly Named[] | null;
}

interface ToldField extends Named {
  readonly args: readonly Named[];
}

interface Named {
  readonly name: string;
}

function membersTold({ fields, inputFields, enumValues, possibleTypes }: ToldType): string {
  return sorted([
    ...(fields ?? []).map(({ name, args }) => `${name}(${sorted(args.map((arg) => arg.name))})`),
    ...[inputFields, enumValues, possibleTypes].flatMap((all) =>
      (all ?? []).map(({ name }) => name),
    ),
  ]);
}

function members(type: GraphQLNamedType, schema: GraphQLSchema): string {
  if (isEnumType(type)) return sorted(type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return sorted(Object.keys(type.getFields()));
  if (isUnionType(type)) return sorted(type.getTypes().map(({ name }) => name));
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const possible = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
  return sorted([
    ...Object.values(type.getFields()).map(
      ({ name, args }) => `${name}(${sorted(args.map((arg) => arg.name))})`,
    ),
    ...possible.map(({ name }) => name),
  ]);
}

function sorted(names: readonly string[]): string {
  return names.toSorted().join(' ');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
