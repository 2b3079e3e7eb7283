import { ALL_BRANDS, type Database, openDatabase } from '@cx/database';
import { FAMILIES, fingerprintOf } from '@cx/metrics';
import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';

import { migrations } from '../../migrations/index.ts';
import { factsAndTouches as entities } from '../entities/index.ts';
import { createCellMaker } from '../repositories/cell-maker.ts';
import type { CellMaker } from '../repositories/made-cells.ts';
import { createMetricsRepository } from '../repositories/metrics.ts';
import { createRollups } from '../repositories/rollups.ts';
import { createMetricsDesk, type MetricsDesk } from './metrics-desk.ts';
import { FACTS, type FactRow, type Random } from './random-facts.test-support.ts';
import { createRollupWorker, type RollupWorker } from './rollup-worker.ts';

/** Facts of one test's own, with all that measures them; nothing works by itself. */
export interface OpenMetrics extends AsyncDisposable {
  readonly url: string;
  readonly database: Database;
  readonly cells: CellMaker;
  readonly worker: RollupWorker;
  /** Over the brands of a caller; all, if absent. */
  desk(brands?: readonly string[]): MetricsDesk;
  /** As the superuser, from whom no policy hides a row. */
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  add(table: string, rows: readonly FactRow[]): Promise<void>;
  tellZones(zones: Readonly<Record<string, string>>): Promise<void>;
  /** Until cells tell what facts do. */
  refresh(): Promise<void>;
}

export async function openMetrics(): Promise<OpenMetrics> {
  const resources = new AsyncDisposableStack();
  const schema = { entities, migrations };
  const test = resources.use(await createTestDatabase({ insights: schema }));
  const { app: url } = test.urls('insights');
  const database = openDatabase({ url, ...schema });
  resources.defer(() => database.close());
  const client = new Client({
    connectionString: test.adminUrl,
    options: '-c search_path=insights',
  });
  await client.connect();
  resources.defer(() => client.end());
  const cells = createCellMaker(url);
  resources.defer(() => cells.close());
  const rollups = createRollups({ families: FAMILIES, fingerprintOf, cells, restSeconds: 0 });
  const worker = createRollupWorker(database, rollups);
  const feed = { completeAt: () => new Date() };
  const deskOf = database.forBrands((reads) =>
    createMetricsDesk(createMetricsRepository(reads, feed)),
  );

  const query: OpenMetrics['query'] = async <Row extends object>(
    text: string,
    values: readonly unknown[] = [],
  ) => (await client.query<Row>(text, [...values])).rows;

  return {
    url,
    database,
    cells,
    worker,
    desk: (brands = ALL_BRANDS) => deskOf(brands),
    query,
    async add(table, rows) {
      await query(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    },
    async tellZones(zones) {
      for (const [brand, zone] of Object.entries(zones)) {
        await query(
          `INSERT INTO brand_profile (brand_id, name, time_zone, seq) VALUES ($1, $1, $2, 1)
           ON CONFLICT (brand_id) DO UPDATE SET time_zone = excluded.time_zone`,
          [brand, zone],
        );
      }
    },
    async refresh() {
      for (let left = 1; left > 0;) {
        await worker.refreshDue();
        const [marks] = await query<{ left: number }>(
          'SELECT count(*)::int AS left FROM rollup_mark',
        );
        left = marks?.left ?? 0;
      }
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** Rows of all tables, as they are in the database too. */
export async function addRandomFacts(
  metrics: OpenMetrics,
  random: Random,
  count: number,
): Promise<Map<string, FactRow[]>> {
  const facts = new Map<string, FactRow[]>();
  for (const [table, make] of Object.entries(FACTS)) {
    // Of tickets so many that several channels can be compared.
    const length = table === 'ticket_fact' ? 3 * count : count;
    const rows = Array.from({ length }, (_row, at) => make(random, at));
    await metrics.add(table, rows);
    facts.set(table, rows);
  }
  return facts;
}
