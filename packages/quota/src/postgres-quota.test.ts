import { expect, it } from 'vitest';

import { createQuotaDatabase } from './postgres.test-support.ts';
import { DROP_QUOTA_TABLE } from './quota-table.ts';
import { holdInProcess, holdTogether, NOON, POLICY } from './together.test-support.ts';

it('allows exactly as many as there is room for, when all come at once over several pools', async () => {
  await using database = await createQuotaDatabase();
  const stores = [1, 2, 3, 4].map(() => database.openStore());

  expect(await holdTogether(stores, 200, 27)).toBe(37);
  expect(await database.query('SELECT level, spent FROM quota')).toEqual([
    { level: 1000, spent: 999 },
  ]);
});

it('allows exactly as many as there is room for, when processes compete', async () => {
  await using database = await createQuotaDatabase();
  const open = `createPostgresQuota(createReadPool({ url: '${database.url}' }).of(ALL_BRANDS))`;
  const processes = [holdInProcess(open, 100, 27), holdInProcess(open, 100, 27)];

  for (const one of processes) one.go();
  const allowed = await Promise.all(processes.map((one) => one.allowed));

  expect(allowed.reduce((sum, count) => sum + count, 0)).toBe(37);
});

it('loses none of the settlements that come at once', async () => {
  await using database = await createQuotaDatabase();
  const [first, second] = [database.openStore(), database.openStore()];
  const holds = await Promise.all(
    Array.from({ length: 40 }, () => first.hold('partner', 20, POLICY, NOON)),
  );

  await Promise.all([
    ...holds.map((hold) => hold.isAllowed && hold.settle(11, NOON)),
    ...Array.from({ length: 10 }, () => second.hold('partner', 10, POLICY, NOON)),
  ]);

  expect(await first.standing('partner', POLICY, NOON)).toMatchObject({
    remaining: 1460,
    burstRemaining: 460,
  });
});

it('asks the database once for a hold, once to settle it and once to look', async () => {
  await using database = await createQuotaDatabase();
  const store = database.openStore();

  const hold = await store.hold('partner', 1, POLICY, NOON);
  expect(database.statements).toHaveLength(1);
  if (hold.isAllowed) await hold.settle(2, NOON);
  expect(database.statements).toHaveLength(2);
  await store.standing('partner', POLICY, NOON);
  expect(database.statements).toHaveLength(3);
});

it('keeps its table out of the log, and can take it away', async () => {
  await using database = await createQuotaDatabase();

  expect(
    await database.query(`SELECT relpersistence FROM pg_class WHERE relname = 'quota'`),
  ).toEqual([{ relpersistence: 'u' }]);
  await database.query(DROP_QUOTA_TABLE);
  expect(await database.query(`SELECT FROM pg_class WHERE relname = 'quota'`)).toEqual([]);
});
