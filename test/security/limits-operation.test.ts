import { expect, it } from 'vitest';

import { bomb, HOSTILE_DOCUMENTS, repeat } from '../support/hostile-documents.ts';
import { expectUnharmed, refused, serveSmallGraph } from './small-graph.ts';

const deep = (levels: number): string =>
  `{ ${'things { '.repeat(levels - 1)} ${levels === 1 ? '__typename' : 'id'} ${'} '.repeat(levels - 1)} }`;

const nestedList = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

const nestedObject = (levels: number): string =>
  `${'{and:['.repeat(levels)}{name:"x"}${']}'.repeat(levels)}`;

it.for(HOSTILE_DOCUMENTS)('refuses $name', async ({ query, limit }) => {
  const graph = await serveSmallGraph();
  await expectUnharmed(graph);

  expect(await graph.ask(query)).toMatchObject(refused({ code: 'OPERATION_LIMIT', limit }));
  await expectUnharmed(graph);
});

it.for([1, 5, 10, 20])('answers what is %i fields deep', async (levels) => {
  const graph = await serveSmallGraph();

  const { status, text } = await graph.ask(deep(levels));

  expect(status).toBe(200);
  expect(text).not.toContain('errors');
});

it.for([
  [21, 'depth'],
  [30, 'depth'],
  [50, 'depth'],
  [51, 'nesting'],
  [1_000, 'nesting'],
  [10_000, 'nesting'],
  [60_000, 'nesting'],
] as const)('refuses what is %i fields deep', async ([levels, limit]) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(deep(levels))).toMatchObject(refused({ code: 'OPERATION_LIMIT', limit }));
  await expectUnharmed(graph);
});

it('refuses what is deep through fragments', async () => {
  const graph = await serveSmallGraph();
  const links = repeat(30, (i) => `fragment F${i} on Thing { things { ...F${i + 1} } }`);

  expect(
    await graph.ask(`{ things { ...F0 } } ${links} fragment F30 on Thing { id }`),
  ).toMatchObject(
    refused({
      code: 'OPERATION_LIMIT',
      limit: 'depth',
    }),
  );
  await expectUnharmed(graph);
});

it.for([
  ['a list of 10,000 levels', `{ echo(json: ${nestedList(10_000)}) }`],
  ['a list that does not end', `{ echo(json: ${'['.repeat(100_000)}`],
  ['an object of 10,000 levels', `{ things(filter: ${nestedObject(10_000)}) { id } }`],
  ['a type of 10,000 levels', `query ($v: ${'['.repeat(10_000)}Int${']'.repeat(10_000)}) { echo }`],
  ['a default of 10,000 levels', `query ($v: Json = ${nestedList(10_000)}) { echo(json: $v) }`],
  ['a directive’s argument of 60 levels', `{ echo @include(if: ${nestedList(60)}) }`],
  ['inline fragments of 10,000 levels', `${'{ ... '.repeat(10_000)}${'}'.repeat(10_000)}`],
] as const)('refuses %s', async ([, query]) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(query)).toMatchObject(
    refused({ code: 'OPERATION_LIMIT', limit: 'nesting' }),
  );
  await expectUnharmed(graph);
});

it.for([60, 1_000, 10_000, 100_000])('refuses variables of %i levels', async (levels) => {
  const graph = await serveSmallGraph();
  const query = JSON.stringify('query ($json: Json) { echo(json: $json) }');
  const deepList = nestedList(levels);
  const deepObject = `${'{"and":'.repeat(levels)}1${'}'.repeat(levels)}`;

  for (const value of [deepList, deepObject]) {
    expect(await graph.post(`{"query":${query},"variables":{"json":${value}}}`)).toMatchObject(
      refused({
        code: 'OPERATION_LIMIT',
        limit: 'nesting',
      }),
    );
  }
  await expectUnharmed(graph);
});

it('refuses variables that are a megabyte of brackets', async () => {
  const graph = await serveSmallGraph();

  const answer = await graph.post(
    `{"query":"{ __typename }","variables":{"json":${nestedList(520_000)}}}`,
  );

  expect(answer).toMatchObject(refused({ code: 'OPERATION_LIMIT', limit: 'nesting' }));
  await expectUnharmed(graph);
});

it('refuses deep variables in the address of a GET too', async () => {
  const graph = await serveSmallGraph();
  const url = new URL(`${graph.url}/graphql`);
  url.searchParams.set('query', 'query ($json: Json) { echo(json: $json) }');
  url.searchParams.set('variables', `{"json":${nestedList(1_000)}}`);

  const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'OPERATION_LIMIT', limit: 'nesting' } }],
  });
});

