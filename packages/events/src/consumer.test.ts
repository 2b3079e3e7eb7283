import { expect, it, onTestFinished, vi } from 'vitest';

import { type Consumer, type ConsumerOptions, startConsumer } from './consumer.ts';
import { connect, type EventBench, openBench, receive, write } from './events.test-support.ts';

const SOON = { timeout: 30_000 };

/** A consumer that the end of the test stops, before its bench is closed. */
function consume(
  bench: EventBench,
  over: Partial<ConsumerOptions> = {},
): Consumer & AsyncDisposable & { readonly errors: unknown[] } {
  const errors: unknown[] = [];
  const consumer = startConsumer({
    source: 'source',
    url: bench.url,
    store: bench.openStore(),
    onError: (error) => errors.push(error),
    ...over,
  });
  return { ...consumer, errors, [Symbol.asyncDispose]: () => consumer.stop() };
}

async function readers(bench: EventBench): Promise<number | null> {
  const { rowCount } = await bench.sink.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'source_events'`,
  );
  return rowCount;
}

it('applies what was written before it started and what is written while it runs', async () => {
  await using bench = await openBench();
  await write(bench.source, 'before', 2);
  await using consumer = consume(bench);

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'before', 'before']);
  await write(bench.source, 'after');

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'before', 'before', 'after']);
  expect(consumer.errors).toEqual([]);
});

it('applies every event once, however the batches cut the transactions', async () => {
  await using bench = await openBench();
  for (let n = 1; n <= 30; n += 1) await write(bench.source, `event ${n}`, (n % 7) + 1);
  await using consumer = consume(bench, { batchSize: 4 });

  await expect.poll(() => consumer.lag()).toBe(0);

  const { rows } = await bench.sink.query<{ seq: string }>(
    'SELECT seq FROM received ORDER BY position',
  );
  expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 118 }, (_, n) => n + 1));
});

it('applies every event once when several consumers share a source', async () => {
  await using bench = await openBench();
  await write(bench.source, 'before', 500);
  await using one = consume(bench, { batchSize: 20 });
  await using other = consume(bench, { batchSize: 30 });

  await write(bench.source, 'after', 500);

  await expect.poll(async () => (await bench.received()).length).toBe(1001);
  await expect.poll(() => Promise.all([one.lag(), other.lag()])).toEqual([0, 0]);
  const { rows } = await bench.sink.query('SELECT count(DISTINCT id)::int FROM received');
  expect(rows).toEqual([{ count: 1001 }]);
});

it('applies a batch again, whole, when its effects have failed', async () => {
  await using bench = await openBench();
  await write(bench.source, 'one', 3);
  const left: number[] = [];
  await using consumer = consume(bench, {
    store: bench.openStore({
      async apply(query, events) {
        const rows = await query('SELECT FROM received');
        left.push(rows.length);
        await receive(query, events);
        if (left.length === 1) throw new Error('the first time');
      },
    }),
  });

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'one', 'one', 'one']);

  // More batches may follow: a transaction anywhere on the server may have kept the first one small.
  expect(left.slice(0, 2)).toEqual([0, 0]);
  expect(consumer.errors).toEqual([new Error('the first time')]);
});

it('starts again from the first event when its place is deleted', async () => {
  await using bench = await openBench();
  await write(bench.source, 'one');
  await using consumer = consume(bench, {
    store: bench.openStore({ forget: async () => {} }),
  });
  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'one']);

  await bench.sink.query('DELETE FROM event_cursor');

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'one', 'outbox.epoch', 'one']);
  expect(consumer.errors).toEqual([]);
});

it('forgets what it has applied and reads again when the outbox begins another epoch', async () => {
  await using bench = await openBench();
  await write(bench.source, 'one');
  await using consumer = consume(bench);
  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'one']);

  await write(bench.source, 'outbox.epoch');

  await expect.poll(() => bench.received()).toEqual(['outbox.epoch', 'one', 'outbox.epoch']);
  expect(consumer.errors).toEqual([]);
});

it('tells how many events it has not applied', async () => {
  await using bench = await openBench();
  await write(bench.source, 'one', 20);
  const gate = Promise.withResolvers<void>();
  const batches: number[] = [];
  await using consumer = consume(bench, {
    batchSize: 6,
    store: bench.openStore({
      async apply(_query, events) {
        batches.push(events.length);
        if (batches.length === 2) await gate.promise;
      },
    }),
  });
  onTestFinished(() => gate.resolve());

  await vi.waitFor(() => expect(batches).toHaveLength(2), SOON);
  const during = await consumer.lag();
  gate.resolve();

  // With the epoch there are 21; a transaction anywhere on the server may have kept the first batch small.
  expect(during).toBe(21 - (batches[0] ?? NaN));
  await expect.poll(() => consumer.lag()).toBe(0);
});

it('tells up to when all is applied: to the oldest event that waits, or to its last look', async () => {
  await using bench = await openBench();
  await write(bench.source, 'one', 3);
  const { rows } = await bench.source.query<{ at: Date }>(
    'SELECT max(recorded_at) AS at FROM outbox',
  );
  const gate = Promise.withResolvers<void>();
  await using consumer = consume(bench, {
    batchSize: 2,
    store: bench.openStore({
      async apply(query, events) {
        await receive(query, events);
        if (events.length === 2 && events[0]?.type === 'one') await gate.promise;
      },
    }),
  });
  onTestFinished(() => gate.resolve());

  await expect.poll(() => consumer.completeAt()).toEqual(rows[0]?.at);
  const before = new Date();
  gate.resolve();

  await expect.poll(() => Number(consumer.completeAt()) >= Number(before)).toBe(true);
  expect(await consumer.lag()).toBe(0);
});

it('is complete up to what the source has still to tell', async () => {
  await using bench = await openBench();
  await using owner = await connect(bench.database.urls('source').owner);
  await owner.query(`
    CREATE TABLE untold (since timestamptz);
    CREATE VIEW outbox_pending AS SELECT since FROM untold;
    GRANT SELECT ON outbox_pending TO source_events;
    INSERT INTO untold VALUES ('2026-03-01T12:00:00Z')`);
  await using consumer = consume(bench);

  await expect.poll(() => consumer.completeAt()).toEqual(new Date('2026-03-01T12:00:00Z'));
  const before = new Date();
  await owner.query('DELETE FROM untold');

  await expect.poll(() => Number(consumer.completeAt()) >= Number(before)).toBe(true);
});

it('counts what it has not applied up to 10,000', async () => {
  await using bench = await openBench();
  await write(bench.source, 'many', 10_500);
  const gate = Promise.withResolvers<void>();
  await using consumer = consume(bench, {
    store: bench.openStore({ apply: () => gate.promise }),
  });
  onTestFinished(() => gate.resolve());

  await expect.poll(() => consumer.lag()).toBe(10_000);
  gate.resolve();
});

it('ends while it waits for events, and closes its connection', async () => {
  await using bench = await openBench();
  await using consumer = consume(bench);
  await expect.poll(() => bench.received()).toEqual(['outbox.epoch']);

  await consumer.stop();
  await write(bench.source, 'late');

  await expect.poll(() => readers(bench)).toBe(0);
  expect(await bench.received()).toEqual(['outbox.epoch']);
  expect(await consumer.lag()).toBeNull();
});

it('ends behind the batch in hand', async () => {
  await using bench = await openBench();
  await write(bench.source, 'one', 10);
  const applying = Promise.withResolvers<readonly string[]>();
  const gate = Promise.withResolvers<void>();
  await using consumer = consume(bench, {
    batchSize: 4,
    store: bench.openStore({
      async apply(query, events) {
        applying.resolve(events.map(({ type }) => type));
        await gate.promise;
        await receive(query, events);
      },
    }),
  });
  const inHand = await applying.promise;

  const stopped = consumer.stop();
  gate.resolve();
  await stopped;

  expect(inHand[0]).toBe('outbox.epoch');
  expect(await bench.received()).toEqual(inHand);
});
