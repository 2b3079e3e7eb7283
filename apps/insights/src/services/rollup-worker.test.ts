import { FAMILIES, fingerprintOf } from '@cx/metrics';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { createRollups, type Rollups } from '../repositories/rollups.ts';
import { openMetrics, type OpenMetrics } from './open-metrics.test-support.ts';
import { FACTS, type FactRow, randomFrom } from './random-facts.test-support.ts';
import { createRollupWorker } from './rollup-worker.ts';

const BRAND = 'ada';

/** A touch of one brand at an instant; what else it is made of matters to no test. */
function touchAt(at: string, seed: number): FactRow {
  const row = FACTS['interaction']?.(randomFrom(seed)) ?? {};
  return { ...row, brand_id: BRAND, occurred_at: at, channel: 'EMAIL' };
}

/** Days of cells of all touches of a channel, in a zone. */
function daysIn(metrics: OpenMetrics, zone: string): Promise<object[]> {
  return metrics.query(
    `SELECT bucket::text AS day, n::int AS n FROM interactions_rollup
     WHERE zone = $1 ORDER BY bucket`,
    [zone],
  );
}

function rollupsOf({ cells }: OpenMetrics, restSeconds: number): Rollups {
  return createRollups({ families: FAMILIES, fingerprintOf, cells, restSeconds });
}

async function marks(metrics: OpenMetrics): Promise<number> {
  const [row] = await metrics.query<{ n: number }>('SELECT count(*)::int AS n FROM rollup_mark');
  return row?.n ?? 0;
}

it('keeps days of UTC and of the zone of the brand', async () => {
  await using metrics = await openMetrics();
  await metrics.tellZones({ [BRAND]: 'Asia/Tokyo' });
  await metrics.add('interaction', [
    touchAt('2026-03-01T14:59:59Z', 1),
    touchAt('2026-03-01T15:00:00Z', 2),
  ]);

  await metrics.refresh();

  expect(await daysIn(metrics, 'UTC')).toEqual([{ day: '2026-03-01', n: 2 }]);
  expect(await daysIn(metrics, 'Asia/Tokyo')).toEqual([
    { day: '2026-03-01', n: 1 },
    { day: '2026-03-02', n: 1 },
  ]);
});

it('follows a fact to another day, another brand, and out of the world', async () => {
  await using metrics = await openMetrics();
  await metrics.add('interaction', [touchAt('2026-03-01T10:00:00Z', 1)]);
  await metrics.refresh();

  await metrics.query(`UPDATE interaction SET occurred_at = '2026-07-09T10:00:00Z'`);
  await metrics.refresh();
  const moved = await daysIn(metrics, 'UTC');
  await metrics.query(`UPDATE interaction SET brand_id = 'bel'`);
  await metrics.refresh();
  const given = await metrics.query(
    'SELECT DISTINCT brand_id AS brand, bucket::text AS day FROM interactions_rollup',
  );
  await metrics.query('DELETE FROM interaction');
  await metrics.refresh();

  expect(moved).toEqual([{ day: '2026-07-09', n: 1 }]);
  expect(given).toEqual([{ brand: 'bel', day: '2026-07-09' }]);
  expect(await metrics.query('SELECT FROM interactions_rollup')).toEqual([]);
});

