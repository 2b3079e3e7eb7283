import { LRUCache } from 'lru-cache';

import type { CacheEntry, CacheStore } from './cache-store.ts';

/** Beside an answer's own text: its object, its place in the list, and what its tags have in common. */
const ENTRY_BYTES = 500;

const MOST_STAMPS = 100_000;

/** Keeps answers in this process. What was not asked for longest goes first. */
export function createMemoryStore({ maxBytes }: { readonly maxBytes: number }): CacheStore {
  const entries = new LRUCache<string, CacheEntry>({ maxSize: maxBytes });
  const stamps = new LRUCache<string, string>({ max: MOST_STAMPS });
  let given = 0;

  function stampOf(tag: string): string {
    const known = stamps.get(tag);
    if (known !== undefined) return known;
    given += 1;
    const stamp = String(given);
    stamps.set(tag, stamp);
    return stamp;
  }

  function standing(key: string): CacheEntry | null {
    const entry = entries.get(key);
    if (entry === undefined) return null;
    if (entry.tags.every((tag, index) => stamps.get(tag) === entry.stamps[index])) return entry;
    entries.delete(key);
    return null;
  }

  return {
    stamps: async (tags) => tags.map(stampOf),
    read: async (keys) => keys.map(standing),
    async write(key, entry) {
      const text = entry.text.length + entry.tags.join().length;
      entries.set(key, entry, { size: ENTRY_BYTES + 2 * text });
    },
    async end(tags) {
      for (const tag of tags) stamps.delete(tag);
    },
    close: async () => entries.clear(),
  };
}
