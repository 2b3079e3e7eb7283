import { expect, it } from 'vitest';

import { createMemoryQuota } from './memory-quota.ts';
import type { QuotaPolicy } from './quota-policy.ts';
import type { GrantedHold, Hold } from './quota-store.ts';

const POLICY: QuotaPolicy = { perSecond: 10, burst: 100, perHour: 500 };

const ONE_O_CLOCK = new Date('2026-11-22T13:00:00Z');

/** So many seconds after twelve. */
function at(seconds: number): Date {
  return new Date(Date.parse('2026-11-22T12:00:00Z') + seconds * 1000);
}

function granted(hold: Hold): GrantedHold {
  if (!hold.isAllowed) throw new Error(`Refused: ${hold.reason}`);
  return hold;
}

it('takes the estimate from the bucket and from the budget', async () => {
  const quota = createMemoryQuota();

  const hold = await quota.hold('acme', 30, POLICY, at(0));

  expect(hold).toEqual({
    isAllowed: true,
    standing: { remaining: 470, resetAt: ONE_O_CLOCK, burstRemaining: 70 },
    settle: expect.any(Function),
  });
});

it('takes nothing when it refuses, and tells how long to wait', async () => {
  const quota = createMemoryQuota();
  await quota.hold('acme', 80, POLICY, at(0));

  const hold = await quota.hold('acme', 55, POLICY, at(1));

  expect(hold).toEqual({
    isAllowed: false,
    reason: 'rate',
    retryAfterSeconds: 3,
    standing: { remaining: 420, resetAt: ONE_O_CLOCK, burstRemaining: 30 },
  });
  expect(await quota.hold('acme', 55, POLICY, at(4))).toMatchObject({ isAllowed: true });
});

it('refuses what the budget of the hour does not hold until the next hour', async () => {
  const quota = createMemoryQuota();
  for (let n = 0; n < 5; n += 1) await quota.hold('acme', 100, POLICY, at(n * 10));

  const hold = await quota.hold('acme', 1, POLICY, at(1800.5));

  expect(hold).toEqual({
    isAllowed: false,
    reason: 'budget',
    retryAfterSeconds: 1800,
    standing: { remaining: 0, resetAt: ONE_O_CLOCK, burstRemaining: 100 },
  });
  expect(await quota.hold('acme', 1, POLICY, at(3600))).toMatchObject({
    isAllowed: true,
    standing: { remaining: 499, resetAt: new Date('2026-11-22T14:00:00Z') },
  });
});

it('tells who waits for the next hour to wait for the bucket too', async () => {
  const quota = createMemoryQuota();
  const hold = granted(await quota.hold('acme', 100, POLICY, at(3590)));
  await hold.settle(500, at(3590));

  expect(await quota.hold('acme', 20, POLICY, at(3590))).toMatchObject({
    reason: 'budget',
    retryAfterSeconds: 42,
  });
});

it('refuses what could never be allowed, however long one waits', async () => {
  const quota = createMemoryQuota();
  const standing = { remaining: 500, resetAt: ONE_O_CLOCK, burstRemaining: 100 };
  const refusal = { isAllowed: false, reason: 'too-large', retryAfterSeconds: 0, standing };

  expect(await quota.hold('acme', 101, POLICY, at(0))).toEqual(refusal);
  expect(await quota.hold('acme', 51, { ...POLICY, perHour: 50 }, at(0))).toEqual({
    ...refusal,
    standing: { ...standing, remaining: 50 },
  });
});

it('gives back what the work has not cost', async () => {
  const quota = createMemoryQuota();
  const hold = granted(await quota.hold('acme', 80, POLICY, at(0)));

  expect(await hold.settle(30, at(0))).toEqual({
    remaining: 470,
    resetAt: ONE_O_CLOCK,
    burstRemaining: 70,
  });
});

it('lets the next one wait when work has cost more than the bucket held', async () => {
  const quota = createMemoryQuota();
  const hold = granted(await quota.hold('acme', 80, POLICY, at(0)));

  expect(await hold.settle(130, at(0))).toEqual({
    remaining: 370,
    resetAt: ONE_O_CLOCK,
    burstRemaining: 0,
  });
  expect(await quota.hold('acme', 1, POLICY, at(0))).toMatchObject({ retryAfterSeconds: 4 });
  expect(await quota.hold('acme', 0, POLICY, at(2))).toMatchObject({ retryAfterSeconds: 1 });
  expect(await quota.hold('acme', 0, POLICY, at(3))).toMatchObject({ isAllowed: true });
});

it('settles in the next hour with the bucket alone', async () => {
  const quota = createMemoryQuota();
  const hold = granted(await quota.hold('acme', 50, POLICY, at(3599)));

  expect(await hold.settle(90, at(3600))).toEqual({
    remaining: 500,
    resetAt: new Date('2026-11-22T14:00:00Z'),
    burstRemaining: 20,
  });
});

it('fills nothing and frees nothing when the clock goes back', async () => {
  const quota = createMemoryQuota();
  await quota.hold('acme', 100, POLICY, at(3600));

  expect(await quota.hold('acme', 10, POLICY, at(3590))).toEqual({
    isAllowed: false,
    reason: 'rate',
    retryAfterSeconds: 11,
    standing: { remaining: 400, resetAt: new Date('2026-11-22T14:00:00Z'), burstRemaining: 0 },
  });
  expect(await quota.standing('acme', POLICY, at(3600.5))).toMatchObject({ burstRemaining: 5 });
});

it('looks without taking anything', async () => {
  const quota = createMemoryQuota();
  const untouched = { remaining: 500, resetAt: ONE_O_CLOCK, burstRemaining: 100 };

  expect(await quota.standing('acme', POLICY, at(0))).toEqual(untouched);
  expect(await quota.standing('acme', POLICY, at(0))).toEqual(untouched);
});

it('counts a part of a unit as one', async () => {
  const quota = createMemoryQuota();

  const hold = granted(await quota.hold('acme', 1.2, POLICY, at(0)));

  expect(hold.standing.remaining).toBe(498);
  expect(await hold.settle(2.5, at(0))).toMatchObject({ remaining: 497, burstRemaining: 97 });
});

it('settles a hold once', async () => {
  const quota = createMemoryQuota();
  const hold = granted(await quota.hold('acme', 10, POLICY, at(0)));
  await hold.settle(5, at(0));

  await expect(hold.settle(5, at(0))).rejects.toThrow(
    'This hold is settled: settle each hold once.',
  );
});

it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('refuses a cost of %d', async (cost) => {
  const quota = createMemoryQuota();
  const sentence = `A cost is ${cost}: give a number from 0 to 1000000000.`;

  await expect(quota.hold('acme', cost, POLICY, at(0))).rejects.toThrow(sentence);
  const hold = granted(await quota.hold('acme', 10, POLICY, at(0)));
  await expect(hold.settle(cost, at(0))).rejects.toThrow(sentence);
});

it.each([
  [{ ...POLICY, perSecond: 0.5 }, "The quota's perSecond is 0.5"],
  [{ ...POLICY, burst: 0 }, "The quota's burst is 0"],
  [{ ...POLICY, perHour: 1e12 }, "The quota's perHour is 1000000000000"],
])('refuses a policy that cannot be counted: %j', async (policy, sentence) => {
  const quota = createMemoryQuota();

  await expect(quota.hold('acme', 1, policy, at(0))).rejects.toThrow(sentence);
  await expect(quota.standing('acme', policy, at(0))).rejects.toThrow(sentence);
});
