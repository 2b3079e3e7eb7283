import { type Follower, startFollower } from '@cx/events';
import { createMemoryStore, createResponseCache, type ResponseCache } from '@cx/response-cache';
import { createRedisStore } from '@cx/response-cache/redis';
import type { Logger } from 'pino';

import type { CacheSettings } from './cache-settings.ts';

export interface ResponseCachingDependencies {
  /** Where the events of subgraphs are, by their names: nothing is kept of those that are not there. */
  readonly eventUrls: Readonly<Partial<Record<string, string>>>;
  /** Tells other processes that keep answers in their memory, before a write is answered. */
  readonly onWritten?: (subgraph: string) => Promise<unknown>;
  readonly log: Logger;
}

/** What is kept of the answers of subgraphs, until they tell that they have written. */
export interface ResponseCaching {
  readonly cache: ResponseCache;
  close(): Promise<void>;
}

/** In Redis where the settings name one, else in this process; null where they say that nothing is kept. */
export function openResponseCaching(
  settings: CacheSettings & { readonly REDIS_URL?: string | undefined },
  { eventUrls, onWritten, log }: ResponseCachingDependencies,
): ResponseCaching | null {
  const { RESPONSE_CACHE_MB: megabytes, REDIS_URL: redisUrl } = settings;
  if (megabytes === 0) return null;
  const urls = new Map(Object.entries(eventUrls));
  const followed = new Map<string, Followed>();
  let saidAt = -Infinity;
  const cache = createResponseCache({
    store:
      redisUrl === undefined
        ? createMemoryStore({ maxBytes: megabytes * 1024 * 1024 })
        : createRedisStore({ url: redisUrl, now: () => performance.now() }),
    revalidateSeconds: settings.RESPONSE_CACHE_REVALIDATE_SECONDS,
    ifErrorSeconds: settings.RESPONSE_CACHE_IF_ERROR_SECONDS,
    following(subgraph) {
      const url = urls.get(subgraph);
      if (url === undefined) return 'not followed';
      const known = followed.get(subgraph) ?? follow(subgraph, url);
      return known.state();
    },
    onWritten,
    now: () => Date.now(),
    onError(error) {
      if (performance.now() - saidAt < SAID_EACH_MS) return;
      saidAt = performance.now();
      log.warn({ err: error }, 'Subgraphs are asked for all: what is kept cannot be reached.');
    },
  });

  /** From when something of it is asked for the first time that may be kept. */
  function follow(subgraph: string, url: string): Followed {
    const begun = followSubgraph(cache, subgraph, url, log);
    followed.set(subgraph, begun);
    return begun;
  }

  return {
    cache,
    async close() {
      await Promise.all([...followed.values()].map(({ follower }) => follower.stop()));
      await cache.close();
    },
  };
}

/** Between two words on a store that is away. */
const SAID_EACH_MS = 60_000;

interface Followed {
  readonly follower: Follower;
  readonly state: () => 'current' | 'behind' | 'not followed';
}

/** A follower that has nothing to do looks each half second. */
const CURRENT_FOR_MS = 5_000;

function followSubgraph(
  cache: ResponseCache,
  subgraph: string,
  url: string,
  log: Logger,
): Followed {
  let currentAt: number | null = null;
  let isBegun = false;
  const follower = startFollower({
    url,
    apply: (events) => cache.heard(subgraph, events),
    forget: () => cache.forget(subgraph),
    onCurrent() {
      isBegun = true;
      currentAt = performance.now();
    },
    onError(error) {
      if (currentAt !== null || !isBegun) {
        log.warn({ err: error, subgraph }, 'What is kept is not given out: its events are away.');
      }
      currentAt = null;
    },
  });
  return {
    follower,
    state() {
      if (!isBegun) return 'not followed';
      const isCurrent = currentAt !== null && performance.now() - currentAt < CURRENT_FOR_MS;
      return isCurrent ? 'current' : 'behind';
    },
  };
}
