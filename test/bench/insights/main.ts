// npm run bench:insights [interactions]: facts as if so many interactions had happened in three years, with five
// brands. How fast cells are built, how fast twelve months by week and two dimensions are answered from them and
// from rows, and how far cells are behind while facts come in.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { migrate, provision, subgraphUrls } from '@cx/database';
import { startEmbeddedPostgres } from '@cx/database/embedded';
import { entities, type Insights, migrations, openInsights } from '@cx/insights';
import { LOCAL_PRINCIPAL } from '@cx/principals';
import { executeOperation } from '@cx/subgraph';
import { parse } from 'graphql';
import { Client } from 'pg';
import { z } from 'zod';

import { machine, median } from '../../support/figures.ts';
import { addNow, fill, tellBrands } from './fill.ts';

const interactions = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = 60;
const ROUNDS_OVER_ROWS = 5;
const SECONDS_OF_LOAD = 20;
const FACTS_PER_SECOND = 1000;

const FROM = '2025-01-06T00:00:00Z';
const TO = '2026-01-05T00:00:00Z';

const QUERY = parse(`query ($measures: [Measure!]!, $dimensions: [Dimension!]!) {
  metrics(query: { measures: $measures, dimensions: $dimensions, grain: WEEK, limit: 10000,
    range: { from: "${FROM}", to: "${TO}" } }) {
    rows { bucket dimensions { value } values { value n } } } }`);

const Answer = z.object({
  metrics: z.object({
    rows: z.array(
      z.object({
        bucket: z.string(),
        dimensions: z.array(z.object({ value: z.string().nullable() })),
        values: z.array(z.object({ value: z.number().nullable(), n: z.number() })),
      }),
    ),
  }),
});

type Rows = z.infer<typeof Answer>['metrics']['rows'];

interface Case {
  readonly name: string;
  readonly measures: readonly string[];
  readonly dimensions: readonly string[];
  /** The same out of the rows: bucket, dimensions as a list, and the first value. */
  readonly sql: string;
}

const overRows = (table: string, time: string, columns: string, value: string): string => `
  SELECT date_trunc('week', ${time} AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS bucket, ARRAY[${columns}] AS dimensions, ${value} AS value
  FROM insights.${table} WHERE ${time} >= '${FROM}' AND ${time} < '${TO}' GROUP BY 1, 2`;

const CASES: readonly Case[] = [
  {
    name: 'VOLUME by brand and channel',
    measures: ['VOLUME'],
    dimensions: ['BRAND', 'CHANNEL'],
    sql: overRows('interaction', 'occurred_at', 'brand_id, channel', 'count(*)::float8'),
  },
  {
    name: 'VOLUME, LINKAGE_COVERAGE by channel and team',
    measures: ['VOLUME', 'LINKAGE_COVERAGE'],
    dimensions: ['CHANNEL', 'TEAM'],
    sql: overRows(
      'interaction',
      'occurred_at',
      'channel, team',
      'count(*)::float8, count(customer_id)::float8 / count(*)',
    ),
  },
  {
    name: 'FRT_MEAN, ANSWERED_WITHIN_60M by channel and team',
    measures: ['FRT_MEAN', 'ANSWERED_WITHIN_60M'],
    dimensions: ['CHANNEL', 'TEAM'],
    sql: overRows(
      'ticket_fact',
      'opened_at',
      'channel, team',
      `avg(first_reply_seconds)::float8, count(*) FILTER (WHERE first_reply_seconds <= 3600)::float8 /
        nullif(count(*) FILTER (WHERE first_reply_seconds IS NOT NULL OR is_awaiting_reply), 0)`,
    ),
  },
  {
    name: 'FRT_P90 by brand and channel',
    measures: ['FRT_P90'],
    dimensions: ['BRAND', 'CHANNEL'],
    sql: overRows(
      'ticket_fact',
      'opened_at',
      'brand_id, channel',
      'percentile_disc(0.9) WITHIN GROUP (ORDER BY first_reply_seconds)::float8',
    ),
  },
];

