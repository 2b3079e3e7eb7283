interface Group<Item> {
  readonly items: Item[];
  readonly written: PromiseWithResolvers<void>;
}

/**
 * Joins writes: what comes while one is under way goes with the next, all of it at once.
 *
 * @returns resolves when the items are written, and rejects with those that it was joined with
 */
export function createGroupCommit<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): (items: readonly Item[]) => Promise<void> {
  let waiting: Group<Item> | null = null;
  let isWriting = false;

  async function run(): Promise<void> {
    isWriting = true;
    while (waiting !== null) {
      const { items, written } = waiting;
      waiting = null;
      await write(items).then(written.resolve, written.reject);
    }
    isWriting = false;
  }

  return async (items) => {
    if (items.length === 0) return;
    waiting ??= { items: [], written: Promise.withResolvers<void>() };
    waiting.items.push(...items);
    const { promise } = waiting.written;
    if (!isWriting) void run();
    return promise;
  };
}
