import { expect, it, vi } from 'vitest';

import type { CursorStore } from './consumer.ts';
import { connect, type EventBench, openBench, receive, write } from './events.test-support.ts';
import {
  connectOutbox,
  OUTBOX_START,
  type OutboxBatch,
  type OutboxCursor,
  type OutboxEvent,
} from './outbox-reader.ts';

const SOON = { timeout: 30_000 };

const CURSORS = 'SELECT source, xid::text, seq::text FROM event_cursor ORDER BY source';

const ACTIVITY = 'SELECT FROM pg_stat_activity WHERE datname = current_database()';

/** The events behind a cursor, when there are as many as wanted. */
async function readBatch(
  bench: EventBench,
  from: OutboxCursor,
  count: number,
): Promise<OutboxBatch> {
  const reader = await connectOutbox(bench.url);
  try {
    return await vi.waitFor(async () => {
      const batch = await reader.read(from, 100);
      expect(batch.events).toHaveLength(count);
      return batch;
    }, SOON);
  } finally {
    await reader.close();
  }
}

it('begins at the start, and moves to where the events that it applied end', async () => {
  await using bench = await openBench();
  const store = bench.openStore();
  await write(bench.source, 'one', 2);

  const before = await store.read('source');
  const { events, next } = await readBatch(bench, before, 3);
  await store.apply('source', before, next, events);

  expect(before).toEqual(OUTBOX_START);
  expect(await store.read('source')).toEqual(next);
  expect(next.seq).toBe('3');
  expect(await bench.received()).toEqual(['outbox.epoch', 'one', 'one']);
});

it('keeps a place in each source', async () => {
  await using bench = await openBench();
  const store = bench.openStore();
  const { events, next } = await readBatch(bench, OUTBOX_START, 1);

  await store.apply('tickets', OUTBOX_START, next, events);
  await store.apply('reviews', OUTBOX_START, { ...next, seq: '77' }, events);

  const { rows } = await bench.sink.query(CURSORS);
  expect(rows).toEqual([
    { source: 'reviews', xid: next.xid, seq: '77' },
    { source: 'tickets', xid: next.xid, seq: '1' },
  ]);
  expect(await store.read('surveys')).toEqual(OUTBOX_START);
});

it('undoes what was applied and stays where it was when the effects fail', async () => {
  await using bench = await openBench();
  const failing = bench.openStore({
    async apply(query, events) {
      await receive(query, events);
      throw new Error('no');
    },
  });
  const { events, next } = await readBatch(bench, OUTBOX_START, 1);

  const applied = failing.apply('source', OUTBOX_START, next, events);

  await expect(applied).rejects.toThrow('no');
  expect(await bench.received()).toEqual([]);
  expect(await failing.read('source')).toEqual(OUTBOX_START);
});

it('lets a consumer that has read the same batch wait, and then do nothing', async () => {
  await using bench = await openBench();
  await using admin = await connect(bench.database.adminUrl);
  const applying = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const slow = bench.openStore({
    async apply(query, events) {
      applying.resolve();
      await gate.promise;
      await receive(query, events);
    },
  });
  const first = await readBatch(bench, OUTBOX_START, 1);
  await bench.openStore().apply('source', OUTBOX_START, first.next, first.events);
  await write(bench.source, 'one', 2);
  const { events, next } = await readBatch(bench, first.next, 2);

  const one = slow.apply('source', first.next, next, events);
  await applying.promise;
  const other = bench.openStore().apply('source', first.next, next, events);
  await expect
    .poll(async () => (await admin.query(`${ACTIVITY} AND wait_event_type = 'Lock'`)).rowCount)
    .toBe(1);
  gate.resolve();
  await Promise.all([one, other]);

  expect(await bench.received()).toEqual(['outbox.epoch', 'one', 'one']);
});

it('applies the first batch of all once that several consumers have read at the same time', async () => {
  await using bench = await openBench();
  const { events, next } = await readBatch(bench, OUTBOX_START, 1);
  const stores = [1, 2, 3].map(() => bench.openStore({ forget: async () => {} }));

  await Promise.all(stores.map((store) => store.apply('source', OUTBOX_START, next, events)));

  expect(await bench.received()).toEqual(['outbox.epoch']);
  expect((await bench.sink.query(CURSORS)).rowCount).toBe(1);
});

it('applies nothing from a place that it has left', async () => {
  await using bench = await openBench();
  const store = bench.openStore({ forget: async () => {} });
  const first = await readBatch(bench, OUTBOX_START, 1);
  await store.apply('source', OUTBOX_START, first.next, first.events);
  await write(bench.source, 'one');
  const second = await readBatch(bench, first.next, 1);
  await store.apply('source', first.next, second.next, second.events);

  await store.apply('source', OUTBOX_START, first.next, first.events);
  await store.apply('source', first.next, second.next, second.events);

  expect(await bench.received()).toEqual(['outbox.epoch', 'one']);
  expect(await store.read('source')).toEqual(second.next);
});

it('forgets the source, in the same transaction, when its outbox is in another epoch', async () => {
  await using bench = await openBench();
  let forgotten: string[] = [];
  const store: CursorStore = bench.openStore({
    async forget(query, source) {
      forgotten = [...forgotten, source];
      await query('DELETE FROM received');
    },
  });
  const first = await readBatch(bench, OUTBOX_START, 1);
  await store.apply('source', OUTBOX_START, first.next, first.events);
  await write(bench.source, 'one');
  const second = await readBatch(bench, first.next, 1);
  await store.apply('source', first.next, second.next, second.events);
  const within = [...forgotten];

  await write(bench.source, 'outbox.epoch');
  const again = await readBatch(bench, second.next, 3);
  await store.apply('source', second.next, again.next, again.events);

  // The first batch begins an epoch too.
  expect(within).toEqual(['source']);
  expect(forgotten).toEqual(['source', 'source']);
  expect(await bench.received()).toEqual(['outbox.epoch', 'one', 'outbox.epoch']);
});

it('hands over the events as they were read', async () => {
  await using bench = await openBench();
  const handed: OutboxEvent[] = [];
  const store = bench.openStore({
    async apply(_, events) {
      handed.push(...events);
    },
  });
  const { events, next } = await readBatch(bench, OUTBOX_START, 1);

  await store.apply('source', OUTBOX_START, next, events);

  expect(handed).toEqual(events);
});
