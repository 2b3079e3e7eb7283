import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { migrate } from '../migrate.ts';
import { connect } from '../test-database.test-support.ts';
import {
  AddNothing1000000000001,
  backUp,
  MIGRATIONS,
  openStores,
  restore,
  type Store,
  type Stores,
} from './backup.test-support.ts';
import { BackupError } from './format.ts';
import { readBackup } from './read-backup.ts';

/** Something is in every table; the texts are too long for one chunk of any stream. */
const ROWS = `
  INSERT INTO "user" ("from") SELECT repeat(md5(n::text), 20) FROM generate_series(1, 300) AS n;
  INSERT INTO note (user_id, body) SELECT n, md5(n::text) FROM generate_series(1, 300) AS n;
  INSERT INTO attachment (note_id) SELECT n FROM generate_series(1, 300) AS n;
  INSERT INTO outbox (type, occurred_at, payload) VALUES ('note.recorded', now(), '{"n": 1}')`;

async function backupFile(stores: Stores, rows = ROWS): Promise<string> {
  const source = await stores.migrated();
  await source.owner.query(rows);
  const path = join(stores.directory, 'backup.sql.gz');
  await backUp(source, path);
  return path;
}

/** A file beside the backup, with other contents. */
async function changed(path: string, change: (sql: string) => string): Promise<string> {
  const other = `${path}.changed`;
  const sql = gunzipSync(await readFile(path)).toString();
  await writeFile(other, gzipSync(change(sql)));
  return other;
}

async function everything(store: Store): Promise<object> {
  const outbox = await store.owner.query('SELECT * FROM outbox ORDER BY seq');
  return { contents: await store.contents(), outbox: outbox.rows };
}

function failureOf(restored: Promise<unknown>): Promise<string> {
  return restored.then(
    () => 'restored',
    (error: unknown) =>
      error instanceof BackupError ? error.message : `another: ${String(error)}`,
  );
}

it.each([0.01, 0.3, 0.6, 0.9, 0.999])('refuses a file of which %d is left', async (part) => {
  await using stores = await openStores();
  const path = await backupFile(stores);
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, Math.floor(whole.length * part)));
  const target = await stores.migrated();
  const before = await everything(target);

  const failure = await failureOf(restore(target, path));

  expect(failure).toMatch(
    /^(The file is no backup of cx-graph, or it is damaged|The backup was cut off)/,
  );
  expect(await everything(target)).toEqual(before);
});

it.each([
  ['within a row', (sql: string) => sql.slice(0, sql.indexOf('COPY', 100) - 5000)],
  ['behind a row', (sql: string) => sql.slice(0, sql.indexOf('\n', 9000) + 1)],
  ['behind a table', (sql: string) => sql.slice(0, sql.lastIndexOf('COPY'))],
  ['before its last line', (sql: string) => sql.replace('-- end of backup\n', '')],
])('refuses a backup that was cut off %s', async (_, cut) => {
  await using stores = await openStores();
  const path = await changed(await backupFile(stores), cut);
  const target = await stores.migrated();
  const before = await everything(target);

  const failure = await failureOf(restore(target, path));

  expect(failure).toBe('The backup was cut off: its end is missing.');
  expect(await everything(target)).toEqual(before);
});

it('refuses a backup that lacks rows', async () => {
  await using stores = await openStores();
  const path = await changed(await backupFile(stores), (sql) => sql.replace(/^17\t.*\n/m, ''));
  const target = await stores.migrated();
  const before = await everything(target);

  const failure = await failureOf(restore(target, path));

  expect(failure).toBe(`The backup of ${stores.schema}.user holds 299 of 300 rows.`);
  expect(await everything(target)).toEqual(before);
});

