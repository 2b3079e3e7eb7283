import { setImmediate } from 'node:timers/promises';

import type { Clock } from './clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass: calls what falls due, in order, and lets promises go on in between. */
  advance(ms: number): Promise<void>;
  /** How many calls it still owes. */
  readonly scheduled: () => number;
}

/** A clock for tests: it stands still until it is turned. */
export function createManualClock(): ManualClock {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();

  const next = (until: number): { readonly at: number; readonly call: () => void } | undefined =>
    [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];

  return {
    now: () => now,
    schedule(afterMs, call) {
      const timer = { at: now + Math.max(0, afterMs), call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(ms) {
      const until = now + ms;
      await setImmediate();
      for (let due = next(until); due !== undefined; due = next(until)) {
        timers.delete(due);
        now = Math.max(now, due.at);
        due.call();
        await setImmediate();
      }
      now = Math.max(now, until);
    },
    scheduled: () => timers.size,
  };
}
