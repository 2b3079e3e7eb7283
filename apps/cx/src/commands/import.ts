import { Worker } from 'node:worker_threads';

import { CommandError } from '../exit.ts';
import type { ImportCommandOptions } from '../import/import-records.ts';
import type { ImportJob, ImportMessage } from '../import/import-worker.ts';
import type { Terminal } from '../terminal.ts';

/**
 * What an import may hold in memory, however long its input is. V8 would let garbage grow to many times
 * of it before it looks after it.
 */
const LIMITS = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 48 };

/** Runs an import in a thread whose memory is bounded. A signal ends it behind the batch in hand. */
export async function importCommand(
  path: string,
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const job: ImportJob = { path, options, isTerminal: terminal.progress.isTerminal };
  const worker = new Worker(new URL('../import/import-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: LIMITS,
    stdin: true,
  });
  if (path === '-' && worker.stdin !== null) process.stdin.pipe(worker.stdin);

  const stop = (): void => worker.postMessage('stop');
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    await finished(worker, terminal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    // An import that ended before its input did must not wait for the rest.
    if (path === '-') process.stdin.destroy();
  }
}

function finished(worker: Worker, terminal: Terminal): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ImportMessage) => {
      switch (message.kind) {
        case 'print':
          terminal.print(message.text);
          break;
        case 'say':
          terminal.say(message.text);
          break;
        case 'progress':
          terminal.progress.write(message.text);
          break;
        case 'failed':
          reject(new CommandError(message.exitCode, message.text));
          break;
      }
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
}
