import type { QuotaOf } from '@cx/access';
import { type Contract, contractNameOf } from '@cx/contracts';
import type { Principal } from '@cx/principals';
import type { QuotaPolicy, QuotaStore } from '@cx/quota';

/** What a quota counts to; a key may name more. */
const MOST_PER_HOUR = 1_000_000_000;

/** What a principal may use under a contract; null when nothing limits it. */
export function policyOf(
  { quota }: Contract,
  { hourlyBudget }: Pick<Principal, 'hourlyBudget'>,
): QuotaPolicy | null {
  return quota && { ...quota, perHour: Math.min(MOST_PER_HOUR, hourlyBudget ?? quota.perHour) };
}

/** Tells what principals may use, and have left. */
export function createQuotaOf(
  contracts: ReadonlyMap<string, Contract>,
  quota: QuotaStore,
  now: () => Date,
): QuotaOf {
  return async (principal) => {
    const contract = contracts.get(contractNameOf(principal));
    const policy = contract === undefined ? null : policyOf(contract, principal);
    return policy && { ...policy, ...(await quota.standing(principal.id, policy, now())) };
  };
}
