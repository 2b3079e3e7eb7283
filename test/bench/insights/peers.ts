import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';
import type { Client } from 'pg';
import { z } from 'zod';

/** How often a peer is asked at most, and for how long. */
const ROUNDS = 20;
const LONGEST_MS = 10_000;

/** Half a gigabyte, which only this needs: `npm install --no-save chdb@3.4.0` brings it. */
const CHDB = 'chdb';

/** The rows of a bucket: its first day, its dimensions, and a value. */
const PeerRow = z.tuple([z.string()]).rest(z.union([z.string(), z.number(), z.null()]));

export type PeerRow = z.infer<typeof PeerRow>;

export interface PeerQuestion {
  readonly table: keyof typeof TABLES;
  readonly time: string;
  readonly from: string;
  readonly to: string;
  readonly dimensions: readonly string[];
  /** The value, in the words of each. */
  readonly value: { readonly duckdb: string; readonly chdb: string };
}

/** A database in this process that holds the same rows. */
export interface Peer {
  readonly name: string;
  answer(question: PeerQuestion): Promise<PeerRow[]>;
  close(): void;
}

/** What the questions look at, and what ClickHouse calls its types. */
const TABLES = {
  interaction: {
    time: 'occurred_at',
    columns: {
      brand_id: 'LowCardinality(String)',
      channel: 'LowCardinality(String)',
      team: 'LowCardinality(Nullable(String))',
      occurred_at: 'DateTime',
    },
  },
  ticket_fact: {
    time: 'opened_at',
    columns: {
      brand_id: 'LowCardinality(String)',
      channel: 'LowCardinality(String)',
      team: 'LowCardinality(Nullable(String))',
      opened_at: 'DateTime',
      first_reply_seconds: 'Nullable(Int32)',
    },
  },
} as const;

/** Those that are installed, with the rows of the bench in them. */
export async function openPeers(admin: Client, directory: string): Promise<Peer[]> {
  const files = await writeFiles(admin, directory);
  const peers = [await openDuckDb(files), await openChdb(files)];
  for (const file of Object.values(files)) await rm(file);
  return peers.filter((peer) => peer !== null);
}

/** Milliseconds of each of some rounds. */
export async function time(peer: Peer, question: PeerQuestion): Promise<number[]> {
  const rounds: number[] = [];
  const end = performance.now() + LONGEST_MS;
  while (rounds.length < ROUNDS && performance.now() < end) {
    const begin = performance.now();
    await peer.answer(question);
    rounds.push(performance.now() - begin);
  }
  return rounds;
}

type Files = Readonly<Record<keyof typeof TABLES, string>>;

async function writeFiles(admin: Client, directory: string): Promise<Files> {
  const write = async (table: keyof typeof TABLES): Promise<string> => {
    // The server writes it, as its own user, in its own directory.
    const file = join(directory, 'postgres', `${table}.csv`);
    const { time: at, columns } = TABLES[table];
    const list = Object.keys(columns).map((name) =>
      name === at ? `date_trunc('second', ${name} AT TIME ZONE 'UTC') AS ${name}` : name,
    );
    await admin.query(
      `COPY (SELECT ${list.join(', ')} FROM insights.${table}) TO '${file}' (FORMAT csv, HEADER, NULL '\\N')`,
    );
    return file;
  };
  return { interaction: await write('interaction'), ticket_fact: await write('ticket_fact') };
}

async function openDuckDb(files: Files): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [table, file] of Object.entries(files)) {
    await connection.run(
      `CREATE TABLE ${table} AS SELECT * FROM read_csv('${file}', header = true, nullstr = '\\N')`,
    );
  }
  return {
    name: 'DuckDB',
    async answer({ table, time: at, from, to, dimensions, value }) {
      const reader = await connection.runAndReadAll(
        `SELECT strftime(date_trunc('week', ${at}), '%Y-%m-%d') AS bucket, ${dimensions.join(', ')}, (${value.duckdb})::DOUBLE
         FROM ${table} WHERE ${at} >= TIMESTAMP '${plain(from)}' AND ${at} < TIMESTAMP '${plain(to)}' GROUP BY ALL`,
      );
      return PeerRow.array().parse(reader.getRowsJson());
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

interface ChdbSession {
  query(sql: string, format?: string): string;
  close(): void;
}

const Chdb = z.object({
  Session: z.custom<new () => ChdbSession>((found) => typeof found === 'function'),
});

async function openChdb(files: Files): Promise<Peer | null> {
  const found: unknown = await import(CHDB).catch(() => null);
  if (found === null) return null;
  const { Session } = Chdb.parse(found);
  const session = new Session();
  let name: keyof typeof TABLES;
  for (name in TABLES) {
    const { time: at, columns } = TABLES[name];
    const list = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
    session.query(
      `CREATE TABLE ${name} (${list.join(', ')}) ENGINE = MergeTree ORDER BY (brand_id, ${at})`,
    );
    session.query(
      `INSERT INTO ${name} SELECT * FROM file('${files[name]}', 'CSVWithNames', '${list.join(', ')}')`,
    );
  }
  return {
    name: 'chdb',
    answer({ table, time: at, from, to, dimensions, value }) {
      const text = session.query(
        `SELECT toString(toStartOfWeek(${at}, 1, 'UTC')) AS bucket, ${dimensions.join(', ')}, toFloat64(${value.chdb})
         FROM ${table} WHERE ${at} >= toDateTime('${plain(from)}', 'UTC') AND ${at} < toDateTime('${plain(to)}', 'UTC')
         GROUP BY bucket, ${dimensions.join(', ')}`,
        'JSONCompactEachRow',
      );
      const lines = text.split('\n').filter((line) => line !== '');
      return Promise.resolve(lines.map((line) => PeerRow.parse(JSON.parse(line))));
    },
    close: () => session.close(),
  };
}

/** An instant of UTC without its zone. */
function plain(instant: string): string {
  return instant.replace('T', ' ').replace('Z', '');
}
