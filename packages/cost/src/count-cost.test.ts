import { expect, it } from 'vitest';

import { costOf } from './meter.test-support.ts';

const SDL = `
  type Query {
    count: Int @cost(weight: 3)
    me: Customer
    customers(first: Int! = 20): CustomerConnection
      @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
    plain(words: String @cost(weight: 6)): [Customer]
    grid: [[Customer]]
    numbers: [Int] @cost(weight: 2)
    any: [Any]
    node: Node
  }
  type Mutation { rename: Customer renameAll: [Customer] must: Customer! }
  type Customer implements Node { id: ID name: String friend: Customer tickets: [Ticket] }
  type Ticket implements Node { id: ID name: String report: Report }
  interface Node { id: ID name: String }
  type Report @cost(weight: 5) { id: ID }
  union Any = Customer | Ticket
  type CustomerConnection { nodes: [Customer] }
`;

it.for<[cost: number, query: string, data: unknown]>([
  [1, '{ me { id } }', { me: { id: '1' } }],
  [3, '{ count }', { count: null }],
  [2, '{ me { friend { id } } }', { me: { friend: null } }],
  [1, '{ me { friend { id } } }', { me: null }],
  [3, '{ plain { id } }', { plain: [{ id: '1' }, {}, null] }],
  [5, '{ plain { friend { id } } }', { plain: [{ friend: { id: '1' } }, { friend: null }, null] }],
  [6, '{ plain(words: "a") { id } }', { plain: [] }],
  [6, '{ plain(words: "a") { id } }', { plain: null }],
  [4, '{ grid { id } }', { grid: [[{}, {}], [], null, [{}, {}]] }],
  [6, '{ numbers }', { numbers: [1, null, 3] }],
  [4, '{ customers { nodes { id } } }', { customers: { nodes: [{}, {}, {}] } }],
  [8, '{ a: plain { tickets { report { id } } } }', { a: [{ tickets: [{ report: {} }] }, {}] }],
  [10, '{ __schema { types { name } } }', { __schema: { types: [{}, {}] } }],
  [10, 'mutation { rename { id } }', { rename: null }],
  [12, 'mutation { renameAll { id } }', { renameAll: [{}, {}] }],
  [10, 'mutation { must { friend { id } } }', null],
])('counts %i for %s in %j', ([cost, query, data]) => {
  expect(costOf(SDL, query).actual(data, {})).toBe(cost);
});

it('counts of what depends on the type the keys that are there', () => {
  const cost = costOf(
    SDL,
    '{ any { ... on Customer { friend { id } } ... on Ticket { report { id } } } }',
  );

  expect(cost.actual({ any: [{ friend: {} }, { report: {} }, { report: null }, {}] }, {})).toBe(15);
});

it('counts a field of an interface on each of its objects', () => {
  expect(costOf(SDL, '{ any { ... on Node { id name } } }').actual({ any: [{}, {}] }, {})).toBe(2);
});

it('counts no more than was included', () => {
  const cost = costOf(SDL, 'query ($yes: Boolean!) { me { friend @include(if: $yes) { id } } }');

  expect(cost.actual({ me: { friend: {} } }, { yes: true })).toBe(2);
  expect(cost.actual({ me: {} }, { yes: false })).toBe(1);
});

it.for<[data: unknown]>([
  [null],
  [undefined],
  ['text'],
  [[]],
  [{}],
  [{ customers: [] }],
  [{ customers: { nodes: 'text' } }],
  [{ customers: { nodes: { length: 9 } } }],
])('takes %j for an answer with nothing below', ([data]) => {
  expect(costOf(SDL, '{ customers { nodes { friend { id } } } }').actual(data, {})).toBe(1);
});
