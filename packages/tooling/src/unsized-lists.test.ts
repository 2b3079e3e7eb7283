import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { unsizedLists } from './unsized-lists.ts';

const PAGE =
  'type Page { nodes: [Note!]! edges: [Edge!] } type Edge { node: Note! } type Note { id: ID! }';

const PAGE_SIZE = '@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])';

const unsizedIn = (subgraphs: Readonly<Record<string, string>>): string[] =>
  unsizedLists(Object.entries(subgraphs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) })));

it.for<[string, string]>([
  ['objects', 'type Query { notes: [Note] } type Note { id: ID! }'],
  ['objects that are always there', 'type Query { notes: [Note!]! } type Note { id: ID! }'],
  ['lists of objects', 'type Query { notes: [[Note]!]! } type Note { id: ID! }'],
  ['an interface', 'type Query { notes: [Node!] } interface Node { id: ID! }'],
  ['a union', 'type Query { notes: [Any!] } union Any = Note type Note { id: ID! }'],
  ['an added field', 'type Note { id: ID! } extend type Query { notes: [Note!] }'],
])('names a list of %s without a size, with its subgraph', ([, sdl]) => {
  expect(unsizedIn({ desk: sdl })).toEqual(['Query.notes of desk']);
});

it('names a list on an interface', () => {
  expect(unsizedIn({ desk: 'interface Desk { notes: [Note!] } type Note { id: ID! }' })).toEqual([
    'Desk.notes of desk',
  ]);
});

it.for<[string, string]>([
  [
    'has an assumed size',
    'type Query { notes: [Note] @listSize(assumedSize: 9) } type Note { a: Int }',
  ],
  ['holds scalars', 'type Query { ids: [ID!]! days: [Date] } scalar Date'],
  ['holds enumeration values', 'type Query { kinds: [Kind!]! } enum Kind { A }'],
  ['is sized by the field above it', `type Query { notes(first: Int): Page ${PAGE_SIZE} } ${PAGE}`],
])('takes a list that %s', ([, sdl]) => {
  expect(unsizedIn({ desk: sdl })).toEqual([]);
});

it.for<[string, string]>([
  ['last', `notes(first: Int): Page ${PAGE_SIZE} latest: Page`],
  ['first', `latest: Page notes(first: Int): Page ${PAGE_SIZE}`],
])('names the lists of a page to which one field, the %s, leads without a size', ([, fields]) => {
  const found = unsizedIn({ desk: `type Query { ${fields} } ${PAGE}` });

  expect(found).toEqual(['Page.nodes of desk', 'Page.edges of desk']);
});

it('names the list that the field above it forgets', () => {
  const found = unsizedIn({
    desk: `type Query { notes: Page @listSize(assumedSize: 9, sizedFields: ["nodes"]) } ${PAGE}`,
  });

  expect(found).toEqual(['Page.edges of desk']);
});

it('asks each subgraph for itself', () => {
  const found = unsizedIn({
    desk: `type Query { notes(first: Int): Page ${PAGE_SIZE} } ${PAGE}`,
    archive: `type Query { notes(first: Int): Page } ${PAGE}`,
  });

  expect(found).toEqual(['Page.nodes of archive', 'Page.edges of archive']);
});
