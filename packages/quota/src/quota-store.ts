import {
  type Account,
  type Accounts,
  advance,
  hourOf,
  HOUR_MS,
  newAccount,
  THOUSANDTHS,
} from './account.ts';
import { assertPolicy, type QuotaPolicy, wholeCost } from './quota-policy.ts';

/** Where a principal stands. */
export interface Standing {
  /** Of the hour's budget, in units; never below zero. */
  readonly remaining: number;
  /** When the next hour begins, and with it a whole budget. */
  readonly resetAt: Date;
  /** What the bucket holds, in units; never below zero. */
  readonly burstRemaining: number;
}

/** An estimate that was taken before the work. */
export interface GrantedHold {
  readonly isAllowed: true;
  readonly standing: Standing;
  /**
   * Gives back, or takes, the difference to what the work has cost. That may put the bucket below zero, and the
   * next one waits. In a later hour than the hold's it changes the bucket alone.
   *
   * @throws Error when called twice
   */
  settle(actualCost: number, now: Date): Promise<Standing>;
}

export interface RefusedHold {
  readonly isAllowed: false;
  /** `too-large`: it costs more than the policy ever allows at once, so waiting does not help. */
  readonly reason: 'rate' | 'budget' | 'too-large';
  /** At least 1; 0 when it is too large. */
  readonly retryAfterSeconds: number;
  readonly standing: Standing;
}

export type Hold = GrantedHold | RefusedHold;

/**
 * Limits what principals use, by a token bucket and a budget for each clock hour (UTC).
 *
 * The time is the caller's. The clocks of replicas that share a store should be kept by NTP: one that is behind
 * frees nothing, one that is ahead takes the others along, and a principal's next hour begins early.
 */
export interface QuotaStore {
  /** Takes the estimated cost from the bucket and from the budget, or takes nothing. */
  hold(principalId: string, cost: number, policy: QuotaPolicy, now: Date): Promise<Hold>;
  /** Looks, takes nothing. */
  standing(principalId: string, policy: QuotaPolicy, now: Date): Promise<Standing>;
  close(): Promise<void>;
}

export function createQuotaStore(accounts: Accounts): QuotaStore {
  async function look(principalId: string, policy: QuotaPolicy, now: Date): Promise<Standing> {
    const account = await accounts.read(principalId, policy, now.getTime());
    const known = account ?? newAccount(policy, now.getTime());
    return standingOf(advance(known, policy, now.getTime()), policy);
  }

  return {
    async hold(principalId, cost, policy, now) {
      assertPolicy(policy);
      const amount = wholeCost(cost);
      if (amount > policy.burst || amount > policy.perHour) {
        const found = await look(principalId, policy, now);
        return { isAllowed: false, reason: 'too-large', retryAfterSeconds: 0, standing: found };
      }

      const { isTaken, account } = await accounts.charge(
        principalId,
        { amount, hour: null },
        policy,
        now.getTime(),
      );
      const standing = standingOf(account, policy);
      if (!isTaken) return { isAllowed: false, ...waitFor(amount, account, policy, now), standing };

      const hour = hourOf(account.at);
      return {
        isAllowed: true,
        standing,
        settle: settleOnce(async (actualCost, later) => {
          const charge = { amount: actualCost - amount, hour };
          const settled = await accounts.charge(principalId, charge, policy, later.getTime());
          return standingOf(settled.account, policy);
        }),
      };
    },

    async standing(principalId, policy, now) {
      assertPolicy(policy);
      return look(principalId, policy, now);
    },

    close: () => accounts.close(),
  };
}

/** Hands on whole costs, and refuses to be called twice. */
export function settleOnce(settle: GrantedHold['settle']): GrantedHold['settle'] {
  let isSettled = false;
  return async (actualCost, now) => {
    const cost = wholeCost(actualCost);
    if (isSettled) throw new Error('This hold is settled: settle each hold once.');
    isSettled = true;
    return settle(cost, now);
  };
}

function standingOf({ level, at, spent }: Account, policy: QuotaPolicy): Standing {
  return {
    remaining: Math.max(0, policy.perHour - spent),
    resetAt: new Date(nextHour(at)),
    burstRemaining: Math.max(0, Math.floor(level / THOUSANDTHS)),
  };
}

function waitFor(
  amount: number,
  { level, at, spent }: Account,
  { perSecond, perHour }: QuotaPolicy,
  now: Date,
): Pick<RefusedHold, 'reason' | 'retryAfterSeconds'> {
  const isOverBudget = spent + amount > perHour;
  const filledAt = at + Math.ceil((amount * THOUSANDTHS - level) / perSecond);
  const possibleAt = isOverBudget ? Math.max(nextHour(at), filledAt) : filledAt;
  return {
    reason: isOverBudget ? 'budget' : 'rate',
    retryAfterSeconds: Math.max(1, Math.ceil((possibleAt - now.getTime()) / 1000)),
  };
}

function nextHour(at: number): number {
  return (hourOf(at) + 1) * HOUR_MS;
}
