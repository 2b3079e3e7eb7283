import { access, appendFile, chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { EmbeddedPostgresError } from './cluster.ts';
import { startServer, stateOf, temporaryDirectory } from './server.test-support.ts';

const isRoot = process.getuid?.() === 0;

/** What a start in the directory says instead of starting. */
async function refusalOf(directory: string, password = 'test'): Promise<string> {
  try {
    await using server = await startServer({ directory, password });
    return `started at ${server.adminUrl}`;
  } catch (error) {
    return error instanceof EmbeddedPostgresError
      ? error.message
      : `not refused but ${String(error)}`;
  }
}

/** A directory whose server has been started and stopped. */
async function usedDirectory(): Promise<AsyncDisposable & { path: string; data: string }> {
  const directory = await temporaryDirectory();
  const server = await startServer({ directory: directory.path, password: 'test' });
  await server.stop();
  return { ...directory, data: join(directory.path, 'postgres') };
}

// An ordinary user runs the server itself, and enters what is its own.
it.skipIf(!isRoot)('names the directory that the server’s user cannot enter', async () => {
  await using directory = await temporaryDirectory();
  const closed = join(directory.path, 'closed');
  await mkdir(closed);
  await chmod(closed, 0o700);

  const refusal = await refusalOf(join(closed, 'data'));

  expect(refusal).toBe(
    `The database runs as the user postgres, who cannot enter ${closed}: ` +
      `allow it (chmod o+x ${closed}) or set CX_DATA_DIR to another directory.`,
  );
});

it('refuses a cluster of another major version, and leaves it as it is', async () => {
  await using directory = await usedDirectory();
  await writeFile(join(directory.data, 'PG_VERSION'), '17\n');

  const refusal = await refusalOf(directory.path);

  expect(refusal).toBe(
    `${directory.data} was made by PostgreSQL 17, this one is 18: back up with the older version ` +
      `(cx backup FILE), then restore into an empty CX_DATA_DIR.`,
  );
  expect(await readFile(join(directory.data, 'PG_VERSION'), 'utf8')).toBe('17\n');
});

it('tells why the server did not start, where its log is, and starts once that is mended', async () => {
  await using directory = await usedDirectory();
  const settings = join(directory.data, 'postgresql.conf');
  const before = await readFile(settings, 'utf8');
  await appendFile(settings, 'shared_buffers = plenty\n');

  const refusal = await refusalOf(directory.path);
  await writeFile(settings, before);

  expect(refusal).toBe(
    `The database did not start: configuration file "${settings}" contains errors ` +
      `(see ${directory.path}/postgres.log)`,
  );
  await using server = await startServer({ directory: directory.path, password: 'test' });
  expect(await stateOf(server.adminUrl)).toBe('up');
});

it('tells of a password that is not the cluster’s, and leaves no server behind', async () => {
  await using directory = await usedDirectory();

  const refusal = await refusalOf(directory.path, 'wrong');

  expect(refusal).toBe(
    `The database in ${directory.path} turned this instance away: ` +
      `password authentication failed for user "cx"`,
  );
  await expect(access(join(directory.data, 'postmaster.pid'))).rejects.toThrow('ENOENT');
});

it('leaves a server that others use to them when it turns somebody away', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ directory: directory.path, password: 'test' });

  const refusal = await refusalOf(directory.path, 'wrong');

  expect(refusal).toContain('password authentication failed');
  expect(await stateOf(server.adminUrl)).toBe('up');
});
