import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';

import { provision, ProvisionError, subgraphUrls } from './provision.ts';
import { connect, createEmptyDatabase, newSubgraph } from './test-database.test-support.ts';

it('makes addresses on the administrator’s server, with a password for each role', () => {
  const admin = 'postgres://cx:admin@db.example:5433/graph?sslmode=require';

  const urls = subgraphUrls(admin, 'tickets', 'secret');

  expect(Object.values(urls).map((url) => url.replace(/:[\w-]{43}@/, ':PASSWORD@'))).toEqual([
    'postgres://tickets_owner:PASSWORD@db.example:5433/graph?sslmode=require',
    'postgres://tickets_app:PASSWORD@db.example:5433/graph?sslmode=require',
    'postgres://tickets_events:PASSWORD@db.example:5433/graph?sslmode=require',
  ]);
  expect(new Set(Object.values(urls).map((url) => new URL(url).password)).size).toBe(3);
});

it('makes the same passwords of the same secret, and others of another', () => {
  const admin = 'postgres://cx:admin@127.0.0.1/cx';

  const urls = subgraphUrls(admin, 'tickets', 'secret');

  expect(subgraphUrls(admin, 'tickets', 'secret')).toEqual(urls);
  expect(subgraphUrls(admin, 'tickets', 'other').app).not.toBe(urls.app);
});

it('lets each role find the schema without naming it, in every database', async () => {
  await using database = await createEmptyDatabase();
  await using other = await createEmptyDatabase();
  const { name, urls } = newSubgraph(database.url);
  const elsewhere = subgraphUrls(other.url, name, 'test');

  await provision({ adminUrl: database.url, subgraphs: new Map([[name, urls]]) });
  await provision({ adminUrl: other.url, subgraphs: new Map([[name, elsewhere]]) });

  for (const url of [...Object.values(urls), ...Object.values(elsewhere)]) {
    await using client = await connect(url);
    const { rows } = await client.query('SELECT current_schema()');
    expect(rows).toEqual([{ current_schema: name }]);
  }
});

it('changes nothing the second time', async () => {
  await using database = await createEmptyDatabase();
  const { name, urls } = newSubgraph(database.url);
  const options = { adminUrl: database.url, subgraphs: new Map([[name, urls]]) };
  await provision(options);
  await using owner = await connect(urls.owner);
  await owner.query('CREATE TABLE note AS SELECT 1 AS id');

  await provision(options);

  await using app = await connect(urls.app);
  expect((await app.query('SELECT id FROM note')).rows).toEqual([{ id: 1 }]);
});

it('is done by instances that start together on one database', async () => {
  await using database = await createEmptyDatabase();
  const subgraphs = new Map(
    [1, 2, 3].map(() => newSubgraph(database.url)).map(({ name, urls }) => [name, urls]),
  );

  await Promise.all([1, 2, 3, 4].map(() => provision({ adminUrl: database.url, subgraphs })));

  for (const urls of subgraphs.values()) {
    await using app = await connect(urls.app);
    expect((await app.query('SELECT 1 AS answer')).rows).toEqual([{ answer: 1 }]);
  }
});

it('is done by instances that start together on databases of one server', async () => {
  await using resources = new AsyncDisposableStack();
  const databases = await Promise.all([1, 2, 3, 4, 5].map(() => createEmptyDatabase()));
  for (const database of databases) resources.use(database);
  const names = Array.from({ length: 10 }, () => newSubgraph('postgres://any').name);

  await Promise.all(
    databases.map(({ url }) =>
      provision({
        adminUrl: url,
        subgraphs: new Map(names.map((name) => [name, subgraphUrls(url, name, 'test')])),
      }),
    ),
  );

  for (const { url } of databases) {
    for (const name of names) {
      await using app = await connect(subgraphUrls(url, name, 'test').app);
      const { rows } = await app.query('SELECT current_schema()');
      expect(rows).toEqual([{ current_schema: name }]);
    }
  }
});

it('asks for the secret of the instance that made the roles, and gives no password away', async () => {
  await using database = await createEmptyDatabase();
  const { name, urls } = newSubgraph(database.url);
  const others = subgraphUrls(database.url, name, 'another secret');
  await provision({ adminUrl: database.url, subgraphs: new Map([[name, urls]]) });

  const error = await provision({
    adminUrl: database.url,
    subgraphs: new Map([[name, others]]),
  }).catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(ProvisionError);
  expect(error).toMatchObject({
    message: expect.stringMatching(
      new RegExp(
        `^The role ${name}_(owner|app|events) exists with another password: give this instance the ` +
          `DATABASE_SECRET of the one that made it, or drop the roles of that instance.$`,
      ),
    ),
    cause: expect.any(DatabaseError),
  });
  const told = error instanceof Error ? `${error.stack} ${JSON.stringify(error.cause)}` : '';
  for (const url of [...Object.values(urls), ...Object.values(others)]) {
    expect(told).not.toContain(new URL(url).password);
  }
});

it('says what a role lacks that may not make roles', async () => {
  await using database = await createEmptyDatabase();
  const { name, urls } = newSubgraph(database.url);
  const reader = new URL(database.url);
  reader.username = `${name}_reader`;
  await database.admin.query(`CREATE ROLE ${reader.username} LOGIN PASSWORD 'test'`);

  await expect(
    provision({ adminUrl: reader.href, subgraphs: new Map([[name, urls]]) }),
  ).rejects.toEqual(
    new ProvisionError(
      `The role ${reader.username} may not make what this instance needs (permission denied to create role): ` +
        'give it CREATEROLE, and CREATE on the database.',
    ),
  );
});

it('needs no superuser, only a role that may create roles and schemas', async () => {
  await using database = await createEmptyDatabase();
  const { name, urls } = newSubgraph(database.url);
  const installer = new URL(database.url);
  installer.username = `${name}_installer`;
  await database.admin.query(`
    CREATE ROLE ${installer.username} LOGIN CREATEROLE PASSWORD 'test';
    GRANT CREATE ON DATABASE ${installer.pathname.slice(1)} TO ${installer.username}`);

  await provision({ adminUrl: installer.href, subgraphs: new Map([[name, urls]]) });

  await using owner = await connect(urls.owner);
  await owner.query('CREATE TABLE note AS SELECT 1 AS id');
  await using app = await connect(urls.app);
  expect((await app.query('SELECT id FROM note')).rows).toEqual([{ id: 1 }]);
});
