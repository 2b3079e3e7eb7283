import { expect, it } from 'vitest';

import { costOf } from './meter.test-support.ts';

const SDL = `
  type Query {
    count: Int
    me: Customer
    heavy: Customer @cost(weight: 20)
    report: Report
    state: State
    counted: Int @cost(weight: 3)
    customers(first: Int! = 20, last: Int, after: String): CustomerConnection
      @listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes", "edges"])
    names(first: Int): [Customer] @listSize(slicingArguments: ["first"], assumedSize: 7)
    exports(first: Int): [Customer] @listSize(slicingArguments: ["first"], assumedSize: 500)
    plain: [Customer]
    grid: [[Customer!]!]!
    numbers: [Int] @cost(weight: 2) @listSize(assumedSize: 4)
    search(
      words: String @cost(weight: 6)
      filter: Filter
      filters: [Filter!]
      kinds: [Kind!]! = [A]
      limit: Int = 5 @cost(weight: 1)
    ): Int
    node: Node
    any: Any
  }
  type Mutation {
    rename(to: String @cost(weight: 2)): Customer
    refresh: Int
    renameAll: [Customer] @listSize(assumedSize: 3)
    merge: Customer @cost(weight: 50)
  }
  type Customer implements Node { id: ID name: String friend: Customer tickets(first: Int = 2): [Ticket] @listSize(slicingArguments: ["first"]) }
  type Ticket implements Node { id: ID friend: Customer report: Report }
  type Report implements Node @cost(weight: 5) { id: ID friend: Customer }
  interface Node { id: ID friend: Customer }
  union Any = Customer | Ticket
  enum State @cost(weight: 4) { OPEN }
  enum Kind @cost(weight: 3) { A B }
  input Filter { text: String @cost(weight: 8) and: [Filter!] plain: Int size: Int = 3 @cost(weight: 1) }
  type CustomerConnection { nodes: [Customer] edges: [Edge] total: Int }
  type Edge { cursor: String node: Customer }
`;

const estimate = (query: string, variables: Record<string, unknown> = {}): number =>
  costOf(SDL, query).estimate(variables);

it.for<[cost: number, query: string]>([
  [1, '{ count }'],
  [1, '{ me { id } }'],
  [2, '{ me { friend { id name } } }'],
  [20, '{ heavy { id } }'],
  [5, '{ report { id } }'],
  [4, '{ state }'],
  [3, '{ counted }'],
  [1, '{ __typename }'],
  [10, '{ __schema { types { name fields { name } } } }'],
  [20, '{ __schema { types { name } } __type(name: "Query") { name } }'],
])('has %i for %s', ([cost, query]) => {
  expect(estimate(query)).toBe(cost);
});

it.for<[cost: number, query: string]>([
  [10, 'mutation { rename { id } }'],
  [11, 'mutation { rename { friend { id } } }'],
  [12, 'mutation { rename(to: "a") { id } }'],
  [10, 'mutation { refresh }'],
  [13, 'mutation { renameAll { id } }'],
  [50, 'mutation { merge { id } }'],
  [20, 'mutation { a: refresh b: refresh }'],
])('has %i for %s', ([cost, query]) => {
  expect(estimate(query)).toBe(cost);
});

it.for<[cost: number, query: string]>([
  [10, '{ plain { id } }'],
  [100, '{ grid { id } }'],
  [20, '{ plain { friend { id } } }'],
  [8, '{ numbers }'],
  [7, '{ names { id } }'],
  [3, '{ names(first: 3) { id } }'],
  [1, '{ names(first: 0) { friend { id } } }'],
  [21, '{ customers { nodes { id } } }'],
  [6, '{ customers(first: 5) { nodes { id } } }'],
  [6, '{ customers(first: 5) { list: nodes { id } } }'],
  [16, '{ customers(first: 5) { nodes { id } edges { node { id } } } }'],
  [51, '{ customers(first: 5, last: 50) { nodes { id } } }'],
  [51, '{ customers(first: 50, last: null) { nodes { id } } }'],
  [1, '{ customers(first: 5) { total } }'],
  [16, '{ customers(first: 5) { nodes { tickets { id } } } }'],
])('has %i for %s', ([cost, query]) => {
  expect(estimate(query)).toBe(cost);
});

