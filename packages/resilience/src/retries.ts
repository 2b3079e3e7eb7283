import type { Budget } from './budget.ts';
import type { Clock } from './clock.ts';
import { until } from './ending.ts';

export interface RetryOptions<Outcome> {
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  readonly budget: Budget;
  /** When nobody waits any more, as the clock counts. */
  readonly deadline: number;
  /** Ends the pauses. */
  readonly signal: AbortSignal;
  /** How long to wait at least before another attempt; null where another one makes no sense. */
  readonly againAfterMs: (outcome: Outcome) => number | null;
}

const MOST_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 50;

/**
 * Tries again while it makes sense, there is time and the budget has some. The pauses are of any length up to
 * one that doubles: those who failed together do not come back together.
 */
export async function withRetries<Outcome>(
  attempt: () => Promise<Outcome>,
  { clock, random, budget, deadline, signal, againAfterMs }: RetryOptions<Outcome>,
): Promise<Outcome> {
  budget.earn();
  for (let made = 1; ; made += 1) {
    const outcome = await attempt();
    const leastMs = againAfterMs(outcome);
    if (leastMs === null || made === MOST_ATTEMPTS || signal.aborted) return outcome;
    const pauseMs = leastMs + random() * FIRST_PAUSE_MS * 2 ** (made - 1);
    if (clock.now() + pauseMs >= deadline || !budget.spend()) return outcome;
    await pause(pauseMs, clock, signal);
  }
}

async function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const giveUp = clock.schedule(ms, resolve);
  try {
    await until(signal, promise);
  } finally {
    giveUp();
  }
}
