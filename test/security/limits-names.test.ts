import { expect, it } from 'vitest';

import { INTERNALS, refused, expectUnharmed, serveSmallGraph } from './small-graph.ts';

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
] as const;

it.for(NAMES)('takes %s for an alias of the root and of a list', async (name) => {
  const graph = await serveSmallGraph();

  const { status, text } = await graph.ask(
    `{ ${name}: echo(text: "x") things { ${name}: name note } }`,
  );

  expect(status).toBe(200);
  expect(text).not.toMatch(INTERNALS);
  expect(text).toContain('Note on 1');
  await expectUnharmed(graph);
});

it.for(NAMES)('takes %s for a variable', async (name) => {
  const graph = await serveSmallGraph();
  const query = `query ($${name}: Json) { echo(json: $${name}) }`;

  const withDefault = await graph.ask(query.replace('Json)', 'Json = {a: 1})'));
  const given = await graph.post(
    `{"query":${JSON.stringify(query)},"variables":{"${name}":{"isAdmin":true}}}`,
  );

  expect(withDefault.status).toBe(200);
  expect(given.status).toBe(name === '__proto__' ? 400 : 200);
  expect(withDefault.text + given.text).not.toMatch(INTERNALS);
  await expectUnharmed(graph);
});

it.for(NAMES)('knows no field, argument, type, fragment or directive %s', async (name) => {
  const graph = await serveSmallGraph();

  for (const query of [
    `{ ${name} }`,
    `{ things { ${name} } }`,
    `{ echo(${name}: 1) }`,
    `{ ... on ${name} { x } }`,
    `{ ...${name} }`,
    `{ echo @${name} }`,
    `query ($v: ${name}) { __typename }`,
    `{ things(filter: { ${name}: 1 }) { id } }`,
  ]) {
    expect(await graph.ask(query)).toMatchObject(refused({ code: 'GRAPHQL_VALIDATION_FAILED' }));
  }
  await expectUnharmed(graph);
});

it.for(NAMES)('takes %s for an operation, and for a fragment', async (name) => {
  const graph = await serveSmallGraph();
  const query = `query ${name} { things { ...${name} } } fragment ${name} on Thing { id note }`;

  const { status, text } = await graph.post(JSON.stringify({ query, operationName: name }));

  expect(status).toBe(200);
  expect(text).toContain('Note on 1');
  await expectUnharmed(graph);
});

it.for(['__proto__', 'constructor', 'GREEN'])('knows no value %s of an enum', async (name) => {
  const graph = await serveSmallGraph();

  expect(await graph.ask(`{ echo(colour: ${name}) }`)).toMatchObject(refused());
  expect(await graph.ask('query ($c: Colour) { echo(colour: $c) }', { c: name })).toMatchObject(
    refused(),
  );
  await expectUnharmed(graph);
});

it('knows a value of an enum that happens to be a name of Object.prototype', async () => {
  const graph = await serveSmallGraph();

  expect((await graph.ask('{ echo(colour: toString) }')).text).toBe(
    '{"data":{"echo":"toString"}}\n',
  );
});

it.for([
  '{"isAdmin":true,"query":"{ __typename }"}',
  '{"query":"{ __typename }","extensions":{"constructor":{"name":"x"}}}',
  '{"query":"{ __typename }","variables":{"toString":1,"constructor":[1]}}',
])('answers what has odd keys that hurt nobody: %s', async (body) => {
  const graph = await serveSmallGraph();

  expect((await graph.post(body)).status).toBe(200);
  await expectUnharmed(graph);
});

it.for([
  '{"query":"{ __typename }","__proto__":{"isAdmin":true}}',
  '{"__proto__":{"query":"{ __typename }"}}',
  '{"query":"{ __typename }","variables":{"__proto__":{"isAdmin":true}}}',
  '{"query":"{ __typename }","variables":{"a":[{"__proto__":null}]}}',
  '{"query":"{ __typename }","extensions":{"\\u005F_proto__":1}}',
  '{"query":"{ __typename }","variables":{"constructor":{"prototype":{"isAdmin":true}}}}',
  '{"query":"{ __typename }","__proto__":1,"__proto__":2}',
])('refuses keys that reach a prototype: %s', async (body) => {
  const graph = await serveSmallGraph();

  expect(await graph.post(body)).toMatchObject(refused({ code: 'BAD_REQUEST' }));
  await expectUnharmed(graph);
});

it.for([
  '{"data":{"__proto__":{"isAdmin":true},"_entities":[{"note":"n"},{"note":"n"}]}}',
  '{"data":{"_entities":[{"note":"n","__proto__":{"isAdmin":true}},{"__proto__":{"a":1}}]}}',
  '{"data":{"_entities":[{"constructor":{"prototype":{"isAdmin":true}}},{"note":"n"}]}}',
  '{"data":{"_entities":[{"note":{"__proto__":{"isAdmin":true}}},{"toString":"x"}]}}',
  '{"errors":[{"message":"m","extensions":{"__proto__":{"isAdmin":true}}}]}',
  '{"errors":[{"message":"m","path":["__proto__","isAdmin"]}],"data":{"_entities":[null,null]}}',
])('is not reached by a subgraph that answers %s', async (answer) => {
  const graph = await serveSmallGraph({ notes: () => JSON.parse(answer) });

  const { status, text } = await graph.ask('{ things { id note } }');

  expect(status).toBe(200);
  const { data } = JSON.parse(text);
  expect(data.things).toHaveLength(2);
  expect(JSON.stringify(data)).not.toContain('isAdmin');
  await expectUnharmed(graph);
});
