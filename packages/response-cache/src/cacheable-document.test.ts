import { parse } from 'graphql';
import { expect, it } from 'vitest';

import { SUPERGRAPH } from './brands.test-support.ts';
import { readCacheHints } from './cache-hints.ts';
import { cacheableDocument } from './cacheable-document.ts';

const hints = readCacheHints(SUPERGRAPH);

const entities = (selection: string, subgraph = 'brands') => {
  const document = parse(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`,
  );
  const read = cacheableDocument(hints, subgraph, document);
  return read?.about === 'entities' ? (read.parts[0]?.ofType('Brand') ?? null) : null;
};

it.for<[selection: string, seconds: number | null]>([
  ['... on Brand { name }', 60],
  ['... on Brand { __typename name }', 60],
  ['... on Brand { live }', null],
  ['... on Brand { team { id } }', null],
  ['... on Brand { topics { key } }', 60],
  ['... on Brand { name touchpoint { name } }', 30],
  ['... on Brand { nobody }', null],
  ['... on Touchpoint { name } ... on Brand { name }', 60],
  ['... on Brand { ... on Brand { live } }', null],
  ['... on Brand { ...more }', null],
])('keeps %s for %s seconds', ([selection, seconds]) => {
  expect(entities(selection)?.rule.maxAge ?? null).toBe(seconds);
});

it('tells what is the caller’s own', () => {
  expect(entities('... on Brand { note }')?.rule.isPrivate).toBe(true);
  expect(entities('... on Brand { name }')?.rule.isPrivate).toBe(false);
});

it('keeps nothing of a type that the subgraph itself does not tag', () => {
  expect(entities('... on Brand { rating }', 'reviews')).toBe(null);
});

it.for<[query: string, isKept: boolean]>([
  ['{ brand(key: "a") { name } }', true],
  ['{ one: brand(key: "a") { name } other: brand(key: "b") { name } }', true],
  ['{ brand(key: "a") { name live } }', false],
  ['{ brand(key: "a") { name } untagged }', false],
  ['{ untagged }', false],
  ['{ unhinted }', false],
  ['{ __schema { queryType { name } } }', false],
  ['mutation { rename(key: "a", name: "b") { name } }', false],
  ['{ ... { brand(key: "a") { name } } }', false],
])('may keep %s: %s', ([query, isKept]) => {
  expect(cacheableDocument(hints, 'brands', parse(query)) !== null).toBe(isKept);
});
