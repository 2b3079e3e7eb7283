import { readFile } from 'node:fs/promises';

import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';

import { createCostMeter } from './cost-meter.ts';
import { readCostRules } from './cost-rules.ts';

const LINK = 'https://specs.apollo.dev/cost/v0.1';

it('reads the weights of fields, arguments, input fields, objects, enumerations and scalars', () => {
  const rules = readCostRules(
    parse(`
      type Query {
        tickets(first: Int @cost(weight: 2), filter: Filter): Ticket @cost(weight: 3)
      }
      type Ticket @cost(weight: 4) { text: Text }
      extend type Ticket { state: State @cost(weight: 0) }
      input Filter { words: String @cost(weight: 5) }
      enum State @cost(weight: 6) { OPEN }
      scalar Text @cost(weight: 7)
    `),
  );

  expect(Object.fromEntries(rules.weights)).toEqual({
    'Query.tickets': 3,
    'Query.tickets(first:)': 2,
    Ticket: 4,
    'Ticket.state': 0,
    'Filter.words': 5,
    State: 6,
    Text: 7,
  });
});

it('reads the sizes of lists', () => {
  const rules = readCostRules(
    parse(`
      type Query {
        a: [Int] @listSize(assumedSize: 3)
        b(first: Int, last: Int): B
          @listSize(slicingArguments: ["first", "last"], sizedFields: ["c"], requireOneSlicingArgument: false)
        c(first: Int): [Int] @listSize(slicingArguments: "first")
      }
    `),
  );

  expect(Object.fromEntries(rules.listSizes)).toEqual({
    'Query.a': { assumedSize: 3, slicingArguments: [], sizedFields: [] },
    'Query.b': { assumedSize: null, slicingArguments: ['first', 'last'], sizedFields: ['c'] },
    'Query.c': { assumedSize: null, slicingArguments: ['first'], sizedFields: [] },
  });
});

it.for([
  ['import: ["@cost", "@listSize"]', 'cost', 'listSize'],
  // As composition links it.
  ['import: ["@listSize"]', 'cost', 'listSize'],
  ['import: [{ name: "@cost", as: "@price" }]', 'price', 'cost__listSize'],
  ['as: "price"', 'price', 'price__listSize'],
] as const)('knows the directives of a link with %s', ([names, cost, listSize]) => {
  const rules = readCostRules(
    parse(`
      schema @link(url: "${LINK}", ${names}) { query: Query }
      type Query { a: [Int] @${cost}(weight: 2) @${listSize}(assumedSize: 3) }
    `),
  );

  expect(rules.weights.get('Query.a')).toBe(2);
  expect(rules.listSizes.get('Query.a')?.assumedSize).toBe(3);
});

it('takes no weight and no size that is below 0', () => {
  const rules = readCostRules(
    parse('type Query { a: [Int] @cost(weight: -2) @listSize(assumedSize: -3) }'),
  );

  expect(rules.weights.get('Query.a')).toBe(0);
  expect(rules.listSizes.get('Query.a')?.assumedSize).toBe(0);
});

it('counts operations of the supergraph that the gateway serves', async () => {
  const url = new URL('../../../apps/gateway/supergraph.graphql', import.meta.url);
  const supergraph = parse(await readFile(url, 'utf8'));
  const schema = buildSchema(await readFile(url, 'utf8'), { assumeValid: true });
  const document = parse(`query ($first: Int!) {
    customers(first: $first) { nodes { tickets(first: 10) { nodes { id subject } } } }
  }`);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has one operation.');

  const cost = createCostMeter(schema, readCostRules(supergraph)).of(document, operation);

  expect(cost.estimate({ first: 20 })).toBeGreaterThanOrEqual(20);
  expect(cost.actual({ customers: { nodes: [] } }, { first: 20 })).toBeLessThanOrEqual(
    cost.estimate({ first: 20 }),
  );
});
