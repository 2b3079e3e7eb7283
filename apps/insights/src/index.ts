import { randomUUID } from 'node:crypto';

import { createCustomerExport, type ExportCustomer } from '@cx/customer-links';
import { ALL_BRANDS, type Database, openDatabase, type PoolSizes } from '@cx/database';
import type { Background, Feed } from '@cx/events';
import { createRowService, DEFAULT_ROW_LIMITS, type RowLimits } from '@cx/exports';
import { timeOrderedId } from '@cx/intake';
import {
  createCursors,
  loadSubgraphSchema,
  type RowService,
  type SubgraphService,
} from '@cx/subgraph';

import { migrations } from '../migrations/index.ts';
import type { InsightsContext } from './context.ts';
import { factsAndTouches } from './entities/index.ts';
import { createActionLoaders } from './loaders/actions.ts';
import { createCustomerStandingLoaders } from './loaders/customer-standings.ts';
import { createExhaustedOptionLoaders } from './loaders/exhausted-options.ts';
import { createInteractionLoaders } from './loaders/interactions.ts';
import { createIssueLoaders } from './loaders/issues.ts';
import { createSignalLoaders } from './loaders/signals.ts';
import { createVerbatimLoaders } from './loaders/verbatims.ts';
import { createActionRepository } from './repositories/actions.ts';
import { createInteractionRepository } from './repositories/interactions.ts';
import { createIssueLists } from './repositories/issues.ts';
import { type CompleteAt, createMetricsRepository } from './repositories/metrics.ts';
import { createSeriesRepository } from './repositories/signal-series.ts';
import { createSignalRepository } from './repositories/signals.ts';
import { createVerbatimRepository } from './repositories/verbatims.ts';
import { resolvers } from './resolvers/index.ts';
import { createActionDesk } from './services/action-desk.ts';
import type { DomainSource } from './services/domain-feed.ts';
import { erasure } from './services/erasure.ts';
import { createExplanations } from './services/explanations.ts';
import { startInsightsJobs } from './services/insights-jobs.ts';
import { createMetricsDesk } from './services/metrics-desk.ts';
import type { RollupWorker } from './services/rollup-worker.ts';
import { createSignalDesk } from './services/signal-desk.ts';
import type { SignalWatcher } from './services/signal-watcher.ts';
import { createStatistics } from './services/statistics.ts';
import { createThreadedCellMaker } from './services/threaded-cell-maker.ts';

export { migrations };
export { erasure };

export const entities = factsAndTouches;

export const insightsSubgraph = loadSubgraphSchema(
  'insights',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

interface InsightsServiceOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** How many connections it may hold. @default POOL_SIZES */
  readonly pools?: PoolSizes | undefined;
  /** Tells the time to what is written here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
  /** @default DEFAULT_ROW_LIMITS */
  readonly rowLimits?: RowLimits | undefined;
}

export interface InsightsOptions extends InsightsServiceOptions {
  readonly background: Background<DomainSource>;
  /** Whether it evaluates weak signals as they fall due; else others must. @default true */
  readonly watchesSignals?: boolean | undefined;
}

export interface AnsweringInsightsOptions extends InsightsServiceOptions {
  /** Told by who does the work: up to when all events of the others are applied. */
  readonly completeAt: CompleteAt;
}

/** The subgraph at work; it writes what the events of the others tell. */
export interface Insights {
  readonly service: SubgraphService;
  /** What it gives out beside GraphQL. */
  readonly rows: RowService;
  readonly exportCustomer: ExportCustomer;
  readonly feed: Feed;
  readonly rollups: RollupWorker;
  readonly signalWatcher: SignalWatcher;
}

/** What answers, and writes nothing by itself. */
export type AnsweringInsights = Pick<Insights, 'service' | 'rows' | 'exportCustomer'>;

export function openInsights(options: InsightsOptions): Insights {
  const { databaseUrl, background, now = systemTime, watchesSignals = true } = options;
  const database = databaseOf(options);
  const cells = createThreadedCellMaker(databaseUrl);
  const jobs = startInsightsJobs({ database, cells, background, now, watchesSignals });
  const answering = answeringOver(database, {
    ...options,
    completeAt: () => jobs.feed.completeAt(),
  });

  return {
    ...answering,
    service: {
      ...answering.service,
      async close() {
        await jobs.stop();
        await cells.close();
        await answering.service.close();
      },
    },
    feed: jobs.feed,
    rollups: jobs.rollups,
    signalWatcher: jobs.signalWatcher,
  };
}

/** One of several processes that answer, while another one does the work. */
export function openAnsweringInsights(options: AnsweringInsightsOptions): AnsweringInsights {
  return answeringOver(databaseOf(options), options);
}

function databaseOf({ databaseUrl, onStatement, pools }: InsightsServiceOptions): Database {
  return openDatabase({ url: databaseUrl, entities, migrations, onStatement, pools });
}

function answeringOver(database: Database, options: AnsweringInsightsOptions): AnsweringInsights {
  const { databaseUrl, secret, completeAt, now = systemTime } = options;
  const { rowLimits: limits = DEFAULT_ROW_LIMITS } = options;
  const statistics = createStatistics();
  const repositoriesOf = database.forBrands((reads) => ({
    actions: createActionRepository(reads),
    explanations: createExplanations(reads, statistics, now),
    exportCustomer: createCustomerExport(reads, erasure),
    interactions: createInteractionRepository(reads),
    issueLists: createIssueLists(reads),
    reads,
    series: createSeriesRepository(reads),
    signals: createSignalRepository(reads),
    verbatims: createVerbatimRepository(reads),
  }));
  const cursors = createCursors(secret);
  const actionDesk = createActionDesk({ database, newId: timeOrderedId, now });
  const signalDesk = createSignalDesk({ database, now, newId: randomUUID });
  const rows = createRowService({ databaseUrl, cursors, limits });

  return {
    service: {
      name: insightsSubgraph.name,
      schema: insightsSubgraph.schema,
      createContext({ id, brands: seen, scopes }, gone): InsightsContext {
        const { actions, interactions, reads, series, signals, verbatims, ...own } =
          repositoriesOf(seen);
        const wanted = gone === undefined ? reads : reads.until(gone);
        return {
          actionDesk,
          actions: createActionLoaders(actions, now()),
          caller: { id, brands: seen },
          cursors,
          exhausted: createExhaustedOptionLoaders(reads),
          explanations: own.explanations,
          exportCustomer: own.exportCustomer,
          interactions: createInteractionLoaders(interactions),
          issues: createIssueLoaders(reads, own.issueLists),
          metrics: createMetricsDesk(createMetricsRepository(wanted, { completeAt })),
          signalDesk,
          signals: createSignalLoaders(signals, series, now),
          standings: createCustomerStandingLoaders(reads, now()),
          verbatims: createVerbatimLoaders(verbatims, scopes),
        };
      },
      rows,
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await statistics.close();
        await database.close();
      },
    },
    rows,
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
  };
}

function systemTime(): Date {
  return new Date();
}
