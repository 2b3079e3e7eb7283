import type { Principal } from '@cx/principals';
import { expect, it } from 'vitest';

import { fetchOf, names, openBench, principal } from './brands.test-support.ts';

const NOTES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Brand { note } }
}`;
const notes = fetchOf(NOTES, { representations: [{ __typename: 'Brand', key: 'a' }] });

it.for<[what: string, other: Partial<Principal>]>([
  ['brands', { brands: ['b'] }],
  ['brands, of which one is the same', { brands: ['a', 'b'] }],
  ['scopes', { scopes: ['a', 'b'] }],
  ['kinds', { kind: 'partner' }],
  ['contracts', { contract: 'partner' }],
])('shares nothing between callers of other %s', async ([, other]) => {
  const bench = openBench();
  const one = principal({ brands: ['a'], scopes: ['a'] });

  await bench.ask(names('a'), one);
  bench.answer = () => ({ data: { _entities: [{ key: 'a', name: 'as others see it' }] } });
  const answer = await bench.ask(names('a'), { ...one, ...other });

  expect(answer).toEqual({ data: { _entities: [{ key: 'a', name: 'as others see it' }] } });
  expect(await bench.ask(names('a'), one)).toEqual({
    data: { _entities: [{ key: 'a', name: 'A' }] },
  });
});

it('shares what is for all between callers who may see the same, in whatever order their rights are told', async () => {
  const bench = openBench();

  await bench.ask(names('a'), principal({ id: 'ada', scopes: ['a', 'b'], brands: ['x', 'y'] }));
  await bench.ask(names('a'), principal({ id: 'bob', scopes: ['b', 'a'], brands: ['y', 'x'] }));

  expect(bench.outcomes).toEqual(['miss', 'hit']);
});

it.for<[what: string, other: Partial<Principal>]>([
  ['another caller', { id: 'bob' }],
  ['another key of the same caller', { keyId: 'k2' }],
])('does not give %s what is private', async ([, other]) => {
  const bench = openBench();
  bench.answer = () => ({ data: { _entities: [{ note: 'of Ada' }] } });
  await bench.ask(notes, principal({ id: 'ada', keyId: 'k1' }));
  bench.answer = () => ({ data: { _entities: [{ note: 'of another' }] } });

  const answer = await bench.ask(notes, principal({ id: 'ada', keyId: 'k1', ...other }));

  expect(answer).toEqual({ data: { _entities: [{ note: 'of another' }] } });
});

it.for<[what: string, one: unknown, other: unknown]>([
  ['types', { __typename: 'Brand', key: 'a' }, { __typename: 'Touchpoint', key: 'a' }],
  ['keys', { __typename: 'Brand', key: 'a' }, { __typename: 'Brand', key: 'a ' }],
  ['kinds of value', { __typename: 'Brand', key: '1' }, { __typename: 'Brand', key: 1 }],
  [
    'fields that the subgraph requires',
    { __typename: 'Brand', key: 'a', country: 'FR' },
    { __typename: 'Brand', key: 'a', country: 'US' },
  ],
])('does not take entities of other %s for one', async ([, one, other]) => {
  const bench = openBench();
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Brand { name } ... on Touchpoint { name }
  } }`;
  bench.answer = () => ({ data: { _entities: [{ name: 'one' }] } });
  await bench.ask(fetchOf(query, { representations: [one] }));
  bench.answer = () => ({ data: { _entities: [{ name: 'other' }] } });

  const answer = await bench.ask(fetchOf(query, { representations: [other] }));

  expect(answer).toEqual({ data: { _entities: [{ name: 'other' }] } });
});

it('tells apart what is asked with other variables', async () => {
  const bench = openBench();
  const query = `query ($representations: [_Any!]!, $language: String) {
    _entities(representations: $representations) { ... on Brand { name(language: $language) } }
  }`;
  const inLanguage = (language?: string) =>
    fetchOf(query, {
      representations: [{ __typename: 'Brand', key: 'a' }],
      ...(language && { language }),
    });

  for (const language of ['en', 'fr', undefined, 'en']) await bench.ask(inLanguage(language));

  expect(bench.outcomes).toEqual(['miss', 'miss', 'miss', 'hit']);
});

it('takes a key like `__proto__` for one like others', async () => {
  const bench = openBench();
  const key = fetchOf(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Brand { __proto__: name } } }`,
    { representations: [{ __typename: 'Brand', key: 'a' }] },
  );
  bench.answer = () => ({ data: JSON.parse('{"_entities":[{"__proto__":"A"}]}') });

  await bench.ask(key);
  const answer = await bench.ask(key);

  expect(JSON.stringify(answer)).toBe('{"data":{"_entities":[{"__proto__":"A"}]}}');
  expect(bench.asked).toHaveLength(1);
});
