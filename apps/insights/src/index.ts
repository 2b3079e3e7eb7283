import { createCustomerExport, type ExportCustomer } from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import type { Background, Feed } from '@cx/events';
import { FAMILIES, fingerprintOf } from '@cx/metrics';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { InsightsContext } from './context.ts';
import { entities } from './entities/index.ts';
import { createInteractionLoaders } from './loaders/interactions.ts';
import { createInteractionRepository } from './repositories/interactions.ts';
import { createMetricsRepository } from './repositories/metrics.ts';
import { createRollups } from './repositories/rollups.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { type JourneySource, startJourneyFeed } from './services/journey-feed.ts';
import { createMetricsDesk } from './services/metrics-desk.ts';
import { createRollupWorker, type RollupWorker } from './services/rollup-worker.ts';

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
  readonly onStatement?: ((text: string) => void) | undefined;
}

/** The subgraph at work; it writes what the events of the others tell. */
export interface Insights {
  readonly service: SubgraphService;
  readonly exportCustomer: ExportCustomer;
  readonly feed: Feed;
  readonly rollups: RollupWorker;
}

export function openInsights(options: InsightsOptions): Insights {
  const { databaseUrl, secret, background, onStatement } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    interactions: createInteractionRepository(reads),
    metrics: createMetricsDesk(createMetricsRepository(reads)),
  }));
  const cursors = createCursors(secret);
  const feed = startJourneyFeed(database, repositoriesOf(ALL_BRANDS).interactions, background);
  const rollups = createRollupWorker(database, createRollups(FAMILIES, fingerprintOf));
  const refreshing = startSweep({
    doDue: () => rollups.refreshDue(),
    onError: (error) => background.onError(error, 'rollups of measures'),
  });

  return {
    service: {
      name: insightsSubgraph.name,
      schema: insightsSubgraph.schema,
      createContext({ brands: seen }): InsightsContext {
        const { interactions, exportCustomer, metrics } = repositoriesOf(seen);
        return {
          cursors,
          exportCustomer,
          interactions: createInteractionLoaders(interactions),
          metrics,
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all([feed.stop(), refreshing.stop()]);
        await database.close();
      },
    },
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
    feed,
    rollups,
  };
}
