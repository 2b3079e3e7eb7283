import type { Clock } from './clock.ts';

/** Whether something ended since its time was over, and not since nobody waits for it. */
export function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'TimeoutError';
}

export interface EndingOptions {
  /** Ends it too. */
  readonly parent?: AbortSignal | undefined;
  /** Ends it after this time, as a timeout. */
  readonly afterMs?: number | undefined;
  readonly clock: Clock;
}

/** When some work is to end. Dispose of it when the work is over: it holds a timer and hears its parent. */
export interface Ending extends Disposable {
  readonly signal: AbortSignal;
  end(reason?: unknown): void;
}

// AbortSignal.any and AbortSignal.timeout hear no clock but the system's, and a timer of theirs stays until it rings.
export function endingOf({ parent, afterMs, clock }: EndingOptions): Ending {
  const controller = new AbortController();
  const end = (reason?: unknown): void => controller.abort(reason);
  const follow = (): void => end(parent?.reason);
  const timeOut = (): void => end(new DOMException('It took too long.', 'TimeoutError'));
  if (parent?.aborted === true) follow();
  else parent?.addEventListener('abort', follow, { once: true });
  if (afterMs !== undefined && afterMs <= 0) timeOut();
  const isTimed = afterMs !== undefined && !controller.signal.aborted;
  const giveUp = isTimed ? clock.schedule(afterMs, timeOut) : undefined;

  return {
    signal: controller.signal,
    end,
    [Symbol.dispose]() {
      giveUp?.();
      parent?.removeEventListener('abort', follow);
    },
  };
}

/** What a promise gives, for as long as the signal lets its caller wait. @throws the reason of the signal */
export function until<T>(signal: AbortSignal, outcome: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const leave = (): void => reject(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  return promise;
}
