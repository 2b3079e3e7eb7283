import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CX = fileURLToPath(new URL('../../apps/cx/src/main.ts', import.meta.url));

// What one process has compiled, the next ones need not: many are started.
const NODE_COMPILE_CACHE = join(tmpdir(), 'cx-test-compile-cache');

export interface FinishedCommand {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** The most memory that was resident at a time. */
  readonly peakBytes: number;
}

export interface RunningCommand {
  readonly pid: number;
  /** What it has written so far, both streams. */
  output(): string;
  kill(signal: NodeJS.Signals): void;
  readonly finished: Promise<FinishedCommand>;
}

/** Starts `cx` as a process of its own, as a shell would. */
export function startCx(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input?: string,
): RunningCommand {
  return startCommand([process.execPath, CX, ...args], environment, input);
}

export function startCommand(
  [file = '', ...args]: readonly string[],
  environment: Readonly<Record<string, string>>,
  input?: string,
): RunningCommand {
  const begin = performance.now();
  const child = spawn(file, args, {
    // Most are asked a little: one process answers that soonest.
    env: { PATH: inheritedPath(), NODE_COMPILE_CACHE, WORKERS: '1', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let peakBytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  // One that ends early has not read all of it; how it ended says more.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const { pid = 0 } = child;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, peakMemory(pid));
  }, 100);

  return {
    pid,
    output: () => stdout + stderr,
    kill: (signal) => child.kill(signal),
    finished: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => {
        clearInterval(watch);
        resolve({
          exitCode,
          stdout,
          stderr,
          peakBytes,
          seconds: (performance.now() - begin) / 1000,
        });
      });
    }),
  };
}

export function runCx(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  input?: string,
): Promise<FinishedCommand> {
  return startCx(args, environment, input).finished;
}

function inheritedPath(): string {
  return process.env['PATH'] ?? '/usr/bin:/bin';
}

// Linux keeps the high-water mark itself, so that no peak between two looks is lost.
function peakMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