it.for<[cost: number, query: string]>([
  [100, '{ names(first: -1) { id } }'],
  [100, '{ names(first: 101) { id } }'],
  [100, '{ names(first: null) { id } }'],
  [100, '{ names(first: 2147483647) { id } }'],
  [400, '{ exports(first: 400) { id } }'],
  [500, '{ exports(first: 501) { id } }'],
])('takes a page that no subgraph answers for the largest: %i for %s', ([cost, query]) => {
  expect(estimate(query)).toBe(cost);
});

it.for<[cost: number, query: string]>([
  [6, '{ search(words: "a", kinds: [], limit: null) }'],
  [10, '{ search(words: "a") }'],
  [6, '{ search(kinds: [A, B], limit: null) }'],
  [9, '{ search(kinds: [], limit: null, filter: { text: "a" }) }'],
  [1, '{ search(kinds: [], limit: null, filter: { plain: 1, size: null }) }'],
  [18, '{ search(kinds: [], limit: null, filter: { text: "a", and: [{ text: "b" }] }) }'],
  [18, '{ search(kinds: [], limit: null, filters: [{ text: "a" }, { text: "b" }]) }'],
])('adds what arguments and input fields cost: %i for %s', ([cost, query]) => {
  expect(estimate(query)).toBe(cost);
});

it.for<[cost: number, query: string]>([
  [1, '{ me { id } me { name } }'],
  [2, '{ a: me { id } b: me { id } }'],
  [2, '{ me { friend { id } } ...F } fragment F on Query { me { friend { name } } }'],
  [2, '{ ...F ...F ... on Query { ...F } } fragment F on Query { me { friend { id } } }'],
  [1, '{ me { ...F } } fragment F on Node { ... on Ticket { friend { id } } }'],
])('counts a key once, through fragments: %i for %s', ([cost, query]) => {
  expect(estimate(query)).toBe(cost);
});

it.for<[cost: number, query: string]>([
  [5, '{ node { id } }'],
  [6, '{ node { friend { id } } }'],
  [
    7,
    '{ node { ... on Customer { a: friend { id } } ... on Ticket { b: friend { id } c: friend { id } } } }',
  ],
  [6, '{ any { ... on Customer { friend { id } } ... on Ticket { report { id } } } }'],
  [3, '{ any { ... on Node { friend { id } } ... on Customer { tickets(first: 1) { id } } } }'],
])('takes an object for the dearest that it can be: %i for %s', ([cost, query]) => {
  expect(estimate(query)).toBe(cost);
});

it('takes all that is selected below one key, on whatever type', () => {
  const query = `{ any {
    ... on Customer { friend { a: friend { id } } }
    ... on Ticket { friend { b: friend { id } } }
  } }`;

  expect(estimate(query)).toBe(4);
});

it('takes the size of sized fields for theirs alone', () => {
  const sdl = `type Query {
    pages: [Query] @listSize(assumedSize: 3, sizedFields: ["items"])
    items: [Query] @listSize(assumedSize: 50)
  }`;

  expect(costOf(sdl, '{ pages { items { __typename } } }').estimate({})).toBe(40);
});

it('knows the variables as they are sent, and their defaults', () => {
  const cost = costOf(SDL, 'query ($n: Int! = 4) { customers(first: $n) { nodes { id } } }');

  const estimates = [{ n: 7 }, {}, { n: undefined }, { other: 9 }].map((sent) =>
    cost.estimate(sent),
  );

  expect(estimates).toEqual([8, 5, 5, 5]);
});

it('falls back to the default of the argument when a variable has none', () => {
  const cost = costOf(SDL, 'query ($n: Int) { me { tickets(first: $n) { id } } }');

  expect([cost.estimate({}), cost.estimate({ n: 5 })]).toEqual([3, 6]);
});

