import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';

import { Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { END_OF_BACKUP, END_OF_ROWS, HEADER_PREFIX, ROWS_PREFIX } from '../backup/format.ts';
import { type BackupTable, listMigrations, listTables } from '../backup/tables.ts';

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
  const { ownerUrls, output, takenAt, onTable } = options;
  const clients = await openSnapshot(ownerUrls);
  const gzip = createGzip();
  const written = once(gzip.pipe(output), 'finish');
  const write = async (line: string): Promise<void> => {
    if (!gzip.write(`${line}\n`)) await once(gzip, 'drain');
  };

  try {
    const migrations: Record<string, string[]> = {};
    for (const [name, client] of clients) migrations[name] = await listMigrations(client);
    await write(`${HEADER_PREFIX}${JSON.stringify({ format: 1, takenAt, migrations })}`);

    for (const client of clients.values()) {
      for (const table of await listTables(client)) {
        const name = `${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`;
        await write(`COPY ${name} (${columnList(table)}) FROM stdin;`);
        const rows = await copyRows(client, table, gzip);
        await write(END_OF_ROWS);
        await write(`${ROWS_PREFIX}${rows}`);
        onTable?.(`${table.schema}.${table.name}`, rows);
      }
    }
    await write(END_OF_BACKUP);
    gzip.end();
    await written;
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
}

/** Connections that all see the same moment, as far as they are in the same database. */
async function openSnapshot(ownerUrls: ReadonlyMap<string, string>): Promise<Map<string, Client>> {
  const clients = new Map<string, Client>();
  const snapshots = new Map<string, string>();
  for (const [name, url] of ownerUrls) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    await client.connect();
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
  return clients;
}

async function copyRows(client: Client, table: BackupTable, output: Writable): Promise<number> {
  const copy = client.query(
    copyTo(`COPY ${escapeIdentifier(table.name)} (${columnList(table)}) TO STDOUT`),
  );
  for await (const chunk of copy) {
    if (!output.write(chunk)) await once(output, 'drain');
  }
  return copy.rowCount;
}

function columnList({ columns }: BackupTable): string {
  return columns.map(escapeIdentifier).join(', ');
}
