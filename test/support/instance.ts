import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from '@cx/testing/free-port';
import { Client } from 'pg';
import { expect } from 'vitest';

import { type RunningCommand, runCx, startCommand, startCx } from './child-process.ts';
import { type Answer, ask } from './test-graph.ts';

/** A directory that the embedded server's user can enter, gone at the end of the test. */
export async function makeDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'cx-e2e-'));
  await chmod(path, 0o755);
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

export interface ServedInstance extends AsyncDisposable {
  readonly url: string;
  readonly command: RunningCommand;
  /** As somebody who may see everything. */
  ask<Data = unknown>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Data>>;
  /** Waits until `/readyz` is green. */
  ready(): Promise<void>;
  /** Ends it as a terminal would, and answers its exit code. */
  stop(): Promise<number | null>;
}

type Start = (environment: Readonly<Record<string, string>>) => RunningCommand;

/** `cx start` as a process of its own. */
export function serveInstance(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<ServedInstance> {
  return serve(environment, (settings) => startCx(['start', ...args], settings));
}

/** `npm start`, as the README has it. */
export function serveByNpm(
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<ServedInstance> {
  return serve(environment, (settings) => startCommand(['npm', 'start', '--', ...args], settings));
}

async function serve(
  environment: Readonly<Record<string, string>>,
  start: Start,
): Promise<ServedInstance> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const command = start({ ...environment, PORT: String(port) });
  let isRunning = true;
  const ended = command.finished.finally(() => {
    isRunning = false;
  });

  const stop = async (): Promise<number | null> => {
    if (isRunning) command.kill('SIGTERM');
    return (await ended).exitCode;
  };
  let token: Promise<string> | undefined;
  return {
    url,
    command,
    async ask(query, variables) {
      token ??= adminToken(environment);
      return ask(url, query, variables, await token);
    },
    ready: () =>
      expect
        .poll(() => (isRunning ? statusOf(`${url}/readyz`) : command.output()), {
          timeout: 200_000,
          interval: 100,
        })
        .toBe(200),
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}

async function adminToken(environment: Readonly<Record<string, string>>): Promise<string> {
  const { stdout, stderr } = await runCx(['token', '--role', 'admin'], environment);
  if (stdout === '') throw new Error(stderr);
  return stdout.trim();
}

/** The process id of the embedded server of a data directory. */
export async function databasePid(dataDirectory: string): Promise<number> {
  return Number((await pidFileOf(dataDirectory))[0]);
}

async function pidFileOf(dataDirectory: string): Promise<string[]> {
  const text = await readFile(join(dataDirectory, 'postgres/postmaster.pid'), 'utf8');
  return text.split('\n');
}

/** A connection of the superuser to the embedded server of a data directory. */
export async function connectAdmin(dataDirectory: string): Promise<Client> {
  const password = await readFile(join(dataDirectory, 'secrets/postgres-password'), 'utf8');
  const client = new Client({
    host: '127.0.0.1',
    port: Number((await pidFileOf(dataDirectory))[3]),
    user: 'cx',
    database: 'cx',
    password,
  });
  await client.connect();
  return client;
}

/**
 * Waits outside of a test, where {@link ServedInstance.ready} has nothing to expect by.
 *
 * @throws Error with what it has written when it ends before it is ready
 */
export async function untilReady({
  url,
  command,
}: Pick<ServedInstance, 'url' | 'command'>): Promise<void> {
  let isOver = false;
  void command.finished.finally(() => {
    isOver = true;
  });
  while ((await statusOf(`${url}/readyz`)) !== 200) {
    if (isOver) throw new Error(`It ended before it was ready. ${command.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The status of an address; 0 while nothing listens. */
export async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
