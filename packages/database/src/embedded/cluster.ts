import { execFile, spawn } from 'node:child_process';
import { access, chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { type Account, serverAccount } from './account.ts';
import { postgresBinaries } from './binaries.ts';
import { isProcess } from './leases.ts';

/** Beyond what all pools of one machine may hold together. */
export const MAX_CONNECTIONS = 400;

const MAJOR = '18';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: MAX_CONNECTIONS,
  shared_buffers: '256MB',
  max_wal_size: '4GB',
  // The statements are short: compiling one costs more than running it.
  jit: 'off',
  random_page_cost: '1.1',
};

// A minute, as long as pg_ctl waits.
const MOST_TRIES = 600;
const PAUSE_MS = 100;

export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** Another process was faster to start the server. */
export class DirectoryTaken extends EmbeddedPostgresError {}

/** One PostgreSQL cluster in a directory, and the server that runs it. */
export interface Cluster {
  initialize(password: string): Promise<void>;
  runningPort(): Promise<number | null>;
  /** Whether its process is there; cheaper than to ask for the port. */
  isAlive(): Promise<boolean>;
  start(): Promise<number>;
  stop(): Promise<void>;
}

export async function openCluster(directory: string): Promise<Cluster> {
  const { initdb, pg_ctl: pgCtl } = await postgresBinaries();
  const account = await serverAccount();
  const data = join(directory, 'postgres');
  const log = join(directory, 'postgres.log');
  const portFile = join(directory, 'postgres.port');

  await mkdir(directory, { recursive: true });
  if (account !== undefined) await assertReachable(directory, account);
  await writeFile(log, '', { flag: 'a' });
  if (account !== undefined) await chown(log, account.uid, account.gid);

  async function runningPort(): Promise<number | null> {
    const running = await runTool(pgCtl, account, ['status', '-D', data]).then(
      () => true,
      () => false,
    );
    if (!running) return null;
    return (await lockFile()).port;
  }

  /** What the server tells of itself; a killed one leaves it behind. */
  async function lockFile(): Promise<{ pid: number | null; port: number | null }> {
    const file = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
    const [pid, , , port] = file.split('\n');
    return { pid: pid ? Number(pid) : null, port: port ? Number(port) : null };
  }

  return {
    async initialize(password) {
      const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null);
      if (version !== null) {
        if (version.trim() === MAJOR) return;
        throw new EmbeddedPostgresError(
          `${data} was made by PostgreSQL ${version.trim()}, this one is ${MAJOR}: back up with the ` +
            `older version (cx backup FILE), then restore into an empty CX_DATA_DIR.`,
        );
      }

      // A cluster appears whole or not at all: initdb works beside it and the result is moved.
      const draft = await mkdtemp(`${data}.`);
      const passwordFile = `${draft}.password`;
      await writeFile(passwordFile, password, { mode: 0o600 });
      if (account !== undefined) {
        await chown(draft, account.uid, account.gid);
        await chown(passwordFile, account.uid, account.gid);
      }
      try {
        await runTool(initdb, account, [
          `--pgdata=${draft}`,
          '--username=cx',
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--locale=C',
          '--no-instructions',
        ]);
        await rename(draft, data).catch(async (error: unknown) => {
          // Another process was faster; its cluster is as good.
          await access(join(data, 'PG_VERSION')).catch(() => Promise.reject(error));
        });
      } finally {
        await rm(passwordFile, { force: true });
        await rm(draft, { recursive: true, force: true });
      }
    },

    runningPort,

    async isAlive() {
      const { pid } = await lockFile();
      return pid !== null && isProcess(pid);
    },

    async start() {
      const former = await readFile(portFile, 'utf8').catch(() => '0');
      // Where it was before: those who use it look for it there, a BI tool after weeks.
      const port = await freePort(Number(former)).catch(() => freePort(0));
      const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
      const logged = (await readFile(log, 'utf8')).length;
      try {
        await runTool(pgCtl, account, [
          'start',
          '--wait',
          '--timeout=60',
          '-D',
          data,
          '-l',
          log,
          '-o',
          `-p ${port} ${settings.join(' ')}`,
        ]);
      } catch (error) {
        const lines = (await readFile(log, 'utf8')).slice(logged).split('\n');
        const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-2) ?? '';
        const Reason = /lock file "postmaster.pid"/.test(reason)
          ? DirectoryTaken
          : EmbeddedPostgresError;
        throw new Reason(
          `The database did not start: ${reason.replace(/^.*?(FATAL|PANIC):\s*/, '') || String(error)} (see ${log})`,
          { cause: error },
        );
      }
      await writeFile(portFile, String(port));
      return port;
    },

    async stop() {
      const { pid } = await lockFile();
      if (pid === null || !isProcess(pid)) return;
      // The server's word for a fast shutdown. pg_ctl would wait for as long as any server is there, also
      // for one that somebody else has started since.
      process.kill(pid, 'SIGINT');
      // The file is the last thing that it takes away; a killed one leaves it.
      for (let tries = 1; isProcess(pid) && (await lockFile()).pid === pid; tries += 1) {
        if (tries > MOST_TRIES) {
          throw new EmbeddedPostgresError(
            `The database (process ${pid}) does not stop: see ${log}`,
          );
        }
        await sleep(PAUSE_MS);
      }
    },
  };
}

/** PostgreSQL's own message about a folder that it cannot enter does not say which one. */
async function assertReachable(directory: string, account: Account): Promise<void> {
  const ancestors = [directory];
  for (let path = directory; dirname(path) !== path; path = dirname(path)) {
    ancestors.unshift(dirname(path));
  }
  for (const folder of ancestors) {
    const entered = await promisify(execFile)('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
      ...account,
      cwd: '/',
    }).then(
      () => true,
      () => false,
    );
    if (!entered) {
      throw new EmbeddedPostgresError(
        `The database runs as the user postgres, who cannot enter ${folder}: ` +
          `allow it (chmod o+x ${folder}) or set CX_DATA_DIR to another directory.`,
      );
    }
  }
}

/** @param wanted 0 takes any */
function freePort(wanted: number): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? found(address.port)
          : failed(new Error('No free port.')),
      );
    });
  });
}

/** Runs a program of PostgreSQL to its end, with no terminal and no locale of the user's. */
function runTool(program: string, account: Account | undefined, args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    // Not a pipe for stdout: the server that pg_ctl leaves behind would hold it open.
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      child.stderr.destroy();
      if (code === 0) done();
      else failed(new Error(complaint.trim() || `${program} ended with ${code}.`));
    });
  });
}
