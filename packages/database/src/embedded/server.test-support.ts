import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client } from 'pg';

import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './server.ts';

export interface TemporaryDirectory extends AsyncDisposable {
  readonly path: string;
}

/** A directory that the server's user can enter, removed at the end of the test. */
export async function temporaryDirectory(): Promise<TemporaryDirectory> {
  const path = await mkdtemp(join(tmpdir(), 'cx-embedded-'));
  await chmod(path, 0o755);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Starts a server that the end of the test stops. */
export async function startServer(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres & AsyncDisposable> {
  const server = await startEmbeddedPostgres(options);
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await server.stop();
  };
  return { ...server, stop, [Symbol.asyncDispose]: stop };
}

/** The first row that a statement answers, over a connection of its own. */
export async function ask(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<object>(statement);
    return rows[0];
  } finally {
    await client.end();
  }
}

/** `up`, or the code of what the connection meets. */
export async function stateOf(url: string): Promise<string> {
  return ask(url, 'SELECT 1').then(
    () => 'up',
    (error: unknown) =>
      error instanceof Error && 'code' in error ? String(error.code) : String(error),
  );
}
