import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { type RunningCommand, startCommand } from '../../support/child-process.ts';
import { statusOf } from '../../support/instance.ts';

/** All systems alike: what their makers advise for production, and no reports to anybody. */
const ENVIRONMENT = {
  NODE_ENV: 'production',
  GRAPHILE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: '1',
};

const LONGEST_START_MS = 120_000;

export interface Served {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

class StartError extends Error {
  override readonly name = 'StartError';
}

/** Starts a server of this bench, which tells where it listens. */
export async function startServer(server: URL, settings: unknown): Promise<Served> {
  const command = startCommand(
    [process.execPath, fileURLToPath(server), JSON.stringify(settings)],
    ENVIRONMENT,
  );
  const url = await untilTold(command, () => /^listening on (\S+)$/m.exec(command.output())?.[1]);
  return served(command, url);
}

/** Starts a program of the product, which is ready when it says so at `/readyz`. */
export async function startProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  url: string,
): Promise<Served> {
  const command = startCommand([process.execPath, ...args], { ...ENVIRONMENT, ...environment });
  const isReady = async (): Promise<string | undefined> =>
    (await statusOf(`${url}/readyz`)) === 200 ? url : undefined;
  return served(command, await untilTold(command, isReady));
}

function served(command: RunningCommand, url: string): Served {
  return {
    url,
    pid: command.pid,
    async stop() {
      command.kill('SIGTERM');
      const end = setTimeout(() => command.kill('SIGKILL'), 10_000);
      await command.finished;
      clearTimeout(end);
    },
  };
}

/** @throws StartError with the last that it has written when it ends before, or takes too long */
async function untilTold(
  command: RunningCommand,
  urlOf: () => string | undefined | Promise<string | undefined>,
): Promise<string> {
  const ended = command.finished.then(() => 'ended');
  const end = performance.now() + LONGEST_START_MS;
  while (performance.now() < end) {
    const url = await urlOf();
    if (url !== undefined) return url;
    if ((await Promise.race([ended, sleep(100, 'waiting')])) === 'ended') break;
  }
  command.kill('SIGKILL');
  throw new StartError(reasonOf(command.output()));
}

/** What a process has said of why it ended: the line of an error, or else the last one. */
function reasonOf(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^\w*Error\b.*: /.test(line)) ?? lines.at(-1) ?? 'It said nothing.';
}

// Linux counts the time of a process in hundredths of a second.
const TICKS_PER_SECOND = 100;

/** Seconds that a process and those that it has started have computed so far, on all threads; NaN when it is gone. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stats = await Promise.all(
    (await familyOf(pid)).map((one) => readFile(`/proc/${one}/stat`, 'utf8').catch(() => '')),
  );
  const ticks = stats.map((stat) => {
    // The name of the program, the second of all fields, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return sum(ticks) / TICKS_PER_SECOND;
}

/** Of a process and those that it has started; NaN when it is gone. */
export async function residentBytes(pid: number): Promise<number> {
  const statuses = await Promise.all(
    (await familyOf(pid)).map((one) => readFile(`/proc/${one}/status`, 'utf8').catch(() => '')),
  );
  return sum(
    statuses.map((status) => Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) * 1024),
  );
}

/** A process, its children and theirs: a server with workers is all of them. */
async function familyOf(pid: number): Promise<readonly number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const families = await Promise.all(
    children
      .split(' ')
      .filter((child) => child !== '')
      .map((child) => familyOf(Number(child))),
  );
  return [pid, ...families.flat()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
