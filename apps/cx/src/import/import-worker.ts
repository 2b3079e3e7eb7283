import { parentPort, workerData } from 'node:worker_threads';

import { ConfigError } from '@cx/config';

import { readSettings } from '../config.ts';
import { CommandError, ExitCode } from '../exit.ts';
import type { Terminal } from '../terminal.ts';
import { type ImportCommandOptions, importRecords } from './import-records.ts';

export interface ImportJob {
  readonly path: string;
  readonly options: ImportCommandOptions;
  /** Whether a person watches. */
  readonly isTerminal: boolean;
}

/** What the thread tells the one that started it. */
export type ImportMessage =
  | { readonly kind: 'print' | 'say' | 'progress'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string; readonly exitCode: ExitCode };

const job: ImportJob = workerData;
const stopping = new AbortController();
parentPort?.once('message', () => stopping.abort());

const terminal: Terminal = {
  print: (text) => send({ kind: 'print', text }),
  say: (text) => send({ kind: 'say', text }),
  progress: {
    isTerminal: job.isTerminal,
    write: (text) => send({ kind: 'progress', text }),
  },
};

try {
  await importRecords(readSettings(), job.path, job.options, terminal, stopping.signal);
} catch (error) {
  if (error instanceof CommandError) {
    send({ kind: 'failed', text: error.message, exitCode: error.exitCode });
  } else if (error instanceof ConfigError) {
    send({ kind: 'failed', text: error.message, exitCode: ExitCode.Usage });
  } else {
    throw error;
  }
} finally {
  parentPort?.close();
}

function send(message: ImportMessage): void {
  parentPort?.postMessage(message);
}
