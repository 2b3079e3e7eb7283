import type { Clock } from './clock.ts';
import { until } from './ending.ts';

export interface Waiter {
  /** Aborted when this one does not wait any more. */
  readonly signal: AbortSignal;
  /** Until when it waits, as the clock counts. */
  readonly deadline: number;
}

export interface SharedCalls<Outcome> {
  /**
   * Waits with the others for the equal call that is under way; begins it where there is none. It ends when the
   * last one has gone.
   *
   * @throws the reason of the waiter's signal
   */
  join(
    key: string,
    waiter: Waiter,
    begin: (signal: AbortSignal) => Promise<Outcome>,
  ): Promise<Outcome>;
}

interface Call<Outcome> {
  readonly outcome: Promise<Outcome>;
  readonly deadline: number;
  readonly ending: AbortController;
  waiters: number;
}

/** @typeParam Outcome is the same object for all: nobody may change it */
export function createSharedCalls<Outcome>(clock: Clock): SharedCalls<Outcome> {
  const calls = new Map<string, Call<Outcome>>();

  function forget(key: string, call: Call<Outcome>): void {
    if (calls.get(key) === call) calls.delete(key);
  }

  function begin(
    key: string,
    deadline: number,
    start: (signal: AbortSignal) => Promise<Outcome>,
  ): Call<Outcome> {
    const ending = new AbortController();
    const call = { outcome: start(ending.signal), deadline, ending, waiters: 0 };
    calls.set(key, call);
    const over = (): void => forget(key, call);
    call.outcome.then(over, over);
    return call;
  }

  /** Who has much more time than the call under way would get its timeout: it asks for itself. */
  function isLongEnough(call: Call<Outcome>, deadline: number): boolean {
    const now = clock.now();
    return call.deadline - now >= (deadline - now) / 2;
  }

  return {
    async join(key, { signal, deadline }, start) {
      signal.throwIfAborted();
      const known = calls.get(key);
      const call =
        known !== undefined && isLongEnough(known, deadline) ? known : begin(key, deadline, start);
      call.waiters += 1;
      try {
        return await until(signal, call.outcome);
      } catch (error) {
        if (call.waiters === 1) {
          forget(key, call);
          call.ending.abort(error);
        }
        throw error;
      } finally {
        call.waiters -= 1;
      }
    },
  };
}
