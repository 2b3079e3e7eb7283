import { IS_WITHOUT_REDIS, startRedis } from '@cx/testing/redis-server';
import { createClient } from 'redis';
import { expect, it } from 'vitest';

import { createRedisQuota } from './redis-quota.ts';
import { holdInProcess, holdTogether, NOON, POLICY } from './together.test-support.ts';

it.skipIf(IS_WITHOUT_REDIS)(
  'allows exactly as many as there is room for, when all come at once over several connections',
  async () => {
    await using redis = await startRedis();
    const stores = [1, 2, 3, 4].map(() => createRedisQuota(redis));

    const allowed = await holdTogether(stores, 200, 27);
    const standing = await stores[0]?.standing('partner', POLICY, NOON);
    await Promise.all(stores.map((store) => store.close()));

    expect(allowed).toBe(37);
    expect(standing).toMatchObject({ remaining: 1001, burstRemaining: 1 });
  },
);

it.skipIf(IS_WITHOUT_REDIS)(
  'allows exactly as many as there is room for, when processes compete',
  async () => {
    await using redis = await startRedis();
    const open = `createRedisQuota({ url: '${redis.url}' })`;
    const processes = [holdInProcess(open, 100, 27), holdInProcess(open, 100, 27)];

    for (const one of processes) one.go();
    const allowed = await Promise.all(processes.map((one) => one.allowed));

    expect(allowed.reduce((sum, count) => sum + count, 0)).toBe(37);
  },
);

it.skipIf(IS_WITHOUT_REDIS)('keeps what was used an hour longer than the hour', async () => {
  await using redis = await startRedis();
  const store = createRedisQuota(redis);
  const client = await createClient(redis).connect();

  await store.hold('partner', 1, POLICY, NOON);
  const milliseconds = await client.pTTL('quota:partner');
  client.destroy();
  await store.close();

  expect(milliseconds).toBeGreaterThan(7_190_000);
  expect(milliseconds).toBeLessThanOrEqual(7_200_000);
});

it.skipIf(IS_WITHOUT_REDIS)('sends its script again to a server that has lost it', async () => {
  await using redis = await startRedis();
  const store = createRedisQuota(redis);
  const client = await createClient(redis).connect();
  await store.hold('partner', 1, POLICY, NOON);

  await client.scriptFlush();
  const hold = await store.hold('partner', 1, POLICY, NOON);
  client.destroy();
  await store.close();

  expect(hold).toMatchObject({ isAllowed: true, standing: { remaining: 1998 } });
});

it.skipIf(IS_WITHOUT_REDIS)('fails while the server is away, and finds it again', async () => {
  await using redis = await startRedis();
  await redis.kill();
  const store = createRedisQuota(redis);

  await expect(store.hold('partner', 1, POLICY, NOON)).rejects.toThrow('The client is offline');
  await redis.start();

  await expect
    .poll(() => store.standing('partner', POLICY, NOON).catch(() => null))
    .toMatchObject({ remaining: 2000 });
  await store.close();
});

it.skipIf(IS_WITHOUT_REDIS)(
  'gives up a connection that does not answer, and finds the server again',
  async () => {
    await using redis = await startRedis();
    const store = createRedisQuota(redis);
    await store.hold('partner', 1, POLICY, NOON);
    redis.pause();

    await expect(store.hold('partner', 1, POLICY, NOON)).rejects.toThrow(
      'There was no answer within 200 ms.',
    );
    redis.resume();

    await expect
      .poll(() => store.standing('partner', POLICY, NOON).catch(() => null))
      .toMatchObject({ burstRemaining: expect.any(Number) });
    await store.close();
  },
);
