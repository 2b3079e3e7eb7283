/** What time is to a policy, so that a test can turn it. */
export interface Clock {
  /** Milliseconds since some moment, which only grow. */
  readonly now: () => number;
  /** Calls once, after a time. Answers how to give up on it. */
  readonly schedule: (afterMs: number, call: () => void) => () => void;
}

/** Steps of the machine's own clock do not move it. */
export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  schedule(afterMs, call) {
    const timer = setTimeout(call, afterMs);
    return () => clearTimeout(timer);
  },
};
