import type { Database, WriteQuery } from '@cx/database';

import type { Transactions } from '../repositories/transactions.ts';

export interface WriteBehindOptions<Batch> {
  readonly database: Database;
  readonly transactions: Transactions;
  /** Hands over what waits, or some of it; null when nothing does. */
  readonly take: () => Batch | null;
  readonly write: (query: WriteQuery, batch: Batch) => Promise<void>;
  /** Hears why nothing could be written; what waits is kept and tried again. */
  readonly onError: (error: unknown) => void;
}

/** Writes what was gathered in memory, soon and once. */
export interface WriteBehind {
  /** Something waits: it is written within a second, as far as the database is there. */
  wake(): void;
  /** Writes all that waits, now; tries once. */
  close(): Promise<void>;
}

const DELAY_MS = 500;
const RETRY_MS = 1000;

/**
 * A batch whose commit was not heard of is neither lost nor written twice: the next attempt asks the server
 * what became of that transaction.
 */
export function createWriteBehind<Batch>(options: WriteBehindOptions<Batch>): WriteBehind {
  const { database, transactions, take, write, onError } = options;
  let inHand: { readonly batch: Batch; attempt: string | null } | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();

  async function writeAll(): Promise<void> {
    for (;;) {
      if (inHand === null) {
        const batch = take();
        if (batch === null) return;
        inHand = { batch, attempt: null };
      }
      const unwritten = inHand;
      await database.write(async (query) => {
        const { id, earlier } = await transactions.begin(query, unwritten.attempt);
        if (earlier === 'committed') return;
        if (earlier === 'in progress') throw new Error('The last write has not ended yet.');
        unwritten.attempt = id;
        await write(query, unwritten.batch);
      });
      inHand = null;
    }
  }

  function flush(): void {
    timer = undefined;
    last = last.then(writeAll).catch((error: unknown) => {
      onError(error);
      wakeIn(RETRY_MS);
    });
  }

  function wakeIn(delayMs: number): void {
    if (!isClosed) timer ??= setTimeout(flush, delayMs);
  }

  return {
    wake: () => wakeIn(DELAY_MS),

    async close() {
      isClosed = true;
      clearTimeout(timer);
      flush();
      await last;
    },
  };
}