it('does again what a worker had in hand that was killed', async () => {
  await using metrics = await openMetrics();
  await metrics.add('interaction', [touchAt('2026-03-01T10:00:00Z', 1)]);
  const rollups = rollupsOf(metrics, 0);
  const scope = { family: 'interactions', brandId: BRAND };

  const killed = metrics.database.write(async (query) => {
    await rollups.build(query, scope);
    await rollups.refresh(query, scope);
    await query('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  await expect(killed).rejects.toThrow('database');
  const left = await marks(metrics);
  await metrics.refresh();

  expect(left).toBeGreaterThan(0);
  expect(await daysIn(metrics, 'UTC')).toEqual([{ day: '2026-03-01', n: 1 }]);
});

it('lets a day come to rest before it is reckoned, but waits for nothing that is built anew', async () => {
  await using metrics = await openMetrics();
  const patient = createRollupWorker(metrics.database, rollupsOf(metrics, 3600));
  await metrics.add('interaction', [touchAt('2026-03-01T10:00:00Z', 1)]);
  await metrics.refresh();
  await metrics.add('interaction', [touchAt('2026-03-01T11:00:00Z', 2)]);

  await patient.refreshDue();
  const early = await daysIn(metrics, 'UTC');
  await patient.rebuild();

  expect(early).toEqual([{ day: '2026-03-01', n: 1 }]);
  expect(await daysIn(metrics, 'UTC')).toEqual([{ day: '2026-03-01', n: 2 }]);
});

it('counts what was committed while its day was reckoned', async () => {
  await using metrics = await openMetrics();
  await metrics.add('interaction', [touchAt('2026-03-01T10:00:00Z', 1)]);
  const late = new Client({ connectionString: metrics.url, options: '-c cx.brands={*}' });
  await late.connect();

  await late.query('BEGIN');
  await late.query(
    'INSERT INTO interaction SELECT * FROM jsonb_populate_recordset(NULL::interaction, $1)',
    [JSON.stringify([touchAt('2026-03-01T11:00:00Z', 2)])],
  );
  await metrics.refresh();
  const before = await daysIn(metrics, 'UTC');
  await late.query('COMMIT');
  await late.end();
  await metrics.refresh();

  expect(before).toEqual([{ day: '2026-03-01', n: 1 }]);
  expect(await daysIn(metrics, 'UTC')).toEqual([{ day: '2026-03-01', n: 2 }]);
});

it('reckons each day once, however many workers there are and whatever comes meanwhile', async () => {
  await using metrics = await openMetrics();
  const workers = [1, 2, 3].map(() => createRollupWorker(metrics.database, rollupsOf(metrics, 0)));
  const dates = Array.from(
    { length: 12 },
    (_day, at) => `2026-03-${String(at + 1).padStart(2, '0')}`,
  );

  const adding = async (): Promise<void> => {
    for (const [at, date] of dates.entries()) {
      await metrics.add('interaction', [touchAt(`${date}T10:00:00Z`, at)]);
    }
  };

  await Promise.all([
    adding(),
    ...workers.flatMap((worker) => [worker.refreshDue(), worker.refreshDue()]),
  ]);
  await Promise.all(workers.map((worker) => worker.refreshDue()));
  await metrics.refresh();

  expect(await daysIn(metrics, 'UTC')).toEqual(dates.map((day) => ({ day, n: 1 })));
});

it('gives days to the zone to which a brand changes, and takes those of the one before out of use', async () => {
  await using metrics = await openMetrics();
  await metrics.tellZones({ [BRAND]: 'Asia/Tokyo' });
  await metrics.add('interaction', [touchAt('2026-03-01T15:00:00Z', 2)]);
  await metrics.refresh();

  await metrics.tellZones({ [BRAND]: 'America/New_York' });
  await metrics.worker.refreshDue();
  await metrics.refresh();

  expect(await daysIn(metrics, 'America/New_York')).toEqual([{ day: '2026-03-01', n: 1 }]);
  expect(
    await metrics.query(
      `SELECT zone, fingerprint IS NOT NULL AS "isUsed" FROM rollup_zone WHERE family = 'interactions' ORDER BY 1`,
    ),
  ).toEqual([
    { zone: 'America/New_York', isUsed: true },
    { zone: 'Asia/Tokyo', isUsed: false },
    { zone: 'UTC', isUsed: true },
  ]);
});

it('builds cells anew by itself where the model has changed, and answers from facts until then', async () => {
  await using metrics = await openMetrics();
  await metrics.add('interaction', [touchAt('2026-03-01T10:00:00Z', 1)]);
  await metrics.refresh();
  // What a former model has left.
  await metrics.query(`UPDATE rollup_zone SET fingerprint = 'former'`);
  await metrics.query('UPDATE interactions_rollup SET n = 77');

  const before = await metrics.desk().answer({
    measures: ['VOLUME'],
    range: { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') },
  });
  await metrics.worker.refreshDue();
  await metrics.refresh();

  expect(before.rows[0]?.values[0]?.value).toBe(1);
  expect(await daysIn(metrics, 'UTC')).toEqual([{ day: '2026-03-01', n: 1 }]);
});

it('begins again where a crash of the server has emptied what is not logged', async () => {
  await using metrics = await openMetrics();
  await metrics.add('interaction', [touchAt('2026-03-01T10:00:00Z', 1)]);
  await metrics.refresh();
  await metrics.query('TRUNCATE rollup_start, rollup_zone, rollup_mark, interactions_rollup');

  const before = await metrics.desk().answer({
    measures: ['VOLUME'],
    range: { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') },
  });
  await metrics.worker.refreshDue();
  await metrics.refresh();

  expect(before.rows[0]?.values[0]?.value).toBe(1);
  expect(await daysIn(metrics, 'UTC')).toEqual([{ day: '2026-03-01', n: 1 }]);
});

it('makes everything anew when it is told to, brand by brand', async () => {
  await using metrics = await openMetrics();
  await metrics.add('interaction', [
    touchAt('2026-03-01T10:00:00Z', 1),
    { ...touchAt('2026-05-01T10:00:00Z', 2), brand_id: 'bel' },
  ]);
  await metrics.refresh();
  await metrics.query('UPDATE interactions_rollup SET n = 77');
  const told: [number, number][] = [];

  await metrics.worker.rebuild({
    brands: [BRAND],
    onProgress: (done, all) => told.push([done, all]),
  });

  expect(await daysIn(metrics, 'UTC')).toEqual([
    { day: '2026-03-01', n: 1 },
    { day: '2026-05-01', n: 77 },
  ]);
  expect(told.at(0)?.[0]).toBe(0);
  expect(told.at(-1)).toEqual([3, 3]);
});
