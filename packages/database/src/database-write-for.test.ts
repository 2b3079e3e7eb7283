import type { MigrationInterface, QueryRunner } from 'typeorm';
import { expect, it } from 'vitest';

import { disableRowSecurity, enableRowSecurity, seesBrand } from './brand-rows.ts';
import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { provision } from './provision.ts';
import { createEmptyDatabase, newSubgraph } from './test-database.test-support.ts';

class CreateNote1000000000000 implements MigrationInterface {
  readonly name = 'CreateNote1000000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (brand_id text PRIMARY KEY, body text NOT NULL);
      INSERT INTO note VALUES ('delta', 'first'), ('united', 'first')`);
    await runner.query(enableRowSecurity('note', seesBrand('brand_id')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(disableRowSecurity('note'));
    await runner.query('DROP TABLE note');
  }
}

const schema = { entities: [], migrations: [CreateNote1000000000000] };

const REWRITE = `UPDATE note SET body = 'second' RETURNING brand_id`;

interface Opened extends AsyncDisposable {
  readonly database: Database;
  /** What nothing is hidden from sees. */
  notes(): Promise<object[]>;
}

async function openNotes(): Promise<Opened> {
  const resources = new AsyncDisposableStack();
  const { url: adminUrl, admin } = resources.use(await createEmptyDatabase());
  const { name, urls } = newSubgraph(adminUrl);
  await provision({ adminUrl, subgraphs: new Map([[name, urls]]) });
  await migrate({ ownerUrl: urls.owner, ...schema });
  const database = openDatabase({ url: urls.app, ...schema });
  resources.defer(() => database.close());
  return {
    database,
    notes: async () => (await admin.query(`SELECT * FROM ${name}.note ORDER BY brand_id`)).rows,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

it('changes the rows of the brands alone for which it writes', async () => {
  await using opened = await openNotes();

  const changed = await opened.database.writeFor(['delta'], (query) => query(REWRITE));

  expect(changed).toEqual([{ brand_id: 'delta' }]);
  expect(await opened.notes()).toEqual([
    { brand_id: 'delta', body: 'second' },
    { brand_id: 'united', body: 'first' },
  ]);
});

it.each([
  ['adds', `INSERT INTO note VALUES ('klm', 'first')`],
  ['moves', `UPDATE note SET brand_id = 'klm'`],
])('refuses a statement that %s a row to a brand outside, and undoes all', async (_, statement) => {
  await using opened = await openNotes();

  const written = opened.database.writeFor(['delta'], async (query) => {
    await query(REWRITE);
    await query(statement);
  });

  await expect(written).rejects.toMatchObject({ code: '42501' });
  expect(await opened.notes()).toEqual([
    { brand_id: 'delta', body: 'first' },
    { brand_id: 'united', body: 'first' },
  ]);
});

it.each([
  [[], []],
  [['*'], ['delta', 'united']],
  [
    ['united', 'delta'],
    ['delta', 'united'],
  ],
  [['{*}', 'a","*'], []],
])('sees for the brands %j those of %j', async (brands, seen) => {
  await using opened = await openNotes();

  const rows = await opened.database.writeFor(brands, (query) =>
    query<{ brand: string }>('SELECT brand_id AS brand FROM note ORDER BY 1'),
  );

  expect(rows.map(({ brand }) => brand)).toEqual(seen);
});

it('leaves no brands behind on the connection that it has used', async () => {
  await using opened = await openNotes();
  const count = 'SELECT count(*)::int AS n, pg_backend_pid() AS pid FROM note';
  const { database } = opened;

  const narrow = await database.writeFor(['delta'], (query) => query(count));
  const [afterCommit] = await database.write((query) => query(count));
  const failed = database.writeFor(['delta'], () => Promise.reject(new Error('changed my mind')));
  await expect(failed).rejects.toThrow('changed my mind');
  const [afterRollback] = await database.write((query) => query(count));

  expect(narrow).toEqual([{ n: 1, pid: expect.any(Number) }]);
  expect(afterCommit).toEqual({ ...narrow[0], n: 2 });
  expect(afterRollback).toEqual({ ...narrow[0], n: 2 });
});

it('does not let two callers at the same time see the rows of each other', async () => {
  await using opened = await openNotes();
  const brands = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? 'delta' : 'united'));

  const seen = await Promise.all(
    brands.map((brand) =>
      opened.database.writeFor([brand], (query) => query('SELECT brand_id FROM note')),
    ),
  );

  expect(seen).toEqual(brands.map((brand) => [{ brand_id: brand }]));
});
