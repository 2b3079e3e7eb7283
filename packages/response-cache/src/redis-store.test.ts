import { IS_WITHOUT_REDIS, startRedis } from '@cx/testing/redis-server';
import { expect, it, onTestFinished } from 'vitest';

import { keysAsked, names, openBench } from './brands.test-support.ts';
import type { CacheStore } from './cache-store.ts';
import { createRedisStore } from './redis-store.ts';

const told = (brandId: string) => [
  { type: 'consent.recorded', brandId, customerId: null, subjectId: null },
];

function open(url: string, now = () => performance.now()): CacheStore {
  const store = createRedisStore({ url, now });
  onTestFinished(() => store.close());
  return store;
}

it.skipIf(IS_WITHOUT_REDIS)(
  'knows what another one has asked, until either is told of a write',
  async () => {
    await using redis = await startRedis();
    const one = openBench({ store: open(redis.url) });
    const other = openBench({ store: open(redis.url) });
    await one.ask(names('a', 'b'));

    await expect
      .poll(async () => {
        await other.ask(names('a', 'b'));
        return other.outcomes.at(-1);
      })
      .toBe('hit');
    await one.cache.heard('brands', told('a'));
    const asked = other.asked.length;
    const answer = await other.ask(names('a', 'b'));

    expect(answer).toEqual({
      data: {
        _entities: [
          { key: 'a', name: 'A' },
          { key: 'b', name: 'B' },
        ],
      },
    });
    expect(keysAsked(other).slice(asked)).toEqual([['a']]);
  },
);

it.skipIf(IS_WITHOUT_REDIS)(
  'does not keep what was on its way when another one was told of a write',
  async () => {
    await using redis = await startRedis();
    const one = openBench({ store: open(redis.url) });
    const other = openBench({ store: open(redis.url) });
    const slow = Promise.withResolvers<void>();
    const { answer } = one;
    one.answer = async (fetch) => {
      await slow.promise;
      return answer(fetch);
    };

    const first = one.ask(names('a'));
    await expect.poll(() => one.asked.length).toBe(1);
    await other.cache.heard('brands', told('a'));
    slow.resolve();
    await first;
    await one.ask(names('a'));

    expect(one.outcomes).toEqual(['miss', 'miss']);
  },
);

it.skipIf(IS_WITHOUT_REDIS)(
  'goes without a server that has gone, and on when it is back, with nothing that it was not told of',
  async () => {
    await using redis = await startRedis();
    let now = 0;
    const bench = openBench({ store: open(redis.url, () => now) });
    await bench.ask(names('a'));
    await expect
      .poll(async () => {
        await bench.ask(names('a'));
        return bench.outcomes.at(-1);
      })
      .toBe('hit');

    redis.pause();
    await expect(bench.cache.heard('brands', told('a'))).rejects.toThrow('no answer within 200 ms');
    const without = await bench.ask(names('a'));
    redis.resume();
    now += 60_000;
    const asked = bench.asked.length;
    await expect
      .poll(async () => {
        now += 1_000;
        await bench.ask(names('a'));
        return bench.outcomes.at(-1);
      })
      .toBe('hit');

    expect(without).toEqual({ data: { _entities: [{ key: 'a', name: 'A' }] } });
    expect(bench.asked.length).toBeGreaterThan(asked);
  },
);
