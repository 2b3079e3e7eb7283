import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';

import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { rowSet } from '../row-set.ts';
import { backUp, openStores, restore, type Store } from './backup.test-support.ts';
import { readBackup } from './read-backup.ts';

const ROWS = `
  INSERT INTO "user" ("from") SELECT 'user ' || n FROM generate_series(1, 300) AS n;
  UPDATE "user" SET referrer = 301 - id WHERE id % 3 = 0;
  INSERT INTO "user" ("from") VALUES (NULL), ('NULL'), (''), (E'\\\\N'), (E'\\\\.'), ('\\.'), (' x ');
  INSERT INTO note (id, user_id, body)
  SELECT n * 7, n % 300 + 1, CASE n % 3 WHEN 0 THEN NULL ELSE repeat('word ', n) END
  FROM generate_series(1, 500) AS n;
  INSERT INTO attachment (note_id, content, tags, details, price, ratio, is_open, taken_at, taken_on, uuid)
  SELECT n * 7, decode(md5(n::text), 'hex'), ARRAY['a,b', NULL, '{"x"}', ''],
    jsonb_build_object('n', n, 'text', E'two\\nlines\\t\\\\'), n / 7::numeric, n / 7.0::float8, n % 2 = 0,
    timestamptz '2026-01-01T00:00:00.123456Z' + n * interval '1 hour', date '0044-03-15 BC',
    md5(n::text)::uuid
  FROM generate_series(1, 500) AS n;
  INSERT INTO attachment (note_id, ratio, taken_at) VALUES
    (7, 'NaN', 'infinity'), (7, '-Infinity', NULL), (7, 5e-324, '-infinity');
  INSERT INTO outbox (type, occurred_at, payload)
  SELECT 'note.recorded', now(), jsonb_build_object('n', n) FROM generate_series(1, 200) AS n;
  INSERT INTO scratch VALUES (1)`;

it('brings back every row of every table as it was', async () => {
  await using stores = await openStores();
  const [source, target] = [await stores.migrated(), await stores.bare()];
  await source.owner.query(ROWS);
  const path = join(stores.directory, 'backup.sql.gz');

  await backUp(source, path);
  const tables: Record<string, number> = {};
  const header = await restore(target, path, (table, rows) => {
    tables[table.replace(`${stores.schema}.`, '')] = rows;
  });

  expect(await forcedTables(target)).toEqual(['note']);
  expect(tables).toEqual({ user: 307, note: 500, attachment: 503, outbox: 201 });
  expect(await target.contents()).toEqual(await source.contents());
  expect(header).toEqual({
    format: 1,
    takenAt: '2026-01-01T09:00:00.000Z',
    migrations: { [stores.schema]: ['CreateTables1000000000000'] },
  });
});

it('carries a schema that was never migrated as what it is', async () => {
  await using stores = await openStores();
  const [source, target] = [await stores.bare(), await stores.bare()];
  const path = join(stores.directory, 'backup.sql.gz');

  await backUp(source, path);
  const header = await readBackup({
    ownerUrls: target.ownerUrls,
    input: createReadStream(path),
    migrateTo: async () => undefined,
  });

  expect(header.migrations).toEqual({ [stores.schema]: [] });
});

