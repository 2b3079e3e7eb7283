import type { Database } from '@cx/database';

import { type Consumer, startConsumer } from './consumer.ts';
import { createCursorStore, type EventEffects } from './cursor-store.ts';

/** What lets a subgraph work beside its requests: follow others, and do what is due. */
export interface Background<Source extends string> {
  /** Where the events of others are, by the name of their subgraph: who is not named is not followed. */
  readonly eventUrls: Readonly<Partial<Record<Source, string>>>;
  /** Hears why work waits for the moment; it is tried again by itself. */
  readonly onError: (error: unknown, job: string) => void;
}

/** Applies the events of others for as long as it runs. */
export interface Feed {
  /** Events not yet applied, by source, counted up to 10,000; null where one cannot be reached. */
  lag(): Promise<Record<string, number | null>>;
  /** All events of before are applied, of all sources; null until each was read once. */
  completeAt(): Date | null;
  stop(): Promise<void>;
}

/**
 * @param database holds the `event_cursor` table
 * @param effects what the events of each source do
 */
export function startFeed<Source extends string>(
  database: Database,
  { eventUrls, onError }: Background<Source>,
  effects: Readonly<Record<Source, EventEffects>>,
): Feed {
  const consumers: Consumer[] = [];
  for (const [source, effect] of Object.entries<EventEffects>(effects)) {
    const url = urlOf(eventUrls, source);
    if (url === undefined) continue;
    const store = createCursorStore(database, effect);
    consumers.push(
      startConsumer({
        source,
        url,
        store,
        onError: (error) => onError(error, `events of ${source}`),
      }),
    );
  }

  return {
    async lag() {
      const lags = consumers.map(
        async (consumer) => [consumer.source, await consumer.lag()] as const,
      );
      return Object.fromEntries(await Promise.all(lags));
    },
    completeAt() {
      const times = consumers.map((consumer) => consumer.completeAt());
      if (times.length === 0) return new Date();
      if (times.some((at) => at === null)) return null;
      return new Date(Math.min(...times.map(Number)));
    },
    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
    },
  };
}

function urlOf(
  urls: Readonly<Partial<Record<string, string>>>,
  source: string,
): string | undefined {
  return urls[source];
}
