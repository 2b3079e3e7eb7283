import type { OutboxCursor, OutboxEvent, OutboxReader } from './outbox-reader.ts';
import { readOn } from './read-on.ts';

/** Where a consumer keeps its place, in the same transaction as what the events changed. */
export interface CursorStore {
  read(source: string): Promise<OutboxCursor>;
  /**
   * Applies the events and moves the cursor, both or neither. Does nothing when the cursor is no longer
   * at `from`: another replica has applied them.
   */
  apply(
    source: string,
    from: OutboxCursor,
    next: OutboxCursor,
    events: readonly OutboxEvent[],
  ): Promise<void>;
}

export interface ConsumerOptions {
  /** The outbox to read, by the name of its subgraph. */
  readonly source: string;
  /** Address of the source's events role. */
  readonly url: string;
  readonly store: CursorStore;
  /** Hears why a round failed; the consumer goes on. */
  readonly onError: (error: unknown) => void;
  /** @default 5000 */
  readonly batchSize?: number;
}

export interface Consumer {
  readonly source: string;
  /** Events not yet applied, counted up to 10,000; null while the source cannot be reached. */
  lag(): Promise<number | null>;
  /** All events of before are applied; null until the source was read once. */
  completeAt(): Date | null;
  /** Ends after the batch in hand. */
  stop(): Promise<void>;
}

const LAG_LIMIT = 10_000;

/** Reads one outbox for as long as it runs, survives its absence, and can start again from zero. */
export function startConsumer(options: ConsumerOptions): Consumer {
  const { source, url, store, onError, batchSize = 5000 } = options;
  let completeAt: Date | null = null;
  const reading = readOn({ url, readBatch: applyBatch, onError });

  async function applyBatch(from: OutboxReader): Promise<boolean> {
    const cursor = await store.read(source);
    const batch = await from.read(cursor, batchSize);
    const { events, next } = batch;
    if (events.length > 0) await store.apply(source, cursor, next, events);
    ({ completeAt } = batch);
    return events.length === 0;
  }

  return {
    source,
    async lag() {
      try {
        return (await reading.reader()?.lag(await store.read(source), LAG_LIMIT)) ?? null;
      } catch {
        return null;
      }
    },
    completeAt: () => completeAt,
    stop: () => reading.stop(),
  };
}
