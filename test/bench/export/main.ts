// npm run bench:export [rows] [formats]: what an export costs beside a bare COPY of the same columns, and how much memory
// the process takes that serves it.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { migrate, provision, subgraphUrls } from '@cx/database';
import { startEmbeddedPostgres } from '@cx/database/embedded';
import { DATASETS } from '@cx/datasets';
import { entities, migrations } from '@cx/insights';
import { type Principal, signRequest } from '@cx/principals';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { machine, median } from '../../support/figures.ts';

const rows = Number(process.argv[2] ?? 200_000);
const ROUNDS = 3;
const SECRET = 'a secret of the benchmark, long enough';
const READER: Principal = { kind: 'bi', id: 'bench', scopes: ['tickets:read'], brands: ['united'] };

const directory = await mkdtemp(join(tmpdir(), 'cx-bench-'));
await chmod(directory, 0o755);
const server = await startEmbeddedPostgres({ directory, password: 'bench' });
try {
  const urls = subgraphUrls(server.adminUrl, 'insights', SECRET);
  await provision({ adminUrl: server.adminUrl, subgraphs: new Map([['insights', urls]]) });
  await migrate({ ownerUrl: urls.owner, entities, migrations });
  await fill(urls.app);
  await bench(urls.app);
} finally {
  await server.stop();
  await rm(directory, { recursive: true });
}

async function bench(url: string): Promise<void> {
  say(
    `${machine()}; ${rows} tickets; medians of ${ROUNDS} rounds, each with a bare COPY beside it`,
  );
  for (const format of (process.argv[3] ?? 'csv,ndjson,arrow,parquet').split(',')) {
    const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [url, SECRET]);
    const [address] = await once(child, 'message');
    const idle = await memoryOf(child);
    const taken: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const bare = await timed(() => copyBare(url));
      taken.push({ bare, own: await timed(() => fetchRows(String(address), format)) });
    }
    say(line(format, taken, await memoryOf(child), idle));
    child.kill();
    await once(child, 'exit');
  }
}

interface Taken {
  readonly ms: number;
  readonly bytes: number;
}

/** One after the other, so that what else the machine does slows both. */
interface Round {
  readonly bare: Taken;
  readonly own: Taken;
}

async function timed(run: () => Promise<number>): Promise<Taken> {
  const begin = performance.now();
  const bytes = await run();
  return { ms: performance.now() - begin, bytes };
}

async function copyBare(url: string): Promise<number> {
  const client = await connect(url, 'united');
  const columns = DATASETS.find(({ name }) => name === 'tickets')?.columns ?? [];
  const list = columns.map(({ sql }) => sql).join(', ');
  let bytes = 0;
  const stream = client.query(
    copyTo(`COPY (SELECT ${list} FROM ticket_fact AS fact) TO STDOUT (FORMAT csv, HEADER)`),
  );
  for await (const piece of stream) bytes += Buffer.byteLength(piece);
  await client.end();
  return bytes;
}

async function fetchRows(address: string, format: string): Promise<number> {
  const question = { path: `export/tickets.${format}`, query: '', base: '', hidden: [] };
  const body = JSON.stringify(question);
  const response = await fetch(new URL('/rows', address), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...signRequest(SECRET, READER, body, new Date()),
    },
    body,
  });
  let bytes = 0;
  for await (const piece of response.body ?? []) bytes += Buffer.byteLength(piece);
  if (response.status !== 200) throw new Error(`The export answered ${response.status}.`);
  return bytes;
}

/** Resident, in MiB: at most so far. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function line(name: string, taken: readonly Round[], memory: number, idle: number): string {
  const ms = median(taken.map(({ own }) => own.ms));
  const bare = median(taken.map((round) => round.bare.ms));
  const ratio = median(taken.map((round) => round.own.ms / round.bare.ms));
  return [
    name.padEnd(8),
    `${(ms / 1000).toFixed(2)} s beside ${(bare / 1000).toFixed(2)} s`,
    `${ratio.toFixed(2)} × bare`,
    `${Math.round((rows / ms) * 1000)} rows/s`,
    `${((taken[0]?.own.bytes ?? 0) / 2 ** 20).toFixed(0)} MiB`,
    `${memory.toFixed(0)} MiB resident (${idle.toFixed(0)} idle)`,
  ].join('   ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function connect(url: string, brands: string): Promise<Client> {
  const client = new Client({ connectionString: url, options: `-c cx.brands={${brands}}` });
  await client.connect();
  return client;
}

async function fill(url: string): Promise<void> {
  const client = await connect(url, '*');
  await client.query(
    `INSERT INTO ticket_fact (id, brand_id, customer_id, opened_at, source, type, status, channel, team, language, topics,
       sentiment, intents, is_solved, first_solved_at, first_reply_at, first_reply_seconds, is_awaiting_reply, replies,
       reopens, public_replies, bounces, ping_pongs, is_escalated_to_human, sla_fulfilled, sla_breached, sla_active,
       calls, calls_answered, calls_abandoned, call_wait_seconds, follow_ups, follow_ups_done, gestures, appointments,
       appointments_on_time, country, age_band, gender, touchpoint, seq)
     SELECT gen_random_uuid(), 'united', gen_random_uuid(), timestamptz '2025-01-01' + n * interval '1 minute', 'helpdesk',
       'COMPLAINT', 'SOLVED', 'EMAIL', 'care', 'en', ARRAY['DELAY', 'BAGGAGE'], 'NEGATIVE', '{}', true,
       timestamptz '2025-01-02' + n * interval '1 minute', timestamptz '2025-01-01' + n * interval '2 minutes', n % 86400,
       false, 2, 0, 2, 0, 0, false, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'FR', '25-34', 'female', 'help', n
     FROM generate_series(1, $1::int) AS n`,
    [rows],
  );
  await client.query('ANALYZE');
  await client.end();
}
