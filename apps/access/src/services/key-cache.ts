import { LRUCache } from 'lru-cache';

/** What one process remembers of keys, by their public ids. */
export interface KeyCache<Key extends object> {
  /**
   * Answers null where there is no such key. What is in use is looked up again in the background, so that
   * nobody waits for it; what was looked up too long ago answers nobody.
   */
  find(publicId: string): Promise<Key | null>;
  /** The key is no longer what it was. What is being looked up at the moment may be old, and is not kept. */
  forget(publicId: string): void;
  forgetAll(): void;
}

export interface KeyCacheOptions<Key extends object> {
  readonly lookUp: (publicId: string) => Promise<Key | null>;
  /** Milliseconds since any moment; it never goes back. */
  readonly clock: () => number;
}

/** How long a revocation that nobody told of may stay unseen. */
export const MOST_AGE_MS = 5000;

const REFRESH_AGE_MS = MOST_AGE_MS / 2;

const MOST_KEYS = 10_000;

/** Beside the keys, so that no guesser drives them out. */
const MOST_UNKNOWN = 10_000;

interface Answer<Value> {
  readonly value: Value;
  /** When it was asked for: it may have been old already when it came. */
  readonly askedAt: number;
}

export function createKeyCache<Key extends object>(options: KeyCacheOptions<Key>): KeyCache<Key> {
  const { lookUp, clock } = options;
  const keys = new LRUCache<string, Answer<Key>>({ max: MOST_KEYS });
  const unknown = new LRUCache<string, Answer<null>>({ max: MOST_UNKNOWN });
  const lookUps = new Map<string, Answer<Promise<Key | null>>>();

  function remember(publicId: string, value: Key | null, askedAt: number): void {
    if (value === null) {
      keys.delete(publicId);
      unknown.set(publicId, { value, askedAt });
    } else {
      unknown.delete(publicId);
      keys.set(publicId, { value, askedAt });
    }
  }

  function ask(publicId: string, now: number): Promise<Key | null> {
    const others = lookUps.get(publicId);
    if (others !== undefined && now - others.askedAt <= MOST_AGE_MS) return others.value;
    const own = { value: lookUp(publicId), askedAt: now };
    lookUps.set(publicId, own);
    void keep(publicId, own);
    return own.value;
  }

  async function keep(publicId: string, answer: Answer<Promise<Key | null>>): Promise<void> {
    // Another one stands there, or none, once the key was forgotten or the answer has taken too long.
    const end = (): boolean => lookUps.get(publicId) === answer && lookUps.delete(publicId);
    try {
      const value = await answer.value;
      if (end()) remember(publicId, value, answer.askedAt);
    } catch {
      // Whoever waits hears of it. An entry that could not be refreshed is left to its age.
      end();
    }
  }

  return {
    find(publicId) {
      const now = clock();
      const found = keys.get(publicId) ?? unknown.get(publicId);
      const age = found === undefined ? Number.POSITIVE_INFINITY : now - found.askedAt;
      if (found === undefined || age > MOST_AGE_MS) return ask(publicId, now);
      if (found.value !== null && age > REFRESH_AGE_MS) void ask(publicId, now);
      return Promise.resolve(found.value);
    },

    forget(publicId) {
      lookUps.delete(publicId);
      keys.delete(publicId);
      unknown.delete(publicId);
    },

    forgetAll() {
      lookUps.clear();
      keys.clear();
      unknown.clear();
    },
  };
}
