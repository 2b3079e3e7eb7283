import { DatabaseUnavailable } from '@cx/database';
import { expect, it } from 'vitest';

import { idOf, measureShops, NOW, openShops } from './facts.test-support.ts';
import type { Measure } from './measured.ts';
import { measureDue, startMeasuring } from './start-measuring.ts';

it('tells the state of what has changed, once for many changes', async () => {
  await using shops = await openShops();
  await shops.query('DELETE FROM fact_due');
  await shops.query(`INSERT INTO shop VALUES ('a', 'Airside'), ('b', NULL), ('c', 'Far')`);
  await shops.query(`INSERT INTO visit VALUES ('${idOf(1)}', 'a', 2)`);
  await shops.query(`UPDATE visit SET n = 3`);
  await shops.query(`DELETE FROM shop WHERE key = 'c'`);

  await measureDue(shops.database, 'shop', measureShops);
  const idle = await measureDue(shops.database, 'shop', measureShops);

  expect(await shops.query('SELECT * FROM outbox ORDER BY seq')).toEqual([
    {
      seq: '1',
      type: 'shop.measured',
      brand_id: 'a',
      customer_id: null,
      subject_id: null,
      occurred_at: NOW,
      payload: { name: 'Airside', visits: 3 },
    },
    expect.objectContaining({ brand_id: 'b', payload: { name: null, visits: 0 } }),
  ]);
  expect(idle).toBe(0);
  expect(await shops.query(`SELECT kind FROM fact_due WHERE kind = 'shop'`)).toEqual([]);
});

it('measures 500 subjects at once, in the order in which they were written', async () => {
  await using shops = await openShops();
  await shops.query('DELETE FROM fact_due');
  for (const part of [1, 2, 3]) {
    await shops.query(`
      INSERT INTO shop SELECT 'shop ' || n FROM generate_series(${part}000, ${part}399) AS n`);
  }
  const sizes: number[] = [];
  const firsts: string[] = [];
  const measure: Measure = (reads, keys) => {
    sizes.push(keys.length);
    firsts.push(keys.toSorted()[0]?.slice(0, 'shop 1'.length) ?? '');
    return measureShops(reads, keys);
  };

  while ((await measureDue(shops.database, 'shop', measure)) > 0);

  expect(sizes).toEqual([500, 500, 200]);
  expect(firsts).toEqual(['shop 1', 'shop 2', 'shop 3']);
});

it('measures a subject once that was queued several times, however many there are', async () => {
  await using shops = await openShops();
  await shops.query('DELETE FROM fact_due');
  await shops.query(`INSERT INTO shop SELECT 'shop ' || n FROM generate_series(1, 1200) AS n`);
  for (const name of ['one', 'two']) {
    await shops.query(`UPDATE shop SET name = '${name}' WHERE key LIKE 'shop %'`);
  }

  while ((await measureDue(shops.database, 'shop', measureShops)) > 0);

  const told = await shops.told();
  expect(new Set(told.map(({ brandId }) => brandId)).size).toBe(1200);
  expect(told).toHaveLength(1200);
  expect(await shops.query('SELECT FROM fact_due')).toEqual([]);
});

it('lets rest what was just written, and measures it along with what has rested', async () => {
  await using shops = await openShops();
  await shops.query('DELETE FROM fact_due');
  await shops.query(`INSERT INTO shop VALUES ('a', NULL), ('b', NULL)`);
  const early = await measureDue(shops.database, 'shop', measureShops, 60);
  await shops.query(`UPDATE fact_due SET due_at = now() - interval '1 minute'`);
  await shops.query(`UPDATE shop SET name = 'Airside' WHERE key = 'a'`);
  await shops.query(`INSERT INTO shop VALUES ('c', NULL)`);

  const count = await measureDue(shops.database, 'shop', measureShops, 60);

  expect([early, count]).toEqual([0, 2]);
  expect(await shops.told()).toEqual([
    { brandId: 'a', payload: { name: 'Airside', visits: 0 } },
    { brandId: 'b', payload: { name: null, visits: 0 } },
  ]);
  expect(await shops.query('SELECT subject_ids AS ids FROM fact_due')).toEqual([{ ids: ['c'] }]);
});

it('takes many small changes together', async () => {
  await using shops = await openShops();
  for (let n = 0; n < 30; n += 1) await shops.query(`INSERT INTO shop VALUES ('shop ${n}')`);

  const count = await measureDue(shops.database, 'shop', measureShops);

  expect(count).toBe(31);
});

