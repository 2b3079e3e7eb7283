import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';

import { freePort } from './free-port.ts';

export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it at once, with all that it holds. */
  kill(): Promise<void>;
  /** Lets it answer nothing, with its connections open. */
  pause(): void;
  resume(): void;
}

const NOT_INSTALLED =
  'There is no redis-server on the PATH: install Redis 7 or newer (apt-get install redis-server).';

const COMMAND = 'redis-server';

const isInstalled = spawnSync(COMMAND, ['--version']).error === undefined;

/** Tests with Redis are skipped where none is installed. In CI they fail. */
export const IS_WITHOUT_REDIS = !isInstalled && !env['CI'];

/** A server of one test's own, on a port that stays its own. */
export async function startRedis(): Promise<RedisServer> {
  if (!isInstalled) throw new Error(NOT_INSTALLED);
  const directory = await mkdtemp(join(tmpdir(), 'cx-redis-'));
  const port = await freePort();
  let server: ChildProcess | undefined;

  async function kill(): Promise<void> {
    if (server === undefined) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    server = undefined;
    await ended;
  }

  async function start(): Promise<void> {
    server = await spawnServer(port, directory);
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill,
    pause: () => server?.kill('SIGSTOP'),
    resume: () => server?.kill('SIGCONT'),
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(directory, { recursive: true });
    },
  };
}

async function spawnServer(port: number, directory: string): Promise<ChildProcess> {
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: directory };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(COMMAND, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let output = '';
  await new Promise<void>((ready, failed) => {
    child.once('exit', () => failed(new Error(`redis-server ended: ${output}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ready to accept connections')) ready();
    });
  });
  return child;
}
