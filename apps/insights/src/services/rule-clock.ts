export const DAY_MS = 86_400_000;

/** The time by which rules are applied. It remembers what they have asked, and so when they would answer otherwise. */
export interface RuleClock {
  hasPassed(instant: Date): boolean;
  /** The first instant at which a question that was asked has another answer; null when time changes none. */
  changesAt(): Date | null;
}

export function createRuleClock(now: Date): RuleClock {
  let next: Date | null = null;
  return {
    hasPassed(instant) {
      if (instant <= now) return true;
      if (next === null || instant < next) next = instant;
      return false;
    },
    changesAt: () => next,
  };
}

export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}
