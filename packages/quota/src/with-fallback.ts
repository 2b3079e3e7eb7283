import { within } from '@cx/redis-connection';

import { createMemoryQuota } from './memory-quota.ts';
import { assertPolicy, wholeCost } from './quota-policy.ts';
import { type Hold, type QuotaStore, settleOnce } from './quota-store.ts';

export interface FallbackOptions {
  /** Hears once that the shared store is lost, not for each call that goes without it. */
  readonly onLost: (error: unknown) => void;
  /** Hears once that it answers again. */
  readonly onRegained: () => void;
}

const ANSWER_MS = 250;

const RETRY_MS = 1000;

interface Lost {
  /** When the store was asked last. */
  triedAt: number;
}

/**
 * The shared store decides, and this process alone while the store is away: each replica then allows the whole
 * policy to each principal. What it has allowed meanwhile is not told to the shared store, and a hold whose answer
 * came too late stays taken there.
 */
export function withFallback(
  shared: QuotaStore,
  { onLost, onRegained }: FallbackOptions,
): QuotaStore {
  const memory = createMemoryQuota();
  let lost: Lost | null = null;
  /** Counts losses and returns, so that the failure of a call from before them says nothing. */
  let changes = 0;

  function mayAsk(now: Date): boolean {
    if (lost === null) return true;
    // A clock that went back must not end the tries.
    if (Math.abs(now.getTime() - lost.triedAt) < RETRY_MS) return false;
    lost.triedAt = now.getTime();
    return true;
  }

  async function ask<Answer>(
    now: Date,
    work: () => Promise<Answer>,
    instead: () => Promise<Answer>,
  ): Promise<Answer> {
    if (!mayAsk(now)) return instead();
    const changesBefore = changes;
    const wasLost = lost !== null;
    try {
      const answer = await within(ANSWER_MS, work());
      if (wasLost && changes === changesBefore) {
        lost = null;
        changes += 1;
        onRegained();
      }
      return answer;
    } catch (error) {
      if (!wasLost && changes === changesBefore) {
        lost = { triedAt: now.getTime() };
        changes += 1;
        onLost(error);
      }
      return instead();
    }
  }

  return {
    async hold(principalId, cost, policy, now) {
      // Before the stores say so: a mistake of the caller is no loss.
      assertPolicy(policy);
      wholeCost(cost);
      return ask(
        now,
        async () => {
          const hold = await shared.hold(principalId, cost, policy, now);
          if (!hold.isAllowed) return hold;
          return {
            ...hold,
            settle: settleOnce((actualCost, later) =>
              ask(
                later,
                () => hold.settle(actualCost, later),
                // The estimate stays with the shared store: this process knows nothing of it.
                () => memory.standing(principalId, policy, later),
              ),
            ),
          };
        },
        (): Promise<Hold> => memory.hold(principalId, cost, policy, now),
      );
    },

    async standing(principalId, policy, now) {
      assertPolicy(policy);
      const look = (store: QuotaStore) => store.standing(principalId, policy, now);
      return ask(
        now,
        () => look(shared),
        () => look(memory),
      );
    },

    async close() {
      await Promise.all([shared.close(), memory.close()]);
    },
  };
}
