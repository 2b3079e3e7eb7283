import { setTimeout as sleep } from 'node:timers/promises';

import { connectOutbox, type OutboxReader } from './outbox-reader.ts';

export interface ReadOnOptions {
  readonly url: string;
  /** Reads some of it, and answers whether there was nothing. */
  readonly readBatch: (reader: OutboxReader) => Promise<boolean>;
  /** Hears what went wrong; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/** One outbox as it is read on and on. */
export interface Reading {
  /** Undefined while it cannot be reached. */
  readonly reader: () => OutboxReader | undefined;
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

// A writer's notification is what usually ends the wait; this bounds what a lost one costs, and the time
// for which a transaction that was open during the last read holds its neighbours back.
const POLL_MS = 500;

const RETRY_MS = 1000;

/** Reads an outbox until it is stopped, and survives its absence. */
export function readOn({ url, readBatch, onError }: ReadOnOptions): Reading {
  const stopping = new AbortController();
  const { signal } = stopping;
  let reader: OutboxReader | undefined;

  const running = run();

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        reader ??= await connectOutbox(url);
        const isEmpty = await readBatch(reader);
        if (isEmpty) await reader.wait(POLL_MS, signal);
      } catch (error) {
        onError(error);
        await reader?.close().catch(() => undefined);
        reader = undefined;
        await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    await reader?.close().catch(() => undefined);
  }

  return {
    reader: () => reader,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
