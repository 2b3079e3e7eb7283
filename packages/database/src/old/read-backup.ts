import { createInterface } from 'node:readline';
import { pipeline as connect, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import {
  BackupError,
  BackupHeader,
  END_OF_BACKUP,
  END_OF_ROWS,
  HEADER_PREFIX,
  ROWS_PREFIX,
} from '../backup/format.ts';
import { listMigrations, listTables } from '../backup/tables.ts';

export interface ReadBackupOptions {
  /** Address of the owner of each schema, by its name. */
  readonly ownerUrls: ReadonlyMap<string, string>;
  readonly input: Readable;
  /** Brings a schema that has no tables yet to these migrations. */
  readonly migrateTo: (schema: string, migrations: readonly string[]) => Promise<void>;
  /** Hears how many rows of which table are read. */
  readonly onTable?: (table: string, rows: number) => void;
}

/**
 * Fills empty schemas from a backup, each of them whole or not at all.
 *
 * @throws BackupError when the file is no backup or was cut off, or a schema is not empty
 */
export async function readBackup(options: ReadBackupOptions): Promise<BackupHeader> {
  const { ownerUrls, input, migrateTo, onTable } = options;
  const unpacked = connect(input, createGunzip(), () => undefined);
  const lines = createInterface({ input: unpacked, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const line = await lines.next().catch((error: unknown) => {
      throw new BackupError('The file is no backup of cx-graph, or it is damaged.', {
        cause: error,
      });
    });
    if (line.done === true) throw new BackupError('The backup was cut off: its end is missing.');
    return line.value;
  };

  const header = parseHeader(await next());
  const clients = new Map<string, Client>();
  try {
    for (const [name, migrations] of Object.entries(header.migrations)) {
      const url = ownerUrls.get(name);
      if (url === undefined) throw new BackupError(`This version knows no schema ${name}.`);
      const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
      await client.connect();
      clients.set(name, client);
      await prepare(client, name, migrations, migrateTo);
      await client.query('BEGIN');
    }
    for (let line = await next(); line !== END_OF_BACKUP; line = await next()) {
      await restoreTable(line, clients, next, onTable);
    }
    for (const client of clients.values()) await finish(client);
    return header;
  } finally {
    // Whatever was not committed is undone with its connection.
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
}

function parseHeader(line: string): BackupHeader {
  const text = line.startsWith(HEADER_PREFIX) ? line.slice(HEADER_PREFIX.length) : 'null';
  const header = BackupHeader.safeParse(JSON.parse(text));
  if (!header.success) {
    throw new BackupError('The file is no backup that this version can read.', {
      cause: header.error,
    });
  }
  return header.data;
}

async function prepare(
  client: Client,
  schema: string,
  wanted: readonly string[],
  migrateTo: ReadBackupOptions['migrateTo'],
): Promise<void> {
  const present = await listMigrations(client);
  if (present.length === 0) {
    await migrateTo(schema, wanted);
  } else if (present.join() !== wanted.join()) {
    throw new BackupError(
      `The schema ${schema} has been through other migrations than the backup: restore into an empty CX_DATA_DIR.`,
    );
  }
  for (const { name } of await listTables(client)) {
    if (name === 'outbox') continue;
    const { rowCount } = await client.query(`SELECT FROM ${escapeIdentifier(name)} LIMIT 1`);
    if (rowCount !== 0) {
      throw new BackupError(
        `${schema}.${name} holds rows already: restore into an empty CX_DATA_DIR.`,
      );
    }
  }
  // Its only row is the epoch that its making began; the restore begins another.
  await client.query('DELETE FROM outbox');
}

const COPY = /^COPY "([^"]+)"\."([^"]+)" \((.*)\) FROM stdin;$/;

async function restoreTable(
  line: string,
  clients: ReadonlyMap<string, Client>,
  next: () => Promise<string>,
  onTable: ReadBackupOptions['onTable'],
): Promise<void> {
  const [, schema = '', table = '', columns = ''] = COPY.exec(line) ?? [];
  const client = clients.get(schema);
  if (client === undefined) {
    throw new BackupError(`The backup holds a line that is none of its own: ${line.slice(0, 80)}`);
  }
  const copy = client.query(copyFrom(`COPY ${escapeIdentifier(table)} (${columns}) FROM STDIN`));
  await pipeline(rowChunks(next), copy);

  const count = (await next()).slice(ROWS_PREFIX.length);
  if (String(copy.rowCount) !== count) {
    throw new BackupError(
      `The backup of ${schema}.${table} holds ${copy.rowCount} of ${count} rows.`,
    );
  }
  onTable?.(`${schema}.${table}`, copy.rowCount);
}

const CHUNK_CHARACTERS = 64 * 1024;

async function* rowChunks(next: () => Promise<string>): AsyncGenerator<string> {
  let chunk = '';
  for (let row = await next(); row !== END_OF_ROWS; row = await next()) {
    chunk += `${row}\n`;
    if (chunk.length > CHUNK_CHARACTERS) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

// What counts up goes on behind the highest that was restored.
const SEQUENCES = `
  SELECT format('SELECT setval(%L, max(%I)) FROM %I', pg_get_serial_sequence(quote_ident(relname), attname),
    attname, relname) AS statement
  FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
  WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND attnum > 0
    AND NOT attisdropped AND pg_get_serial_sequence(quote_ident(relname), attname) IS NOT NULL`;

async function finish(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(SEQUENCES);
  for (const { statement } of rows) await client.query(statement);
  // Cursors into the log as it was point nowhere in the log as it is now.
  await client.query(
    `INSERT INTO outbox (type, occurred_at, payload) VALUES ('outbox.epoch', now(), '{}')`,
  );
  await client.query('COMMIT');
}
