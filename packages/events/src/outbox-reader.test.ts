import { createTestDatabase } from '@cx/testing';
import { expect, it, vi } from 'vitest';

import { connect, SOURCE, write } from './events.test-support.ts';
import { connectOutbox, OUTBOX_START, type OutboxReader } from './outbox-reader.ts';

const SOON = { timeout: 30_000 };

async function openReader(url: string): Promise<OutboxReader & AsyncDisposable> {
  const reader = await connectOutbox(url);
  return { ...reader, [Symbol.asyncDispose]: () => reader.close() };
}

it('reads events with all that was written of them', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using source = await connect(database.urls('source').app);
  await using reader = await openReader(database.urls('source').events);
  const customerId = '019a0000-0000-7000-8000-000000000001';
  const subjectId = '019a0000-0000-7000-8000-000000000002';
  await source.query(
    `INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
     VALUES ('review.recorded', 'united', $1, $2, '2026-01-01T09:00:00.123Z', '{"rating": 4}')`,
    [customerId, subjectId],
  );
  await write(source, 'review.removed');

  const events = await vi.waitFor(async () => {
    const batch = await reader.read(OUTBOX_START, 10);
    expect(batch.events).toHaveLength(3);
    return batch.events;
  }, SOON);

  expect(events[1]).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    seq: '2',
    xid: expect.stringMatching(/^\d+$/),
    type: 'review.recorded',
    brandId: 'united',
    customerId,
    subjectId,
    occurredAt: new Date('2026-01-01T09:00:00.123Z'),
    payload: { rating: 4 },
  });
  expect(events[2]).toMatchObject({ brandId: null, customerId: null, subjectId: null });
});

it('reads on from where a batch ended, within a transaction too', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using source = await connect(database.urls('source').app);
  await using reader = await openReader(database.urls('source').events);
  await write(source, 'many', 11);

  const seen: string[][] = [];
  let cursor = OUTBOX_START;
  await vi.waitFor(async () => {
    const { events, next } = await reader.read(cursor, 5);
    cursor = next;
    if (events.length > 0) seen.push(events.map(({ seq }) => seq));
    expect(seen.flat()).toHaveLength(12);
  }, SOON);
  const { events, next } = await reader.read(cursor, 5);

  expect(seen.flat().map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(Math.max(...seen.map(({ length }) => length))).toBe(5);
  expect({ events, next }).toEqual({ events: [], next: cursor });
});

it('begins again from the first event when the outbox is in another epoch', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using source = await connect(database.urls('source').app);
  await using reader = await openReader(database.urls('source').events);
  await write(source, 'one');
  const before = await vi.waitFor(async () => {
    const batch = await reader.read(OUTBOX_START, 10);
    expect(batch.events).toHaveLength(2);
    return batch.next;
  }, SOON);

  await write(source, 'outbox.epoch');
  const after = await vi.waitFor(async () => {
    const batch = await reader.read(before, 10);
    expect(batch.events).toHaveLength(3);
    return batch;
  }, SOON);

  expect(after.events.map(({ type }) => type)).toEqual(['outbox.epoch', 'one', 'outbox.epoch']);
  expect(before.epoch).toBe(after.events[0]?.id);
  expect(after.next.epoch).toBe(after.events[2]?.id);
});

it('counts what is behind a cursor, up to a limit', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using source = await connect(database.urls('source').app);
  await using reader = await openReader(database.urls('source').events);
  await write(source, 'many', 20);
  const { next } = await vi.waitFor(async () => {
    const batch = await reader.read(OUTBOX_START, 5);
    expect(batch.events).toHaveLength(5);
    return batch;
  }, SOON);

  const lags = [
    await reader.lag(OUTBOX_START, 100),
    await reader.lag(next, 100),
    await reader.lag(next, 7),
  ];

  expect(lags).toEqual([21, 16, 7]);
});

it('is woken by a write', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using source = await connect(database.urls('source').app);
  await using reader = await openReader(database.urls('source').events);

  const waiting = reader.wait(3_600_000, new AbortController().signal);
  await write(source, 'one');

  await expect(waiting).resolves.toBeUndefined();
});

it('is woken by the signal, and does not wait under a signal that was given before', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using reader = await openReader(database.urls('source').events);
  const stopping = new AbortController();

  const waiting = reader.wait(3_600_000, stopping.signal);
  stopping.abort();

  await expect(waiting).resolves.toBeUndefined();
  await expect(reader.wait(3_600_000, stopping.signal)).resolves.toBeUndefined();
});

it('is woken by the loss of its connection, which the next statement reports', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using admin = await connect(database.adminUrl);
  const reader = await connectOutbox(database.urls('source').events);

  const waiting = reader.wait(3_600_000, new AbortController().signal);
  await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND usename = 'source_events'`);

  await expect(waiting).resolves.toBeUndefined();
  await expect(reader.read(OUTBOX_START, 1)).rejects.toThrow(/connection|terminated/i);
});

it('waits no longer than it is told', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using reader = await openReader(database.urls('source').events);

  await expect(reader.wait(1, new AbortController().signal)).resolves.toBeUndefined();
});
