import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, inject, it } from 'vitest';

import { MAX_CONNECTIONS } from './cluster.ts';
import { ask, startServer, stateOf, temporaryDirectory } from './server.test-support.ts';

it('starts a server on the loopback interface, and stops it', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ directory: directory.path, password: 'p@ss/word' });

  const answer = await ask(server.adminUrl, 'SELECT current_user, current_database()');
  await server.stop();

  expect(server.adminUrl).toMatch(/^postgres:\/\/cx:p%40ss%2Fword@127\.0\.0\.1:\d+\/cx$/);
  expect(answer).toEqual({ current_user: 'cx', current_database: 'cx' });
  expect(await stateOf(server.adminUrl)).toBe('ECONNREFUSED');
});

it('keeps what was written from one start to the next', async () => {
  await using directory = await temporaryDirectory();
  const options = { directory: directory.path, password: 'test' };
  await using first = await startServer(options);
  await ask(first.adminUrl, 'CREATE TABLE note AS SELECT 1 AS id');
  await first.stop();

  await using second = await startServer(options);

  expect(await ask(second.adminUrl, 'SELECT id FROM note')).toEqual({ id: 1 });
});

it('is where it was before, for those who were told where that is', async () => {
  await using directory = await temporaryDirectory();
  const options = { directory: directory.path, password: 'test' };
  await using first = await startServer(options);
  await first.stop();

  await using second = await startServer(options);

  expect(second.adminUrl).toBe(first.adminUrl);
});

it('makes the database that it is asked for beside those that are there', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ directory: directory.path, password: 'test' });
  await using other = await startServer({
    directory: directory.path,
    password: 'test',
    database: 'Other "one"',
  });

  expect(await ask(other.adminUrl, 'SELECT current_database()')).toEqual({
    current_database: 'Other "one"',
  });
  expect(await stateOf(server.adminUrl)).toBe('up');
});

it('compares texts the same way on every machine', async () => {
  const database = await ask(
    inject('postgresUrl'),
    `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale,
       datcollate AS collate, upper('é') AS upper
     FROM pg_database WHERE datname = current_database()`,
  );

  expect(database).toEqual({
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    collate: 'C',
    upper: 'É',
  });
});

it('asks everybody for a password, and stores none', async () => {
  const wrong = new URL(inject('postgresUrl'));
  wrong.password = 'wrong';

  const stored = await ask(
    inject('postgresUrl'),
    `SELECT current_setting('password_encryption') AS encryption, left(rolpassword, 14) AS kind
     FROM pg_authid WHERE rolname = 'cx'`,
  );

  expect(stored).toEqual({ encryption: 'scram-sha-256', kind: 'SCRAM-SHA-256$' });
  expect(await stateOf(wrong.href)).toBe('28P01');
});

it('listens to this machine only, takes as many connections as it promises, and loses no commit', async () => {
  const settings = await ask(
    inject('postgresUrl'),
    `SELECT current_setting('listen_addresses') AS address,
       current_setting('unix_socket_directories') AS sockets,
       current_setting('max_connections')::int AS connections,
       current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  );

  expect(settings).toEqual({
    address: '127.0.0.1',
    sockets: '',
    connections: MAX_CONNECTIONS,
    fsync: 'on',
    commit: 'on',
  });
});

it('lets nobody else read the cluster, and leaves no password behind', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ directory: directory.path, password: 'test' });

  const { mode } = await stat(join(directory.path, 'postgres'));
  const names = await readdir(directory.path);

  expect(mode & 0o777).toBe(0o700);
  expect(names.toSorted()).toEqual(['leases', 'postgres', 'postgres.log', 'postgres.port']);
  expect(await stateOf(server.adminUrl)).toBe('up');
});

it('runs side by side with the server of another directory', async () => {
  await using one = await temporaryDirectory();
  await using other = await temporaryDirectory();
  const servers = await Promise.all([
    startServer({ directory: one.path, password: 'one' }),
    startServer({ directory: other.path, password: 'other' }),
  ]);
  await using first = servers[0];
  await using second = servers[1];

  await first.stop();

  expect(first.adminUrl).not.toBe(second.adminUrl);
  expect(await stateOf(first.adminUrl)).toBe('ECONNREFUSED');
  expect(await stateOf(second.adminUrl)).toBe('up');
});
