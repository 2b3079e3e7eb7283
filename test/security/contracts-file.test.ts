import { printContract } from '@cx/contracts';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, expect, it } from 'vitest';

import { type CallerRequest, partner, serveCallers } from './served-callers.ts';
import { refused } from './small-graph.ts';
import { openTaggedGraph } from './tagged-graph.ts';
import { termsOf } from './terms.ts';

/** The first three are `partner` but for what they name. */
const CONTRACTS = `
contracts:
  closed: { introspection: false }
  tight: { limits: { depth: 2, rootFields: 2, aliases: 1 } }
  strict: { denied: reject }
  agency: { include: [agency], exclude: [] }
`;

const graph = openTaggedGraph();
const { contracts } = await termsOf({ contracts: CONTRACTS });
const gateway = await serveCallers({
  supergraph: graph.supergraph,
  contracts,
  callers: {
    partner: partner(),
    closed: partner({ id: 'closed', contract: 'closed' }),
    tight: partner({ id: 'tight', contract: 'tight' }),
    strict: partner({ id: 'strict', contract: 'strict', scopes: [] }),
    agency: partner({ id: 'agency', contract: 'agency' }),
    internal: partner({ id: 'house', contract: 'internal' }),
    unserved: partner({ id: 'unserved', contract: 'made-up' }),
    prototype: partner({ id: 'prototype', contract: '__proto__' }),
  },
});
afterAll(() => gateway[Symbol.asyncDispose]());

it('shows of a contract with tags of its own what they say, and no more', async () => {
  const { text } = await gateway.ask('agency', { query: getIntrospectionQuery() });

  expect(printContract(buildClientSchema(JSON.parse(text).data))).toMatchInlineSnapshot(`
    "directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT

    input Audit {
      auditor: String
    }

    input Filter {
      and: [Filter!]
      audit: Audit
      name: String
      rank: Int
      shades: [Shade!]
    }

    type Query {
      echo(filter: Filter, ledger: String, shades: [Shade!]): String
      whoami: String
    }

    enum Shade {
      DARK
      LIGHT
      MIDNIGHT
    }
    "
  `);
});

it('lets two contracts of one graph give the same argument different values', async () => {
  const request: CallerRequest = {
    query: 'query ($f: Filter, $s: [Shade!]) { echo(filter: $f, shades: $s) }',
    variables: { f: { rank: 1 }, s: ['MIDNIGHT'] },
  };

  const agency = await gateway.ask('agency', request);
  const others = await gateway.ask('partner', request);

  expect(JSON.parse(agency.text).data).toEqual({
    echo: '{"filter":{"rank":1},"shades":["MIDNIGHT"]}',
  });
  expect(others).toMatchObject(refused({ code: 'BAD_USER_INPUT' }));
});

it.for([
  '{ things { id } }',
  '{ found { __typename } }',
  '{ named { name } }',
  '{ ... on Thing { id } }',
  '{ __typename } fragment F on Vault { combination }',
])('knows nothing of %s under a contract that does not show it', async (query) => {
  expect(await gateway.ask('agency', { query })).toMatchObject(
    refused({ code: 'GRAPHQL_VALIDATION_FAILED' }),
  );
});

it.for(['unserved', 'prototype'])(
  'serves nobody whose contract is not there: %s',
  async (caller) => {
    expect(await gateway.ask(caller, { query: '{ __typename }' })).toMatchObject(
      refused({ status: 403, code: 'UNKNOWN_CONTRACT' }),
    );
  },
);

const INTROSPECTION = [
  getIntrospectionQuery(),
  '{ __schema { types { name } } }',
  '{ a: __schema { b: queryType { c: name } } }',
  '{ __type(name: "Thing") { name } }',
  '{ mine: __type(name: "Thing") { fields { name } } }',
  '{ ...F } fragment F on Query { __schema { types { name } } }',
  '{ ... { ... on Query { ...F } } } fragment F on Query { x: __type(name: "Vault") { name } }',
  'query __schema { __schema { types { name } } }',
  'query __type { __type(name: "Thing") { name } }',
  'query IntrospectionQuery { __schema { queryType { name } } }',
  '{ ...__schema } fragment __schema on Query { __schema { queryType { name } } }',
  'query ($yes: Boolean = true) { whoami __schema @include(if: $yes) { queryType { name } } }',
  'query ($n: String!) { __type(name: $n) { name } }',
] as const;

