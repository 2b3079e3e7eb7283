// npm run bench:insights [interactions]: facts as if so many interactions had happened in three years, with five
// brands. How fast cells are built, how fast twelve months by week and two dimensions are answered from them and
// from rows, by PostgreSQL and by databases of columns that hold the same, and how far cells are behind while facts come in.
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
import { openPeers, type Peer, type PeerQuestion, type PeerRow, time } from './peers.ts';

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
  readonly of: Pick<PeerQuestion, 'table' | 'time'>;
  readonly columns: readonly string[];
  /** The first value, out of the rows; and what else PostgreSQL reckons for the other measures. */
  readonly value: PeerQuestion['value'] & { readonly postgres: string; readonly others?: string };
}

const INTERACTIONS = { table: 'interaction', time: 'occurred_at' } as const;
const TICKETS = { table: 'ticket_fact', time: 'opened_at' } as const;

const COUNT = { duckdb: 'count(*)', chdb: 'count()', postgres: 'count(*)' };

const CASES: readonly Case[] = [
  {
    name: 'VOLUME by brand and channel',
    measures: ['VOLUME'],
    dimensions: ['BRAND', 'CHANNEL'],
    of: INTERACTIONS,
    columns: ['brand_id', 'channel'],
    value: COUNT,
  },
  {
    name: 'VOLUME, LINKAGE_COVERAGE by channel and team',
    measures: ['VOLUME', 'LINKAGE_COVERAGE'],
    dimensions: ['CHANNEL', 'TEAM'],
    of: INTERACTIONS,
    columns: ['channel', 'team'],
    value: { ...COUNT, others: 'count(customer_id)::float8 / count(*) AS coverage' },
  },
  {
    name: 'FRT_MEAN, ANSWERED_WITHIN_60M by channel and team',
    measures: ['FRT_MEAN', 'ANSWERED_WITHIN_60M'],
    dimensions: ['CHANNEL', 'TEAM'],
    of: TICKETS,
    columns: ['channel', 'team'],
    value: {
      duckdb: 'avg(first_reply_seconds)',
      chdb: 'avg(first_reply_seconds)',
      postgres: 'avg(first_reply_seconds)',
      others: `count(*) FILTER (WHERE first_reply_seconds <= 3600)::float8 /
        nullif(count(*) FILTER (WHERE first_reply_seconds IS NOT NULL OR is_awaiting_reply), 0) AS share`,
    },
  },
  {
    name: 'FRT_P90 by brand and channel',
    measures: ['FRT_P90'],
    dimensions: ['BRAND', 'CHANNEL'],
    of: TICKETS,
    columns: ['brand_id', 'channel'],
    value: {
      duckdb: 'quantile_disc(first_reply_seconds, 0.9)',
      chdb: `nullIf(arraySort(groupArray(first_reply_seconds))[toUInt64(ceil(0.9 * count(first_reply_seconds)))], 0)`,
      postgres: 'percentile_disc(0.9) WITHIN GROUP (ORDER BY first_reply_seconds)',
    },
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
  admin.on('error', () => undefined);
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
  const peers = await openPeers(admin, directory);
  if (peers.every(({ name }) => name !== 'chdb')) {
    say('chdb is not installed, and left out: npm install --no-save chdb@3.4.0');
  }
  for (const one of CASES) await compare(insights, admin, peers, one);
  for (const peer of peers) peer.close();
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

async function compare(
  insights: Insights,
  admin: Client,
  peers: readonly Peer[],
  one: Case,
): Promise<void> {
  const sql = overRows(one);
  const expected = (await admin.query<RowOfSql>(sql)).rows;
  checkEqual(one, Answer.parse(await ask(insights, one)).metrics.rows, expected);
  const cells: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now();
    await ask(insights, one);
    cells.push(performance.now() - begin);
  }
  const facts: number[] = [];
  for (let round = 0; round < ROUNDS_OVER_ROWS; round += 1) {
    const begin = performance.now();
    await admin.query(sql);
    facts.push(performance.now() - begin);
  }
  const ratio = median(facts) / median(cells);
  say(`${one.name}: ${expected.length} rows equal; cells p50 ${ms(median(cells))} p95 ${ms(quantile(cells, 0.95))}, \
rows p50 ${ms(median(facts))}, ${ratio.toFixed(0)} times`);
  const question = { ...one.of, dimensions: one.columns, value: one.value, from: FROM, to: TO };
  for (const peer of peers) {
    checkEqual(one, (await peer.answer(question)).map(asAnswered), expected);
    const rounds = await time(peer, question);
    say(`  ${peer.name}: rows p50 ${ms(median(rounds))} p95 ${ms(quantile(rounds, 0.95))}`);
  }
}

function overRows({ of, columns, value }: Case): string {
  const values = [
    `(${value.postgres})::float8 AS value`,
    ...(value.others === undefined ? [] : [value.others]),
  ];
  return `
  SELECT date_trunc('week', ${of.time} AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS bucket,
    ARRAY[${columns.join(', ')}] AS dimensions, ${values.join(', ')}
  FROM insights.${of.table} WHERE ${of.time} >= '${FROM}' AND ${of.time} < '${TO}' GROUP BY 1, 2`;
}

function asAnswered([day, ...row]: PeerRow): Rows[number] {
  const value = row.at(-1) ?? null;
  return {
    bucket: new Date(`${day}T00:00:00Z`).toISOString(),
    dimensions: row.slice(0, -1).map((one) => ({ value: one === null ? null : String(one) })),
    values: [{ value: value === null ? null : Number(value), n: 0 }],
  };
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
): Promise<unknown> {
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
  return data;
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
