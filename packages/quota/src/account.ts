import type { QuotaPolicy } from './quota-policy.ts';

/** What is remembered of one principal. All are whole numbers, so that each store computes the same. */
export interface Account {
  /** Of the bucket, in thousandths of a unit; below zero after work that cost more than it held. */
  readonly level: number;
  /** When the account was used last, in milliseconds. It never goes back. */
  readonly at: number;
  /** In the hour of `at`, in units. */
  readonly spent: number;
}

/** What a store does with an account, at once. */
export interface Charge {
  /** In units; what is less than zero is given back. */
  readonly amount: number;
  /** The hour whose budget is meant. Null: a hold, of the present hour, which takes nothing unless there is enough. */
  readonly hour: number | null;
}

export interface Charged {
  readonly isTaken: boolean;
  readonly account: Account;
}

/** Where accounts are kept. Each charge is one step: no other comes between its reading and its writing. */
export interface Accounts {
  charge(principalId: string, charge: Charge, policy: QuotaPolicy, now: number): Promise<Charged>;
  /** As it was left. Undefined: nothing is known of the principal. */
  read(principalId: string, policy: QuotaPolicy, now: number): Promise<Account | undefined>;
  close(): Promise<void>;
}

export const HOUR_MS = 3_600_000;

export const THOUSANDTHS = 1000;

export function hourOf(at: number): number {
  return Math.floor(at / HOUR_MS);
}

/** The bucket is full, nothing is spent. */
export function newAccount({ burst }: QuotaPolicy, now: number): Account {
  return { level: burst * THOUSANDTHS, at: now, spent: 0 };
}

/** The account as it is now. A clock that went back changes nothing. */
export function advance(account: Account, { perSecond, burst }: QuotaPolicy, now: number): Account {
  const at = Math.max(now, account.at);
  return {
    level: Math.min(burst * THOUSANDTHS, account.level + (at - account.at) * perSecond),
    at,
    spent: hourOf(at) === hourOf(account.at) ? account.spent : 0,
  };
}

/** The rule. The script for Redis and the statement for Postgres say the same in their languages. */
export function applyCharge(
  before: Account,
  { amount, hour }: Charge,
  policy: QuotaPolicy,
  now: number,
): Charged {
  const account = advance(before, policy, now);
  const { level, at, spent } = account;
  const isEnough = level >= amount * THOUSANDTHS && spent + amount <= policy.perHour;
  if (hour === null && !isEnough) return { isTaken: false, account };
  return {
    isTaken: true,
    account: {
      level: Math.min(policy.burst * THOUSANDTHS, level - amount * THOUSANDTHS),
      at,
      spent: hour === null || hour === hourOf(at) ? Math.max(0, spent + amount) : spent,
    },
  };
}
