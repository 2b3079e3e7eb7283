import {
  buildSchema,
  execute,
  executeSync,
  type ExecutionResult,
  getOperationAST,
  getIntrospectionQuery,
  parse,
  validate,
} from 'graphql';
import { expect, it } from 'vitest';

import { answerBy, authorizerOf } from './authorizer.test-support.ts';
import type { AuthorizerOptions } from './authorizer.ts';
import type { TreatPersonalData } from './complete-answer.ts';
import { DIRECTIVES } from './random-graph.test-support.ts';

const WHOLE = `
  ${DIRECTIVES}
  interface Named { name: String }
  type Person implements Named { name: String names: [[String]!] pet: Pet must: Int! }
  type Pet implements Named { name: String tag: Tag! tags: [Tag] }
  enum Tag { RED SECRET }
  union Any = Person | Pet
  type Query {
    me: Person
    any: Any
    must: Any!
    anys: [Any!]
    named: [Named]
    pet: Pet
    pets: [Pet]
    kept: Int @requiresScopes(scopes: [["a"]])
    count: Int!
  }
`;

/** Without persons, and without what is secret. */
const VARIANT = buildSchema(`
  interface Named { name: String }
  type Pet implements Named { name: String tag: Tag! tags: [Tag] }
  enum Tag { RED }
  union Any = Pet
  type Query { any: Any must: Any! anys: [Any!] named: [Named] pet: Pet pets: [Pet] kept: Int count: Int! }
`);

const PERSON = { __typename: 'Person', name: 'Ann', names: [['A', null], ['B']], must: 1 };
const PET = { __typename: 'Pet', name: 'Rex', tag: 'RED', tags: ['RED', 'SECRET'] };

interface Asked {
  readonly answer: ExecutionResult;
  readonly executed: readonly string[];
}

async function ask(
  query: string,
  rootValue: object,
  {
    treat = null,
    ...options
  }: Partial<AuthorizerOptions> & { readonly treat?: TreatPersonalData | null } = {},
): Promise<Asked> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no such operation.');
  const whole = buildSchema(WHOLE);
  expect(validate(options.schema ?? whole, document)).toEqual([]);
  const executed: string[] = [];
  const answer = await answerBy(
    authorizerOf(WHOLE, options),
    { document, operation, queryHash: query, variables: {}, caller: { scopes: [] }, treat },
    async (allowed) => {
      executed.push(allowed.queryHash);
      return execute({ schema: whole, document: allowed.document, rootValue });
    },
  );
  return { answer: JSON.parse(JSON.stringify(answer)), executed };
}

const personalData = new Map<string, 'NAME'>([
  ['Person.name', 'NAME'],
  ['Person.names', 'NAME'],
  ['Named.name', 'NAME'],
]);

it('treats personal data wherever it stands, and leaves the operation as it is', async () => {
  const query = '{ me { name alias: name names pet { name } } }';
  const seen: unknown[] = [];

  const { answer, executed } = await ask(
    query,
    { me: { ...PERSON, pet: PET } },
    {
      personalData,
      treat: (field, value) => {
        seen.push({ ...field, value });
        return `<${value}>`;
      },
    },
  );

  expect(executed).toEqual([query]);
  expect(answer).toEqual({
    data: {
      me: { name: '<Ann>', alias: '<Ann>', names: [['<A>', null], ['<B>']], pet: { name: 'Rex' } },
    },
  });
  expect(seen).toContainEqual({ coordinate: 'Person.names', kind: 'NAME', value: 'B' });
});

it('treats personal data behind fragments, and nothing of types that have none', async () => {
  const { answer } = await ask(
    '{ anys { ... on Person { name } ... on Pet { name } } named { name } }',
    { anys: [PERSON, PET], named: [PET, null] },
    { personalData, treat: (_field, value) => `<${value}>` },
  );

  expect(answer).toEqual({
    data: { anys: [{ name: '<Ann>' }, { name: 'Rex' }], named: [{ name: '<Rex>' }, null] },
  });
});

