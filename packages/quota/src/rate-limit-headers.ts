import type { QuotaPolicy } from './quota-policy.ts';
import type { Hold, Standing } from './quota-store.ts';

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers-10 and, after a refusal that waiting helps, `Retry-After`.
 *
 * `RateLimit` names the limit that the caller meets first: the bucket after a refusal by it, the hour's budget
 * otherwise. A `Retry-After` must not be earlier than the `t` beside it.
 *
 * @param hold when it was refused
 */
export function rateLimitHeaders(
  policy: QuotaPolicy,
  standing: Standing,
  now: Date,
  hold?: Hold,
): Record<string, string> {
  const { perSecond, burst, perHour } = policy;
  const refusal = hold?.isAllowed === false ? hold : undefined;
  const untilReset = Math.max(0, Math.ceil((standing.resetAt.getTime() - now.getTime()) / 1000));
  return {
    'RateLimit-Policy': `"burst";q=${burst};w=${Math.ceil(burst / perSecond)}, "hour";q=${perHour};w=3600`,
    RateLimit:
      refusal?.reason === 'rate'
        ? `"burst";r=${standing.burstRemaining};t=${refusal.retryAfterSeconds}`
        : `"hour";r=${standing.remaining};t=${untilReset}`,
    ...(refusal === undefined || refusal.reason === 'too-large'
      ? {}
      : { 'Retry-After': String(refusal.retryAfterSeconds) }),
  };
}
