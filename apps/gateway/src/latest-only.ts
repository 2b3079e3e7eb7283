export interface LatestOnly<Item> {
  /** Takes the place of what still waits. */
  offer(item: Item): void;
  /** Lets the work in hand end, and begins no other. */
  stop(): Promise<void>;
}

/** Works on one thing after the other: of those that come meanwhile, on the newest. */
export function createLatestOnly<Item>(work: (item: Item) => Promise<void>): LatestOnly<Item> {
  let waiting: { readonly item: Item } | null = null;
  let working: Promise<void> | null = null;
  let isStopped = false;

  async function workOff(): Promise<void> {
    for (;;) {
      const next = waiting;
      waiting = null;
      if (next === null || isStopped) break;
      await work(next.item);
    }
    working = null;
  }

  return {
    offer(item) {
      waiting = { item };
      working ??= workOff();
    },
    async stop() {
      isStopped = true;
      await working;
    },
  };
}
