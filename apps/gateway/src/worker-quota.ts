import { type Accounts, createMemoryAccounts, createQuotaStore, type QuotaStore } from '@cx/quota';
import type { Answers, Seat } from '@cx/workers';
import { z } from 'zod';

const Policy = z.object({ perSecond: z.number(), burst: z.number(), perHour: z.number() });

const Account = z.object({ level: z.number(), at: z.number(), spent: z.number() });

const Charged = z.object({ isTaken: z.boolean(), account: Account });

const ToRead = z.tuple([z.string(), Policy, z.number()]);

const Charge = z.object({ amount: z.number(), hour: z.number().nullable() });

const ToCharge = z.tuple([z.string(), Charge, Policy, z.number()]);

/** What callers of all workers use, in the memory of their primary. */
export function answerForQuota(accounts: Accounts = createMemoryAccounts()): Answers {
  return {
    'quota.charge': (data) => accounts.charge(...ToCharge.parse(data)),
    'quota.read': async (data) => (await accounts.read(...ToRead.parse(data))) ?? null,
  };
}

/** Where a worker counts what its callers use: with the primary, which counts for all. */
export function createWorkerQuota(seat: Pick<Seat, 'ask'>): QuotaStore {
  return createQuotaStore({
    charge: async (...charge) => Charged.parse(await seat.ask('quota.charge', charge)),
    read: async (...wanted) =>
      Account.nullable().parse(await seat.ask('quota.read', wanted)) ?? undefined,
    close: () => Promise.resolve(),
  });
}
