import { expect, it, vi } from 'vitest';

import { fetchOf, keysAsked, nameBrands, names, openBench } from './brands.test-support.ts';
import type { CacheStore } from './cache-store.ts';
import { createMemoryStore } from './memory-store.ts';

const NAMED = (...keys: readonly string[]) => ({
  data: { _entities: keys.map((key) => ({ key, name: key.toUpperCase() })) },
});

const BRAND = 'query ($key: String!) { brand(key: $key) { name } }';

it('asks for nothing that it knows', async () => {
  const bench = openBench();

  await bench.ask(names('a', 'b'));
  const again = await bench.ask(names('b', 'a'));

  expect(again).toEqual(NAMED('b', 'a'));
  expect(keysAsked(bench)).toEqual([['a', 'b']]);
  expect(bench.outcomes).toEqual(['miss', 'hit']);
});

it('asks for those entities alone that it does not know, and answers all in their order', async () => {
  const bench = openBench();

  await bench.ask(names('b'));
  const answer = await bench.ask(names('a', 'b', 'c'));

  expect(answer).toEqual(NAMED('a', 'b', 'c'));
  expect(keysAsked(bench)).toEqual([['b'], ['a', 'c']]);
  expect(bench.outcomes).toEqual(['miss', 'partial']);
});

it('puts errors to the entities that were asked for, and keeps nothing of an answer with one', async () => {
  const bench = openBench();
  await bench.ask(names('b'));
  bench.answer = () => ({
    data: { _entities: [{ key: 'a', name: 'A' }, null] },
    errors: [{ message: 'No.', path: ['_entities', 1, 'name'] }],
  });

  const answer = await bench.ask(names('a', 'b', 'c'));
  bench.answer = nameBrands;
  await bench.ask(names('a', 'b', 'c'));

  expect(answer).toEqual({
    data: { _entities: [{ key: 'a', name: 'A' }, { key: 'b', name: 'B' }, null] },
    errors: [{ message: 'No.', path: ['_entities', 2, 'name'] }],
  });
  expect(keysAsked(bench).at(-1)).toEqual(['a', 'c']);
});

