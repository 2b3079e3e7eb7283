import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { DatabaseError, escapeIdentifier } from 'pg';

import { connectTo } from '../connect.ts';
import { isUnavailable } from '../unavailable.ts';
import { DirectoryTaken, EmbeddedPostgresError, openCluster } from './cluster.ts';
import { createLeases } from './leases.ts';
import { watchOver } from './watch.ts';

// A minute, as long as pg_ctl waits.
const MOST_TRIES = 300;
const PAUSE_MS = 200;

export interface EmbeddedPostgresOptions {
  /** Holds the cluster (`postgres/`), its log and its leases. Made when missing. */
  readonly directory: string;
  /** Of the superuser `cx`. */
  readonly password: string;
  /** Made when missing. @default 'cx' */
  readonly database?: string;
  /** Hears that the server has ended by itself, and is being started again. Without it nobody looks. */
  readonly onEnded?: (() => void) | undefined;
}

export interface EmbeddedPostgres {
  /** The superuser's address, on the loopback interface. */
  readonly adminUrl: string;
  /** Ends this process' use of the server; the last user stops it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with the project, or adopts the one that already serves the directory.
 * It is no child of this process: a terminal's Ctrl-C and a `kill -9` of Node do not reach it.
 *
 * @throws EmbeddedPostgresError with the server's own reason.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  const database = options.database ?? 'cx';
  const leases = createLeases(join(directory, 'leases'));
  const cluster = await openCluster(directory);
  await leases.take();

  try {
    await cluster.initialize(options.password);
    // One that another process starts or stops at this moment looks alive and lets nobody in.
    for (let tries = 1; ; tries += 1) {
      try {
        const port = (await cluster.runningPort()) ?? (await cluster.start());
        const adminUrl = `postgres://cx:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`;
        await ensureDatabase(adminUrl, database);
        const watch = options.onEnded === undefined ? null : watchOver(cluster, options.onEnded);
        return {
          adminUrl,
          async stop() {
            await watch?.end();
            await stopUnlessUsed();
          },
        };
      } catch (error) {
        const mayPass = error instanceof DirectoryTaken || isUnavailable(error);
        if (tries === MOST_TRIES || !mayPass) return throwInOwnWords(error, directory);
        await sleep(PAUSE_MS);
      }
    }
  } catch (error) {
    // A server that turned this process away may be of its own making.
    await stopUnlessUsed().catch(() => undefined);
    throw error;
  }

  async function stopUnlessUsed(): Promise<void> {
    if (await leases.giveBack()) await cluster.stop();
  }
}

function throwInOwnWords(error: unknown, directory: string): never {
  if (!(error instanceof DatabaseError)) throw error;
  throw new EmbeddedPostgresError(
    `The database in ${directory} turned this instance away: ${error.message}`,
    { cause: error },
  );
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const maintenance = new URL(adminUrl);
  maintenance.pathname = '/postgres';
  const client = await connectTo(maintenance.href);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      database,
    ]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${escapeIdentifier(database)}`);
    }
  } catch (error) {
    // 42P04, 23505: another process that started with this one was faster.
    if (!(error instanceof DatabaseError && /^(42P04|23505)$/.test(error.code ?? ''))) throw error;
  } finally {
    await client.end();
  }
}