it('brings back any text', async () => {
  const awkward = fc.constantFrom(
    '\n',
    '\r',
    '\r\n',
    '\t',
    '\\',
    '\\n',
    '\\.',
    '\\N',
    '"',
    "'",
    ';',
    '--',
  );
  const separators = fc.constantFrom(
    '\u2028',
    '\u2029',
    '\u0085',
    '\u000b',
    '\f',
    '\ufeff',
    '😀',
    '',
  );
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(awkward, separators), { maxLength: 8 }).map((parts) => parts.join('')),
  );
  await using stores = await openStores();
  const bodies = rowSet<{ body: string }>([{ property: 'body', name: 'body', type: 'text' }]);
  const path = join(stores.directory, 'backup.sql.gz');

  await fc.assert(
    fc.asyncProperty(fc.array(body, { minLength: 500, maxLength: 500 }), async (texts) => {
      const [source, target] = [await stores.migrated(), await stores.bare()];
      await source.owner.query(
        `INSERT INTO "user" ("from") SELECT body FROM ${bodies.from('incoming')}`,
        bodies.values(texts.map((one) => ({ body: one }))),
      );

      await backUp(source, path);
      await restore(target, path);

      const { rows } = await target.owner.query<{ body: string }>(
        'SELECT "from" AS body FROM "user" ORDER BY id',
      );
      expect(rows.map((row) => row.body)).toEqual(texts.map((one) => one.replaceAll('\0', '')));
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

it('counts on behind the highest number that it brought back', async () => {
  await using stores = await openStores();
  const [source, target] = [await stores.migrated(), await stores.bare()];
  await source.owner.query(ROWS);
  const path = join(stores.directory, 'backup.sql.gz');
  await backUp(source, path);

  await restore(target, path);

  const inserted = await target.owner.query(`
    WITH one AS (INSERT INTO "user" DEFAULT VALUES RETURNING id),
      two AS (INSERT INTO attachment (note_id) VALUES (7) RETURNING number),
      three AS (INSERT INTO note (user_id) VALUES (1) RETURNING id)
    SELECT one.id AS "user", two.number AS attachment, three.id AS note FROM one, two, three`);
  expect(inserted.rows).toEqual([{ user: 308, attachment: 504, note: '3501' }]);
});

it('starts counting at one in a table that was empty', async () => {
  await using stores = await openStores();
  const [source, target] = [await stores.migrated(), await stores.bare()];
  const path = join(stores.directory, 'backup.sql.gz');
  await backUp(source, path);

  await restore(target, path);

  const inserted = await target.owner.query('INSERT INTO "user" DEFAULT VALUES RETURNING id');
  expect(inserted.rows).toEqual([{ id: 1 }]);
});

it('begins a new epoch of the outbox, behind all that it brought back', async () => {
  await using stores = await openStores();
  const [source, target] = [await stores.migrated(), await stores.bare()];
  await source.owner.query(ROWS);
  const path = join(stores.directory, 'backup.sql.gz');
  await backUp(source, path);

  await restore(target, path);

  const epochs = `SELECT id, seq FROM outbox WHERE type = 'outbox.epoch' ORDER BY xid, seq`;
  const before = (await source.owner.query<{ id: string }>(epochs)).rows;
  const after = (await target.owner.query<{ id: string; seq: string }>(epochs)).rows;
  expect(after).toEqual([...before, { id: expect.any(String), seq: '202' }]);
  expect(new Set(after.map(({ id }) => id)).size).toBe(2);
  const { rows: order } = await target.owner.query<{ seq: string }>(
    'SELECT seq FROM outbox ORDER BY xid, seq',
  );
  expect(order.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 202 }, (_, n) => n + 1));
});

it('fills a schema whose tables are there already, and empty', async () => {
  await using stores = await openStores();
  const [source, target] = [await stores.migrated(), await stores.migrated()];
  await source.owner.query(ROWS);
  const path = join(stores.directory, 'backup.sql.gz');
  await backUp(source, path);

  await restore(target, path);

  expect(await target.contents()).toEqual(await source.contents());
});

it('is SQL that psql can run', async ({ skip }) => {
  await promisify(execFile)('psql', ['--version']).catch(() => skip('There is no psql here.'));
  await using stores = await openStores();
  const [source, target] = [await stores.migrated(), await stores.migrated()];
  await source.owner.query(ROWS);
  const path = join(stores.directory, 'backup.sql.gz');
  await backUp(source, path);
  const sql = join(stores.directory, 'backup.sql');
  await writeFile(sql, await text(createReadStream(path).pipe(createGunzip())));

  await promisify(execFile)('psql', ['-v', 'ON_ERROR_STOP=1', '-f', sql, target.urls.owner]);

  expect(await target.contents()).toEqual(await source.contents());
  const [epoch] = (
    await target.owner.query<{ seq: string }>(
      `SELECT seq FROM outbox WHERE type = 'outbox.epoch' ORDER BY seq DESC LIMIT 1`,
    )
  ).rows;
  const next = await target.owner.query(
    `INSERT INTO outbox (type, occurred_at, payload) VALUES ('note.recorded', now(), '{}') RETURNING seq`,
  );
  expect(await forcedTables(target)).toEqual(['note']);
  expect(epoch).toEqual({ seq: '202' });
  expect(next.rows).toEqual([{ seq: '203' }]);
});

/** Whose policies bind the owner. */
async function forcedTables({ owner }: Store): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relforcerowsecurity`,
  );
  return rows.map(({ name }) => name);
}
