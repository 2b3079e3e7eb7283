import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { subgraphUrls } from '@cx/database';
import { startEmbeddedPostgres } from '@cx/database/embedded';
import { freePort } from '@cx/testing/free-port';
import { Client } from 'pg';
import { z } from 'zod';

import { startCx } from '../../support/child-process.ts';
import { untilReady } from '../../support/instance.ts';
import { makeReader } from './reader-role.ts';

export interface DataSize {
  readonly customers: number;
  readonly interactions: number;
}

/** A database with the demo in it, measured, reckoned and analysed. */
export interface BenchData extends AsyncDisposable {
  readonly directory: string;
  readonly size: DataSize;
  readonly admin: Client;
  /** Sees the tables of all domains. */
  readonly readerUrl: string;
  readonly subgraphSecret: string;
  readonly keyPepper: string;
  readonly erasureSecret: string;
  appUrl(schema: string): string;
  eventsUrl(schema: string): string;
}

/** The same world whenever it is made. */
const UNTIL = '2026-11-01';

const Made = z.object({ customers: z.number(), interactions: z.number() });

/** Makes the data where there are none; a second run finds them. */
export async function openData(
  directory: string,
  size: DataSize,
  say: (line: string) => void,
): Promise<BenchData> {
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
  const mark = join(directory, 'bench.json');
  const made = await readFile(mark, 'utf8').catch(() => null);
  if (made === null) {
    await makeData(directory, size, say);
    await writeFile(mark, JSON.stringify(size));
  }

  const secretOf = (name: string): Promise<string> =>
    readFile(join(directory, 'secrets', name), 'utf8');
  const server = await startEmbeddedPostgres({
    directory,
    password: await secretOf('postgres-password'),
  });
  const { adminUrl } = server;
  const admin = await connect(adminUrl);
  const databaseSecret = await secretOf('database');
  return {
    directory,
    size: made === null ? size : Made.parse(JSON.parse(made)),
    admin,
    readerUrl: await makeReader(admin, adminUrl),
    subgraphSecret: await secretOf('subgraph'),
    keyPepper: await secretOf('key-pepper'),
    erasureSecret: await secretOf('erasure'),
    appUrl: (schema) => subgraphUrls(adminUrl, schema, databaseSecret).app,
    eventsUrl: (schema) => subgraphUrls(adminUrl, schema, databaseSecret).events,
    async [Symbol.asyncDispose]() {
      await admin.end();
      await server.stop();
    },
  };
}

async function makeData(
  directory: string,
  { customers, interactions }: DataSize,
  say: (line: string) => void,
): Promise<void> {
  const begin = performance.now();
  const seconds = (): string => `${((performance.now() - begin) / 1000).toFixed(0)} s`;
  say(`making ${customers} customers with ${interactions} interactions in ${directory} …`);
  const options = { customers, interactions, until: UNTIL };
  const demo = startCx(
    ['demo', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])],
    { CX_DATA_DIR: directory },
  );
  const { exitCode, stderr } = await demo.finished;
  if (exitCode !== 0) throw new Error(`The demo cannot be made: ${stderr}`);
  say(`loaded after ${seconds()}; it is measured and analysed …`);

  const server = await startEmbeddedPostgres({
    directory,
    password: await readFile(join(directory, 'secrets/postgres-password'), 'utf8'),
  });
  const admin = await connect(server.adminUrl);
  // Without it whole tables would be read for what an index finds, until PostgreSQL looks by itself.
  await admin.query('ANALYZE');
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const instance = startCx(['start', '--no-demo'], { CX_DATA_DIR: directory, PORT: port });
  await untilReady({ command: instance, url });
  await untilSettled(admin);
  instance.kill('SIGTERM');
  await instance.finished;
  await admin.query('VACUUM ANALYZE');
  await admin.query('CHECKPOINT');
  await admin.end();
  await server.stop();
  say(`ready after ${seconds()}`);
}

const QUEUES = [
  'customers.fact_due',
  ...['tickets', 'reviews', 'mentions', 'surveys'].flatMap((schema) => [
    `${schema}.fact_due`,
    `${schema}.text_analysis_due`,
  ]),
  'tickets.sla_recount',
  'insights.customer_due',
  'insights.signal_due',
  'insights.rollup_mark',
];

/** Waits until nothing is left to be done behind the data, so that nothing of it runs beside the measurements. */
async function untilSettled(admin: Client): Promise<void> {
  const left = QUEUES.map((queue) => `(SELECT count(*) FROM ${queue})`).join(' + ');
  for (let quiet = 0; quiet < 3;) {
    await sleep(2000);
    const { rows } = await admin.query<{ left: number }>(`SELECT (${left})::int AS left`);
    quiet = rows[0]?.left === 0 ? quiet + 1 : 0;
  }
}

async function connect(adminUrl: string): Promise<Client> {
  const client = new Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
