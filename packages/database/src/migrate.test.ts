import type { MigrationInterface, QueryRunner } from 'typeorm';
import { expect, it } from 'vitest';

import { migrate } from './migrate.ts';
import { connect, createEmptyDatabase } from './test-database.test-support.ts';

class CreateNote1000000000000 implements MigrationInterface {
  readonly name = 'CreateNote1000000000000';

  async up(runner: QueryRunner): Promise<void> {
    // No "IF NOT EXISTS": a second run fails.
    await runner.query('CREATE TABLE note (id int)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}

class AddBody1000000000001 implements MigrationInterface {
  readonly name = 'AddBody1000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE note ADD body text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE note DROP body');
  }
}

class AddNonsense1000000000002 implements MigrationInterface {
  readonly name = 'AddNonsense1000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE note ADD half text');
    await runner.query('ALTER TABLE note ADD nonsense nonsense');
  }

  async down(): Promise<void> {}
}

const both = [CreateNote1000000000000, AddBody1000000000001];

const COLUMNS = `
  SELECT column_name AS name FROM information_schema.columns
  WHERE table_name = 'note' ORDER BY ordinal_position`;

it('runs what is pending and answers its names', async () => {
  await using database = await createEmptyDatabase();
  const options = { ownerUrl: database.url, entities: [] };

  const first = await migrate({ ...options, migrations: [CreateNote1000000000000] });
  const second = await migrate({ ...options, migrations: both });

  expect(first).toEqual(['CreateNote1000000000000']);
  expect(second).toEqual(['AddBody1000000000001']);
  expect((await database.admin.query(COLUMNS)).rows).toEqual([{ name: 'id' }, { name: 'body' }]);
});

it('answers no names when nothing is pending', async () => {
  await using database = await createEmptyDatabase();
  const options = { ownerUrl: database.url, entities: [], migrations: both };
  await migrate(options);

  expect(await migrate(options)).toEqual([]);
});

it('runs each migration once when several processes start together', async () => {
  await using database = await createEmptyDatabase();
  const options = { ownerUrl: database.url, entities: [], migrations: both };

  const done = await Promise.all([1, 2, 3, 4].map(() => migrate(options)));

  expect(done.toSorted((one, other) => one.length - other.length)).toEqual([
    [],
    [],
    [],
    ['CreateNote1000000000000', 'AddBody1000000000001'],
  ]);
  const { rows } = await database.admin.query('SELECT name FROM migration ORDER BY id');
  expect(rows).toEqual([{ name: 'CreateNote1000000000000' }, { name: 'AddBody1000000000001' }]);
});

it('does not wait for a process that migrates another schema of the database', async () => {
  await using database = await createEmptyDatabase();
  await using neighbour = await connect(database.url);
  await neighbour.query(`SELECT pg_advisory_lock(hashtextextended('cx-migrate reviews', 0))`);

  const done = await migrate({ ownerUrl: database.url, entities: [], migrations: both });

  expect(done).toEqual(['CreateNote1000000000000', 'AddBody1000000000001']);
});

it('undoes a migration that fails, keeps those before it, and lets the next try begin', async () => {
  await using database = await createEmptyDatabase();
  const options = { ownerUrl: database.url, entities: [] };

  const failed = migrate({ ...options, migrations: [...both, AddNonsense1000000000002] });

  await expect(failed).rejects.toThrow('type "nonsense" does not exist');
  expect((await database.admin.query(COLUMNS)).rows).toEqual([{ name: 'id' }, { name: 'body' }]);
  expect(await migrate({ ...options, migrations: both })).toEqual([]);
});
