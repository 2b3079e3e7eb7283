import type { Clock } from './clock.ts';

export interface BudgetOptions {
  /** How much of it each request earns: 0.2 lets a fifth of the requests have one more. */
  readonly ratio: number;
  /** What is earned without requests, so that the first ones are not left without. */
  readonly perSecond: number;
  /** The most that can be saved up. It begins with it. */
  readonly most: number;
  readonly clock: Clock;
}

/** What may be done beside the requests, so that help does not become a load of its own. */
export interface Budget {
  /** Counts a request. */
  earn(): void;
  /** Takes one, if there is one. */
  spend(): boolean;
}

export function createBudget({ ratio, perSecond, most, clock }: BudgetOptions): Budget {
  let saved = most;
  let countedAt = clock.now();

  function add(amount: number): void {
    saved = Math.min(most, saved + amount);
  }

  return {
    earn: () => add(ratio),
    spend() {
      const now = clock.now();
      add(((now - countedAt) / 1000) * perSecond);
      countedAt = now;
      if (saved < 1) return false;
      saved -= 1;
      return true;
    },
  };
}
