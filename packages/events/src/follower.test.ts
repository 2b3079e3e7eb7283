import { expect, it } from 'vitest';

import { connect, type EventBench, openBench, write } from './events.test-support.ts';
import { type Follower, startFollower } from './follower.ts';

interface Heard extends Follower, AsyncDisposable {
  readonly types: string[];
  readonly errors: unknown[];
  readonly counts: { forgotten: number; current: number };
}

function follow(bench: EventBench, onEvents: () => Promise<void> = () => Promise.resolve()): Heard {
  const types: string[] = [];
  const errors: unknown[] = [];
  const counts = { forgotten: 0, current: 0 };
  const follower = startFollower({
    url: bench.url,
    async apply(events) {
      await onEvents();
      types.push(...events.map(({ type }) => type));
    },
    forget: async () => {
      counts.forgotten += 1;
    },
    onCurrent: () => {
      counts.current += 1;
    },
    onError: (error) => errors.push(error),
  });
  return { ...follower, types, errors, counts, [Symbol.asyncDispose]: () => follower.stop() };
}

/** Whether all that is written can be read. */
async function isReadable({ source }: EventBench): Promise<boolean> {
  const { rows } = await source.query<{ done: boolean }>(
    'SELECT bool_and(xid < pg_snapshot_xmin(pg_current_snapshot())) AS done FROM outbox',
  );
  return rows[0]?.done ?? false;
}

it('hears what is written from now on, and nothing of before', async () => {
  await using bench = await openBench();
  await write(bench.source, 'before', 2);
  // Transactions of other tests hold back what can be read for certain.
  await expect.poll(() => isReadable(bench)).toBe(true);
  await using heard = follow(bench);
  await expect.poll(() => heard.counts.current).toBeGreaterThan(0);

  await write(bench.source, 'after', 2);

  await expect.poll(() => heard.types).toEqual(['after', 'after']);
  expect(heard.counts.forgotten).toBe(1);
  expect(heard.errors).toEqual([]);
});

it('hears of a transaction that was open when it began', async () => {
  await using bench = await openBench();
  await using writer = await connect(bench.database.urls('source').app);
  await writer.query('BEGIN');
  await write(writer, 'open');
  await using heard = follow(bench);
  await expect.poll(() => heard.counts.current).toBeGreaterThan(0);

  await writer.query('COMMIT');

  await expect.poll(() => heard.types).toEqual(['open']);
});

it('goes on where it was when its connection is ended', async () => {
  await using bench = await openBench();
  await using heard = follow(bench);
  await expect.poll(() => heard.counts.current).toBeGreaterThan(0);
  await write(bench.source, 'one');
  await expect.poll(() => heard.types).toEqual(['one']);

  await bench.endReaders();
  await write(bench.source, 'two');

  await expect.poll(() => heard.types).toEqual(['one', 'two']);
  expect(heard.counts.forgotten).toBe(1);
  expect(heard.errors).not.toEqual([]);
});

it('hears events again that could not be applied', async () => {
  await using bench = await openBench();
  let tries = 0;
  await using heard = follow(bench, async () => {
    tries += 1;
    if (tries === 1) throw new Error('the first time');
  });
  await expect.poll(() => heard.counts.current).toBeGreaterThan(0);

  await write(bench.source, 'one');

  await expect.poll(() => heard.types).toEqual(['one']);
  expect(heard.errors).toEqual([new Error('the first time')]);
});

it('forgets when the outbox begins another epoch', async () => {
  await using bench = await openBench();
  await using heard = follow(bench);
  await expect.poll(() => heard.counts.current).toBeGreaterThan(0);

  await write(bench.source, 'outbox.epoch');

  await expect.poll(() => heard.counts.forgotten).toBe(2);
});