const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
await chmod(directory, 0o755);
const server = await startEmbeddedPostgres({ directory, password: 'bench' });
try {
  const urls = subgraphUrls(server.adminUrl, 'insights', 'bench');
  await provision({ adminUrl: server.adminUrl, subgraphs: new Map([['insights', urls]]) });
  await migrate({ ownerUrl: urls.owner, entities, migrations });
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  say(`${interactions.toLocaleString('en')} interactions in three years, on ${machine()}`);
  await tellBrands(admin);
  const filling = performance.now();
  await fill(admin, interactions);
  say(`facts written in ${seconds(filling)} s`);

  const insights = openInsights({
    databaseUrl: urls.app,
    secret: 'bench',
    background: { eventUrls: {}, onError: (error) => say(String(error)) },
  });
  const building = performance.now();
  await untilBuilt(admin);
  say(`cells built in ${seconds(building)} s`);
  await admin.query('VACUUM ANALYZE');
  const again = performance.now();
  await insights.rollups.rebuild();
  const rate = interactions / ((performance.now() - again) / 1000);
  say(`rebuilt in ${seconds(again)} s: ${Math.round(rate).toLocaleString('en')} interactions/s`);
  await admin.query('VACUUM ANALYZE');
  for (const one of CASES) await compare(insights, admin, one);
  await load(admin);
  await insights.service.close();
  await admin.end();
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}

async function untilBuilt(admin: Client): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ left: number }>(
      'SELECT count(*)::int AS left FROM insights.rollup_mark',
    );
    if (rows[0]?.left === 0) return;
    await sleep(200);
  }
}

async function compare(insights: Insights, admin: Client, one: Case): Promise<void> {
  const expected = (await admin.query<RowOfSql>(one.sql)).rows;
  checkEqual(one, await ask(insights, one), expected);
  const cells: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    await ask(insights, one);
    cells.push(performance.now() - begin);
  }
  const facts: number[] = [];
  for (let round = 0; round < ROUNDS_OVER_ROWS; round += 1) {
    const begin = performance.now();
    await admin.query(one.sql);
    facts.push(performance.now() - begin);
  }
  const ratio = median(facts) / median(cells);
  say(`${one.name}: ${expected.length} rows equal; cells p50 ${ms(median(cells))} p95 ${ms(quantile(cells, 0.95))}, \
rows p50 ${ms(median(facts))}, ${ratio.toFixed(0)} times`);
}

interface RowOfSql {
  readonly bucket: Date;
  readonly dimensions: readonly (string | null)[];
  readonly value: number | null;
}

function checkEqual({ name }: Case, found: Rows, expected: readonly RowOfSql[]): void {
  const known = new Map(
    found.map(({ bucket, dimensions, values }) => [
      JSON.stringify([bucket, ...dimensions.map(({ value }) => value)]),
      values[0]?.value ?? null,
    ]),
  );
  const wrong = expected.filter(({ bucket, dimensions, value }) => {
    const one = known.get(JSON.stringify([bucket.toISOString(), ...dimensions])) ?? null;
    if (one === null || value === null) return one !== value;
    return Math.abs(one - value) > Math.abs(value) * (name.includes('P90') ? 0.01 : 1e-9);
  });
  if (wrong.length > 0 || known.size !== expected.length) {
    throw new Error(
      `${name}: ${wrong.length} of ${expected.length} rows differ: ${JSON.stringify(wrong[0])}`,
    );
  }
}

async function ask(
  { service }: Insights,
  { measures, dimensions }: Pick<Case, 'measures' | 'dimensions'>,
): Promise<Rows> {
  const { data, errors } = await executeOperation(
    service,
    {
      document: QUERY,
      variables: { measures, dimensions },
      context: service.createContext(LOCAL_PRINCIPAL),
    },
    (error) => say(String(error)),
  );
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return Answer.parse(data).metrics.rows;
}

/** How old the oldest fact is that is in no cell yet, while they come in. */
async function load(admin: Client): Promise<void> {
  const lags: number[] = [];
  const end = performance.now() + SECONDS_OF_LOAD * 1000;
  const watch = async (): Promise<void> => {
    while (performance.now() < end) {
      const { rows } = await admin.query<{ lag: number }>(
        `SELECT coalesce(extract(epoch FROM clock_timestamp() - min(marked_at)) * 1000, 0)::float8 AS lag FROM insights.rollup_mark`,
      );
      lags.push(rows[0]?.lag ?? 0);
      await sleep(100);
    }
  };
  const add = async (): Promise<void> => {
    while (performance.now() < end) {
      const begin = performance.now();
      await addNow(admin, FACTS_PER_SECOND);
      await sleep(Math.max(0, 1000 - (performance.now() - begin)));
    }
  };
  const adding = add();
  await watch();
  await adding;
  say(`lag at ${FACTS_PER_SECOND} facts/s: p50 ${ms(median(lags))}, most ${ms(Math.max(...lags))}`);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function seconds(begin: number): string {
  return ((performance.now() - begin) / 1000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
