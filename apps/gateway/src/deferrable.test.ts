import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { expect, it } from 'vitest';

import { deferrable } from './deferrable.ts';

const schema = buildSchema(`
  directive @defer(label: String, if: Boolean! = true) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { book: Book }
  type Mutation { write: Book }
  type Book { title: String }
`);

const AT_ONCE = 'The fields of a mutation itself are answered at once: defer what is below them.';

it.for([
  ['mutation { ... @defer { write { title } } }', [AT_ONCE]],
  ['mutation { ...Write @defer } fragment Write on Mutation { write { title } }', [AT_ONCE]],
  ['mutation { write { ... @defer { title } } }', []],
  ['{ ... @defer { book { title } } }', []],
  ['{ book { ... @defer(label: "a") { title } ... @defer(label: "b") { title } } }', []],
  ['{ book { ... @defer { title } ... @defer(label: null) { title } } }', []],
] as const)('tells of %s: %j', ([text, expected]) => {
  const errors = validate(schema, parse(text), [...specifiedRules, deferrable]);

  expect(errors.map(({ message }) => message)).toEqual(expected);
});