it('goes on with others where something cannot be measured, tells why, and tries again', async () => {
  await using shops = await openShops();
  await shops.query(`INSERT INTO visit VALUES ('${idOf(1)}', 'old', 2)`);
  const errors: unknown[] = [];
  let isBroken = true;
  const measuring = startMeasuring(
    shops.database,
    {
      'one-visit': (reads) =>
        isBroken ? reads.query('SELECT 1 / 0 AS x').then(() => []) : Promise.resolve([]),
      shop: measureShops,
    },
    { onError: (error, job) => errors.push([String(error), job]) },
  );

  await expect.poll(() => shops.told()).toHaveLength(1);
  await expect.poll(() => errors).not.toEqual([]);
  const waiting = await shops.query(`SELECT kind, subject_ids FROM fact_due`);
  isBroken = false;
  await expect.poll(() => shops.query('SELECT FROM fact_due')).toEqual([]);
  await measuring.stop();

  expect(errors[0]).toEqual([expect.stringContaining('division by zero'), 'measures of one-visit']);
  expect(waiting).toEqual([{ kind: 'one-visit', subject_ids: [idOf(1)] }]);
});

it('holds nobody else up with what went wrong before', async () => {
  await using shops = await openShops();
  const measure: Measure = (reads, keys) =>
    keys.includes('old') ? Promise.reject(new Error('too old')) : measureShops(reads, keys);
  await expect(measureDue(shops.database, 'shop', measure)).rejects.toThrow('too old');
  await shops.query(`INSERT INTO shop VALUES ('new')`);
  await shops.query('UPDATE fact_due SET due_at = now()');

  await measureDue(shops.database, 'shop', measure);

  expect(await shops.told()).toEqual([expect.objectContaining({ brandId: 'new' })]);
  await expect(measureDue(shops.database, 'shop', measure)).rejects.toThrow('too old');
  expect(await shops.query('SELECT subject_ids, attempts FROM fact_due')).toEqual([
    { subject_ids: ['old'], attempts: 2 },
  ]);
});

it('tells nothing twice and loses nothing when its connection ends on the way', async () => {
  await using shops = await openShops();
  const worker = shops.open();
  const measure: Measure = async (reads, keys) => {
    const measured = await measureShops(reads, keys);
    await reads.query('SELECT pg_terminate_backend(pg_backend_pid())');
    return measured;
  };

  await expect(measureDue(worker, 'shop', measure)).rejects.toThrow(DatabaseUnavailable);
  const meanwhile = await shops.told();
  await shops.query('UPDATE fact_due SET due_at = now()');
  await measureDue(worker, 'shop', measureShops);

  expect(meanwhile).toEqual([]);
  expect(await shops.told()).toHaveLength(1);
});

it('lets one worker measure at a time: no older state is told behind a newer one', async () => {
  await using shops = await openShops();
  const [slow, fast] = [shops.open(), shops.open()];
  const read = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const measuring = measureDue(slow, 'shop', async (reads, keys) => {
    const measured = await measureShops(reads, keys);
    read.resolve();
    await goOn.promise;
    return measured;
  });
  await read.promise;

  await shops.query(`UPDATE shop SET name = 'After'`);
  const beside = await measureDue(fast, 'shop', measureShops);
  goOn.resolve();
  await measuring;
  await measureDue(fast, 'shop', measureShops);

  expect(beside).toBe(0);
  expect((await shops.told()).map(({ payload }) => payload)).toEqual([
    { name: 'Before the queue', visits: 0 },
    { name: 'After', visits: 0 },
  ]);
});

it('lets nobody be erased between the reading of words and their telling', async () => {
  await using shops = await openShops();
  const erasing = shops.open();
  const isFree: unknown[] = [];
  const look = async (): Promise<void> => {
    isFree.push(
      ...(await erasing.write((query) =>
        query(
          `SELECT pg_try_advisory_xact_lock(hashtext(current_schema()), hashtext('customer_link')) AS free`,
        ),
      )),
    );
  };

  await measureDue(shops.database, 'shop', async (reads, keys) => {
    await look();
    return measureShops(reads, keys);
  });
  await look();

  expect(isFree).toEqual([{ free: false }, { free: true }]);
});
