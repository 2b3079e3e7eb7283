import { IS_WITHOUT_REDIS, startRedis } from '@cx/testing/redis-server';
import { expect, it, onTestFinished, vi } from 'vitest';

import { createMemoryQuota } from './memory-quota.ts';
import type { QuotaPolicy } from './quota-policy.ts';
import type { QuotaStore } from './quota-store.ts';
import { createRedisQuota } from './redis-quota.ts';
import { withFallback } from './with-fallback.ts';

const POLICY: QuotaPolicy = { perSecond: 1, burst: 100, perHour: 500 };

function at(seconds: number): Date {
  return new Date(Date.parse('2026-11-22T12:00:00Z') + seconds * 1000);
}

/** A shared store that can be away, or never answer. */
function openShared() {
  const store = createMemoryQuota();
  const state: { is: 'here' | 'away' | 'silent'; asked: number } = { is: 'here', asked: 0 };
  async function reach<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    state.asked += 1;
    if (state.is === 'away') throw new Error('The store is away.');
    return state.is === 'here' ? work() : new Promise(() => undefined);
  }
  const shared: QuotaStore = {
    hold: (...args) =>
      reach(async () => {
        const hold = await store.hold(...args);
        return hold.isAllowed
          ? { ...hold, settle: (...rest) => reach(() => hold.settle(...rest)) }
          : hold;
      }),
    standing: (...args) => reach(() => store.standing(...args)),
    close: () => store.close(),
  };
  return { shared, state };
}

function open(shared: QuotaStore) {
  const heard: string[] = [];
  const quota = withFallback(shared, {
    onLost: (error) => heard.push(`lost: ${String(error)}`),
    onRegained: () => heard.push('regained'),
  });
  return { quota, heard };
}

it('lets the shared store decide while it is there', async () => {
  const { shared } = openShared();
  const [here, there] = [open(shared), open(shared)];

  await here.quota.hold('acme', 60, POLICY, at(0));

  expect(await there.quota.hold('acme', 60, POLICY, at(0))).toMatchObject({ reason: 'rate' });
  expect([...here.heard, ...there.heard]).toEqual([]);
});

it('decides by itself while the shared store is away, and tells of it once', async () => {
  const { shared, state } = openShared();
  const { quota, heard } = open(shared);
  state.is = 'away';

  const holds = await Promise.all([1, 2, 3].map(() => quota.hold('acme', 40, POLICY, at(0))));

  expect(holds.map(({ isAllowed }) => isAllowed)).toEqual([true, true, false]);
  expect(heard).toEqual(['lost: Error: The store is away.']);
});

it('asks the lost store once a second, and tells of its return once', async () => {
  const { shared, state } = openShared();
  const { quota, heard } = open(shared);
  state.is = 'away';
  for (const seconds of [0, 0.5, 0.9, 1, 1.5, 2.1]) {
    await quota.standing('acme', POLICY, at(seconds));
  }
  expect(state.asked).toBe(3);

  state.is = 'here';
  await quota.standing('acme', POLICY, at(2.2));
  expect(heard).toHaveLength(1);
  await Promise.all([3.1, 3.1, 3.2].map((seconds) => quota.standing('acme', POLICY, at(seconds))));

  expect(heard).toEqual(['lost: Error: The store is away.', 'regained']);
});

it('asks the lost store again after the clock went back', async () => {
  const { shared, state } = openShared();
  const { quota, heard } = open(shared);
  state.is = 'away';
  await quota.standing('acme', POLICY, at(3600));
  state.is = 'here';

  await quota.standing('acme', POLICY, at(0));

  expect(heard).toEqual(['lost: Error: The store is away.', 'regained']);
});

it('waits no longer than 250 ms for the shared store', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { shared, state } = openShared();
  const { quota, heard } = open(shared);
  state.is = 'silent';
  const answered = vi.fn();
  const hold = quota.hold('acme', 40, POLICY, at(0)).finally(answered);

  await vi.advanceTimersByTimeAsync(249);
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2);

  expect(await hold).toMatchObject({ isAllowed: true, standing: { remaining: 460 } });
  expect(heard).toEqual(['lost: DeadlineExceeded: There was no answer within 250 ms.']);
});

it('settles a hold of the shared store while that is away without failing', async () => {
  const { shared, state } = openShared();
  const { quota, heard } = open(shared);
  const hold = await quota.hold('acme', 40, POLICY, at(0));
  state.is = 'away';

  expect(hold.isAllowed && (await hold.settle(20, at(0)))).toMatchObject({ remaining: 500 });
  expect(heard).toEqual(['lost: Error: The store is away.']);
});

it('settles what it allowed by itself with itself, after the shared store is back', async () => {
  const { shared, state } = openShared();
  const { quota } = open(shared);
  state.is = 'away';
  const hold = await quota.hold('acme', 40, POLICY, at(0));
  state.is = 'here';
  await quota.standing('acme', POLICY, at(1));

  expect(hold.isAllowed && (await hold.settle(50, at(1)))).toMatchObject({ remaining: 450 });
  expect(await quota.standing('acme', POLICY, at(1))).toMatchObject({ remaining: 500 });
});

it('does not take a mistake of the caller for a loss', async () => {
  const { shared } = openShared();
  const { quota, heard } = open(shared);
  const hold = await quota.hold('acme', 40, POLICY, at(0));
  await (hold.isAllowed && hold.settle(40, at(0)));

  await expect(quota.hold('acme', -1, POLICY, at(0))).rejects.toThrow('A cost is -1');
  await expect(quota.hold('acme', 1, { ...POLICY, burst: 0 }, at(0))).rejects.toThrow(RangeError);
  await expect(hold.isAllowed && hold.settle(40, at(0))).rejects.toThrow('settle each hold once');
  expect(heard).toEqual([]);
});

it.skipIf(IS_WITHOUT_REDIS)(
  'starts without Redis, takes it up when it comes, and goes on when it is killed',
  async () => {
    await using redis = await startRedis();
    await redis.kill();
    const { quota, heard } = open(createRedisQuota(redis));
    let seconds = 0;
    const look = () => {
      seconds += 1;
      return quota.standing('acme', POLICY, at(seconds));
    };

    await quota.hold('acme', 40, POLICY, at(0));
    expect(heard).toHaveLength(1);

    await redis.start();
    await expect.poll(async () => (await look()).remaining).toBe(500);
    expect(heard.slice(1)).toEqual(['regained']);
    await quota.hold('acme', 10, POLICY, at(seconds));

    await redis.kill();
    await expect.poll(async () => (await look()).remaining).toBe(460);
    expect(heard).toHaveLength(3);

    await redis.start();
    await expect.poll(async () => (await look()).remaining).toBe(500);
    expect(heard.map((text) => text.slice(0, 4))).toEqual(['lost', 'rega', 'lost', 'rega']);
    await quota.close();
  },
);
