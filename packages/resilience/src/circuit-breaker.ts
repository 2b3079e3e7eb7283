import { createCallWindow } from './call-window.ts';
import type { Clock } from './clock.ts';

/** `closed` lets calls through, `open` none, `half-open` one at a time, to see whether it can close. */
export type BreakerState = 'closed' | 'open' | 'half-open';

export interface CircuitBreakerOptions {
  readonly clock: Clock;
  /** How many of the calls of late must have failed to open it. @default 0.5 */
  readonly failureRatio?: number;
  /** Fewer calls than these say nothing. @default 20 */
  readonly leastCalls?: number;
  /** What is late. @default 10000 */
  readonly windowMs?: number;
  /** How long it stays open before a call may try. @default 5000 */
  readonly openMs?: number;
  /** Hears of each change. */
  readonly onState?: ((state: BreakerState) => void) | undefined;
}

/** How a call went: `unknown` when it ended before it could tell, as those do that nobody waits for. */
export type CallResult = 'success' | 'failure' | 'unknown';

/** Must be told how its call went, whatever happens. */
export type Permit = (result: CallResult) => void;

export interface CircuitBreaker {
  readonly state: () => BreakerState;
  /** Null: the call must not be made. */
  enter(): Permit | null;
}

/** Keeps calls from who fails anyway, so that its callers need not wait, and it can recover. */
export function createCircuitBreaker({
  clock,
  failureRatio = 0.5,
  leastCalls = 20,
  windowMs = 10_000,
  openMs = 5_000,
  onState,
}: CircuitBreakerOptions): CircuitBreaker {
  const window = createCallWindow(windowMs, clock);
  let state: BreakerState = 'closed';
  let openedAt = 0;
  let isProbing = false;
  /** Grows with each change: a call says nothing about a state that came after it. */
  let era = 0;

  function become(next: BreakerState): void {
    state = next;
    era += 1;
    isProbing = false;
    if (next === 'open') openedAt = clock.now();
    if (next === 'closed') window.clear();
    onState?.(next);
  }

  function count(result: CallResult): void {
    if (result === 'unknown') return;
    window.add(result === 'failure');
    if (result === 'success') return;
    const { calls, failures } = window.counts();
    if (calls >= leastCalls && failures >= calls * failureRatio) become('open');
  }

  function judgeProbe(result: CallResult): void {
    isProbing = false;
    if (result !== 'unknown') become(result === 'success' ? 'closed' : 'open');
  }

  return {
    state: () => state,
    enter() {
      if (state === 'open' && clock.now() - openedAt >= openMs) become('half-open');
      if (state === 'open' || isProbing) return null;
      isProbing = state === 'half-open';
      const judge = isProbing ? judgeProbe : count;
      const entered = era;
      return (result) => {
        if (entered === era) judge(result);
      };
    },
  };
}
