// npm run bench:import [rows] [rounds]: an import of generated mentions beside a bare COPY of the same
// rows into the same table with the same indexes, in turns, on one server.
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { startEmbeddedPostgres } from '@cx/database/embedded';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

import { type FinishedCommand, runCx } from '../../support/child-process.ts';
import { machine, median } from '../../support/figures.ts';
import { MAPPING, writeMentionsCsv } from './mentions-csv.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const rounds = Number(process.argv[3] ?? 3);

const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
await chmod(directory, 0o755);
const server = await startEmbeddedPostgres({ directory, password: 'bench' });
try {
  await bench();
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}

async function bench(): Promise<void> {
  const csv = join(directory, 'mentions.csv');
  const mapping = join(directory, 'mentions.yaml');
  const dump = join(directory, 'mentions.copy');
  await writeMentionsCsv(csv, rows);
  await writeFile(mapping, MAPPING);

  const imports: FinishedCommand[] = [];
  const copies: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const url = await freshDatabase(`bench_${round}`);
    const environment = { DATABASE_URL: url, CX_DATA_DIR: join(directory, 'data') };
    const migrated = await runCx(['migrate'], environment);
    if (migrated.exitCode !== 0) throw new Error(migrated.stderr);

    const done = await runCx(['import', '--mapping', mapping, csv], environment);
    if (done.exitCode !== 0) throw new Error(done.stderr);
    imports.push(done);
    copies.push(await bareCopy(url, dump));
    process.stdout.write(
      `round ${round + 1}: import ${done.seconds.toFixed(1)} s, COPY ${copies.at(-1)?.toFixed(1)} s; ${done.stdout}`,
    );
  }

  const importSeconds = median(imports.map(({ seconds }) => seconds));
  const copySeconds = median(copies);
  const peak = Math.max(...imports.map(({ peakBytes }) => peakBytes)) / 1024 / 1024;
  process.stdout.write(`
${rows.toLocaleString('en')} mentions, ${rounds} rounds, medians, on ${machine()}

cx import   ${importSeconds.toFixed(1)} s   ${Math.round(rows / importSeconds).toLocaleString('en')} rows/s   ${peak.toFixed(0)} MiB resident at most
bare COPY   ${copySeconds.toFixed(1)} s   ${Math.round(rows / copySeconds).toLocaleString('en')} rows/s
ratio       ${(copySeconds / importSeconds).toFixed(2)} of COPY (goal: 0.35; the import also recognises customers, and writes metrics and events)
`);
}

async function freshDatabase(name: string): Promise<string> {
  await onServer(server.adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Seconds of a COPY of what the import wrote, into an empty table with the same columns and indexes. */
function bareCopy(url: string, dump: string): Promise<number> {
  return onServer(url, async (client) => {
    await client.query('SET search_path = mentions');
    await pipeline(client.query(copyTo('COPY mention TO STDOUT')), createWriteStream(dump));
    const { rows: before } = await client.query<{ count: string }>('SELECT count(*) FROM mention');
    await client.query('CREATE TABLE bare (LIKE mention INCLUDING ALL)');
    await client.query('CHECKPOINT');

    const begin = performance.now();
    await pipeline(createReadStream(dump), client.query(copyFrom('COPY bare FROM STDIN')));
    const seconds = (performance.now() - begin) / 1000;

    const { rows: after } = await client.query<{ count: string }>('SELECT count(*) FROM bare');
    if (after[0]?.count !== before[0]?.count) throw new Error('The COPY wrote other rows.');
    return seconds;
  });
}

async function onServer<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
