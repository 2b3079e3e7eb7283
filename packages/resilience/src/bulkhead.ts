import type { Clock } from './clock.ts';
import { endingOf, isTimeout, until } from './ending.ts';

export interface BulkheadOptions {
  readonly clock: Clock;
  /** How many calls run at a time. @default 64 */
  readonly concurrency?: number;
  /** How many wait for a place. @default 256 */
  readonly queueSize?: number;
  /** How long one waits for a place. @default 1000 */
  readonly longestWaitMs?: number;
}

export interface Bulkhead {
  /**
   * Waits for a place, and answers how to leave it; null where there is none.
   *
   * @throws the reason of the signal, when it ends the wait
   */
  enter(signal?: AbortSignal): Promise<(() => void) | null>;
  /** How many wait. */
  readonly waiting: () => number;
}

/** Keeps one who is slow from binding all that the others need. Who waits is let in in turn. */
export function createBulkhead({
  clock,
  concurrency = 64,
  queueSize = 256,
  longestWaitMs = 1000,
}: BulkheadOptions): Bulkhead {
  const queue = new Set<() => void>();
  let running = 0;

  function place(): () => void {
    running += 1;
    return () => {
      running -= 1;
      const [next] = queue;
      next?.();
    };
  }

  async function wait(signal?: AbortSignal): Promise<(() => void) | null> {
    using ending = endingOf({ parent: signal, afterMs: longestWaitMs, clock });
    const { promise, resolve } = Promise.withResolvers<() => void>();
    const goIn = (): void => {
      queue.delete(goIn);
      resolve(place());
    };
    queue.add(goIn);
    try {
      return await until(ending.signal, promise);
    } catch (error) {
      // Let in at the very moment that it gave up: the place is for somebody else.
      if (!queue.delete(goIn)) (await promise)();
      if (signal?.aborted === true || !isTimeout(error)) throw error;
      return null;
    }
  }

  return {
    async enter(signal) {
      signal?.throwIfAborted();
      if (running < concurrency) return place();
      return queue.size < queueSize ? wait(signal) : null;
    },
    waiting: () => queue.size,
  };
}
