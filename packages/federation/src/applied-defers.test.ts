import { getOperationAST, parse, print } from 'graphql';
import { expect, it } from 'vitest';

import { clientLabelOf, createApplyDefers, type DeferTerms } from './applied-defers.ts';

function applied(query: string, terms: Partial<DeferTerms> = {}): string {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const asked = { document, operation, queryHash: 'hash' };
  const found = createApplyDefers()(asked, { takesParts: true, variables: {}, ...terms });
  return print(found.document).replaceAll(/\s+/g, ' ');
}

const BY_VARIABLE = 'query ($later: Boolean = false) { ... @defer(if: $later) { a } }';

it.for<[string, string, Partial<DeferTerms>, string]>([
  [
    'gives each a label of its own',
    '{ ... @defer { a } ... @defer(label: "b") { b } }',
    {},
    '{ ... @defer(label: "1") { a } ... @defer(label: "2 b") { b } }',
  ],
  [
    'takes all off for who takes no parts',
    '{ ...A @defer } fragment A on Query { a ... @defer { b } }',
    { takesParts: false },
    '{ ...A } fragment A on Query { a ... { b } }',
  ],
  ['takes off what says so', '{ ... @defer(if: false) { a } }', {}, '{ ... { a } }'],
  [
    'asks the variable',
    BY_VARIABLE,
    { variables: { later: true } },
    'query ($later: Boolean = false) { ... @defer(label: "1") { a } }',
  ],
  [
    'asks the default of the variable',
    BY_VARIABLE,
    {},
    'query ($later: Boolean = false) { ... { a } }',
  ],
  [
    'leaves other directives as they are',
    '{ ... @include(if: true) @defer { a } }',
    {},
    '{ ... @include(if: true) @defer(label: "1") { a } }',
  ],
])('%s', ([, query, terms, expected]) => {
  expect(applied(query, terms)).toBe(expected);
});

it('answers the same each time, and what defers nothing as it is', () => {
  const apply = createApplyDefers();
  const asked = (query: string) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    return { document, operation, queryHash: 'hash' };
  };
  const deferring = asked(BY_VARIABLE);
  const plain = asked('{ a }');
  const later = { takesParts: true, variables: { later: true } };

  expect(apply(plain, later)).toBe(plain);
  expect(apply(deferring, later)).toBe(apply(deferring, later));
  expect(apply(deferring, later).queryHash).not.toBe(
    apply(deferring, { ...later, variables: {} }).queryHash,
  );
});

it.for([
  ['1', undefined],
  ['2 ', ''],
  ['3 a b', 'a b'],
] as const)('reads the label of the client out of «%s»', ([label, expected]) => {
  expect(clientLabelOf(label)).toBe(expected);
});
