import type { Contract } from '@cx/contracts';
import type { Principal } from '@cx/principals';
import { type QuotaStore, rateLimitHeaders } from '@cx/quota';

import { HttpProblem } from './http-problem.ts';
import { policyOf } from './principal-quota.ts';
import { quotaRefusal } from './run-refusal.ts';

/** What it costs to ask for rows: they are counted before the first is sent. */
export const OPENING_COST = 10;

/** How many rows cost one unit: a row of a file is no object of a graph. */
const ROWS_PER_UNIT = 100;

export function costOfRows(rows: number): number {
  return Math.ceil(rows / ROWS_PER_UNIT);
}

export interface Charged {
  /** What tells the caller where it stands. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Takes units from the quota of a caller for good.
 *
 * @throws HttpProblem that tells when to come again, or that it is too much at once
 */
export async function charge(
  quota: QuotaStore,
  { contract, principal }: { readonly contract: Contract; readonly principal: Principal },
  cost: number,
  now: Date,
): Promise<Charged> {
  const policy = policyOf(contract, principal);
  if (policy === null) return { headers: {} };
  const hold = await quota.hold(principal.id, cost, policy, now);
  if (hold.isAllowed) return { headers: rateLimitHeaders(policy, hold.standing, now) };
  const { message, extensions } = quotaRefusal(hold, cost);
  const { code, http } = extensions;
  throw new HttpProblem(
    isRefused(http) ? http.status : 429,
    message,
    String(code),
    rateLimitHeaders(policy, hold.standing, now, hold),
  );
}

function isRefused(http: unknown): http is { readonly status: number } {
  return (
    typeof http === 'object' && http !== null && 'status' in http && typeof http.status === 'number'
  );
}
