import type { MigrationInterface, QueryRunner } from 'typeorm';
import { expect, it } from 'vitest';

import { type Database, openDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { poolUses } from './pool-uses.ts';
import { provision } from './provision.ts';
import {
  connect,
  createEmptyDatabase,
  newSubgraph,
  openDoor,
} from './test-database.test-support.ts';
import { DatabaseUnavailable } from './unavailable.ts';

class CreateNote1000000000000 implements MigrationInterface {
  readonly name = 'CreateNote1000000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (id int PRIMARY KEY, body text NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}

const schema = { entities: [], migrations: [CreateNote1000000000000] };

interface Opened extends AsyncDisposable {
  readonly url: string;
  readonly database: Database;
  /** What another connection sees. */
  notes(): Promise<object[]>;
}

async function openNotes(): Promise<Opened> {
  const resources = new AsyncDisposableStack();
  const { url: adminUrl, admin } = resources.use(await createEmptyDatabase());
  const { name, urls } = newSubgraph(adminUrl);
  await provision({ adminUrl, subgraphs: new Map([[name, urls]]) });
  await migrate({ ownerUrl: urls.owner, ...schema });
  const url = urls.app;
  const database = openDatabase({ url, ...schema });
  resources.defer(() => database.close());
  return {
    url,
    database,
    notes: async () => (await admin.query(`SELECT * FROM ${name}.note ORDER BY id`)).rows,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

it('commits what its work has written, and answers what the work answers', async () => {
  await using opened = await openNotes();

  const answer = await opened.database.write(async (query) => {
    await query('INSERT INTO note VALUES ($1, $2)', [1, 'first']);
    await query(`INSERT INTO note VALUES (2, 'second')`);
    return 'done';
  });

  expect(answer).toBe('done');
  expect(await opened.notes()).toEqual([
    { id: 1, body: 'first' },
    { id: 2, body: 'second' },
  ]);
});

it('undoes everything when the work throws, and passes on its error', async () => {
  await using opened = await openNotes();
  const error = new Error('changed my mind');

  const failed = opened.database.write(async (query) => {
    await query(`INSERT INTO note VALUES (1, 'first')`);
    throw error;
  });

  await expect(failed).rejects.toBe(error);
  expect(await opened.notes()).toEqual([]);
});

it('undoes everything when a statement is wrong, and passes on what the server says', async () => {
  await using opened = await openNotes();

  const error = await opened.database
    .write(async (query) => {
      await query(`INSERT INTO note VALUES (1, 'first')`);
      await query(`INSERT INTO note VALUES (1, 'again')`);
    })
    .catch((reason: unknown) => reason);

  expect(error).toMatchObject({ code: '23505', constraint: 'note_pkey' });
  expect(await opened.notes()).toEqual([]);
});

it('hides what is not committed from its own reads', async () => {
  await using opened = await openNotes();

  const seen = await opened.database.write(async (query) => {
    await query(`INSERT INTO note VALUES (1, 'first')`);
    const inside = await query('SELECT id FROM note');
    return { inside, outside: await opened.database.unrestricted.query('SELECT id FROM note') };
  });

  expect(seen).toEqual({ inside: [{ id: 1 }], outside: [] });
});

it('answers the rows that INSERT, UPDATE and DELETE return', async () => {
  await using opened = await openNotes();

  const returned = await opened.database.write(async (query) => [
    await query(`INSERT INTO note VALUES (1, 'first'), (2, 'second') RETURNING id`),
    await query(`UPDATE note SET body = body || '!' RETURNING body`),
    await query('DELETE FROM note WHERE id = 1 RETURNING id, body'),
    await query('DELETE FROM note'),
    await query('SELECT id FROM note'),
  ]);

  expect(returned).toEqual([
    [{ id: 1 }, { id: 2 }],
    [{ body: 'first!' }, { body: 'second!' }],
    [{ id: 1, body: 'first!' }],
    [],
    [],
  ]);
});

it('says that the database is away when its connection is lost between two statements', async () => {
  await using opened = await openNotes();
  await using other = await connect(opened.url);

  const failed = opened.database.write(async (query) => {
    const [backend] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await query(`INSERT INTO note VALUES (1, 'first')`);
    await other.query('SELECT pg_terminate_backend($1, 5000)', [backend?.pid]);
    await query(`INSERT INTO note VALUES (2, 'second')`);
  });

  await expect(failed).rejects.toThrow(DatabaseUnavailable);
  expect(await opened.notes()).toEqual([]);
});

it('says that the database is away when its connection is lost before the commit', async () => {
  await using opened = await openNotes();
  await using other = await connect(opened.url);

  const failed = opened.database.write(async (query) => {
    await query(`INSERT INTO note VALUES (1, 'first')`);
    const [backend] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await other.query('SELECT pg_terminate_backend($1, 5000)', [backend?.pid]);
  });

  await expect(failed).rejects.toThrow(DatabaseUnavailable);
  expect(await opened.notes()).toEqual([]);
});

it('writes again after its idle connections were ended', async () => {
  await using opened = await openNotes();
  await using other = await connect(opened.url);
  const write = (id: number): Promise<unknown> =>
    opened.database.write((query) => query(`INSERT INTO note VALUES ($1, '')`, [id]));
  await write(1);

  const ended = await other.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE datname = current_database() AND query = 'COMMIT'`,
  );
  await expect.poll(() => write(2).then(() => 'written', nameOf)).toBe('written');

  expect(ended.rowCount).toBe(1);
  expect(await opened.notes()).toEqual([
    { id: 1, body: '' },
    { id: 2, body: '' },
  ]);
});

it('connects as soon as the server is there', async () => {
  await using opened = await openNotes();
  await using door = await openDoor(opened.url);
  await using resources = new AsyncDisposableStack();
  const database = openDatabase({ url: door.url, ...schema });
  resources.defer(() => database.close());
  const write = (): Promise<unknown> =>
    database.write((query) => query(`INSERT INTO note VALUES (1, 'first')`));

  door.shut();
  const shut = { state: await database.state(), error: await write().catch(nameOf) };
  door.open();
  await write();

  expect(shut).toEqual({
    state: 'The database does not answer.',
    error: 'DatabaseUnavailable',
  });
  expect(await database.state()).toBe('ok');
  expect(await opened.notes()).toEqual([{ id: 1, body: 'first' }]);
});

it('is in order when the database answers and is migrated', async () => {
  await using opened = await openNotes();

  expect(await opened.database.state()).toBe('ok');
});

it('tells of a role that passes over row-level security', async () => {
  await using empty = await createEmptyDatabase();
  await using resources = new AsyncDisposableStack();
  await migrate({ ownerUrl: empty.url, ...schema });
  const database = openDatabase({ url: empty.url, ...schema });
  resources.defer(() => database.close());

  expect(await database.state()).toBe(
    'Its role passes over row-level security: use the role of the application, no superuser and without BYPASSRLS.',
  );
});

it('makes what serves a request once for each set of brands', async () => {
  await using opened = await openNotes();
  const madeFor = opened.database.forBrands((reads) => ({ reads }));

  const [one, same, other] = [madeFor(['a']), madeFor(['a']), madeFor(['a', 'b'])];

  expect(one).toBe(same);
  expect(other).not.toBe(one);
});

it('tells of a database that has not been migrated', async () => {
  await using empty = await createEmptyDatabase();
  await using resources = new AsyncDisposableStack();
  const database = openDatabase({ url: empty.url, ...schema });
  resources.defer(() => database.close());

  expect(await database.state()).toBe('The database has not been migrated: run cx migrate.');
});

it('tells of a database that does not answer, and refuses to write to it', async () => {
  await using resources = new AsyncDisposableStack();
  const database = openDatabase({ url: 'postgres://cx:test@127.0.0.1:1/cx', ...schema });
  resources.defer(() => database.close());

  const written = database.write((query) => query('SELECT 1'));

  await expect(written).rejects.toThrow(DatabaseUnavailable);
  expect(await database.state()).toBe('The database does not answer.');
});

it('closes without ever having connected', async () => {
  const database = openDatabase({ url: 'postgres://cx:test@127.0.0.1:1/cx', ...schema });

  await expect(database.close()).resolves.toBeUndefined();
});

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

it('tells how its connections are used while it is open', async () => {
  const opened = await openNotes();
  const role = new URL(opened.url).username;
  const own = (): unknown => poolUses().filter(({ name }) => name.startsWith(role));
  await opened.database.unrestricted.query('SELECT FROM note');

  await opened.database.write(async (query) => {
    await query('SELECT FROM note');
    expect(own()).toEqual([
      { name: `${role} reads`, total: 1, idle: 1, waiting: 0 },
      { name: `${role} lookups`, total: 0, idle: 0, waiting: 0 },
      { name: `${role} writes`, total: 1, idle: 0, waiting: 0 },
    ]);
  });
  await opened[Symbol.asyncDispose]();

  expect(own()).toEqual([]);
});
