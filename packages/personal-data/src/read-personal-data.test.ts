import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { readPersonalData } from './read-personal-data.ts';

const SPECIFICATION = 'https://cx-graph.dev/specs/pii';

const read = (types: string, link = `@link(url: "${SPECIFICATION}/v1.0", import: ["@pii"])`) =>
  Object.fromEntries(readPersonalData(parse(`schema ${link} { query: Query } ${types}`)));

it('finds the fields that are marked, with their kinds', () => {
  const found = read(`
    type Query { me: Person }
    type Person { id: ID! name: String @pii(kind: NAME) marks: [String!]! @join__field @pii(kind: HANDLE) }
    interface Node { id: ID! note: String @pii(kind: TEXT) }
  `);

  expect(found).toEqual({ 'Person.name': 'NAME', 'Person.marks': 'HANDLE', 'Node.note': 'TEXT' });
});

it.for([
  ['@pii', `@link(url: "${SPECIFICATION}/v1.2", import: ["@pii"])`],
  ['@pii', ''],
  ['@pii', `@link(url: "${SPECIFICATION}/v1.0")`],
  ['@private', `@link(url: "${SPECIFICATION}/v1.0", as: "private")`],
  ['@hide', `@link(url: "${SPECIFICATION}/v1.0", import: [{ name: "@pii", as: "@hide" }])`],
] as const)('reads %s where the supergraph has %s', ([directive, link]) => {
  expect(read(`type Query { me: String ${directive}(kind: NAME) }`, link)).toEqual({
    'Query.me': 'NAME',
  });
});

it('counts a field of an interface where one of its types marks it', () => {
  const found = read(`
    interface Party { name: String label: String }
    type Person implements Party { name: String @pii(kind: NAME) label: String }
    type Company implements Party { name: String label: String }
  `);

  expect(found).toEqual({ 'Person.name': 'NAME', 'Party.name': 'NAME' });
});

it('counts a field of every interface above a type that marks it', () => {
  const found = read(`
    interface Named { name: String }
    interface Party implements Named { name: String }
    type Person implements Party & Named { name: String @pii(kind: NAME) }
  `);

  expect(found).toEqual({ 'Person.name': 'NAME', 'Party.name': 'NAME', 'Named.name': 'NAME' });
});

it('counts a field of each type where its interface marks it', () => {
  const found = read(`
    interface Party { name: String @pii(kind: NAME) }
    type Person implements Party { name: String }
  `);

  expect(found).toEqual({ 'Party.name': 'NAME', 'Person.name': 'NAME' });
});

it('takes a field of an interface for a text where its types differ', () => {
  const found = read(`
    interface Mark { value: String }
    type Address implements Mark { value: String @pii(kind: EMAIL) }
    type Account implements Mark { value: String @pii(kind: HANDLE) }
    type Number implements Mark { value: String @pii(kind: PHONE) }
  `);

  expect(found['Mark.value']).toBe('TEXT');
});

it.for([
  ['@pii(kind: SHOE_SIZE)', 'SHOE_SIZE'],
  ['@pii(kind: "NAME")', '"NAME"'],
  ['@pii', '@pii'],
])('refuses %s', ([directive]) => {
  expect(() => read(`type Query { me: String ${directive} }`)).toThrow(
    `The field Query.me has ${directive}: give it a kind out of NAME, EMAIL, PHONE, HANDLE, TEXT, ADDRESS.`,
  );
});
