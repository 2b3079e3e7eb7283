import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { undeclaredFields } from './undeclared-fields.ts';

const SCOPED = '@requiresScopes(scopes: [["tickets:read"]])';

const undeclaredIn = (subgraphs: Readonly<Record<string, string>>): string[] =>
  undeclaredFields(
    Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) })),
  );

it.for<[string, string]>([
  ['the field', `type Query { tickets: [String] ${SCOPED} }`],
  ['its type', `type Query { tickets: [Ticket!] } type Ticket ${SCOPED} { id: ID! }`],
  ['a scalar', `type Query { note: Note } scalar Note @authenticated`],
  ['an enumeration', `type Query { kind: Kind } enum Kind @policy(policies: [["p"]]) { A }`],
  [
    'the entity that it stands on',
    `type Ticket @key(fields: "id") ${SCOPED} { id: ID! note: String }`,
  ],
])('asks for nothing more where %s says who may read it', ([, sdl]) => {
  expect(undeclaredIn({ tickets: sdl })).toEqual([]);
});

it('names root fields and fields of entities that say nothing, with their subgraphs', () => {
  const found = undeclaredIn({
    tickets: 'type Query { tickets: [Ticket!] } type Ticket @key(fields: "id") { id: ID! }',
    desk: 'extend type Mutation { close(id: ID!): Boolean }',
  });

  expect(found).toEqual([
    'Query.tickets of tickets',
    'Ticket.id of tickets',
    'Mutation.close of desk',
  ]);
});

it('does not let an entity speak for what another subgraph adds to it', () => {
  const found = undeclaredIn({
    customers: `type Customer @key(fields: "id") @requiresScopes(scopes: [["customers:read"]]) { id: ID! }`,
    tickets: `type Customer @key(fields: "id") { id: ID! count: Int said: Int ${SCOPED} }`,
  });

  expect(found).toEqual(['Customer.count of tickets']);
});

it('asks nothing of what lies behind a field that says who may read it', () => {
  const found = undeclaredIn({
    tickets: `type Query { tickets: Page ${SCOPED} } type Page { nodes: [Note!] } type Note { text: String }`,
  });

  expect(found).toEqual([]);
});

it('does not count a directive that says nothing of access', () => {
  expect(undeclaredIn({ tickets: 'type Query { tickets: Int @shareable }' })).toEqual([
    'Query.tickets of tickets',
  ]);
});
