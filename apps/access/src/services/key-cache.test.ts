import { expect, it } from 'vitest';

import { createKeyCache, type KeyCache, MOST_AGE_MS } from './key-cache.ts';

interface Key {
  readonly version: number;
}

interface LookUp {
  readonly publicId: string;
  answer(key: Key | null): void;
  fail(): void;
}

/** A cache whose look-ups wait for the test to answer them. */
interface HeldCache extends KeyCache<Key> {
  /** All that began, in order. */
  readonly lookUps: LookUp[];
  pass(milliseconds: number): void;
  /** Brings a key in. */
  know(publicId: string, key: Key | null): Promise<void>;
}

function openCache(): HeldCache {
  let clock = 0;
  const lookUps: LookUp[] = [];
  const cache = createKeyCache<Key>({
    lookUp(publicId) {
      const { promise, resolve, reject } = Promise.withResolvers<Key | null>();
      lookUps.push({
        publicId,
        answer: resolve,
        fail: () => reject(new Error('The database does not answer.')),
      });
      return promise;
    },
    clock: () => clock,
  });
  return {
    ...cache,
    lookUps,
    pass(milliseconds) {
      clock += milliseconds;
    },
    async know(publicId, key) {
      const found = cache.find(publicId);
      lookUps.at(-1)?.answer(key);
      await found;
    },
  };
}

const OLD: Key = { version: 1 };
const YOUNG: Key = { version: 2 };

it('looks a key up once, however many ask for it at a time', async () => {
  const cache = openCache();

  const found = [cache.find('a'), cache.find('a'), cache.find('b'), cache.find('a')];
  cache.lookUps[0]?.answer(OLD);
  cache.lookUps[1]?.answer(null);

  expect(await Promise.all(found)).toEqual([OLD, OLD, null, OLD]);
  expect(cache.lookUps.map(({ publicId }) => publicId)).toEqual(['a', 'b']);
});

it('answers alone for half of the age', async () => {
  const cache = openCache();
  await cache.know('a', OLD);

  cache.pass(2500);

  expect(await cache.find('a')).toBe(OLD);
  expect(cache.lookUps).toHaveLength(1);
});

it('looks a key in use up again behind those who ask, once for all of them', async () => {
  const cache = openCache();
  await cache.know('a', OLD);

  cache.pass(2501);
  const during = await Promise.all([cache.find('a'), cache.find('a'), cache.find('a')]);
  cache.lookUps[1]?.answer(YOUNG);
  await Promise.resolve();
  const after = await cache.find('a');

  expect(during).toEqual([OLD, OLD, OLD]);
  expect(after).toBe(YOUNG);
  expect(cache.lookUps).toHaveLength(2);
});

it('lets a key in use wait for nothing, however long it is in use', async () => {
  const cache = openCache();
  await cache.know('a', OLD);

  for (let second = 0; second < 60; second += 1) {
    cache.pass(1000);
    expect(await cache.find('a')).toBe(OLD);
    cache.lookUps.at(-1)?.answer(OLD);
    await Promise.resolve();
  }

  expect(cache.lookUps).toHaveLength(21);
});

it('does not believe what is older than five seconds', async () => {
  const cache = openCache();
  await cache.know('a', OLD);

  cache.pass(5001);
  const found = cache.find('a');
  cache.lookUps[1]?.answer(YOUNG);

  expect(await found).toBe(YOUNG);
});

it('counts the age from the question: the answer may have been old when it came', async () => {
  const cache = openCache();
  const slow = cache.find('a');
  cache.pass(4000);
  cache.lookUps[0]?.answer(OLD);
  await slow;

  cache.pass(1001);
  void cache.find('a');

  expect(cache.lookUps).toHaveLength(2);
});

it('asks again rather than wait for an answer that would be too old', async () => {
  const cache = openCache();
  const first = cache.find('a');
  cache.pass(MOST_AGE_MS + 1);
  const second = cache.find('a');

  cache.lookUps[1]?.answer(YOUNG);
  cache.lookUps[0]?.answer(OLD);

  expect(await Promise.all([first, second])).toEqual([OLD, YOUNG]);
  expect(await cache.find('a')).toBe(YOUNG);
});

it('answers for the rest of the age while the database is away, then throws, then answers again', async () => {
  const cache = openCache();
  await cache.know('a', OLD);

  cache.pass(5000);
  const believed = await cache.find('a');
  cache.lookUps[1]?.fail();
  await Promise.resolve();
  cache.pass(1);
  const away = [cache.find('a'), cache.find('a')];
  cache.lookUps[2]?.fail();
  const failures = await Promise.allSettled(away);
  const back = cache.find('a');
  cache.lookUps[3]?.answer(YOUNG);

  expect(believed).toBe(OLD);
  expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await back).toBe(YOUNG);
  expect(cache.lookUps).toHaveLength(4);
});

it('remembers that there is no such key, as long as anything', async () => {
  const cache = openCache();
  await cache.know('a', null);

  cache.pass(5000);
  const remembered = await cache.find('a');
  const before = cache.lookUps.length;
  cache.pass(1);
  const found = cache.find('a');
  cache.lookUps[1]?.answer(YOUNG);

  expect(remembered).toBe(null);
  expect(before).toBe(1);
  expect(await found).toBe(YOUNG);
});

it.each([
  ['that key', (cache: HeldCache) => cache.forget('a')],
  ['all keys', (cache: HeldCache) => cache.forgetAll()],
])('looks a key up anew once it has forgotten %s', async (_, forget) => {
  const cache = openCache();
  await cache.know('a', OLD);
  await cache.know('b', null);
  cache.forget('b');

  forget(cache);
  const found = [cache.find('a'), cache.find('b')];
  cache.lookUps[2]?.answer(null);
  cache.lookUps[3]?.answer(YOUNG);

  expect(await Promise.all(found)).toEqual([null, YOUNG]);
});

it.each([
  ['that key', (cache: HeldCache) => cache.forget('a')],
  ['all keys', (cache: HeldCache) => cache.forgetAll()],
])('keeps no answer to what it asked before it forgot %s', async (_, forget) => {
  const cache = openCache();
  await cache.know('a', OLD);
  cache.pass(2501);
  await cache.find('a');

  forget(cache);
  const found = cache.find('a');
  cache.lookUps[2]?.answer(YOUNG);
  await found;
  cache.lookUps[1]?.answer(OLD);
  await Promise.resolve();

  expect(await cache.find('a')).toBe(YOUNG);
  expect(cache.lookUps).toHaveLength(3);
});

it('keeps no late answer where nobody has asked again', async () => {
  const cache = openCache();
  const first = cache.find('a');
  cache.forget('a');
  cache.lookUps[0]?.answer(OLD);
  await first;

  void cache.find('a');

  expect(cache.lookUps).toHaveLength(2);
});

it('holds ten thousand keys, which no guesser drives out', async () => {
  const cache = openCache();
  for (let key = 0; key <= 10_000; key += 1) await cache.know(`key ${key}`, OLD);
  for (let guess = 0; guess <= 20_000; guess += 1) await cache.know(`guess ${guess}`, null);
  const before = cache.lookUps.length;

  await cache.find('key 1');
  await cache.find('key 10000');
  await cache.find('guess 20000');
  await cache.find('guess 10001');
  const remembered = cache.lookUps.length - before;
  void cache.find('key 0');
  void cache.find('guess 10000');

  expect(remembered).toBe(0);
  expect(cache.lookUps.length - before).toBe(2);
});
