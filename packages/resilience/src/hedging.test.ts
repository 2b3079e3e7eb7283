import { expect, it } from 'vitest';

import { createBudget } from './budget.ts';
import { withHedge } from './hedging.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

interface Attempt {
  readonly at: number;
  readonly signal: AbortSignal;
  readonly end: (outcome: string) => void;
}

interface Run {
  readonly attempts: Attempt[];
  readonly outcome: Promise<string>;
  readonly clock: ManualClock;
  readonly leaving: AbortController;
}

function run(afterMs: number | null, most = 10): Run {
  const clock = createManualClock();
  const attempts: Attempt[] = [];
  const leaving = new AbortController();
  const outcome = withHedge(
    (signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      signal.addEventListener('abort', () => reject(signal.reason));
      attempts.push({ at: clock.now(), signal, end: resolve });
      return promise;
    },
    {
      clock,
      budget: createBudget({ ratio: 0, perSecond: 0, most, clock }),
      afterMs,
      isGood: (one) => one.startsWith('good'),
      signal: leaving.signal,
    },
  );
  return { attempts, outcome, clock, leaving };
}

const endedOf = (attempts: readonly Attempt[]): boolean[] =>
  attempts.map(({ signal }) => signal.aborted);

it('asks once when the answer comes in time', async () => {
  const { attempts, outcome, clock } = run(30);

  await clock.advance(29);
  attempts[0]?.end('good');

  expect([await outcome, attempts.length, clock.scheduled()]).toEqual(['good', 1, 0]);
});

it('asks again when an answer is late, takes the one that comes first, and ends the other', async () => {
  const { attempts, outcome, clock } = run(30);

  await clock.advance(30);
  attempts[1]?.end('good, the second');

  expect(await outcome).toBe('good, the second');
  expect(attempts.map(({ at }) => at)).toEqual([0, 30]);
  expect(endedOf(attempts)).toEqual([true, false]);
});

it('takes the first one when it comes after all', async () => {
  const { attempts, outcome, clock } = run(30);

  await clock.advance(30);
  attempts[0]?.end('good, the first');

  expect(await outcome).toBe('good, the first');
  expect(endedOf(attempts)).toEqual([false, true]);
});

it('waits for the other one when the first answer is bad', async () => {
  const { attempts, outcome, clock } = run(30);

  await clock.advance(30);
  attempts[1]?.end('bad');
  await clock.advance(10);
  attempts[0]?.end('good, the first');

  expect(await outcome).toBe('good, the first');
});

it('takes a bad answer when there is no other', async () => {
  const { attempts, outcome, clock } = run(30);

  await clock.advance(30);
  attempts[1]?.end('bad');
  await clock.advance(0);
  attempts[0]?.end('bad, too');

  expect(await outcome).toBe('bad, too');
});

it('does not ask again what failed before it was late', async () => {
  const { attempts, outcome, clock } = run(30);

  attempts[0]?.end('bad');
  await clock.advance(100);

  expect([await outcome, attempts.length]).toEqual(['bad', 1]);
});

it.for([
  ['its budget is spent', 30, 0],
  ['nothing is known of how long answers take', null, 10],
] as const)('asks once when %s', async ([, afterMs, most]) => {
  const { attempts, outcome, clock } = run(afterMs, most);

  await clock.advance(1000);
  attempts[0]?.end('good');

  expect([await outcome, attempts.length]).toEqual(['good', 1]);
});

it('ends all attempts with those who wait', async () => {
  const { attempts, outcome, clock, leaving } = run(30);
  await clock.advance(30);

  leaving.abort(new Error('They have gone.'));

  await expect(outcome).rejects.toThrow('They have gone.');
  expect(endedOf(attempts)).toEqual([true, true]);
});
