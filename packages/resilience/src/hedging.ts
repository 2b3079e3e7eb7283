import type { Budget } from './budget.ts';
import type { Clock } from './clock.ts';
import { type Ending, endingOf } from './ending.ts';

export interface HedgeOptions<Outcome> {
  readonly clock: Clock;
  readonly budget: Budget;
  /** After which time a second attempt begins beside the first one; null for never. */
  readonly afterMs: number | null;
  /** A bad one is taken only when no other comes. */
  readonly isGood: (outcome: Outcome) => boolean;
  /** Ends all attempts. */
  readonly signal: AbortSignal;
}

/** Asks a second time when an answer is late, takes the first good one, and ends the other. */
export async function withHedge<Outcome>(
  attempt: (signal: AbortSignal) => Promise<Outcome>,
  { clock, budget, afterMs, isGood, signal }: HedgeOptions<Outcome>,
): Promise<Outcome> {
  budget.earn();
  if (afterMs === null) return attempt(signal);

  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const running = new Set<Ending>();
  const start = async (): Promise<void> => {
    using ending = endingOf({ parent: signal, clock });
    running.add(ending);
    try {
      const outcome = await attempt(ending.signal);
      running.delete(ending);
      if (running.size === 0 || isGood(outcome)) resolve(outcome);
    } catch (error) {
      running.delete(ending);
      reject(error);
    }
  };

  const giveUp = clock.schedule(afterMs, () => {
    if (!signal.aborted && budget.spend()) void start();
  });
  void start();
  try {
    return await promise;
  } finally {
    giveUp();
    for (const ending of running) ending.end();
  }
}
