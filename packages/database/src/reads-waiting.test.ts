import { expect, it } from 'vitest';

import { ALL_BRANDS } from './brand-rows.ts';
import { createReadPool } from './reads.ts';
import { createEmptyDatabase, type EmptyDatabase } from './test-database.test-support.ts';
import { DatabaseUnavailable } from './unavailable.ts';

const OTHERS = 'datname = current_database() AND pid <> pg_backend_pid()';

const WAITING = `SELECT FROM pg_stat_activity WHERE ${OTHERS} AND wait_event_type = 'Lock'`;

const TAKE = 'SELECT pg_advisory_xact_lock(1)';

/** A pool of one connection, which a statement has that waits for a lock. */
async function takeOnlyConnection(stack: AsyncDisposableStack) {
  const database: EmptyDatabase = stack.use(await createEmptyDatabase());
  const pool = createReadPool({ url: database.url, poolSize: 1 });
  stack.defer(() => pool.end());
  const reads = pool.of(ALL_BRANDS);
  await database.admin.query('SELECT pg_advisory_lock(1)');
  const taken = reads.query(TAKE).catch((error: unknown) => error);
  await expect.poll(async () => (await database.admin.query(WAITING)).rowCount).toBe(1);
  return {
    reads,
    taken,
    letGo: () => database.admin.query('SELECT pg_advisory_unlock(1)'),
  };
}

it('serves who waits for a connection after the process was held up for longer than anybody waits', async () => {
  await using database = await createEmptyDatabase();
  await using stack = new AsyncDisposableStack();
  const pool = createReadPool({ url: database.url, poolSize: 1 });
  stack.defer(() => pool.end());
  const reads = pool.of(ALL_BRANDS);
  await reads.query('SELECT 0');

  const asked = [1, 2, 3].map((n) => reads.query(`SELECT ${n} AS n`));
  // One turn of the loop, so that all of them wait by now.
  await new Promise(setImmediate);
  const end = performance.now() + 2500;
  while (performance.now() < end);

  expect(await Promise.all(asked)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
});

it('tells who waits too long for a connection that the database does not answer', async () => {
  await using database = await createEmptyDatabase();
  await using stack = new AsyncDisposableStack();
  const pool = createReadPool({ url: database.url, poolSize: 1 });
  stack.defer(() => pool.end());
  const reads = pool.of(ALL_BRANDS);
  const gone = new AbortController();

  const slow = reads.until(gone.signal).query('SELECT pg_sleep(9)');
  const late = reads.query('SELECT 1');

  await expect(late).rejects.toThrow(DatabaseUnavailable);
  gone.abort();
  await expect(slow).rejects.toThrow(DatabaseUnavailable);
});

it('gives up a lock that somebody else keeps, and serves the next one', async () => {
  await using stack = new AsyncDisposableStack();
  const { reads, taken } = await takeOnlyConnection(stack);

  expect(await taken).toMatchObject({ name: 'DatabaseUnavailable', cause: { code: '55P03' } });
  expect(await reads.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

it('keeps a connection free of jobs', async () => {
  await using database = await createEmptyDatabase();
  await using stack = new AsyncDisposableStack();
  const pool = createReadPool({ url: database.url, poolSize: 2 });
  stack.defer(() => pool.end());
  await database.admin.query('SELECT pg_advisory_lock(1)');
  const jobs = [1, 2, 3].map(() => pool.ofJobs.query(TAKE).catch((error: unknown) => error));
  await expect.poll(async () => (await database.admin.query(WAITING)).rowCount).toBe(1);

  const answer = await pool.of(ALL_BRANDS).query('SELECT 1 AS n');
  const working = await database.admin.query(WAITING);
  await database.admin.query('SELECT pg_advisory_unlock(1)');

  expect(answer).toEqual([{ n: 1 }]);
  expect(working.rowCount).toBe(1);
  expect(await Promise.all(jobs)).toEqual(jobs.map(() => [{ pg_advisory_xact_lock: '' }]));
});

it('refuses at once who finds a hundred waiting for each connection, and serves those', async () => {
  await using stack = new AsyncDisposableStack();
  const { reads, letGo } = await takeOnlyConnection(stack);
  const waiting = Array.from({ length: 100 }, () => reads.query('SELECT 1 AS n'));

  const refused = reads.query('SELECT 1 AS n');

  await expect(refused).rejects.toThrow(DatabaseUnavailable);
  await letGo();
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => [{ n: 1 }]));
});

it('lets nobody wait who is gone', async () => {
  await using stack = new AsyncDisposableStack();
  const { reads, letGo } = await takeOnlyConnection(stack);
  const gone = new AbortController();
  const left = Array.from({ length: 100 }, () =>
    reads
      .until(gone.signal)
      .query('SELECT 1')
      .catch((error: unknown) => error),
  );

  gone.abort();
  const errors = await Promise.all(left);
  const next = reads.query('SELECT 1 AS n');
  await letGo();

  expect(await next).toEqual([{ n: 1 }]);
  expect(errors.every((error) => error instanceof DatabaseUnavailable)).toBe(true);
});
