import { expect, it } from 'vitest';

import { idOf, openShops, type Shops } from './facts.test-support.ts';

const due = (shops: Shops): Promise<Record<string, unknown>[]> =>
  shops.query('SELECT kind, subject_ids AS ids FROM fact_due ORDER BY kind, id');

it('queues what was there before it', async () => {
  await using shops = await openShops();

  expect(await due(shops)).toEqual([{ kind: 'shop', ids: ['old'] }]);
});

it('tells readers of the outbox since when something is to be measured', async () => {
  await using shops = await openShops();
  const pending = 'SELECT since FROM outbox_pending';
  await shops.query(`UPDATE fact_due SET queued_at = '2026-03-01T12:00:00Z'`);

  const since = await shops.query(pending);
  await shops.query('DELETE FROM fact_due');

  expect(since).toEqual([{ since: new Date('2026-03-01T12:00:00Z') }]);
  expect(await shops.query(pending)).toEqual([]);
});

it.each([
  ['added', `INSERT INTO visit VALUES ('${idOf(2)}', 'b', 1), ('${idOf(3)}', 'b', 1)`, ['b'], 2],
  ['changed', `UPDATE visit SET n = 2`, ['a'], 1],
  ['removed', `DELETE FROM visit`, ['a'], 1],
])('queues each subject of a row that is %s once', async (_, statement, ids, visits) => {
  await using shops = await openShops();
  await shops.query(`INSERT INTO visit VALUES ('${idOf(1)}', 'a', 1)`);
  await shops.query('DELETE FROM fact_due');

  await shops.query(statement);

  expect(await due(shops)).toEqual([
    { kind: 'one-visit', ids: Array(visits).fill(expect.any(String)) },
    { kind: 'shop', ids },
  ]);
});

it('queues 500 subjects in one row', async () => {
  await using shops = await openShops();
  await shops.query('DELETE FROM fact_due');

  await shops.query(`INSERT INTO shop SELECT 'shop ' || n FROM generate_series(1, 1200) AS n`);

  expect(
    await shops.query('SELECT cardinality(subject_ids) AS ids FROM fact_due ORDER BY id'),
  ).toEqual([{ ids: 500 }, { ids: 500 }, { ids: 200 }]);
});

it.each([
  ['writes no row', `UPDATE shop SET name = 'x' WHERE key = 'nowhere'`],
  ['leaves the rows as they were', `UPDATE shop SET name = name`],
  ['changes what no measure depends on', `UPDATE shop SET note = 'closed on Mondays'`],
])('queues nothing for a statement that %s', async (_, statement) => {
  await using shops = await openShops();
  await shops.query('DELETE FROM fact_due');

  await shops.query(statement);

  expect(await due(shops)).toEqual([]);
});
