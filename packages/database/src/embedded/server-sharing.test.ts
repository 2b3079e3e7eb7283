import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { expect, it, vi } from 'vitest';

import { ask, startServer, stateOf, temporaryDirectory } from './server.test-support.ts';

// Making a cluster takes a second or two, and much longer on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const USE = `
  import { startEmbeddedPostgres } from '${new URL('server.ts', import.meta.url).href}';
  const server = await startEmbeddedPostgres({ directory: process.argv[1], password: 'test' });
  process.stdout.write(server.adminUrl + '\\n');
  process.stdin.once('data', async () => {
    await server.stop();
    process.exit(0);
  });`;

interface User extends AsyncDisposable {
  readonly adminUrl: string;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

/** Another Node process that uses the directory's server. */
async function startUser(directory: string): Promise<User> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', USE, directory], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const adminUrl = await firstLine(child);
  const kill = async (): Promise<void> => {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  };
  return {
    adminUrl,
    async stop() {
      const exited = once(child, 'exit');
      child.stdin.write('stop\n');
      expect(await exited).toEqual([0, null]);
    },
    kill,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await kill();
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The child has no output.');
  for await (const line of createInterface({ input: stdout })) return line;
  throw new Error('The child ended before it had a server.');
}

it('adopts the server that another process has started, and leaves it to that one', async () => {
  await using directory = await temporaryDirectory();
  await using other = await startUser(directory.path);

  await using own = await startServer({ directory: directory.path, password: 'test' });
  await own.stop();

  expect(own.adminUrl).toBe(other.adminUrl);
  expect(await stateOf(other.adminUrl)).toBe('up');
  await other.stop();
  expect(await stateOf(other.adminUrl)).toBe('ECONNREFUSED');
});

it('keeps the server when the process that started it leaves first', async () => {
  await using directory = await temporaryDirectory();
  await using other = await startUser(directory.path);
  await using own = await startServer({ directory: directory.path, password: 'test' });

  await other.stop();

  expect(await stateOf(own.adminUrl)).toBe('up');
  await own.stop();
  expect(await stateOf(own.adminUrl)).toBe('ECONNREFUSED');
});

it('adopts the server of a process that was killed, and stops it', async () => {
  await using directory = await temporaryDirectory();
  await using other = await startUser(directory.path);
  await ask(other.adminUrl, 'CREATE TABLE note AS SELECT 1 AS id');

  await other.kill();
  await using own = await startServer({ directory: directory.path, password: 'test' });
  const kept = await ask(own.adminUrl, 'SELECT id FROM note');
  await own.stop();

  expect(own.adminUrl).toBe(other.adminUrl);
  expect(kept).toEqual({ id: 1 });
  expect(await stateOf(own.adminUrl)).toBe('ECONNREFUSED');
});

it('starts one server for processes that start together in a new directory', async () => {
  await using directory = await temporaryDirectory();
  const started = await Promise.all([1, 2, 3].map(() => startUser(directory.path)));
  await using resources = new AsyncDisposableStack();
  for (const user of started) resources.use(user);

  const states = await Promise.all(started.map(({ adminUrl }) => stateOf(adminUrl)));

  expect(new Set(started.map(({ adminUrl }) => adminUrl)).size).toBe(1);
  expect(states).toEqual(['up', 'up', 'up']);
  for (const user of started) await user.stop();
  expect(await Promise.all(started.map(({ adminUrl }) => stateOf(adminUrl)))).toEqual(
    Array(3).fill('ECONNREFUSED'),
  );
});

it.each(['new', 'used'])(
  'starts one server for all who start it at once in a %s directory',
  async (kind) => {
    await using directory = await temporaryDirectory();
    const options = { directory: directory.path, password: 'test' };
    if (kind === 'used') await (await startServer(options)).stop();

    const servers = await Promise.all([1, 2, 3, 4].map(() => startServer(options)));

    const [{ adminUrl } = { adminUrl: '' }] = servers;
    expect(servers.map((server) => server.adminUrl)).toEqual(Array(4).fill(adminUrl));
    const states: string[] = [];
    for (const server of servers) {
      states.push(await stateOf(adminUrl));
      await server.stop();
    }
    expect(states).toEqual(['up', 'up', 'up', 'up']);
    expect(await stateOf(adminUrl)).toBe('ECONNREFUSED');
  },
);

it('serves a process that starts while the last user stops', async () => {
  await using directory = await temporaryDirectory();
  await using resources = new AsyncDisposableStack();
  let user = resources.use(await startUser(directory.path));

  const states: string[] = [];
  for (let turn = 1; turn <= 4; turn += 1) {
    const [next] = await Promise.all([startUser(directory.path), user.stop()]);
    user = resources.use(next);
    states.push(await stateOf(user.adminUrl));
  }
  await user.stop();

  expect(states).toEqual(['up', 'up', 'up', 'up']);
});

it('starts again after the server itself was killed', async () => {
  await using directory = await temporaryDirectory();
  await using first = await startServer({ directory: directory.path, password: 'test' });
  await ask(first.adminUrl, 'CREATE TABLE note AS SELECT 1 AS id');
  await killServer(directory.path, first.adminUrl);

  await using second = await startServer({ directory: directory.path, password: 'test' });

  expect(await ask(second.adminUrl, 'SELECT id FROM note')).toEqual({ id: 1 });
});

it('stops quietly when the server is gone already', async () => {
  await using directory = await temporaryDirectory();
  await using server = await startServer({ directory: directory.path, password: 'test' });
  await killServer(directory.path, server.adminUrl);

  await expect(server.stop()).resolves.toBeUndefined();
});

async function killServer(directory: string, url: string): Promise<void> {
  const pid = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number.parseInt(pid, 10), 'SIGKILL');
  await expect.poll(() => stateOf(url)).toBe('ECONNREFUSED');
}
