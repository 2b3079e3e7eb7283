import { LRUCache } from 'lru-cache';

const MOST_KNOWN = 10_000;

/**
 * The operations that this process has seen, as far back as it remembers. Most operations are asked again and again,
 * and some callers send a new one each time: what is kept of an operation is kept when it is there again.
 */
export interface Novelty {
  /** Whether it is there for the first time. It is known from then on, while it is among those seen last. */
  isNew(key: string): boolean;
  forget(key: string): void;
}

export function createNovelty(): Novelty {
  const known = new LRUCache<string, true>({ max: MOST_KNOWN });
  return {
    isNew(key) {
      if (known.get(key) !== undefined) return false;
      known.set(key, true);
      return true;
    },
    forget: (key) => void known.delete(key),
  };
}
