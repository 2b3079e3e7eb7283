import { createTestDatabase } from '@cx/testing';
import type { Client } from 'pg';
import { expect, it, vi } from 'vitest';

import { connect, SOURCE, write } from './events.test-support.ts';
import {
  connectOutbox,
  OUTBOX_START,
  type OutboxCursor,
  type OutboxReader,
} from './outbox-reader.ts';

const SOON = { timeout: 30_000 };

const WRITERS = 12;
const STEPS = 1500;

interface Writer {
  readonly client: Client;
  /** Names of the events of its open transaction. */
  open: string[] | null;
}

/** Polls the outbox in the right way, and in the simple one that loses rows. */
class Poller {
  readonly seen: string[] = [];
  readonly seenBySeq: string[] = [];
  #cursor: OutboxCursor = OUTBOX_START;
  #seq = '0';
  readonly #reader: OutboxReader;
  readonly #bySeq: Client;

  constructor(reader: OutboxReader, bySeq: Client) {
    this.#reader = reader;
    this.#bySeq = bySeq;
  }

  async poll(limit: number): Promise<void> {
    const { events, next } = await this.#reader.read(this.#cursor, limit);
    this.#cursor = next;
    this.seen.push(...events.map(({ type }) => type));

    const { rows } = await this.#bySeq.query<{ type: string; seq: string }>(
      'SELECT type, seq FROM outbox WHERE seq > $1 ORDER BY seq LIMIT $2',
      [this.#seq, limit],
    );
    this.#seq = rows.at(-1)?.seq ?? this.#seq;
    this.seenBySeq.push(...rows.map(({ type }) => type));
  }
}

it.each([1, 2, 3])(
  'loses no event and repeats none, in whatever order writers commit (course %i)',
  { timeout: 60_000 },
  async (seed) => {
    await using database = await createTestDatabase({ source: SOURCE });
    await using resources = new AsyncDisposableStack();
    const { app, events } = database.urls('source');
    const writers: Writer[] = [];
    for (let n = 0; n < WRITERS; n += 1) {
      writers.push({ client: resources.use(await connect(app)), open: null });
    }
    const reader = await connectOutbox(events);
    resources.defer(() => reader.close());
    const poller = new Poller(reader, resources.use(await connect(events)));
    const random = randomNumbers(seed);
    const committed: string[] = ['outbox.epoch'];

    for (let step = 0; step < STEPS; step += 1) {
      if (random(5) === 0) await poller.poll(1 + random(20));
      const writer = writers[random(WRITERS)];
      if (writer !== undefined) await proceed(writer, `${seed}.${step}`, random, committed);
    }
    for (const { client, open } of writers) {
      await client.query('COMMIT');
      committed.push(...(open ?? []));
    }
    await vi.waitFor(
      async () => {
        await poller.poll(100);
        expect(poller.seen.length).toBeGreaterThanOrEqual(committed.length);
        expect(poller.seenBySeq.length).toBeGreaterThan(0);
      },
      { timeout: 30_000, interval: 10 },
    );

    expect(committed.length).toBeGreaterThan(STEPS / 4);
    expect(poller.seen.toSorted()).toEqual(committed.toSorted());
    const seenBySeq = new Set(poller.seenBySeq);
    expect(committed.filter((name) => !seenBySeq.has(name))).not.toEqual([]);
  },
);

/** One statement of one writer: its transaction begins, grows, or ends. */
async function proceed(
  writer: Writer,
  name: string,
  random: (below: number) => number,
  committed: string[],
): Promise<void> {
  const { client, open } = writer;
  const choice = random(10);
  if (open === null) {
    await client.query('BEGIN');
    writer.open = [];
  } else if (choice < 5) {
    await write(client, name);
    open.push(name);
  } else if (choice < 6) {
    await client.query('SAVEPOINT here');
    await write(client, `${name}.undone`);
    await client.query('ROLLBACK TO here');
  } else if (choice < 9) {
    await client.query('COMMIT');
    committed.push(...open);
    writer.open = null;
  } else {
    await client.query('ROLLBACK');
    writer.open = null;
  }
}

it('holds back what was committed beside a transaction that is open, and then tells all of it', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  const { app, events } = database.urls('source');
  await using early = await connect(app);
  await using late = await connect(app);
  await using resources = new AsyncDisposableStack();
  const reader = await connectOutbox(events);
  resources.defer(() => reader.close());
  const types = async (): Promise<string[]> =>
    (await reader.read(OUTBOX_START, 10)).events.map(({ type }) => type);
  await early.query('BEGIN');
  await write(early, 'early');
  await write(late, 'late');

  const during = await vi.waitFor(async () => {
    const seen = await types();
    expect(seen).toContain('outbox.epoch');
    return seen;
  }, SOON);
  await early.query('COMMIT');

  expect(during).toEqual(['outbox.epoch']);
  await vi.waitFor(
    async () => expect(await types()).toEqual(['outbox.epoch', 'early', 'late']),
    SOON,
  );
});

/** The same numbers for the same seed. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
