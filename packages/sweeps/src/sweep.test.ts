import { setImmediate } from 'node:timers/promises';

import { expect, it, vi } from 'vitest';

import { startSweep } from './sweep.ts';

const SOON = { timeout: 30_000 };

it('goes on at once while there is more, and looks again afterwards', async () => {
  const counts = [100, 100, 3];
  const doDue = vi.fn(() => Promise.resolve(counts.shift() ?? 0));
  const sweep = startSweep({ doDue, onError: fail, everyMs: 1 });

  await vi.waitFor(() => expect(doDue.mock.calls.length).toBeGreaterThan(6), SOON);
  await sweep.stop();

  expect(counts).toEqual([]);
});

it('tells of a failure and looks again', async () => {
  const errors: unknown[] = [];
  const error = new Error('no connection');
  const doDue = vi
    .fn(() => Promise.resolve(0))
    .mockRejectedValueOnce(error)
    .mockRejectedValueOnce(error);
  const sweep = startSweep({ doDue, onError: (reason) => errors.push(reason), everyMs: 1 });

  await vi.waitFor(() => expect(doDue.mock.calls.length).toBeGreaterThan(3), SOON);
  await sweep.stop();

  expect(errors).toEqual([error, error]);
});

it('stops when the look under way has ended, and looks no more', async () => {
  const look = Promise.withResolvers<number>();
  const doDue = vi.fn(() => look.promise);
  const sweep = startSweep({ doDue, onError: fail, everyMs: 1 });
  let isStopped = false;

  const stopping = sweep.stop().then(() => (isStopped = true));
  await setImmediate();
  const before = isStopped;
  look.resolve(100);
  await stopping;

  expect(before).toBe(false);
  expect(doDue).toHaveBeenCalledTimes(1);
});

function fail(error: unknown): never {
  throw error;
}
