import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';

import { expect, it } from 'vitest';

import { migrate } from '../migrate.ts';
import { provision, subgraphUrls } from '../provision.ts';
import {
  connect,
  createEmptyDatabase,
  newSubgraph,
  openDoor,
} from '../test-database.test-support.ts';
import { backUp, MIGRATIONS, openStores } from './backup.test-support.ts';
import { writeBackup } from './write-backup.ts';

// More than all buffers between the server and a file hold, and nothing that could be compressed.
const MANY_ROWS = `
  INSERT INTO "user" ("from") SELECT string_agg(gen_random_uuid()::text, ' ')
  FROM generate_series(1, 300) AS n, generate_series(1, 300) GROUP BY n`;

const TAKEN_AT = new Date('2026-01-01T09:00:00Z');

/** A file that takes nothing before the work is done, which begins with the first write. */
function holdingUntil(work: () => Promise<unknown>): { output: Writable; sql: Promise<string> } {
  const output = new PassThrough();
  let worked: Promise<unknown> | undefined;
  const gate = new Writable({
    write(chunk, _, done) {
      worked ??= work();
      worked.then(() => output.write(chunk, done), done);
    },
    final(done) {
      output.end();
      done();
    },
  });
  return {
    output: gate,
    sql: buffer(output).then((packed) => gunzipSync(packed).toString()),
  };
}

it('writes a header, each table with its rows, and an end', async () => {
  await using stores = await openStores();
  const source = await stores.migrated();
  await source.owner.query(`
    DELETE FROM outbox;
    INSERT INTO "user" ("from") VALUES (E'two\\nlines'), (NULL);
    INSERT INTO note (user_id, body) VALUES (1, 'x')`);
  const path = join(stores.directory, 'backup.sql.gz');

  await backUp(source, path);

  const s = stores.schema;
  expect(
    gunzipSync(await readFile(path))
      .toString()
      .split('\n'),
  ).toEqual([
    `-- cx-graph backup {"format":1,"takenAt":"2026-01-01T09:00:00.000Z","migrations":{"${s}":["CreateTables1000000000000"]}}`,
    `DELETE FROM "${s}"."outbox";`,
    `ALTER TABLE "${s}"."note" NO FORCE ROW LEVEL SECURITY;`,
    `COPY "${s}"."outbox" ("seq", "id", "type", "occurred_at", "payload") FROM stdin;`,
    '\\.',
    '-- rows 0',
    `COPY "${s}"."user" ("id", "from", "referrer") FROM stdin;`,
    '1\ttwo\\nlines\t\\N',
    '2\t\\N\t\\N',
    '\\.',
    '-- rows 2',
    `COPY "${s}"."note" ("id", "user_id", "body") FROM stdin;`,
    '1\t1\tx',
    '\\.',
    '-- rows 1',
    `COPY "${s}"."attachment" ("number", "note_id", "content", "tags", "details", "price", "ratio", "is_open", "taken_at", "taken_on", "uuid") FROM stdin;`,
    '\\.',
    '-- rows 0',
    `ALTER TABLE "${s}"."note" FORCE ROW LEVEL SECURITY;`,
    ...[
      ['attachment', 'number'],
      ['note', 'id'],
      ['outbox', 'seq'],
      ['user', 'id'],
    ].map(
      ([table, column]) =>
        `SELECT setval(pg_get_serial_sequence('"${s}"."${table}"', '${column}'), max("${column}")) FROM "${s}"."${table}";`,
    ),
    `INSERT INTO "${s}".outbox (type, occurred_at, payload) VALUES ('outbox.epoch', now(), '{}');`,
    '-- end of backup',
    '',
  ]);
});

