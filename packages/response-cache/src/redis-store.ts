import { randomUUID } from 'node:crypto';

import { openRedis, type RedisSettings } from '@cx/redis-connection';
import { createClient } from 'redis';
import { z } from 'zod';

import type { CacheEntry, CacheStore } from './cache-store.ts';

/** Longer than anything is kept: with a stamp goes all that has it. */
const STAMP_SECONDS = 2 * 86_400;

/** Others may wait for the server meanwhile. */
const MOST_AT_ONCE = 1000;

/** For how long it is left alone when it has failed. */
const PAUSE_MS = 1000;

const Entry = z.object({
  text: z.string(),
  askedAt: z.number(),
  tags: z.array(z.string()),
  stamps: z.array(z.string()),
});

export interface RedisStoreOptions {
  readonly url: string;
  /** In milliseconds, from anywhere. */
  readonly now: () => number;
}

/** Keeps answers for all who share a Redis (7 or newer). While it is away, each call fails, most of them at once. */
export function createRedisStore({ url, now }: RedisStoreOptions): CacheStore {
  const redis = openRedis(url, createRedisClient);
  let lost: { readonly error: unknown; readonly at: number } | null = null;

  async function run<Answer>(command: (client: Client) => Promise<Answer>): Promise<Answer> {
    if (lost !== null && now() - lost.at < PAUSE_MS) throw lost.error;
    try {
      const answer = await redis.run(command);
      lost = null;
      return answer;
    } catch (error) {
      lost = { error, at: now() };
      throw error;
    }
  }

  /** @param keys none is nothing to ask for */
  async function get(keys: readonly string[]): Promise<readonly (string | null)[]> {
    return keys.length === 0 ? [] : run((client) => client.mGet([...keys]));
  }

  async function stampAnew(tags: readonly string[]): Promise<void> {
    const expiration = { type: 'EX', value: STAMP_SECONDS } as const;
    await run((client) =>
      Promise.all(
        tags.map((tag) => client.set(stampKey(tag), randomUUID(), { condition: 'NX', expiration })),
      ),
    );
  }

  return {
    async stamps(tags) {
      const keys = tags.map(stampKey);
      const known = await get(keys);
      const without = tags.filter((_tag, index) => known[index] === null);
      if (without.length === 0) return known.map(stampOrNone);
      await stampAnew(without);
      // What another one has given meanwhile is as good, and what was ended meanwhile has none.
      return (await get(keys)).map(stampOrNone);
    },

    async read(keys) {
      const entries = (await get(keys.map(entryKey))).map(parsed);
      const tags = [...new Set(entries.flatMap((entry) => entry?.tags ?? []))];
      const stamps = await get(tags.map(stampKey));
      const stampOf = new Map(tags.map((tag, index) => [tag, stamps[index]]));
      const stands = ({ tags: own, stamps: then }: CacheEntry): boolean =>
        own.every((tag, index) => stampOf.get(tag) === then[index]);
      return entries.map((entry) => (entry !== null && stands(entry) ? entry : null));
    },

    async write(key, entry, keepMs) {
      const expiration = { type: 'PX', value: Math.ceil(keepMs) } as const;
      await run((client) => client.set(entryKey(key), JSON.stringify(entry), { expiration }));
    },

    async end(tags) {
      for (let from = 0; from < tags.length; from += MOST_AT_ONCE) {
        const keys = tags.slice(from, from + MOST_AT_ONCE).map(stampKey);
        await run((client) => client.unlink(keys));
      }
    },

    close: async () => redis.close(),
  };
}

type Client = ReturnType<typeof createRedisClient>;

function createRedisClient(settings: RedisSettings) {
  return createClient(settings);
}

/** One that nobody else has: what is kept with it is not given out. */
function stampOrNone(stamp: string | null): string {
  return stamp ?? randomUUID();
}

function parsed(text: string | null): CacheEntry | null {
  return text === null ? null : Entry.parse(JSON.parse(text));
}

function entryKey(key: string): string {
  return `response:entry:${key}`;
}

function stampKey(tag: string): string {
  return `response:stamp:${tag}`;
}