it.for(
  INTROSPECTION.map(
    (query) => [query.replaceAll(/\s+/g, ' ').trim().slice(0, 100), query] as const,
  ),
)('tells nothing of its schema where that is off: %s', async ([, query]) => {
  const request: CallerRequest = { query, variables: { n: 'Thing' } };

  const before = await gateway.ask('closed', request);
  const open = await gateway.ask('partner', request);
  const after = await gateway.ask('closed', request);

  expect(open.status).toBe(200);
  expect(before).toMatchObject(refused({ code: 'GRAPHQL_VALIDATION_FAILED' }));
  expect(after.text).toBe(before.text);
  expect(after.text).not.toMatch(/Filter|Shade|LIGHT|Robot|"data"/);
});

it('still answers __typename there', async () => {
  const { text } = await gateway.ask('closed', {
    query: '{ __typename found { __typename ... on Thing { __typename } } }',
  });

  expect(JSON.parse(text).data).toEqual({
    __typename: 'Query',
    found: [{ __typename: 'Thing' }, null],
  });
});

it.for<[string, CallerRequest]>([
  ['a field', { query: '{ thing { id } }' }],
  ['a field of a type', { query: '{ things { nme } }' }],
  ['a field of some members of a union', { query: '{ found { name } }' }],
  ['an argument', { query: '{ things(filtr: null) { id } }' }],
  ['a type', { query: '{ __typename ... on Thin { id } }' }],
  ['a type of a variable', { query: 'query ($f: Filtr) { things(filter: $f) { id } }' }],
  ['an argument of a directive', { query: '{ whoami @include(iff: true, if: true) }' }],
  ['a field of an input', { query: '{ things(filter: { nme: "x" }) { id } }' }],
  ['a value', { query: '{ things(shade: LIGTH) { id } }' }],
  [
    'a field of an input in a variable',
    {
      query: 'query ($f: Filter) { things(filter: $f) { id } }',
      variables: { f: { nme: 'x' } },
    },
  ],
  [
    'a value in a variable',
    { query: 'query ($s: Shade) { things(shade: $s) { id } }', variables: { s: 'LIGTH' } },
  ],
  [
    'a value deep in a variable',
    {
      query: 'query ($f: Filter) { things(filter: $f) { id } }',
      variables: { f: { and: [{ shades: ['DRAK'] }] } },
    },
  ],
])('suggests nothing to whoever mistypes %s where introspection is off', async ([, request]) => {
  const closed = await gateway.ask('closed', request);
  const open = await gateway.ask('partner', request);

  expect(open.text).toContain('Did you mean');
  expect(closed).toMatchObject(refused());
  expect(closed.text).not.toContain('Did you mean');
});

it.for([
  ['{ things { related { related { id } } } }', 'depth'],
  ['{ a: whoami b: whoami c: whoami }', 'rootFields'],
  ['{ things { a: id b: name } }', 'aliases'],
] as const)(
  'holds %s against the limits of each contract, whoever sent it first',
  async ([query, limit]) => {
    const before = await gateway.ask('tight', { query });
    const wide = await gateway.ask('partner', { query });
    const after = await gateway.ask('tight', { query });

    expect(wide.status).toBe(200);
    expect(before).toMatchObject(refused({ code: 'OPERATION_LIMIT', limit }));
    expect(after.text).toBe(before.text);
  },
);

it('refuses all of an operation with a denied field where the contract says so, and asks nobody', async () => {
  const before = graph.asked.length;

  const answer = await gateway.ask('strict', { query: '{ things { id price } }' });

  expect(answer).toMatchObject(refused({ status: 403, code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  expect(JSON.parse(answer.text).data).toBe(undefined);
  expect(graph.asked.length).toBe(before);
});
