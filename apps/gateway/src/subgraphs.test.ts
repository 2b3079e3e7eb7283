import { subgraphsOf } from '@cx/supergraph-sdl';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { booksSdl } from './changing-supergraph.test-support.ts';
import { rootFieldsOf } from './subgraphs.ts';

it('reads where the subgraphs of a supergraph are', () => {
  expect(subgraphsOf(parse(booksSdl()))).toEqual(
    new Map([
      ['books', { graph: 'BOOKS', url: 'http://books.internal/graphql' }],
      ['own', { graph: 'OWN', url: 'http://own.internal/graphql' }],
    ]),
  );
});

it.for([
  ['books', ['Query.books', 'Query.both', 'Query.shared', 'Mutation.lend']],
  ['own', ['Query.me', 'Query.both', 'Query.shared']],
  ['missing', []],
] as const)('finds what can be asked of the subgraph %s first', ([name, fields]) => {
  const query = `
    me: String @join__field(graph: OWN)
    both: Int @join__field(graph: OWN) @join__field(graph: BOOKS)
    shared: Int`;

  expect([...rootFieldsOf(parse(booksSdl({ query })), name)]).toEqual(fields);
});

it('knows the directives by other names', () => {
  const text = booksSdl()
    .replace('join/v0.3", for', 'join/v0.3", as: "merge", for')
    .replaceAll('join__', 'merge__');

  expect([...rootFieldsOf(parse(text), 'own')]).toEqual(['Query.me']);
});