it('leaves no personal data in an answer that it does not change, for the next who gets the same', async () => {
  const shared = { data: { me: { name: 'Ann' } } };
  const query = '{ me { name } }';
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no such operation.');
  const { complete } = authorizerOf(WHOLE, { personalData }).authorize({
    document,
    operation,
    queryHash: query,
    variables: {},
    caller: { scopes: [] },
    treat: () => '•••',
  });

  expect(complete(shared).data).toEqual({ me: { name: '•••' } });
  expect(shared).toEqual({ data: { me: { name: 'Ann' } } });
});

const HIDDEN = 'What stands here is not part of the graph that you see.';

it('denies objects of a type that the variant does not have', async () => {
  const { answer } = await ask(
    '{ any { __typename } anys { ... on Pet { name } } named { name } pet { name } }',
    { any: PERSON, anys: [PET, PERSON], named: [PERSON, PET], pet: PET },
    { schema: VARIANT },
  );

  expect(answer.data).toEqual({
    any: null,
    anys: null,
    named: [null, { name: 'Rex' }],
    pet: { name: 'Rex' },
  });
  expect(answer.errors?.map(({ message, path }) => ({ message, path }))).toEqual([
    { message: HIDDEN, path: ['any'] },
    { message: HIDDEN, path: ['anys', 1] },
    { message: HIDDEN, path: ['named', 0] },
  ]);
});

it('denies values of an enumeration that the variant does not have', async () => {
  const { answer } = await ask(
    '{ pet { tags } pets { tag } }',
    { pet: PET, pets: [PET, { tag: 'SECRET' }] },
    { schema: VARIANT },
  );

  expect(answer.data).toEqual({ pet: { tags: ['RED', null] }, pets: [{ tag: 'RED' }, null] });
  expect(answer.errors?.map(({ path }) => path)).toEqual([
    ['pet', 'tags', 1],
    ['pets', 1, 'tag'],
  ]);
});

it('takes the whole answer away where what must be there is of a type that is not', async () => {
  const { answer } = await ask('{ must { __typename } }', { must: PERSON }, { schema: VARIANT });

  expect(answer.data).toBe(null);
  expect(answer.errors?.map(({ path }) => path)).toEqual([['must']]);
});

it('answers for the schema itself, by the variant, at its place among the other fields', async () => {
  const { answer, executed } = await ask(
    `query { count type: __type(name: "Person") { name } ...Rest }
     fragment Rest on Query { __schema { ...Root } pet: __type(name: "Pet") { fields { name } } }
     fragment Root on __Schema { queryType { name } }`,
    { count: 3 },
    { schema: VARIANT },
  );

  expect(JSON.stringify(answer.data)).toBe(
    '{"count":3,"type":null,"__schema":{"queryType":{"name":"Query"}},"pet":{"fields":[{"name":"name"},{"name":"tag"},{"name":"tags"}]}}',
  );
  expect(executed).toHaveLength(1);
});

it('asks no subgraph when the schema alone is asked for', async () => {
  const { answer, executed } = await ask(getIntrospectionQuery(), {}, { schema: VARIANT });

  expect(executed).toEqual([]);
  const { data } = executeSync({ schema: VARIANT, document: parse(getIntrospectionQuery()) });
  expect(answer.data).toEqual(JSON.parse(JSON.stringify(data)));
});

it('answers nothing of an operation with a denied field where it is to be rejected', async () => {
  const { answer, executed } = await ask('{ count kept }', { count: 1 }, { denied: 'reject' });

  expect(executed).toEqual([]);
  expect(answer).toEqual({
    errors: [
      {
        message: 'Query.kept: This needs the scope a.',
        extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
      },
    ],
  });
});

it('executes all of an operation in a dry run, and tells what would be denied', async () => {
  const query = '{ count kept }';
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no such operation.');

  const { refusals, allowed } = authorizerOf(WHOLE, { denied: 'dry-run' }).authorize({
    document,
    operation,
    queryHash: query,
    variables: {},
    caller: { scopes: [] },
    treat: null,
  });

  expect(allowed?.document).toBe(document);
  expect([...refusals]).toEqual([['Query.kept', 'This needs the scope a.']]);
});