it('holds a transaction that writes to two tables whole or not at all', async () => {
  await using stores = await openStores();
  const source = await stores.migrated();
  await using writer = await connect(source.urls.app);
  await source.owner.query(MANY_ROWS);
  const write = (mark: string): Promise<unknown> =>
    writer.query(`
      BEGIN;
      WITH added AS (INSERT INTO "user" ("from") VALUES ('${mark} user') RETURNING id)
      INSERT INTO note (user_id, body) SELECT id, '${mark} note' FROM added;
      COMMIT`);
  await write('early');

  const { output, sql } = holdingUntil(() => write('late'));
  await writeBackup({ ownerUrls: source.ownerUrls, output, takenAt: TAKEN_AT });

  expect((await sql).match(/(early|late) (user|note)/g)).toEqual(['early user', 'early note']);
  expect((await source.owner.query('SELECT FROM note')).rowCount).toBe(2);
});

it('holds a transaction that writes to two schemas whole or not at all', async () => {
  await using database = await createEmptyDatabase();
  const write = (mark: string): Promise<unknown> =>
    database.admin.query(`
      BEGIN;
      INSERT INTO ${one.name}.user ("from") VALUES ('${mark} one');
      INSERT INTO ${other.name}.user ("from") VALUES ('${mark} other');
      COMMIT`);
  // The connection to the second schema is made behind a transaction that the first cannot see.
  await using door = await openDoor(database.url, async (connection) => {
    if (connection === 2) await write('between');
  });
  const [one, other] = [newSubgraph(database.url), newSubgraph(database.url)];
  await provision({
    adminUrl: database.url,
    subgraphs: new Map([one, other].map(({ name, urls }) => [name, urls])),
  });
  for (const { urls } of [one, other]) {
    await migrate({ ownerUrl: urls.owner, entities: [], migrations: MIGRATIONS });
    await using owner = await connect(urls.owner);
    await owner.query(MANY_ROWS);
  }
  await write('early');

  const { output, sql } = holdingUntil(() => write('late'));
  const ownerUrls = new Map(
    [one, other].map(({ name }) => [name, subgraphUrls(door.url, name, 'test').owner]),
  );
  await writeBackup({ ownerUrls, output, takenAt: TAKEN_AT });

  expect((await sql).match(/(early|between|late) (one|other)/g)).toEqual([
    'early one',
    'early other',
  ]);
  const { rowCount } = await database.admin.query(
    `SELECT FROM ${other.name}.user WHERE "from" ~ 'other'`,
  );
  expect(rowCount).toBe(3);
});

it.each([
  ['a little', 'SELECT 1'],
  ['a lot', MANY_ROWS],
])('passes on why a file did not take %s, and closes its connections', async (_, rows) => {
  await using stores = await openStores();
  const source = await stores.migrated();
  await source.owner.query(rows);
  const error = new Error('There is no space left.');
  const output = new Writable({ write: (_chunk, _encoding, done) => done(error) });

  const written = writeBackup({ ownerUrls: source.ownerUrls, output, takenAt: TAKEN_AT });

  await expect(written).rejects.toBe(error);
  await expect.poll(() => source.otherConnections()).toBe(0);
});

it('closes file and connections when one of its schemas is away', async () => {
  await using stores = await openStores();
  const source = await stores.migrated();
  const output = new PassThrough();
  const ownerUrls = new Map([
    ...source.ownerUrls,
    ['away', 'postgres://cx:test@127.0.0.1:1/cx'] as const,
  ]);

  const written = writeBackup({ ownerUrls, output, takenAt: TAKEN_AT });

  await expect(written).rejects.toThrow('ECONNREFUSED');
  expect(output.destroyed).toBe(true);
  await expect.poll(() => source.otherConnections()).toBe(0);
});

it('fails when its connection is lost half way', async () => {
  await using stores = await openStores();
  const source = await stores.migrated();
  await source.owner.query(MANY_ROWS);

  const { output, sql } = holdingUntil(() => source.endOtherConnections());
  sql.catch(() => undefined);
  const written = writeBackup({ ownerUrls: source.ownerUrls, output, takenAt: TAKEN_AT });

  await expect(written).rejects.toThrow(/terminat/);
});
