import type { QuotaPolicy } from './quota-policy.ts';
import type { Standing } from './quota-store.ts';

const HOUR = 3_600_000;

interface Work {
  readonly hour: number;
  cost: number;
}

/** What a store answers of a hold, without its handle. */
export type Answer =
  | { readonly isAllowed: true; readonly standing: Standing }
  | {
      readonly isAllowed: false;
      readonly reason: string;
      readonly retryAfterSeconds: number;
      readonly standing: Standing;
    };

/**
 * One principal's quota as it is explained, with the whole past remembered: the bucket is what all its fillings and
 * takings leave of it, the budget what the work of an hour has cost, and the time to wait is found by trying.
 */
export function createModel({ perSecond, burst, perHour }: QuotaPolicy) {
  const takings: { readonly at: number; readonly cost: number }[] = [];
  const works: Work[] = [];
  let latest = Number.NEGATIVE_INFINITY;

  const clock = (now: number): number => Math.max(now, latest);

  function milliunits(now: number): number {
    let level = burst * 1000;
    let last: number | undefined;
    for (const { at, cost } of [...takings, { at: clock(now), cost: 0 }]) {
      level = Math.min(burst * 1000, level + perSecond * (at - (last ?? at)));
      level = Math.min(burst * 1000, level - cost * 1000);
      last = at;
    }
    return level;
  }

  function spent(now: number): number {
    const hour = Math.floor(clock(now) / HOUR);
    return works.filter((work) => work.hour === hour).reduce((sum, { cost }) => sum + cost, 0);
  }

  function standing(now: number): Standing {
    return {
      remaining: Math.max(0, perHour - spent(now)),
      resetAt: new Date((Math.floor(clock(now) / HOUR) + 1) * HOUR),
      burstRemaining: Math.max(0, Math.floor(milliunits(now) / 1000)),
    };
  }

  const isWithinBudget = (cost: number, now: number): boolean => spent(now) + cost <= perHour;

  const isPossible = (cost: number, now: number): boolean =>
    isWithinBudget(cost, now) && milliunits(now) >= cost * 1000;

  function take(cost: number, now: number): void {
    latest = clock(now);
    takings.push({ at: latest, cost });
  }

  return {
    standing,

    hold(cost: number, now: number): { answer: Answer; work?: Work } {
      if (cost > burst || cost > perHour) {
        const answer = { isAllowed: false, reason: 'too-large', retryAfterSeconds: 0 } as const;
        return { answer: { ...answer, standing: standing(now) } };
      }
      if (isPossible(cost, now)) {
        take(cost, now);
        const work = { hour: Math.floor(latest / HOUR), cost };
        works.push(work);
        return { answer: { isAllowed: true, standing: standing(now) }, work };
      }
      const reason = isWithinBudget(cost, now) ? 'rate' : 'budget';
      let retryAfterSeconds = 1;
      while (!isPossible(cost, now + retryAfterSeconds * 1000)) retryAfterSeconds += 1;
      take(0, now);
      return { answer: { isAllowed: false, reason, retryAfterSeconds, standing: standing(now) } };
    },

    settle(work: Work, actual: number, now: number): Standing {
      take(actual - work.cost, now);
      if (Math.floor(latest / HOUR) === work.hour) work.cost = actual;
      return standing(now);
    },
  };
}
