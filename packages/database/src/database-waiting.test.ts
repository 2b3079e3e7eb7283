import { expect, it } from 'vitest';

import { type Database, openDatabase } from './database.ts';
import { createEmptyDatabase } from './test-database.test-support.ts';

const OTHERS = 'datname = current_database() AND pid <> pg_backend_pid()';

const WAITING = `SELECT FROM pg_stat_activity WHERE ${OTHERS} AND wait_event_type = 'Lock'`;

const TAKE = 'SELECT pg_advisory_xact_lock(1)';

async function openLocked(stack: AsyncDisposableStack) {
  const { url, admin } = stack.use(await createEmptyDatabase());
  const database: Database = openDatabase({ url, entities: [], migrations: [] });
  stack.defer(() => database.close());
  await admin.query('SELECT pg_advisory_lock(1)');
  return {
    database,
    waiting: async () => (await admin.query(WAITING)).rowCount,
    letGo: () => admin.query('SELECT pg_advisory_unlock(1)'),
  };
}

it('gives up a lock that a write for a caller does not get in time', async () => {
  await using stack = new AsyncDisposableStack();
  const { database } = await openLocked(stack);

  const written = database.writeFor(['delta'], (query) => query(TAKE));

  await expect(written).rejects.toMatchObject({
    name: 'DatabaseUnavailable',
    cause: { code: '55P03' },
  });
});

it('lets callers write while all that jobs may have waits for a lock, and the jobs go on after it', async () => {
  await using stack = new AsyncDisposableStack();
  const { database, waiting, letGo } = await openLocked(stack);
  const jobs = [1, 2, 3, 4].map(() => database.write((query) => query(TAKE)));
  await expect.poll(waiting).toBe(2);

  const answer = await database.writeFor(['delta'], (query) => query('SELECT 1 AS n'));
  const stillWaiting = await waiting();
  await letGo();

  expect(answer).toEqual([{ n: 1 }]);
  expect(stillWaiting).toBe(2);
  expect(await Promise.all(jobs)).toHaveLength(4);
});
