import { expect, it } from 'vitest';

import { endingOf, isTimeout, until } from './ending.ts';
import { createManualClock } from './manual-clock.ts';

it('ends as a timeout after its time', async () => {
  const clock = createManualClock();
  using ending = endingOf({ afterMs: 100, clock });

  await clock.advance(99);
  const before = ending.signal.aborted;
  await clock.advance(1);

  expect([before, ending.signal.aborted, isTimeout(ending.signal.reason)]).toEqual([
    false,
    true,
    true,
  ]);
});

it('ends with its parent, for its reason', () => {
  const parent = new AbortController();
  using ending = endingOf({ parent: parent.signal, clock: createManualClock() });

  parent.abort(new Error('The client has gone.'));

  expect(ending.signal.reason).toEqual(new Error('The client has gone.'));
  expect(isTimeout(ending.signal.reason)).toBe(false);
});

it('is over at once when its parent is', () => {
  using ending = endingOf({ parent: AbortSignal.abort('gone'), clock: createManualClock() });

  expect(ending.signal.aborted).toBe(true);
});

it('is over at once when there is no time', () => {
  const clock = createManualClock();
  using ending = endingOf({ afterMs: -1, clock });

  expect([isTimeout(ending.signal.reason), clock.scheduled()]).toEqual([true, 0]);
});

it('holds no timer and hears nobody once it is disposed of', () => {
  const clock = createManualClock();
  const parent = new AbortController();
  const ending = endingOf({ parent: parent.signal, afterMs: 100, clock });

  ending[Symbol.dispose]();
  parent.abort();

  expect([clock.scheduled(), ending.signal.aborted]).toEqual([0, false]);
});

it('waits until the signal ends the wait', async () => {
  const leaving = new AbortController();
  const never = until(leaving.signal, new Promise(() => undefined));

  leaving.abort(new Error('That is enough.'));

  await expect(never).rejects.toThrow('That is enough.');
  expect(await until(new AbortController().signal, Promise.resolve(7))).toBe(7);
});
