import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

import { createTrustedDocuments } from './trusted-documents.ts';
import { validateTrustedDocuments } from './validate-trusted-documents.ts';

it('names the documents that a schema does not allow, and where', () => {
  const schema = buildSchema('type Query { brand(key: String!): String }');
  const documents = createTrustedDocuments([
    { id: 'good', text: '{ brand(key: "united") }', place: 'good.graphql' },
    { id: 'bad', text: '{\n  brand\n  secret\n}', place: 'bad.graphql' },
    { id: 'sdl', text: '{ brand(key: "a") }\ntype Query { a: Int }', place: 'sdl.graphql' },
  ]);

  expect(validateTrustedDocuments(documents.all, schema)).toEqual([
    'bad.graphql, line 2: Field "brand" argument "key" of type "String!" is required, but it was not provided.',
    'bad.graphql, line 3: Cannot query field "secret" on type "Query".',
    'sdl.graphql, line 2: The "Query" definition is not executable.',
  ]);
});
