import { createCustomerExport, type ExportCustomer } from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import type { Background, Feed } from '@cx/events';
import { createRowService, DEFAULT_ROW_LIMITS, type RowLimits } from '@cx/exports';
import {
  createCursors,
  loadSubgraphSchema,
  type RowService,
  type SubgraphService,
} from '@cx/subgraph';

import { migrations } from '../migrations/index.ts';
import type { InsightsContext } from './context.ts';
import { factsAndTouches } from './entities/index.ts';
import { createInteractionLoaders } from './loaders/interactions.ts';
import { createVerbatimLoaders } from './loaders/verbatims.ts';
import { createInteractionRepository } from './repositories/interactions.ts';
import { createMetricsRepository } from './repositories/metrics.ts';
import { createVerbatimRepository } from './repositories/verbatims.ts';
import { resolvers } from './resolvers/index.ts';
import { type DomainSource, startDomainFeed } from './services/domain-feed.ts';
import { erasure } from './services/erasure.ts';
import { createMetricsDesk } from './services/metrics-desk.ts';

export { migrations };
export { erasure };

export const entities = factsAndTouches;

export const insightsSubgraph = loadSubgraphSchema(
  'insights',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface InsightsOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly background: Background<DomainSource>;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** @default DEFAULT_ROW_LIMITS */
  readonly rowLimits?: RowLimits | undefined;
}

/** The subgraph at work; it writes what the events of the others tell. */
export interface Insights {
  readonly service: SubgraphService;
  /** What it gives out beside GraphQL. */
  readonly rows: RowService;
  readonly exportCustomer: ExportCustomer;
  readonly feed: Feed;
}

export function openInsights(options: InsightsOptions): Insights {
  const { databaseUrl, secret, background, onStatement } = options;
  const { rowLimits: limits = DEFAULT_ROW_LIMITS } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    interactions: createInteractionRepository(reads),
    verbatims: createVerbatimRepository(reads),
    metrics: createMetricsDesk(createMetricsRepository(reads)),
  }));
  const cursors = createCursors(secret);
  const rows = createRowService({ databaseUrl, cursors, limits });
  const feed = startDomainFeed(database, repositoriesOf(ALL_BRANDS).interactions, background);

  return {
    service: {
      name: insightsSubgraph.name,
      schema: insightsSubgraph.schema,
      createContext({ brands: seen, scopes }): InsightsContext {
        const { interactions, exportCustomer, metrics, verbatims } = repositoriesOf(seen);
        return {
          cursors,
          exportCustomer,
          interactions: createInteractionLoaders(interactions),
          verbatims: createVerbatimLoaders(verbatims, scopes),
          metrics,
        };
      },
      rows,
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await feed.stop();
        await database.close();
      },
    },
    rows,
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
    feed,
  };
}
