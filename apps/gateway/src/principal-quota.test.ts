import { createMemoryQuota } from '@cx/quota';
import { expect, it } from 'vitest';

import { createQuotaOf, policyOf } from './principal-quota.ts';
import { contract, partner } from './test-gateway.test-support.ts';

const QUOTA = { perSecond: 10, burst: 100, perHour: 1_000 };

const NOW = new Date('2026-03-01T10:15:00Z');

it.each([
  ['that of its contract', undefined, 1_000],
  ['its own, when it is less', 7, 7],
  ['its own, when it is more', 50_000, 50_000],
  ['as much as quotas count to, when it is more than that', 2_147_483_647, 1_000_000_000],
])('gives a key the hourly budget: %s', (_, hourlyBudget, perHour) => {
  const policy = policyOf(contract({ quota: QUOTA }), { hourlyBudget });

  expect(policy).toEqual({ perSecond: 10, burst: 100, perHour });
});

it('limits nobody under a contract without a quota', () => {
  expect(policyOf(contract({ quota: null }), { hourlyBudget: 7 })).toBe(null);
});

const CONTRACTS = new Map([
  ['partner', contract({ quota: QUOTA })],
  ['free', contract({ name: 'free' })],
]);

it('tells what a principal may use, and has left', async () => {
  const quota = createMemoryQuota();
  const quotaOf = createQuotaOf(CONTRACTS, quota, () => NOW);
  const caller = partner({ hourlyBudget: 90 });
  await quota.hold('agency', 30, { ...QUOTA, perHour: 90 }, NOW);

  expect(await quotaOf(caller)).toEqual({
    perSecond: 10,
    burst: 100,
    perHour: 90,
    remaining: 60,
    burstRemaining: 70,
    resetAt: new Date('2026-03-01T11:00:00Z'),
  });
});

it.each([
  ['whose contract has no quota', 'free'],
  ['whose contract is not served', 'gold'],
])('has nothing to tell of a principal %s', async (_, name) => {
  const quotaOf = createQuotaOf(CONTRACTS, createMemoryQuota(), () => NOW);

  expect(await quotaOf(partner({ contract: name }))).toBe(null);
});
