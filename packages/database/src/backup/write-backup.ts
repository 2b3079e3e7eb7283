import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { type Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { connectTo } from '../connect.ts';
import {
  BOOKKEEPING,
  END_OF_BACKUP,
  END_OF_ROWS,
  HEADER_PREFIX,
  resetStatement,
  ROWS_PREFIX,
} from './format.ts';
import { forceStatement, listClosingStatements, listMigrations, listTables } from './tables.ts';

export interface WriteBackupOptions {
  /** Address of the owner of each schema, by its name. */
  readonly ownerUrls: ReadonlyMap<string, string>;
  readonly output: Writable;
  readonly takenAt: Date;
  /** Hears how many rows of which table are written. */
  readonly onTable?: (table: string, rows: number) => void;
}

/** Copies all schemas as they were at one moment, over the wire; those of other servers at moments close to it. */
export async function writeBackup(options: WriteBackupOptions): Promise<void> {
  await pipeline(partsOf(options), createGzip(), options.output);
}

async function* partsOf(options: WriteBackupOptions): AsyncGenerator<string | Buffer, void> {
  const { ownerUrls, takenAt, onTable } = options;
  const clients = new Map<string, Client>();
  try {
    await openSnapshot(ownerUrls, clients);
    const migrations: Record<string, string[]> = {};
    for (const [name, client] of clients) migrations[name] = await listMigrations(client);
    yield `${HEADER_PREFIX}${JSON.stringify({ format: 1, takenAt, migrations })}\n`;

    for (const [schema, client] of clients) {
      const tables = await listTables(client);
      const reset = tables.filter(({ name }) => BOOKKEEPING.has(name));
      for (const { name } of reset) yield `${resetStatement(schema, name)}\n`;
      const forced = tables.filter(({ isForced }) => isForced);
      for (const table of forced) yield `${forceStatement(table, 'NO FORCE')}\n`;
      for (const table of tables) {
        const columns = table.columns.map(escapeIdentifier).join(', ');
        const name = escapeIdentifier(table.name);
        yield `COPY ${escapeIdentifier(table.schema)}.${name} (${columns}) FROM stdin;\n`;
        const rows = client.query(copyTo(`COPY ${name} (${columns}) TO STDOUT`));
        yield* rows;
        yield `${END_OF_ROWS}\n${ROWS_PREFIX}${rows.rowCount}\n`;
        onTable?.(`${table.schema}.${table.name}`, rows.rowCount);
      }
      for (const statement of await listClosingStatements(client, schema, tables))
        yield `${statement}\n`;
    }
    yield `${END_OF_BACKUP}\n`;
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
}

/** Connections that all see the same moment, as far as they are in the same database. */
async function openSnapshot(
  ownerUrls: ReadonlyMap<string, string>,
  clients: Map<string, Client>,
): Promise<void> {
  const snapshots = new Map<string, string>();
  for (const [name, url] of ownerUrls) {
    const client = await connectTo(url);
    clients.set(name, client);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { host, pathname } = new URL(url);
    const shared = snapshots.get(host + pathname);
    if (shared === undefined) {
      const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
      snapshots.set(host + pathname, rows[0]?.id ?? '');
    } else {
      await client.query(`SET TRANSACTION SNAPSHOT '${shared}'`);
    }
  }
}
