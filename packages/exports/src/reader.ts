import { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';

import { DatabaseUnavailable, isUnavailable } from '@cx/database';

import type { FromReader, Head, Reading, ToReader } from './reading.ts';
import { Refusal } from './refusal.ts';

/** A reading under way, which waits with its rows until they are asked for. */
export interface Reader {
  readonly head: Head;
  /** The bytes of the rows. Destroyed, it ends the reading. */
  body(): Readable;
  /** How many rows there were; null before all are read. */
  sent(): number | null;
  /** Ends it without its rows. */
  stop(): Promise<void>;
}

/** How many pieces are on their way at a time. */
const PIECES_AHEAD = 4;

/**
 * @param onEnded hears when its thread has ended, whatever has ended it
 * @param gone ends it where nobody waits for its head any more; from then on its body does
 * @throws Refusal where the database does not answer in time
 */
export async function openReader(
  reading: Reading,
  onEnded: () => void,
  gone?: AbortSignal,
): Promise<Reader> {
  const thread = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    workerData: reading,
    resourceLimits: { maxYoungGenerationSizeMb: youngMb(reading), maxOldGenerationSizeMb: 256 },
  });
  thread.once('exit', onEnded);
  const messages = messagesOf(thread);
  const deadline = setTimeout(() => void thread.terminate(), reading.timeoutMs);
  const stop = async (): Promise<void> => {
    clearTimeout(deadline);
    await thread.terminate();
  };
  let rows: number | null = null;

  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let ahead = 0; ahead < PIECES_AHEAD; ahead++) askForMore(thread);
    for (;;) {
      const message = await messages.next();
      if (message.type === 'end') {
        rows = message.rows;
        return;
      }
      if (message.type !== 'piece') throw failureOf(message);
      yield message.bytes;
      askForMore(thread);
    }
  }

  const giveUp = (): void => void thread.terminate();
  gone?.addEventListener('abort', giveUp, { once: true });
  const first = await messages.next();
  gone?.removeEventListener('abort', giveUp);
  if (gone?.aborted === true) {
    await stop();
    throw new DatabaseUnavailable(gone.reason);
  }
  if (first.type !== 'head') {
    await stop();
    throw failureOf(first);
  }
  return {
    head: first.head,
    body: () => endedBy(Readable.from(pieces(), { objectMode: false }), stop),
    sent: () => rows,
    stop,
  };
}

/**
 * How much may come together before V8 looks for what is used no more. Pieces that were sent and what came from the
 * socket hang on it; Parquet makes an object of each cell, and would look all the time.
 */
function youngMb({ rows: { format } }: Reading): number {
  return format === 'parquet' ? 16 : 2;
}

/** A stream that ends the work behind it, also when it is dropped before anybody has read of it. */
export function endedBy(body: Readable, stop: () => Promise<void>): Readable {
  return body.once('close', () => void stop());
}

function askForMore(thread: Worker): void {
  thread.postMessage('more' satisfies ToReader);
}

interface Messages {
  next(): Promise<FromReader>;
}

/** What a thread tells, one by one; that it has ended is told again and again. */
function messagesOf(thread: Worker): Messages {
  const told: FromReader[] = [];
  let ended: FromReader | null = null;
  let wake = (): void => undefined;

  const end = (message: string): void => {
    ended ??= { type: 'failed', code: '', message };
    wake();
  };
  thread.on('message', (message: FromReader) => {
    told.push(message);
    wake();
  });
  thread.on('error', (error) => end(String(error)));
  thread.on('exit', () => end('The reader was ended.'));

  return {
    async next() {
      for (;;) {
        const message = told.shift() ?? ended;
        if (message !== null) return message;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** Codes of Postgres for a statement that took too long. */
const CANCELLED = '57014';

function failureOf(message: FromReader): Error {
  if (message.type !== 'failed') return new Error(`A reader told ${message.type} out of turn.`);
  if (message.code === CANCELLED) {
    return new Refusal(
      413,
      'EXPORT_TOO_SLOW',
      'Reading these rows takes too long: ask for a shorter time, or for fewer brands.',
    );
  }
  const failure = Object.assign(new Error(message.message), { code: message.code });
  return isUnavailable(failure) ? new DatabaseUnavailable(failure) : failure;
}
