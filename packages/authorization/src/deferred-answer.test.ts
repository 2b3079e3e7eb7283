import { getOperationAST, parse, print } from 'graphql';
import { expect, it } from 'vitest';

import { authorizerOf } from './authorizer.test-support.ts';
import type { Authorization } from './authorizer.ts';
import { DIRECTIVES } from './random-graph.test-support.ts';

const SDL = `
  ${DIRECTIVES}
  type Query { books: [Book!] any: Any }
  union Any = Book
  type Book {
    title: String
    price: Int @requiresScopes(scopes: [["a"]])
    isbn: ID! @requiresScopes(scopes: [["a"]])
  }
`;

const REFUSED = 'This needs the scope a.';

function authorize(query: string): Authorization {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no such operation.');
  return authorizerOf(SDL).authorize({
    document,
    operation,
    queryHash: query,
    variables: {},
    caller: { scopes: [] },
    treat: null,
  });
}

const part = (label: string, data: Record<string, unknown>) => ({
  label,
  path: ['books', 1],
  typeName: 'Book',
  data,
});

it('denies a field in the part that it is deferred to, and not before', () => {
  const { allowed, complete, completePart } = authorize(
    '{ books { title ... @defer(label: "1") { title price } } }',
  );

  expect(allowed && print(allowed.operation)).toBe(
    print(parse('{ books { title ... @defer(label: "1") { title } } }')),
  );
  expect(complete({ data: { books: [{ title: 'Emma' }] } })).toEqual({
    data: { books: [{ title: 'Emma' }] },
  });
  expect(completePart(part('1', { title: 'Emma' }))).toMatchObject({
    data: { title: 'Emma', price: null },
    errors: [{ message: REFUSED, path: ['books', 1, 'price'] }],
  });
});

it.for([
  ['an inline fragment', '{ books { title ... @defer(label: "1") { price } } }'],
  ['a spread', '{ books { title ...Price @defer(label: "1") } } fragment Price on Book { price }'],
] as const)('lets a part come of which all is denied, as %s', ([, query]) => {
  const { allowed, completePart } = authorize(query);

  expect(allowed && print(allowed.operation)).toMatch(
    /@defer\(label: "1"\) \{\s+typeOfObject: __typename\s+\}/,
  );
  expect(completePart(part('1', { typeOfObject: 'Book' }))).toMatchObject({
    data: { price: null },
    errors: [{ message: REFUSED, path: ['books', 1, 'price'] }],
  });
});

it('takes a part away for a denied field that must not be null, and nothing around it', () => {
  const { complete, completePart } = authorize(
    '{ books { title ... @defer(label: "1") { title isbn } } }',
  );

  expect(complete({ data: { books: [{ title: 'Emma' }] } }).data).toEqual({
    books: [{ title: 'Emma' }],
  });
  expect(completePart(part('1', { title: 'Emma' }))).toMatchObject({
    data: null,
    errors: [{ path: ['books', 1, 'isbn'] }],
  });
});

it('knows a part in a part by its own label', () => {
  const { completePart } = authorize(
    '{ books { ... @defer(label: "1") { title ... @defer(label: "2") { title price } } } }',
  );

  expect(completePart(part('1', { title: 'Emma' }))).toEqual(part('1', { title: 'Emma' }));
  expect(completePart(part('2', { title: 'Emma' })).data).toEqual({ title: 'Emma', price: null });
});
