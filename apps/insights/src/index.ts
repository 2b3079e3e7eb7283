import { createCustomerExport, type ExportCustomer } from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import type { Background, Feed } from '@cx/events';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { InsightsContext } from './context.ts';
import { entities } from './entities/index.ts';
import { createCustomerStandingLoaders } from './loaders/customer-standings.ts';
import { createExhaustedOptionLoaders } from './loaders/exhausted-options.ts';
import { createInteractionLoaders } from './loaders/interactions.ts';
import { createIssueLoaders } from './loaders/issues.ts';
import { createInteractionRepository } from './repositories/interactions.ts';
import { resolvers } from './resolvers/index.ts';
import { createCustomerReckoner } from './services/customer-reckoner.ts';
import { erasure } from './services/erasure.ts';
import { type JourneySource, startJourneyFeed } from './services/journey-feed.ts';

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
}

export function openInsights(options: InsightsOptions): Insights {
  const { databaseUrl, secret, background, onStatement } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    interactions: createInteractionRepository(reads),
    reads,
  }));
  const cursors = createCursors(secret);
  const feed = startJourneyFeed(database, repositoriesOf(ALL_BRANDS).interactions, background);
  const reckoner = createCustomerReckoner({ database, now: () => new Date() });
  const reckoning = startSweep({
    doDue: () => reckoner.reckonDue(),
    onError: (error) => background.onError(error, 'reckoning of customers'),
  });

  return {
    service: {
      name: insightsSubgraph.name,
      schema: insightsSubgraph.schema,
      createContext({ brands: seen }): InsightsContext {
        const { interactions, exportCustomer, reads } = repositoriesOf(seen);
        return {
          cursors,
          exportCustomer,
          interactions: createInteractionLoaders(interactions),
          standings: createCustomerStandingLoaders(reads, new Date()),
          issues: createIssueLoaders(reads),
          exhausted: createExhaustedOptionLoaders(reads),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all([feed.stop(), reckoning.stop()]);
        await database.close();
      },
    },
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
    feed,
  };
}
