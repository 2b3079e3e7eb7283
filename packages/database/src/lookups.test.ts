import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';

import { type Lookups, openLookups } from './lookups.ts';
import { createReadPool } from './reads.ts';
import { createEmptyDatabase, type EmptyDatabase } from './test-database.test-support.ts';

const UNITED = '{united}';

const OTHERS = 'datname = current_database() AND pid <> pg_backend_pid()';
const WAITING = `SELECT FROM pg_stat_activity WHERE ${OTHERS} AND wait_event_type = 'Lock'`;
const END_WAITING = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE ${OTHERS} AND wait_event_type = 'Lock'`;
const TAKE = { text: 'SELECT pg_advisory_xact_lock(1)::text AS taken' };

const select = (n: number): { name: string; text: string; values: unknown[] } => ({
  name: 'n',
  text: 'SELECT $1::int AS n',
  values: [n],
});

interface Opened extends AsyncDisposable {
  readonly database: EmptyDatabase;
  readonly lookups: Lookups;
}

/** With one connection that is there already. */
async function open(): Promise<Opened> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createEmptyDatabase());
  const lookups = openLookups(database.url, 1);
  stack.defer(() => lookups.end());
  await expect.poll(() => lookups.rows(UNITED, select(0))).toEqual([{ n: 0 }]);
  const owned = stack.move();
  return { database, lookups, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

it('sends what is asked at a time over one connection, and answers each its own rows', async () => {
  await using opened = await open();
  const { database, lookups } = opened;
  const numbers = Array.from({ length: 50 }, (_, n) => n);

  const answers = await Promise.all(numbers.map((n) => lookups.rows(UNITED, select(n))));
  const connections = await database.admin.query(
    `SELECT FROM pg_stat_activity WHERE ${OTHERS} AND backend_type = 'client backend'`,
  );

  expect(answers).toEqual(numbers.map((n) => [{ n }]));
  expect(connections.rowCount).toBe(1);
});

it('shows each the rows of its own brands, however those of several callers are mixed', async () => {
  await using opened = await open();
  const { lookups } = opened;
  const brands = Array.from({ length: 60 }, (_, n) => `{brand-${(n * n) % 7}}`);
  const seen = { text: `SELECT current_setting('cx.brands') AS seen` };

  const answers = await Promise.all(brands.map((one) => lookups.rows(one, seen)));

  expect(answers).toEqual(brands.map((one) => [{ seen: one }]));
});

it('shows nothing to those whose brands the server did not take, and goes on with another connection', async () => {
  await using opened = await open();
  const { lookups } = opened;

  const answers = await Promise.all([
    lookups.rows('{united\0}', select(1)),
    lookups.rows('{united\0}', select(2)),
  ]);

  expect(answers).toEqual([null, null]);
  await expect.poll(() => lookups.rows(UNITED, select(3))).toEqual([{ n: 3 }]);
});

it('gives back what takes too long for a lookup, and those behind it', async () => {
  await using opened = await open();
  const { database, lookups } = opened;
  await database.admin.query('SELECT pg_advisory_lock(1)');

  const answers = await Promise.all([
    lookups.rows(UNITED, select(1)),
    lookups.rows(UNITED, TAKE),
    lookups.rows(UNITED, TAKE),
    lookups.rows(UNITED, select(2)),
  ]);

  expect(answers).toEqual([[{ n: 1 }], null, null, null]);
  await expect.poll(() => lookups.rows(UNITED, select(3))).toEqual([{ n: 3 }]);
});

it('gives back what it has in hand when its connection is lost', async () => {
  await using opened = await open();
  const { database, lookups } = opened;
  await database.admin.query('SELECT pg_advisory_lock(1)');

  const asked = Promise.all([lookups.rows(UNITED, TAKE), lookups.rows(UNITED, select(2))]);
  await expect.poll(async () => (await database.admin.query(END_WAITING)).rowCount).toBe(1);

  expect(await asked).toEqual([null, null]);
  await expect.poll(() => lookups.rows(UNITED, select(3))).toEqual([{ n: 3 }]);
});

it('passes on what is wrong with a statement to who has sent it alone', async () => {
  await using opened = await open();
  const { lookups } = opened;

  const answers = await Promise.allSettled([
    lookups.rows(UNITED, select(1)),
    lookups.rows(UNITED, { name: 'wrong', text: 'SELECT FROM nowhere' }),
    lookups.rows(UNITED, { name: 'wrong', text: 'SELECT FROM nowhere' }),
    lookups.rows(UNITED, select(2)),
  ]);

  expect(answers).toMatchObject([
    { value: [{ n: 1 }] },
    { reason: expect.any(DatabaseError) },
    // It counted on what the one before it has prepared.
    { value: null },
    { value: [{ n: 2 }] },
  ]);
});

it('takes no more than it can answer soon, and opens another connection where it may', async () => {
  await using database = await createEmptyDatabase();
  await using stack = new AsyncDisposableStack();
  const lookups = openLookups(database.url, 2);
  stack.defer(() => lookups.end());
  await expect.poll(() => lookups.rows(UNITED, select(0))).toEqual([{ n: 0 }]);
  const ask = (count: number): Promise<unknown[]> =>
    Promise.all(Array.from({ length: count }, (_, n) => lookups.rows(UNITED, select(n))));

  const answers = await ask(70);
  await expect.poll(async () => (await ask(9)) && lookups.totalCount).toBe(2);

  expect(answers.filter((rows) => rows === null)).toHaveLength(70 - 64);
  expect(lookups.idleCount).toBe(2);
});

it('answers what it has in hand before it ends', async () => {
  await using database = await createEmptyDatabase();
  const lookups = openLookups(database.url, 1);
  await expect.poll(() => lookups.rows(UNITED, select(0))).toEqual([{ n: 0 }]);

  const asked = [1, 2, 3].map((n) => lookups.rows(UNITED, select(n)));
  await lookups.end();

  expect(await Promise.all(asked)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
  expect(await lookups.rows(UNITED, select(4))).toBeNull();
});

it('lets a pool answer what lookups are held up with, over a connection of its own', async () => {
  await using database = await createEmptyDatabase();
  await using stack = new AsyncDisposableStack();
  const pool = createReadPool({ url: database.url, sharedSize: 1 });
  stack.defer(() => pool.end());
  const reads = pool.of(['united']);
  const brandsSeen = `SELECT current_setting('cx.brands')::text[] AS seen`;
  await reads.lookUp('SELECT 1');
  await database.admin.query('SELECT pg_advisory_lock(1)');

  const taken = reads.lookUp(TAKE.text);
  const behind = await Promise.all([1, 2, 3].map(() => reads.lookUp(brandsSeen)));
  await expect.poll(async () => (await database.admin.query(WAITING)).rowCount).toBe(1);
  await database.admin.query('SELECT pg_advisory_unlock(1)');

  expect(behind).toEqual([1, 2, 3].map(() => [{ seen: ['united'] }]));
  expect(await taken).toEqual([{ taken: '' }]);
});
