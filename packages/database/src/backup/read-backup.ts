import { pipeline as connect, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import { connectTo } from '../connect.ts';
import {
  BackupError,
  BackupHeader,
  BOOKKEEPING,
  END_OF_BACKUP,
  END_OF_ROWS,
  HEADER_PREFIX,
  resetStatement,
  ROWS_PREFIX,
  STATEMENT,
} from './format.ts';
import {
  type BackupTable,
  forceStatement,
  listClosingStatements,
  listMigrations,
  listTables,
} from './tables.ts';

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
  const lines = linesOf(unpacked);
  const next = async (): Promise<string> => {
    const line = await lines.next().catch((error: unknown) => {
      throw new BackupError('The file is no backup of cx-graph, or it is damaged.', {
        cause: error,
      });
    });
    if (line.done === true) throw new BackupError('The backup was cut off: its end is missing.');
    return line.value;
  };

  const clients = new Map<string, Client>();
  const tables = new Map<string, readonly BackupTable[]>();
  try {
    const header = parseHeader(await next());
    for (const [name, migrations] of Object.entries(header.migrations)) {
      const url = ownerUrls.get(name);
      if (url === undefined) throw new BackupError(`This version knows no schema ${name}.`);
      const client = await connectTo(url);
      clients.set(name, client);
      tables.set(name, await prepare(client, name, migrations, migrateTo));
    }
    for (let line = await next(); line !== END_OF_BACKUP; line = await next()) {
      if (!STATEMENT.test(line)) await restoreTable(line, clients, next, onTable);
    }
    for (const [schema, client] of clients) await finish(client, schema, tables.get(schema) ?? []);
    return header;
  } finally {
    unpacked.destroy();
    // Whatever was not committed is undone with its connection.
    await Promise.all([...clients.values()].map((client) => client.end()));
  }
}

/** Only a line feed ends a line: readline would also end one at U+2028, which a text may hold. */
async function* linesOf(input: Readable): AsyncGenerator<string, void> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function parseHeader(line: string): BackupHeader {
  try {
    if (!line.startsWith(HEADER_PREFIX)) throw new Error('It does not begin as a backup does.');
    return BackupHeader.parse(JSON.parse(line.slice(HEADER_PREFIX.length)));
  } catch (error) {
    throw new BackupError('The file is no backup that this version can read.', { cause: error });
  }
}

async function prepare(
  client: Client,
  schema: string,
  wanted: readonly string[],
  migrateTo: ReadBackupOptions['migrateTo'],
): Promise<readonly BackupTable[]> {
  const present = await listMigrations(client);
  if (present.length === 0) {
    await migrateTo(schema, wanted);
  } else if (present.join() !== wanted.join()) {
    throw new BackupError(
      `The schema ${schema} has been through other migrations than the backup: restore into an empty instance, in another CX_DATA_DIR or DATABASE_URL.`,
    );
  }
  await client.query('BEGIN');
  const tables = await listTables(client);
  for (const table of tables) {
    const { name } = table;
    if (BOOKKEEPING.has(name)) {
      await client.query(resetStatement(schema, name));
      continue;
    }
    const { rowCount } = await client.query(`SELECT FROM ${escapeIdentifier(name)} LIMIT 1`);
    if (rowCount !== 0) {
      throw new BackupError(
        `${schema}.${name} holds rows already: restore into an empty instance, in another CX_DATA_DIR or DATABASE_URL.`,
      );
    }
    if (table.isForced) await client.query(forceStatement(table, 'NO FORCE'));
  }
  return tables;
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

async function finish(
  client: Client,
  schema: string,
  tables: readonly BackupTable[],
): Promise<void> {
  for (const statement of await listClosingStatements(client, schema, tables)) {
    await client.query(statement);
  }
  await client.query('COMMIT');
}
