import { expect, it } from 'vitest';

import type { QuotaPolicy } from './quota-policy.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';

const POLICY: QuotaPolicy = { perSecond: 500, burst: 5000, perHour: 500_000 };

const NOW = new Date('2026-11-22T12:30:00.500Z');

const STANDING = {
  remaining: 412_000,
  resetAt: new Date('2026-11-22T13:00:00Z'),
  burstRemaining: 700,
};

it('names both limits, and what is left of the hour', () => {
  expect(rateLimitHeaders(POLICY, STANDING, NOW)).toEqual({
    'RateLimit-Policy': '"burst";q=5000;w=10, "hour";q=500000;w=3600',
    RateLimit: '"hour";r=412000;t=1800',
  });
});

it('names the bucket and when to come again after a refusal by the rate', () => {
  const hold = {
    isAllowed: false,
    reason: 'rate',
    retryAfterSeconds: 2,
    standing: STANDING,
  } as const;

  expect(rateLimitHeaders(POLICY, STANDING, NOW, hold)).toEqual({
    'RateLimit-Policy': '"burst";q=5000;w=10, "hour";q=500000;w=3600',
    RateLimit: '"burst";r=700;t=2',
    'Retry-After': '2',
  });
});

it('names the hour and its end after a refusal by the budget', () => {
  const standing = { ...STANDING, remaining: 0 };
  const hold = { isAllowed: false, reason: 'budget', retryAfterSeconds: 1800, standing } as const;

  expect(rateLimitHeaders(POLICY, standing, NOW, hold)).toMatchObject({
    RateLimit: '"hour";r=0;t=1800',
    'Retry-After': '1800',
  });
});

it('tells nobody to come again with what is too large', () => {
  const hold = {
    isAllowed: false,
    reason: 'too-large',
    retryAfterSeconds: 0,
    standing: STANDING,
  } as const;

  expect(rateLimitHeaders(POLICY, STANDING, NOW, hold)).toEqual({
    'RateLimit-Policy': '"burst";q=5000;w=10, "hour";q=500000;w=3600',
    RateLimit: '"hour";r=412000;t=1800',
  });
});

it('tells a bucket that fills within a second as a window of one', () => {
  const policy = { perSecond: 500, burst: 100, perHour: 500_000 };

  expect(rateLimitHeaders(policy, STANDING, NOW)['RateLimit-Policy']).toBe(
    '"burst";q=100;w=1, "hour";q=500000;w=3600',
  );
});
