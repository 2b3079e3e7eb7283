import { expect, it } from 'vitest';

import { createMemoryQuota } from './memory-quota.ts';
import type { QuotaPolicy } from './quota-policy.ts';
import { holdTogether } from './together.test-support.ts';

const POLICY: QuotaPolicy = { perSecond: 10, burst: 100, perHour: 150 };

function at(seconds: number): Date {
  return new Date(Date.parse('2026-11-22T12:00:00Z') + seconds * 1000);
}

it('allows exactly as many as there is room for, when all come at once', async () => {
  expect(await holdTogether([createMemoryQuota()], 200, 27)).toBe(37);
});

it('lets those beyond its bound share one bucket and one budget', async () => {
  const quota = createMemoryQuota({ maxPrincipals: 1 });
  await quota.hold('acme', 100, POLICY, at(0));

  expect(await quota.hold('globex', 60, POLICY, at(0))).toMatchObject({ isAllowed: true });
  expect(await quota.hold('initech', 60, POLICY, at(0))).toMatchObject({ reason: 'rate' });
  expect(await quota.standing('initech', POLICY, at(0))).toMatchObject({ remaining: 90 });
});

it('never forgets who has used some of the hour', async () => {
  const quota = createMemoryQuota({ maxPrincipals: 1 });
  await quota.hold('acme', 100, POLICY, at(0));
  for (let n = 1; n <= 100; n += 1) await quota.hold(`other ${n}`, 1, POLICY, at(n * 30));

  expect(await quota.hold('acme', 51, POLICY, at(3599))).toMatchObject({ reason: 'budget' });
});

it('never forgets who owes the bucket something', async () => {
  const quota = createMemoryQuota({ maxPrincipals: 1 });
  const hold = await quota.hold('acme', 100, POLICY, at(0));
  if (hold.isAllowed) await hold.settle(100_000, at(0));
  await quota.hold('globex', 1, POLICY, at(3600));

  expect(await quota.standing('acme', POLICY, at(3600))).toEqual({
    remaining: 150,
    resetAt: at(7200),
    burstRemaining: 0,
  });
});

it('gives the room of an idle principal to another', async () => {
  const quota = createMemoryQuota({ maxPrincipals: 1 });
  await quota.hold('acme', 100, POLICY, at(0));
  await quota.hold('globex', 100, POLICY, at(3600));

  expect(await quota.standing('initech', POLICY, at(3600))).toMatchObject({ remaining: 150 });
  expect(await quota.standing('globex', POLICY, at(3600))).toMatchObject({ remaining: 50 });
});

it('gives back no hour to who was forgotten when the clock goes back', async () => {
  const quota = createMemoryQuota({ maxPrincipals: 2 });
  await quota.hold('acme', 100, POLICY, at(0));
  await quota.hold('globex', 100, POLICY, at(0));
  await quota.hold('initech', 100, POLICY, at(3600));

  const standing = await quota.standing('acme', POLICY, at(3599));

  expect(standing.resetAt).toEqual(at(7200));
});
