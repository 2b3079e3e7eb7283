/** An answer as it is kept: as text, so that nobody who gets it has objects of others. */
export interface CacheEntry {
  readonly text: string;
  /** When it was asked for, in milliseconds since 1970. */
  readonly askedAt: number;
  readonly tags: readonly string[];
  /** The stamps of the tags, from before it was asked for. */
  readonly stamps: readonly string[];
}

/**
 * Keeps answers for some time. Each tag has a stamp, and whatever ends a tag takes its stamp away for good: an answer
 * stands while all the stamps do that its tags had before it was asked for. So one that was on its way when its tag was
 * ended is never given out, and a store that forgets a stamp forgets answers with it.
 */
export interface CacheStore {
  /** Those of tags, in their order; a tag without one gets one. */
  stamps(tags: readonly string[]): Promise<readonly string[]>;
  /** What stands under the keys, in their order. */
  read(keys: readonly string[]): Promise<readonly (CacheEntry | null)[]>;
  /** @param keepMs after which nobody asks for it any more */
  write(key: string, entry: CacheEntry, keepMs: number): Promise<void>;
  /** No answer with one of these tags is given out from when this is done. */
  end(tags: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
