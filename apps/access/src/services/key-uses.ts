/** Collects when keys were used, and writes it behind the requests that used them. */
export interface KeyUses {
  /** @param lastUsedAt the last use that the database knew of when it was asked */
  add(key: { readonly id: string; readonly lastUsedAt: Date | null }, now: Date): void;
  /** Writes what has not been written. */
  close(): Promise<void>;
}

export interface KeyUsesOptions {
  /** Gets the last use of each key by its id. */
  readonly write: (lastUses: ReadonlyMap<string, Date>) => Promise<void>;
  /** Hears why a write failed: it is tried again, and no request fails of it. */
  readonly onError: (error: unknown) => void;
}

const PRECISION_MS = 60_000;

const WRITE_AFTER_MS = 1000;

export function createKeyUses({ write, onError }: KeyUsesOptions): KeyUses {
  let lastUses = new Map<string, Date>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let isClosed = false;

  function schedule(): void {
    if (isClosed || timer !== undefined || lastUses.size === 0) return;
    timer = setTimeout(() => {
      writing = writeAll();
    }, WRITE_AFTER_MS).unref();
  }

  async function writeAll(): Promise<void> {
    const batch = lastUses;
    lastUses = new Map();
    try {
      if (batch.size > 0) await write(batch);
    } catch (error) {
      lastUses = new Map([...batch, ...lastUses]);
      onError(error);
    }
    timer = undefined;
    schedule();
  }

  return {
    add({ id, lastUsedAt }, now) {
      if (lastUsedAt !== null && now.valueOf() - lastUsedAt.valueOf() <= PRECISION_MS) return;
      lastUses.set(id, now);
      schedule();
    },

    async close() {
      isClosed = true;
      clearTimeout(timer);
      await writing;
      await writeAll();
    },
  };
}
