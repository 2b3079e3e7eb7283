import type { Database } from '@cx/database';
import { type Consumer, createCursorStore, startConsumer } from '@cx/events';

import type { InteractionRepository } from '../repositories/interactions.ts';
import { domainOf, projectJourney } from './journey-projection.ts';

/** Where the events of each domain are, by the name of its subgraph. */
export type EventUrls = Readonly<Record<'tickets' | 'reviews' | 'mentions' | 'surveys', string>>;

/** Keeps the journey up to date for as long as it runs. */
export interface JourneyFeed {
  /** Events not yet in the journey, by subgraph; null where a source cannot be reached. */
  lag(): Promise<Record<string, number | null>>;
  stop(): Promise<void>;
}

export interface JourneyFeedDependencies {
  readonly database: Database;
  readonly interactions: InteractionRepository;
  readonly eventUrls: EventUrls;
  readonly onError: (error: unknown, source: string) => void;
}

export function startJourneyFeed(dependencies: JourneyFeedDependencies): JourneyFeed {
  const { database, interactions, eventUrls, onError } = dependencies;
  const store = createCursorStore(database, {
    apply: (query, events) => interactions.save(query, projectJourney(events)),
    forget: (query, source) => interactions.forget(query, domainOf(source)),
  });
  const consumers: Consumer[] = Object.entries(eventUrls).map(([source, url]) =>
    startConsumer({ source, url, store, onError: (error) => onError(error, source) }),
  );

  return {
    async lag() {
      const lags = consumers.map(
        async (consumer) => [consumer.source, await consumer.lag()] as const,
      );
      return Object.fromEntries(await Promise.all(lags));
    },
    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
    },
  };
}