it.for([
  ['10 aliases', repeat(10, (i) => `a${i}: __typename`)],
  ['20 fields of the root', repeat(20, (i) => `a${i}: echo(text: "${i}")`)],
  ['100 aliases', `things { ${repeat(99, (i) => `a${i}: id`)} } a: __typename`],
  ['one field 300 times', `things { ${'id '.repeat(300)} }`],
] as const)('answers %s', async ([, selections]) => {
  const graph = await serveSmallGraph();

  const { status, text } = await graph.ask(`{ ${selections} }`);

  expect(status).toBe(200);
  expect(text).not.toContain('errors');
});

it.for([
  ['21 fields of the root', repeat(21, (i) => `a${i}: echo`), 'rootFields'],
  ['101 aliases', `things { ${repeat(101, (i) => `a${i}: id`)} }`, 'aliases'],
  ['1,000 aliases', repeat(1_000, (i) => `a${i}: echo`), 'rootFields'],
  ['50,000 aliases', repeat(50_000, (i) => `a${i}: echo`), 'tokens'],
  ['one field 1,000 times', `things { ${'id '.repeat(1_000)} }`, 'selections'],
  ['one field 20,000 times', `things { ${'id '.repeat(20_000)} }`, 'tokens'],
  ['1,000 objects of one name', `things { ${'things { id } '.repeat(1_000)} }`, 'selections'],
  ['1,000 inline fragments', `things { ${'... { id } '.repeat(1_000)} }`, 'selections'],
  ['6 directives on a field', `echo ${'@include(if: true) '.repeat(6)}`, 'directivesInOnePlace'],
  [
    '1,000 directives on a field',
    `echo ${'@skip(if: false) '.repeat(1_000)}`,
    'directivesInOnePlace',
  ],
  ['1,000 unknown directives', `echo ${repeat(1_000, (i) => `@d${i}`)}`, 'directivesInOnePlace'],
  ['directives on many fields', `things { ${'id @skip(if: false) '.repeat(201)} }`, 'directives'],
] as const)('refuses %s', async ([, selections, limit]) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(`{ ${selections} }`)).toMatchObject(
    refused({ code: 'OPERATION_LIMIT', limit }),
  );
  await expectUnharmed(graph);
});

it.for([
  [101, 'variables'],
  [2_000, 'variables'],
  [10_000, 'tokens'],
] as const)('refuses %i variables', async ([count, limit]) => {
  const graph = await serveSmallGraph();
  const query = `query (${repeat(count, (i) => `$v${i}: Int`)}) { __typename }`;

  expect(await graph.ask(query)).toMatchObject(refused({ code: 'OPERATION_LIMIT', limit }));
  await expectUnharmed(graph);
});

it('refuses 21 operations, and sums up what they select', async () => {
  const graph = await serveSmallGraph();
  const many = repeat(21, (i) => `query Q${i} { __typename }`);
  const large = repeat(20, (i) => `query Q${i} { things { ${'id '.repeat(40)} } }`);

  expect(await graph.post(JSON.stringify({ query: many, operationName: 'Q0' }))).toMatchObject(
    refused({
      limit: 'operations',
    }),
  );
  expect(await graph.post(JSON.stringify({ query: large, operationName: 'Q0' }))).toMatchObject(
    refused({
      limit: 'selections',
    }),
  );
});

it.for(['__schema', '__type', '__typename', 'IntrospectionQuery', 'constructor', '__proto__'])(
  'counts an operation named %s like any other',
  async (name) => {
    const graph = await serveSmallGraph();

    expect(await graph.ask(`query ${name} ${deep(21)}`)).toMatchObject(refused({ limit: 'depth' }));
    expect(await graph.ask(bomb(20).replace('{', `query ${name} {`))).toMatchObject(
      refused({
        limit: 'selections',
      }),
    );
  },
);

it.for([
  [
    'a fragment named __schema',
    `{ things { ...__schema } } fragment __schema on Thing ${deep(21)}`,
  ],
  [
    'a fragment that is met in a shallow place first',
    `{ things { ...F } more: ${deep(19).slice(1).replace('id', '...F')} fragment F on Thing ${deep(4)}`,
  ],
  [
    'a field of introspection',
    `{ __schema { types ${'{ ofType '.repeat(20)} { name } ${'}'.repeat(20)} } }`,
  ],
] as const)('measures the depth below %s', async ([, query]) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(query)).toMatchObject(
    refused({ code: 'OPERATION_LIMIT', limit: 'depth' }),
  );
});

it('refuses the same again when it has been asked before, and by the hash of a persisted query', async () => {
  const graph = await serveSmallGraph();
  const sha256Hash = await sha256(bomb(16));
  const extensions = { persistedQuery: { version: 1, sha256Hash } };

  const first = await graph.post(JSON.stringify({ query: bomb(16), extensions }));
  const again = await graph.post(JSON.stringify({ query: bomb(16), extensions }));
  const byHash = await graph.post(JSON.stringify({ extensions }));

  expect(first).toMatchObject(refused({ limit: 'selections' }));
  expect(again).toMatchObject(refused({ limit: 'selections' }));
  expect(byHash.text).toContain('PersistedQueryNotFound');
});

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}
