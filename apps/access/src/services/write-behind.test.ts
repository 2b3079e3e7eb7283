import { type Database, openDatabase } from '@cx/database';
import { expect, it } from 'vitest';

import { openTestAccess } from '../access.test-support.ts';
import { entities, migrations } from '../index.ts';
import { transactions } from '../repositories/transactions.ts';
import { createWriteBehind } from './write-behind.ts';

const ADD = `
  INSERT INTO usage VALUES ('ann', '2026-03-01', '', 'A', $1, 0, 0, 0, 0, '{}')
  ON CONFLICT (principal_id, hour, key_id, operation)
  DO UPDATE SET requests = usage.requests + excluded.requests`;

it.each([
  ['was committed', 'behind'],
  ['was not committed', 'before'],
] as const)('writes a batch once when a connection is lost and it %s', async (_, lostAt) => {
  await using access = await openTestAccess();
  const database = openDatabase({ url: access.databaseUrl, entities, migrations });
  const batches = [3, 4];
  const errors: unknown[] = [];
  const writer = createWriteBehind<number>({
    database: losingOnce(database, lostAt),
    transactions,
    take: () => batches.shift() ?? null,
    write: async (query, count) => {
      await query(ADD, [count]);
    },
    onError: (error) => errors.push(error),
  });

  writer.wake();
  await expect.poll(() => errors).toEqual([new Error('The connection is lost.')]);
  await writer.close();
  await database.close();

  expect(batches).toEqual([]);
  expect(await access.query('SELECT requests FROM usage')).toEqual([{ requests: '7' }]);
});

it('takes a transaction that its server has not known yet for one that was taken back', async () => {
  await using access = await openTestAccess();
  const database = openDatabase({ url: access.databaseUrl, entities, migrations });

  const begun = await database.write((query) => transactions.begin(query, '123456789012'));
  await database.close();

  expect(begun.earlier).toBe('aborted');
});

/** A database that loses its first write's connection, before or behind its commit. */
function losingOnce(database: Database, lostAt: 'before' | 'behind'): Database {
  let isFirst = true;
  return {
    ...database,
    async write(work) {
      const isLost = isFirst;
      isFirst = false;
      const result = await database.write(async (query) => {
        const done = await work(query);
        if (isLost && lostAt === 'before') throw new Error('The connection is lost.');
        return done;
      });
      if (isLost) throw new Error('The connection is lost.');
      return result;
    },
  };
}
