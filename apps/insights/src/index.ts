import { createCustomerExport, type ExportCustomer } from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import type { Background, Feed } from '@cx/events';
import { createRowService, DEFAULT_ROW_LIMITS, type RowLimits } from '@cx/exports';
import { timeOrderedId } from '@cx/intake';
import { startForgettingRequests } from '@cx/mutations';
import {
  createCursors,
  loadSubgraphSchema,
  type RowService,
  type SubgraphService,
} from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { InsightsContext } from './context.ts';
import { factsAndTouches } from './entities/index.ts';
import { createActionLoaders } from './loaders/actions.ts';
import { createCustomerStandingLoaders } from './loaders/customer-standings.ts';
import { createExhaustedOptionLoaders } from './loaders/exhausted-options.ts';
import { createInteractionLoaders } from './loaders/interactions.ts';
import { createIssueLoaders } from './loaders/issues.ts';
import { createVerbatimLoaders } from './loaders/verbatims.ts';
import { createActionRepository } from './repositories/actions.ts';
import { createInteractionRepository } from './repositories/interactions.ts';
import { createMetricsRepository } from './repositories/metrics.ts';
import { createVerbatimRepository } from './repositories/verbatims.ts';
import { resolvers } from './resolvers/index.ts';
import { createActionDesk } from './services/action-desk.ts';
import { createCustomerReckoner } from './services/customer-reckoner.ts';
import { type DomainSource, startDomainFeed } from './services/domain-feed.ts';
import { erasure } from './services/erasure.ts';
import { createExplanations } from './services/explanations.ts';
import { createMetricsDesk } from './services/metrics-desk.ts';
import { startReaderWatch } from './services/reader-watch.ts';
import { createStatistics } from './services/statistics.ts';

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
  /** Tells the time to what is written here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
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
  const { databaseUrl, secret, background, onStatement, now = systemTime } = options;
  const { rowLimits: limits = DEFAULT_ROW_LIMITS } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const statistics = createStatistics();
  const repositoriesOf = database.forBrands((reads) => ({
    actions: createActionRepository(reads),
    explanations: createExplanations(reads, statistics, now),
    exportCustomer: createCustomerExport(reads, erasure),
    interactions: createInteractionRepository(reads),
    verbatims: createVerbatimRepository(reads),
    metrics: createMetricsDesk(createMetricsRepository(reads)),
    reads,
  }));
  const cursors = createCursors(secret);
  const rows = createRowService({ databaseUrl, cursors, limits });
  const feed = startDomainFeed(database, repositoriesOf(ALL_BRANDS).interactions, background);
  const actionDesk = createActionDesk({ database, newId: timeOrderedId, now });
  const forgetting = startForgettingRequests(database, background);
  const reckoner = createCustomerReckoner({ database, now });
  const reckoning = startSweep({
    doDue: () => reckoner.reckonDue(),
    onError: (error) => background.onError(error, 'reckoning of customers'),
  });
  const watch = startReaderWatch({
    database,
    onError: (error) => background.onError(error, 'watch over readers of SQL'),
  });

  return {
    service: {
      name: insightsSubgraph.name,
      schema: insightsSubgraph.schema,
      createContext({ id, brands: seen, scopes }): InsightsContext {
        const { actions, explanations, interactions, exportCustomer, metrics, reads, verbatims } =
          repositoriesOf(seen);
        return {
          actionDesk,
          actions: createActionLoaders(actions, now()),
          caller: { id, brands: seen },
          cursors,
          explanations,
          exportCustomer,
          interactions: createInteractionLoaders(interactions),
          verbatims: createVerbatimLoaders(verbatims, scopes),
          metrics,
          standings: createCustomerStandingLoaders(reads, now()),
          issues: createIssueLoaders(reads),
          exhausted: createExhaustedOptionLoaders(reads),
        };
      },
      rows,
      readiness: async () => ({ database: await database.state() }),
      async close() {
        const jobs = [feed, forgetting, reckoning, watch];
        await Promise.all([...jobs.map((job) => job.stop()), statistics.close()]);
        await database.close();
      },
    },
    rows,
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
    feed,
  };
}

function systemTime(): Date {
  return new Date();
}
