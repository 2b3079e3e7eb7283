import { type Account, type Accounts, advance, applyCharge, newAccount } from './account.ts';
import type { QuotaPolicy } from './quota-policy.ts';
import { createQuotaStore, type QuotaStore } from './quota-store.ts';

export interface MemoryQuotaOptions {
  /**
   * How many principals are remembered. Those beyond it share one bucket and one budget, until a principal is
   * idle: forgetting one that is not would give it its budget again.
   *
   * @default 50_000 (about 10 MB)
   */
  readonly maxPrincipals?: number;
}

/** Between two searches for idle principals. */
const SWEEP_MS = 1000;

interface Entry {
  readonly account: Account;
  readonly policy: QuotaPolicy;
}

/** Limits within this process. */
export function createMemoryQuota(options?: MemoryQuotaOptions): QuotaStore {
  return createQuotaStore(createMemoryAccounts(options));
}

/** What one process remembers, also on behalf of others. */
export function createMemoryAccounts({
  maxPrincipals = 50_000,
}: MemoryQuotaOptions = {}): Accounts {
  const entries = new Map<string, Entry>();
  let shared: Entry | undefined;
  let sweptAt = Number.NEGATIVE_INFINITY;

  function hasRoom(now: number): boolean {
    if (entries.size < maxPrincipals) return true;
    if (now < sweptAt + SWEEP_MS) return false;
    sweptAt = now;
    for (const [principalId, entry] of entries) {
      if (isIdle(entry, now)) entries.delete(principalId);
    }
    return entries.size < maxPrincipals;
  }

  function find(principalId: string, policy: QuotaPolicy, now: number): Account {
    const own = entries.get(principalId) ?? (hasRoom(now) ? undefined : shared);
    // Not before the last search: a clock that went back must not find the hour of one who was forgotten.
    return own?.account ?? newAccount(policy, Math.max(now, sweptAt));
  }

  return {
    async charge(principalId, charge, policy, now) {
      const charged = applyCharge(find(principalId, policy, now), charge, policy, now);
      const entry = { account: charged.account, policy };
      if (entries.has(principalId) || entries.size < maxPrincipals) entries.set(principalId, entry);
      else shared = entry;
      return charged;
    },
    read: async (principalId, policy, now) => find(principalId, policy, now),
    close: async () => entries.clear(),
  };
}

/** Whether it is no different from one that is new. */
function isIdle({ account, policy }: Entry, now: number): boolean {
  const { level, spent } = advance(account, policy, now);
  return spent === 0 && level === newAccount(policy, now).level;
}
