import { runInNewContext } from 'node:vm';

import {
  buildSchema,
  execute,
  getIntrospectionQuery,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { expect, it, vi } from 'vitest';

import { executeCompiled } from './execute-operation.ts';
import { catchRejections } from './rejections.test-support.ts';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

function schemaWith(sdl: string, resolvers: Readonly<Record<string, Resolve>>): GraphQLSchema {
  const schema = buildSchema(sdl);
  for (const [place, resolve] of Object.entries(resolvers)) {
    const [typeName = '', fieldName = ''] = place.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (field === undefined) throw new Error(`There is no ${place}.`);
    field.resolve = resolve;
  }
  return schema;
}

/** As it goes over a wire, after graphql-js has answered the same. */
async function ask(
  schema: GraphQLSchema,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const document = parse(query);
  const ours = JSON.stringify(await executeCompiled({ schema, document, variables, context: {} }));
  const theirs = await execute({ schema, document, variableValues: variables, contextValue: {} });
  expect(JSON.parse(ours)).toEqual(JSON.parse(JSON.stringify(theirs)));
  const answer: unknown = JSON.parse(ours);
  return answer;
}

const ROWS = 'type Query { rows: [Row!]! } type Row { name: String! size: Int tags: [String!] }';

it('reads all rows of plain values before it hands anything back', async () => {
  const read: string[] = [];
  const rows = ['a', 'b'].map((name) => ({
    get name() {
      read.push(name);
      return name;
    },
  }));
  const schema = schemaWith(ROWS, { 'Query.rows': () => rows });

  const answer = executeCompiled({ schema, document: parse('{ rows { name } }'), context: {} });

  expect(read).toEqual(['a', 'b']);
  expect(await answer).toEqual({ data: { rows: [{ name: 'a' }, { name: 'b' }] } });
});

it('answers objects and lists that nobody else holds', async () => {
  const rows = [{ name: 'a', tags: ['x'] }];
  const schema = schemaWith(ROWS, { 'Query.rows': () => rows });
  const document = parse('{ rows { name tags } }');

  const { data } = await executeCompiled({ schema, document, context: {} });
  Object.assign(data ?? {}, { rows: 'spoilt' });
  const { data: again } = await executeCompiled({ schema, document, context: {} });

  expect(again).toEqual({ rows: [{ name: 'a', tags: ['x'] }] });
  expect(rows).toEqual([{ name: 'a', tags: ['x'] }]);
  expect(again?.['rows']).not.toBe(rows);
});

it('compiles a document once for a schema', async () => {
  const schema = schemaWith(ROWS, { 'Query.rows': () => [] });
  const document = parse('{ rows { name } }');
  const getRootType = vi.spyOn(schema, 'getRootType');

  await executeCompiled({ schema, document, context: {} });
  await executeCompiled({ schema, document, context: {} });

  expect(getRootType).toHaveBeenCalledTimes(1);
});

it('calls methods with their object, the arguments, the context and what is known of the field', async () => {
  const calls: unknown[] = [];
  const person = {
    name: 'Ann',
    greet(args: unknown, context: unknown, info: GraphQLResolveInfo) {
      calls.push([this.name, args, context, info.path, info.fieldNodes.length]);
      return `Hello ${this.name}`;
    },
  };
  const schema = schemaWith(
    'type Query { people: [Person] } type Person { greet(loud: Boolean = false, by: Int): String }',
    { 'Query.people': () => [person] },
  );

  const { data } = await executeCompiled({
    schema,
    document: parse(
      'query ($by: Int) { people { hi: greet(by: $by) } people { hi: greet(by: $by) } }',
    ),
    variables: { by: 3 },
    context: 'the context',
  });

  expect(data).toEqual({ people: [{ hi: 'Hello Ann' }] });
  const people = { prev: undefined, key: 'people', typename: 'Query' };
  const item = { prev: people, key: 0, typename: undefined };
  expect(calls).toEqual([
    [
      'Ann',
      { loud: false, by: 3 },
      'the context',
      { prev: item, key: 'hi', typename: 'Person' },
      2,
    ],
  ]);
});

it('skips and includes by the variables of each execution', async () => {
  const schema = schemaWith(ROWS, { 'Query.rows': () => [{ name: 'a', size: 1 }] });
  const document = parse(`query ($with: Boolean!, $less: Boolean = false) {
    rows { name @skip(if: $less) ...Sizes @include(if: $with) } }
    fragment Sizes on Row { size }`);
  const rowsFor = async (variables: Record<string, unknown>): Promise<unknown> => {
    const { data } = await executeCompiled({ schema, document, variables, context: {} });
    return data?.['rows'];
  };

  expect(await rowsFor({ with: true })).toEqual([{ name: 'a', size: 1 }]);
  expect(await rowsFor({ with: false })).toEqual([{ name: 'a' }]);
  expect(await rowsFor({ with: true, less: true })).toEqual([{ size: 1 }]);
  expect(await rowsFor({ with: true })).toEqual([{ name: 'a', size: 1 }]);
});

it('refuses a condition that is null at the field whose selection depends on it', async () => {
  const schema = schemaWith('type Query { row: Row size: Int } type Row { name: String }', {
    'Query.row': () => ({ name: 'a' }),
    'Query.size': () => 1,
  });

  const answer = await ask(
    schema,
    'query ($less: Boolean = true) { row { name @skip(if: $less) } size }',
    { less: null },
  );

  expect(answer).toEqual({
    errors: [
      {
        message: 'Argument "if" of non-null type "Boolean!" must not be null.',
        locations: [{ line: 1, column: 54 }],
        path: ['row'],
      },
    ],
    data: { row: null, size: 1 },
  });
});

it('refuses an argument that is null where it was not written so, at its field', async () => {
  const schema = schemaWith('type Query { size(of: Int! = 1): Int twice: Int }', {
    'Query.size': (_root, { of }) => of,
    'Query.twice': () => 2,
  });

  const answer = await ask(schema, 'query ($of: Int) { size(of: $of) twice }', { of: null });

  expect(answer).toEqual({
    errors: [
      {
        message: 'Argument "of" of non-null type "Int!" must not be null.',
        locations: [{ line: 1, column: 29 }],
        path: ['size'],
      },
    ],
    data: { size: null, twice: 2 },
  });
});

it.for([
  ['a set', new Set(['x', 'y']), { data: { rows: [{ tags: ['x', 'y'] }] } }],
  ['promises', [Promise.resolve('x'), 'y'], { data: { rows: [{ tags: ['x', 'y'] }] } }],
  ['a promise', Promise.resolve(['x']), { data: { rows: [{ tags: ['x'] }] } }],
  [
    'a promise of another realm',
    runInNewContext('Promise.resolve(["x"])'),
    { data: { rows: [{ tags: ['x'] }] } },
  ],
  [
    'a text',
    'xy',
    {
      errors: [
        {
          message: 'Expected Iterable, but did not find one for field "Row.tags".',
          locations: [{ line: 1, column: 10 }],
          path: ['rows', 0, 'tags'],
        },
      ],
      data: { rows: [{ tags: null }] },
    },
  ],
  [
    'a null',
    ['x', null],
    {
      errors: [
        {
          message: 'Cannot return null for non-nullable field Row.tags.',
          locations: [{ line: 1, column: 10 }],
          path: ['rows', 0, 'tags', 1],
        },
      ],
      data: { rows: [{ tags: null }] },
    },
  ],
] as const)('takes for a list, or not: %s', async ([, tags, expected]) => {
  const schema = schemaWith(ROWS, { 'Query.rows': () => [{ tags }] });

  expect(await ask(schema, '{ rows { tags } }')).toEqual(expected);
});

it('keeps the names of an answer apart from what JavaScript makes of them', async () => {
  const schema = schemaWith(ROWS, { 'Query.rows': () => [{ name: 'a' }] });

  const { data } = await executeCompiled({
    schema,
    document: parse('{ __proto__: rows { __proto__: name toString: name constructor: size } }'),
    context: {},
  });

  expect(JSON.stringify(data)).toBe(
    '{"__proto__":[{"__proto__":"a","toString":"a","constructor":null}]}',
  );
});

const PETS = `type Query { pet: Pet pets: [Pet] } union Pet = Cat | Dog
  type Cat { lives: Int } type Dog { tricks: [String] } type Fish { age: Int } interface Fed { age: Int }`;

it('finds the type of an object by its name, by checks, and by a resolver that waits', async () => {
  const pets = [{ __typename: 'Cat', lives: 9 }, { tricks: ['sit'] }];
  const named = schemaWith(PETS, { 'Query.pets': () => pets.slice(0, 1) });
  const checked = schemaWith(PETS, { 'Query.pets': () => pets });
  for (const [name, mark] of [
    ['Cat', 'lives'],
    ['Dog', 'tricks'],
  ] as const) {
    const type = checked.getType(name);
    if (isObjectType(type)) type.isTypeOf = async (pet) => Object.hasOwn(Object(pet), mark);
  }
  const resolved = schemaWith(PETS, { 'Query.pets': () => pets });
  const union = resolved.getType('Pet');
  if (isUnionType(union)) union.resolveType = async (pet) => ('lives' in pet ? 'Cat' : 'Dog');

  const query = '{ pets { __typename ... on Cat { lives } ... on Dog { tricks } } }';

  const cat = { __typename: 'Cat', lives: 9 };
  const both = { data: { pets: [cat, { __typename: 'Dog', tricks: ['sit'] }] } };
  expect(await ask(named, query)).toEqual({ data: { pets: [cat] } });
  expect(await ask(checked, query)).toEqual(both);
  expect(await ask(resolved, query)).toEqual(both);
});

it.for([
  [
    undefined,
    'Abstract type "Pet" must resolve to an Object type at runtime for field "Query.pet". Either the "Pet" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.',
  ],
  [
    7,
    'Abstract type "Pet" must resolve to an Object type at runtime for field "Query.pet" with value { is: 7 }, received "7".',
  ],
  [
    'Cow',
    'Abstract type "Pet" was resolved to a type "Cow" that does not exist inside the schema.',
  ],
  ['Fed', 'Abstract type "Pet" was resolved to a non-object type "Fed".'],
  ['Fish', 'Runtime Object type "Fish" is not a possible type for "Pet".'],
] as const)('refuses an object whose type is said to be %s', async ([is, message]) => {
  const schema = schemaWith(PETS, { 'Query.pet': () => ({ is }) });
  const pet = schema.getType('Pet');
  if (isUnionType(pet)) pet.resolveType = ({ is: name }) => name;

  expect(await ask(schema, '{ pet { __typename } }')).toEqual({
    errors: [{ message, locations: [{ line: 1, column: 3 }], path: ['pet'] }],
    data: { pet: null },
  });
});

it('refuses an object that is not of the type of its field', async () => {
  const schema = schemaWith(ROWS, { 'Query.rows': () => [{ name: 'a' }] });
  const row = schema.getType('Row');
  if (isObjectType(row)) row.isTypeOf = () => false;

  expect(await ask(schema, '{ rows { name } }')).toEqual({
    errors: [
      {
        message: 'Expected value of type "Row" but got: { name: "a" }.',
        locations: [{ line: 1, column: 3 }],
        path: ['rows', 0],
      },
    ],
    data: null,
  });
});

it('keeps what a resolver threw beside the error that says where', async () => {
  const thrown = new TypeError('a bug');
  const schema = schemaWith('type Query { a: Int b: Int }', {
    'Query.a': () => {
      throw thrown;
    },
    'Query.b': () => Promise.reject(new GraphQLError('no', { extensions: { code: 'NO' } })),
  });

  const { errors = [] } = await executeCompiled({
    schema,
    document: parse('{ a b }'),
    context: {},
  });

  expect(errors[0]?.originalError).toBe(thrown);
  expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['a'], {}],
    [['b'], { code: 'NO' }],
  ]);
  expect(errors.every((error) => error instanceof GraphQLError)).toBe(true);
});

