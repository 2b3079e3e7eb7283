import type { Clock } from './clock.ts';

const TICK_MS = 20;

interface Timer {
  readonly atMs: number;
  readonly call: () => void;
}

const timers = new Set<Timer>();
let nowMs = 0;
let isTicking = false;

/**
 * Counts the time in which the event loop turns: a turn that takes long, since the process has much to do, counts as one
 * tick. For those who wait for what comes from outside: while the loop is held up it may have come long ago, and
 * nobody could take it. It stands still while it owes nothing.
 */
export const LOOP_CLOCK: Clock = {
  now: () => nowMs,
  schedule(afterMs, call) {
    const timer = { atMs: nowMs + afterMs, call };
    timers.add(timer);
    if (!isTicking) rest();
    return () => void timers.delete(timer);
  },
};

/** Between the timer and the tick is where the loop hears what has come. */
function rest(): void {
  isTicking = true;
  setTimeout(() => setImmediate(tick), TICK_MS);
}

function tick(): void {
  nowMs += TICK_MS;
  for (const timer of timers) {
    if (timer.atMs > nowMs) continue;
    timers.delete(timer);
    timer.call();
  }
  isTicking = timers.size > 0;
  if (isTicking) rest();
}
