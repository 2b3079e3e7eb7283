import { array, asyncProperty, constant, assert as hold, integer, oneof, record } from 'fast-check';
import { expect, it } from 'vitest';

import { createBulkhead } from './bulkhead.ts';
import { createManualClock } from './manual-clock.ts';

const NOBODY_LEAVES = new AbortController().signal;

it('lets in as many as it has places, and the next ones as places become free, in turn', async () => {
  const bulkhead = createBulkhead({ clock: createManualClock(), concurrency: 2 });
  const entered: string[] = [];
  const enter = async (name: string): Promise<(() => void) | null> => {
    const leave = await bulkhead.enter(NOBODY_LEAVES);
    entered.push(name);
    return leave;
  };

  const a = await enter('a');
  await enter('b');
  const c = enter('c');
  const d = enter('d');
  a?.();
  (await c)?.();
  await d;

  expect(entered).toEqual(['a', 'b', 'c', 'd']);
});

it('refuses at once who finds the queue full', async () => {
  const bulkhead = createBulkhead({ clock: createManualClock(), concurrency: 1, queueSize: 1 });
  await bulkhead.enter(NOBODY_LEAVES);
  void bulkhead.enter(NOBODY_LEAVES);

  expect(await bulkhead.enter(NOBODY_LEAVES)).toBe(null);
});

it('refuses who has waited for long, and makes room in the queue', async () => {
  const clock = createManualClock();
  const bulkhead = createBulkhead({ clock, concurrency: 1, queueSize: 1, longestWaitMs: 1000 });
  const leave = await bulkhead.enter(NOBODY_LEAVES);
  const late = bulkhead.enter(NOBODY_LEAVES);

  await clock.advance(1000);
  const next = bulkhead.enter(NOBODY_LEAVES);
  leave?.();

  expect(await late).toBe(null);
  expect(await next).not.toBe(null);
  expect(clock.scheduled()).toBe(0);
});

it('lets go of who does not wait any more, with the reason', async () => {
  const bulkhead = createBulkhead({ clock: createManualClock(), concurrency: 1, queueSize: 1 });
  await bulkhead.enter(NOBODY_LEAVES);
  const leaving = new AbortController();
  const waiting = bulkhead.enter(leaving.signal);

  leaving.abort(new Error('I have gone.'));

  await expect(waiting).rejects.toThrow('I have gone.');
});

it('gives the place of somebody who gave up as he was let in to somebody else', async () => {
  const bulkhead = createBulkhead({ clock: createManualClock(), concurrency: 1 });
  const leave = await bulkhead.enter(NOBODY_LEAVES);
  const leaving = new AbortController();
  const waiting = bulkhead.enter(leaving.signal);

  leave?.();
  leaving.abort(new Error('I have gone.'));

  await expect(waiting).rejects.toThrow('I have gone.');
  expect(await bulkhead.enter(NOBODY_LEAVES)).not.toBe(null);
});

const anyStep = oneof(
  { weight: 6, arbitrary: constant({ kind: 'enter', number: 0 } as const) },
  {
    weight: 1,
    arbitrary: record({ kind: constant('leave' as const), number: integer({ min: 0 }) }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constant('giveUp' as const), number: integer({ min: 0 }) }),
  },
  {
    weight: 1,
    arbitrary: record({ kind: constant('wait' as const), number: integer({ min: 1, max: 600 }) }),
  },
);

it('never has more inside than places, loses none, and leaves nobody waiting beside a free one', async () => {
  const seen = { left: 0, refused: 0, gone: 0 };
  await hold(
    asyncProperty(array(anyStep, { minLength: 20, maxLength: 60 }), async (steps) => {
      const clock = createManualClock();
      const bulkhead = createBulkhead({ clock, concurrency: 3, queueSize: 4, longestWaitMs: 1000 });
      const inside: (() => void)[] = [];
      const waiting = new Map<number, AbortController>();

      for (const [index, { kind, number }] of steps.entries()) {
        if (kind === 'enter') {
          const leaving = new AbortController();
          waiting.set(index, leaving);
          void bulkhead
            .enter(leaving.signal)
            .then((leave) => (leave === null ? (seen.refused += 1) : inside.push(leave)))
            .catch(() => (seen.gone += 1))
            .finally(() => waiting.delete(index));
        }
        if (kind === 'leave' && inside.length > 0) {
          inside.splice(number % inside.length, 1)[0]?.();
          seen.left += 1;
        }
        // Two at once: one may leave as another one is let in.
        if (kind === 'giveUp') [...waiting.values()][number % (waiting.size + 1)]?.abort();
        if (kind === 'wait' || number % 2 === 0) await clock.advance(kind === 'wait' ? number : 0);

        expect(inside.length).toBeLessThanOrEqual(3);
        expect(waiting.size).toBeLessThanOrEqual(3 + 4 + 1);
      }
      await clock.advance(0);
      expect(waiting.size === 0 || inside.length === 3).toBe(true);
      for (const leave of inside.splice(0)) leave();
      await clock.advance(2000);
      for (const leave of inside.splice(0)) leave();
      await clock.advance(2000);
      for (const leave of inside.splice(0)) leave();
      const places = await Promise.all(
        Array.from({ length: 3 }, () => bulkhead.enter(NOBODY_LEAVES)),
      );
      expect(places).not.toContain(null);
      expect(clock.scheduled()).toBe(0);
    }),
  );
  expect(Math.min(seen.left, seen.refused, seen.gone)).toBeGreaterThan(20);
});
