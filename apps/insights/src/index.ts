import { randomUUID } from 'node:crypto';

import { createCustomerExport, type ExportCustomer } from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import type { Background, Feed } from '@cx/events';
import { startForgettingRequests } from '@cx/mutations';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { InsightsContext } from './context.ts';
import { entities } from './entities/index.ts';
import { createInteractionLoaders } from './loaders/interactions.ts';
import { createSignalLoaders } from './loaders/signals.ts';
import { createVerbatimLoaders } from './loaders/verbatims.ts';
import { createInteractionRepository } from './repositories/interactions.ts';
import { createSeriesRepository } from './repositories/signal-series.ts';
import { createSignalRepository } from './repositories/signals.ts';
import { createVerbatimRepository } from './repositories/verbatims.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { type JourneySource, startJourneyFeed } from './services/journey-feed.ts';
import { createSignalDesk } from './services/signal-desk.ts';
import { createSignalWatcher, type SignalWatcher } from './services/signal-watcher.ts';

export { entities, erasure, migrations };

export const insightsSubgraph = loadSubgraphSchema(
  'insights',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface InsightsOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly background: Background<JourneySource>;
  /** Whether it evaluates weak signals as they fall due; else others must. @default true */
  readonly watchesSignals?: boolean | undefined;
  /** Tells the time to weak signals. @default the system's clock */
  readonly now?: (() => Date) | undefined;
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** The subgraph at work; it writes what the events of the others tell. */
export interface Insights {
  readonly service: SubgraphService;
  readonly exportCustomer: ExportCustomer;
  readonly feed: Feed;
  readonly signalWatcher: SignalWatcher;
}

export function openInsights(options: InsightsOptions): Insights {
  const { databaseUrl, secret, background, onStatement } = options;
  const { watchesSignals = true, now = systemTime } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    interactions: createInteractionRepository(reads),
    series: createSeriesRepository(reads),
    signals: createSignalRepository(reads),
    verbatims: createVerbatimRepository(reads),
  }));
  const cursors = createCursors(secret);
  const feed = startJourneyFeed(database, repositoriesOf(ALL_BRANDS).interactions, background);
  const signalWatcher = createSignalWatcher({ database, now });
  const signalDesk = createSignalDesk({ database, now, newId: randomUUID });
  const jobs = [startForgettingRequests(database, background)];
  if (watchesSignals) {
    const onError = (error: unknown): void => background.onError(error, 'weak signals');
    jobs.push(startSweep({ doDue: () => signalWatcher.evaluateDue(), onError }));
  }

  return {
    service: {
      name: insightsSubgraph.name,
      schema: insightsSubgraph.schema,
      createContext({ id, brands: seen, scopes }): InsightsContext {
        const { interactions, exportCustomer, series, signals, verbatims } = repositoriesOf(seen);
        return {
          caller: { id, brands: seen },
          cursors,
          exportCustomer,
          interactions: createInteractionLoaders(interactions),
          signals: createSignalLoaders(signals, series, now),
          signalDesk,
          verbatims: createVerbatimLoaders(verbatims, scopes),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all([feed, ...jobs].map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
    feed,
    signalWatcher,
  };
}

function systemTime(): Date {
  return new Date();
}
