import { buildSchema, getOperationAST, Kind, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

import { readOperation, type ReadOperation } from './read-operation.ts';

const schema = buildSchema(`
  scalar Json
  enum State { OPEN CLOSED }
  enum Order { NEWEST OLDEST }
  input Period { since: String, until: String }
  input Filter { states: [State!], period: Period, name: String, not: Filter }
  interface Node { id: ID! }
  type Customer implements Node { id: ID!, name: String, tickets(first: Int, filter: Filter): [Ticket!] }
  type Ticket implements Node { id: ID!, state: State, price: Float }
  union Found = Customer | Ticket
  type Query {
    node(id: ID!): Node
    search(words: [String!], where: Json, orderBy: Order): [Found!]
    customers(filter: Filter, order: Order = NEWEST): [Customer!]
  }
`);

function read(text: string, name?: string): ReadOperation {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('There is no such operation.');
  return readOperation(schema, document, operation);
}

const TELLING = `query Card($secretId: ID = "c-17", $on: Boolean = false, $where: Json = {mail: "a@b.c"}) {
  ann: node(id: $secretId) @include(if: $on) { id ...AnnsCard }
  search(words: ["ann", "bob"], where: {mail: "ann@example.com", kind: VIP, n: [1, 2.5, $on]}, orderBy: NEWEST) {
    ... on Ticket { price }
  }
  more: search(where: $where) { __typename }
  node(id: 4711) @skip(if: false) { id: id }
}
fragment AnnsCard on Customer {
  tickets(first: 25, filter: { states: [OPEN, CLOSED], period: { since: "2026-01-01" }, name: null }) { state }
}`;

it('keeps what the schema defines, and nothing that the client put into it', () => {
  const { name, text } = read(TELLING);

  expect(name).toBe('Card');
  expect(text).toMatchInlineSnapshot(`
    "query Card($v0: ID = "", $v1: Boolean = true, $v2: Json = {k0: ""}) {
      a0: node(id: $v0) @include(if: $v1) {
        id
        ...f0
      }
      search(words: [""], where: {k0: "", k1: "", k2: [0, 0.0, $v1]}, orderBy: NEWEST) {
        ... on Ticket {
          price
        }
      }
      a1: search(where: $v2) {
        __typename
      }
      node(id: 0) @skip(if: true) {
        id
      }
    }

    fragment f0 on Customer {
      tickets(
        first: 0
        filter: {states: [OPEN, CLOSED], period: {since: ""}, name: null}
      ) {
        state
      }
    }"
  `);
});

it('answers a text that is valid where the operation is', () => {
  const { text } = read(TELLING);

  expect(validate(schema, parse(text))).toEqual([]);
});

it('tells which fields, arguments, input fields and values of enums stand in it', () => {
  expect(read(TELLING).coordinates).toEqual([
    'Query.node',
    'Query.node(id:)',
    'Node.id',
    'Query.search',
    'Query.search(words:)',
    'Query.search(where:)',
    'Query.search(orderBy:)',
    'Order.NEWEST',
    'Ticket.price',
    'Customer.tickets',
    'Customer.tickets(first:)',
    'Customer.tickets(filter:)',
    'Filter.states',
    'State.OPEN',
    'State.CLOSED',
    'Filter.period',
    'Period.since',
    'Filter.name',
    'Ticket.state',
  ]);
});

it('takes operations for one that differ in values, aliases and names of variables', () => {
  const one = read(
    'query A($x: ID!) { a: node(id: $x) { id } search(words: ["a", "b"]) { __typename } }',
  );
  const other = read('query A($y: ID!){b:node(id:$y){id},search(words:["c"]){__typename}}');

  expect(other.hash).toBe(one.hash);
});

it('keeps operations apart that differ in their name, or in what they ask for', () => {
  const texts = [
    'query A { node(id: 1) { id } }',
    'query B { node(id: 1) { id } }',
    '{ node(id: "1") { id } }',
  ];

  expect(new Set(texts.map((text) => read(text).hash)).size).toBe(3);
});

it('reads the one that is asked for of several, with its fragments alone', () => {
  const { text } = read(
    'query A { node(id: 1) { ...F } } query B { node(id: 1) { ...G } } fragment F on Node { id } fragment G on Node { __typename }',
    'B',
  );

  expect(parse(text).definitions.map(({ kind }) => kind)).toEqual([
    Kind.OPERATION_DEFINITION,
    Kind.FRAGMENT_DEFINITION,
  ]);
});

it('tells which input fields and values of enums come in the variables', () => {
  const { sentBy } = read(
    'query A($filter: Filter, $order: Order, $id: ID!) { customers(filter: $filter, order: $order) { id } node(id: $id) { id } }',
  );

  const sent = sentBy({
    filter: {
      states: ['OPEN', 'UNKNOWN'],
      not: { period: { since: 'x' } },
      constructor: {},
      foreign: 1,
    },
    order: 'OLDEST',
    id: 'NEWEST',
  });

  expect([...sent]).toEqual([
    'Filter.states',
    'State.OPEN',
    'Filter.not',
    'Filter.period',
    'Period.since',
    'Order.OLDEST',
  ]);
  expect([...sentBy({ filter: null, order: 7 })]).toEqual([]);
});