it.for<[value: unknown]>([['5'], [1.5], [-1], [1e9], [Number.NaN], [null], [[1]], [{}], [true]])(
  'takes the value %j of a slicing argument for the largest page',
  ([value]) => {
    const cost = costOf(SDL, 'query ($n: Int) { names(first: $n) { id } }');

    expect(cost.estimate({ n: value })).toBe(100);
  },
);

it('adds what input fields cost that come in variables', () => {
  const cost = costOf(
    SDL,
    'query ($f: Filter, $t: String) { a: search(kinds: [], limit: null, filter: $f) b: search(kinds: [], limit: null, filter: { text: $t }) }',
  );

  expect(cost.estimate({})).toBe(1);
  expect(cost.estimate({ f: { text: 'a', and: [{ text: 'b' }, { size: 4 }] } })).toBe(20);
  expect(cost.estimate({ f: { text: 'a', size: null, and: { text: 'b' } }, t: 'c' })).toBe(26);
  expect(cost.estimate({ f: 'no filter' })).toBe(1);
});

it('leaves out what is skipped or not included', () => {
  const cost = costOf(
    SDL,
    `query ($yes: Boolean! = true, $no: Boolean!) {
      me { id }
      a: heavy @include(if: $yes) { id }
      b: heavy @skip(if: $no) { id }
      c: heavy @include(if: false) { id }
      d: heavy @skip(if: $yes) @include(if: $yes) { id }
      ... @include(if: $no) { e: heavy { id } }
    }`,
  );

  expect(cost.estimate({ no: true })).toBe(41);
  expect(cost.estimate({ no: true, yes: false })).toBe(21);
  expect(cost.estimate({ no: false })).toBe(41);
  expect(cost.estimate({ no: 'neither' })).toBe(61);
});

it('knows that one key can be selected under two conditions', () => {
  const cost = costOf(
    SDL,
    `query ($a: Boolean!, $b: Boolean!) {
      me @include(if: $a) { x: friend { id } }
      me @include(if: $b) { y: friend { id } z: friend { id } }
    }`,
  );

  const estimates = [
    { a: false, b: false },
    { a: true, b: false },
    { a: false, b: true },
    { a: true, b: true },
  ].map((sent) => cost.estimate(sent));

  expect(estimates).toEqual([1, 2, 3, 4]);
});

it('stops where numbers would stop being exact', () => {
  const sdl =
    'type Query { all: [Query] @cost(weight: 2147483647) @listSize(assumedSize: 2147483647) }';
  const query = '{ all { all { all { all { all { all { __typename } } } } } } }';

  expect(costOf(sdl, query).estimate({})).toBe(Number.MAX_SAFE_INTEGER);
});

it('is not led to a shape for each combination of types', () => {
  const sdl = `
    type Query { node: Node }
    interface Node { node: Node }
    type A implements Node { node: Node }
    type B implements Node { node: Node }
  `;
  // Which of these branches apply differs for each of the two to the 18 ways down.
  const branch = (chosen: number): string =>
    Array.from({ length: 18 }).reduceRight<string>(
      (below, _, level) =>
        level === chosen ? `... on A { node { ${below} } }` : `node { ${below} }`,
      '__typename',
    );
  const branches = Array.from({ length: 18 }, (_, chosen) => branch(chosen)).join(' ');

  expect(costOf(sdl, `{ node { ${branches} } }`).estimate({})).toBe(19);
});

it.for(['__proto__', 'constructor', 'toString'])('treats %s as any other name', (name) => {
  const cost = costOf(SDL, `query ($${name}: Int) { ${name}: names(first: $${name}) { id } }`);

  expect(cost.estimate({})).toBe(7);
  expect(cost.estimate(Object.fromEntries([[name, 3]]))).toBe(3);
  expect(cost.actual(JSON.parse(`{ "${name}": [{ "id": 1 }, { "id": 2 }] }`), {})).toBe(2);
});