it('begins a field of a mutation when the one before it is answered, below it too', async () => {
  const log: string[] = [];
  const step = async (_root: unknown, { name }: { readonly name?: string }): Promise<object> => {
    log.push(`begin ${name}`);
    await Promise.resolve();
    return { later: async () => log.push(`later ${name}`) };
  };
  const schema = schemaWith(
    'type Query { a: Int } type Mutation { step(name: String): Step } type Step { later: Int }',
    { 'Mutation.step': step },
  );

  await executeCompiled({
    schema,
    document: parse('mutation { a: step(name: "a") { later } b: step(name: "b") { later } }'),
    context: {},
  });

  expect(log).toEqual(['begin a', 'later a', 'begin b', 'later b']);
});

it('leaves no rejection to nobody when a list fails while some of its items are waited for', async () => {
  using rejections = catchRejections();
  const schema = schemaWith(ROWS, {
    'Query.rows': () => [
      { name: Promise.reject(new Error('late')) },
      null,
      Promise.reject(new Error('never reached')),
    ],
  });

  const { errors } = await executeCompiled({
    schema,
    document: parse('{ rows { name } }'),
    context: {},
  });
  await new Promise(setImmediate);

  expect(errors?.map(({ message }) => message)).toEqual([
    'Cannot return null for non-nullable field Query.rows.',
  ]);
  expect(rejections.caught).toEqual([]);
});

it.for([
  [
    'query A { a } query B { a }',
    undefined,
    'Must provide operation name if query contains multiple operations.',
  ],
  ['query A { a }', 'C', 'Unknown operation named "C".'],
  ['fragment F on Query { a }', undefined, 'Must provide an operation.'],
] as const)('refuses what names no operation: %s', async ([query, operationName, message]) => {
  const schema = schemaWith('type Query { a: Int }', {});

  const { data, errors } = await executeCompiled({
    schema,
    document: parse(query),
    operationName,
    context: {},
  });

  expect(data).toBeUndefined();
  expect(errors?.map((error) => error.message)).toEqual([message]);
});

it('tells of itself what graphql-js tells', async () => {
  const schema = schemaWith(`${PETS} enum Size { "tiny" S @deprecated(reason: "no") }`, {});

  expect(await ask(schema, getIntrospectionQuery())).toHaveProperty('data.__schema');
  expect(await ask(schema, '{ __type(name: "Cat") { name fields { name } } __typename }')).toEqual({
    data: { __type: { name: 'Cat', fields: [{ name: 'lives' }] }, __typename: 'Query' },
  });
});