it.each([
  ['an empty file', Buffer.alloc(0), 'The file is no backup of cx-graph, or it is damaged.'],
  ['an empty compressed file', gzipSync(''), 'The backup was cut off: its end is missing.'],
  [
    'a file that is not compressed',
    Buffer.from('id,name\n1,x\n'),
    'The file is no backup of cx-graph, or it is damaged.',
  ],
  [
    'another compressed file',
    gzipSync('id,name\n1,x\n'),
    'The file is no backup that this version can read.',
  ],
  [
    'a damaged header',
    gzipSync('-- cx-graph backup {"format":1,\n'),
    'The file is no backup that this version can read.',
  ],
  [
    'a backup of another format',
    gzipSync('-- cx-graph backup {"format":2,"takenAt":"2026-01-01","migrations":{}}\n'),
    'The file is no backup that this version can read.',
  ],
  [
    'a schema that is not known here',
    gzipSync('-- cx-graph backup {"format":1,"takenAt":"2026-01-01","migrations":{"other":[]}}\n'),
    'This version knows no schema other.',
  ],
])('refuses %s', async (_, file, message) => {
  await using stores = await openStores();
  const path = join(stores.directory, 'file');
  await writeFile(path, file);
  const target = await stores.bare();

  const failure = await failureOf(restore(target, path));

  expect(failure).toBe(message);
});

it('refuses what is not of its own between the tables', async () => {
  await using stores = await openStores();
  const path = await changed(await backupFile(stores), (sql) =>
    sql.replace('-- end of backup', 'DROP TABLE note;\n-- end of backup'),
  );
  const target = await stores.migrated();
  const before = await everything(target);

  const failure = await failureOf(restore(target, path));

  expect(failure).toBe('The backup holds a line that is none of its own: DROP TABLE note;');
  expect(await everything(target)).toEqual(before);
});

it('refuses a schema that holds rows, and leaves it as it is', async () => {
  await using stores = await openStores();
  const path = await backupFile(stores);
  const target = await stores.migrated();
  await target.owner.query(`INSERT INTO "user" ("from") VALUES ('here before')`);
  const before = await everything(target);

  const failure = await failureOf(restore(target, path));

  expect(failure).toBe(
    `${stores.schema}.user holds rows already: restore into an empty instance, in another CX_DATA_DIR or DATABASE_URL.`,
  );
  expect(await everything(target)).toEqual(before);
});

it('refuses a schema that has been through other migrations', async () => {
  await using stores = await openStores();
  const path = await backupFile(stores);
  const target = await stores.bare();
  await migrate({
    ownerUrl: target.urls.owner,
    entities: [],
    migrations: [...MIGRATIONS, AddNothing1000000000001],
  });
  const before = await everything(target);

  const failure = await failureOf(restore(target, path));

  expect(failure).toBe(
    `The schema ${stores.schema} has been through other migrations than the backup: ` +
      `restore into an empty instance, in another CX_DATA_DIR or DATABASE_URL.`,
  );
  expect(await everything(target)).toEqual(before);
});

it('restores after it has refused', async () => {
  await using stores = await openStores();
  const path = await backupFile(stores);
  const cut = await changed(path, (sql) => sql.slice(0, -100));
  const target = await stores.bare();
  await failureOf(restore(target, cut));

  await restore(target, path);

  const { rows } = await target.owner.query('SELECT count(*)::int FROM attachment');
  expect(rows).toEqual([{ count: 300 }]);
});

it('closes its connections and its file when it refuses', async () => {
  await using stores = await openStores();
  // More than a stream reads ahead.
  const path = await backupFile(
    stores,
    `INSERT INTO "user" ("from") SELECT gen_random_uuid() FROM generate_series(1, 20000)`,
  );
  const target = await stores.migrated();
  await target.owner.query(`INSERT INTO "user" ("from") VALUES ('here before')`);
  const input = createReadStream(path);

  const refused = readBackup({ ownerUrls: target.ownerUrls, input, migrateTo: async () => {} });

  await expect(refused).rejects.toThrow(BackupError);
  await expect.poll(() => input.closed).toBe(true);
  await expect.poll(() => target.otherConnections()).toBe(0);
});

it('leaves nothing behind when its connection is lost half way', async () => {
  await using stores = await openStores();
  const path = await backupFile(stores);
  const target = await stores.migrated();
  const before = await everything(target);
  // Reading is let through, writing waits.
  await using other = await connect(target.urls.owner);
  await other.query('BEGIN; LOCK TABLE attachment IN SHARE MODE');

  const failure = restore(target, path).catch((error: unknown) => String(error));
  await expect.poll(() => target.endOtherConnections(`wait_event_type = 'Lock'`)).toBe(1);
  await other.query('ROLLBACK');

  expect(await failure).toMatch(/terminating connection|Connection terminated/);
  expect(await everything(target)).toEqual(before);
});