it('answers what it knows when the rest cannot be had, and leaves the error to the rest', async () => {
  const bench = openBench();
  await bench.ask(names('b'));
  const lost = { errors: [{ message: 'Away.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] };
  bench.answer = () => lost;

  expect(await bench.ask(names('a', 'b'))).toEqual({
    data: { _entities: [null, { key: 'b', name: 'B' }] },
    ...lost,
  });
});

it('answers several questions about entities in one document, each by what is known of it', async () => {
  const bench = openBench();
  const joint = (first: readonly string[], second: readonly string[]) =>
    fetchOf(
      `query ($representations_0: [_Any!]!, $representations_1: [_Any!]!) {
        _entities_0: _entities(representations: $representations_0) { ... on Brand { name } }
        _entities_1: _entities(representations: $representations_1) { ... on Brand { live } }
      }`,
      {
        representations_0: first.map((key) => ({ __typename: 'Brand', key })),
        representations_1: second.map((key) => ({ __typename: 'Brand', key })),
      },
    );
  const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  bench.answer = ({ variables }) => ({
    data: {
      _entities_0: listOf(variables['representations_0']).map(() => ({ name: 'known' })),
      _entities_1: listOf(variables['representations_1']).map(() => ({ live: 1 })),
    },
  });

  await bench.ask(joint(['a'], ['a']));
  const answer = await bench.ask(joint(['a', 'b'], ['a']));

  expect(answer).toEqual({
    data: { _entities_0: [{ name: 'known' }, { name: 'known' }], _entities_1: [{ live: 1 }] },
  });
  expect(bench.asked.at(-1)?.variables).toEqual({
    representations_0: [{ __typename: 'Brand', key: 'b' }],
    representations_1: [{ __typename: 'Brand', key: 'a' }],
  });
});

it('gives everybody objects of their own', async () => {
  const bench = openBench();
  const first = await bench.ask(names('a'));
  Object.assign(first.data ?? {}, { _entities: 'merged into' });

  const second = await bench.ask(names('a'));
  Object.assign(second.data ?? {}, { _entities: 'merged into' });

  expect(await bench.ask(names('a'))).toEqual(NAMED('a'));
});

it('keeps root fields with their arguments', async () => {
  const bench = openBench();
  bench.answer = ({ variables }) => ({ data: { brand: { name: variables['key'] } } });

  await bench.ask(fetchOf(BRAND, { key: 'a' }));
  const other = await bench.ask(fetchOf(BRAND, { key: 'b' }));
  const again = await bench.ask(fetchOf(BRAND, { key: 'a' }));

  expect(other).toEqual({ data: { brand: { name: 'b' } } });
  expect(again).toEqual({ data: { brand: { name: 'a' } } });
  expect(bench.asked).toHaveLength(2);
});

it.for<[what: string, answer: { data: Record<string, unknown> }]>([
  ['an entity that is not there', { data: { _entities: [null] } }],
  ['a list of another length', { data: { _entities: [] } }],
  ['something else', { data: { _entities: 'Hello' } }],
])('keeps nothing of %s', async ([, answer]) => {
  const bench = openBench();
  bench.answer = () => answer;

  const first = await bench.ask(names('a'));
  await bench.ask(names('a'));

  expect(first).toEqual(answer);
  expect(bench.asked).toHaveLength(2);
});

it('does not keep that a root field is null: nothing would tell that it is not any more', async () => {
  const bench = openBench();
  bench.answer = () => ({ data: { brand: null } });

  await bench.ask(fetchOf(BRAND, { key: 'a' }));
  await bench.ask(fetchOf(BRAND, { key: 'a' }));

  expect(bench.asked).toHaveLength(2);
});

it('asks again when an answer has its age', async () => {
  const bench = openBench();
  await bench.ask(names('a'));

  bench.now += 59_999;
  await bench.ask(names('a'));
  bench.now += 1;
  await bench.ask(names('a'));

  expect(bench.outcomes).toEqual(['miss', 'hit', 'miss']);
});

it('answers by what is old while it is fetched again, which nobody waits for', async () => {
  const bench = openBench({ revalidateSeconds: 10 });
  await bench.ask(names('a'));
  bench.now += 61_000;
  bench.answer = () => ({ data: { _entities: [{ key: 'a', name: 'new' }] } });

  const old = await bench.ask(names('a'));
  await vi.waitFor(async () =>
    expect(await bench.ask(names('a'))).toEqual({
      data: { _entities: [{ key: 'a', name: 'new' }] },
    }),
  );

  expect(old).toEqual(NAMED('a'));
  expect(bench.asked.map(({ how }) => how?.isBehind)).toEqual([false, true]);
  expect(bench.outcomes[1]).toBe('stale');
});

it('lets what is old stand in for a subgraph that does not answer, for a time', async () => {
  const bench = openBench({ ifErrorSeconds: 300 });
  await bench.ask(names('a'));
  bench.answer = () => ({ errors: [{ message: 'Away.' }] });

  bench.now += 359_000;
  const inTime = await bench.ask(names('a'));
  bench.now += 2_000;
  const tooLate = await bench.ask(names('a'));

  expect(inTime).toEqual(NAMED('a'));
  expect(tooLate).toMatchObject({ errors: [{ message: 'Away.' }] });
  expect(bench.outcomes).toEqual(['miss', 'stale', 'miss']);
});

it('keeps nothing of a subgraph that is not followed', async () => {
  const bench = openBench();
  bench.following = 'not followed';

  await bench.ask(names('a'));
  await bench.ask(names('a'));

  expect(bench.asked).toHaveLength(2);
  expect(bench.outcomes).toEqual(['none', 'none']);
});

it('asks again while it does not hear what is written, unless the subgraph is away too', async () => {
  const bench = openBench({ revalidateSeconds: 10, ifErrorSeconds: 300 });
  await bench.ask(names('a'));
  bench.following = 'behind';

  await bench.ask(names('a'));
  bench.answer = () => ({ errors: [{ message: 'Away.' }] });
  const away = await bench.ask(names('a'));

  expect(bench.asked).toHaveLength(3);
  expect(away).toEqual(NAMED('a'));
});

it('asks the subgraph while the store is away, and the store when it knows what has ended', async () => {
  const store = openLosableStore();
  const bench = openBench({ store });
  await bench.ask(names('a'));

  store.isAway = true;
  await expect(bench.cache.forget('brands')).rejects.toThrow('away');
  const without = await bench.ask(names('a'));
  store.isAway = false;
  await bench.ask(names('a'));
  await bench.ask(names('a'));

  expect(without).toEqual(NAMED('a'));
  expect(bench.asked).toHaveLength(3);
});

function openLosableStore() {
  const bench = { isAway: false };
  const inner = createMemoryStore({ maxBytes: 1_000_000 });
  const orLost = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
    bench.isAway ? Promise.reject(new Error('The store is away.')) : work();
  return Object.assign(bench, {
    stamps: (tags: readonly string[]) => orLost(() => inner.stamps(tags)),
    read: (keys: readonly string[]) => orLost(() => inner.read(keys)),
    write: (...args: Parameters<CacheStore['write']>) => orLost(() => inner.write(...args)),
    end: (tags: readonly string[]) => orLost(() => inner.end(tags)),
    close: () => inner.close(),
  });
}
