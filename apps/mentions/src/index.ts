import {
  createCustomerExport,
  createRetentionPolicies,
  customerLinkEffects,
  eraseLateRows,
  erasureEffects,
  expireRows,
  type ExportCustomer,
  type RetentionPolicies,
} from '@cx/customer-links';
import { ALL_BRANDS, openDatabase } from '@cx/database';
import { type Background, inOrder, startFeed } from '@cx/events';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { MentionsContext } from './context.ts';
import { MentionMetricEntity } from './entities/mention-metric.ts';
import { MentionEntity } from './entities/mention.ts';
import { createMentionMetricLoaders } from './loaders/mention-metrics.ts';
import { createMentionLoaders } from './loaders/mentions.ts';
import { createSentimentLoaders } from './loaders/sentiments.ts';
import { createMentionMetricRepository } from './repositories/mention-metrics.ts';
import { createMentionRepository } from './repositories/mentions.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { createMentionIntake, type MentionIntake } from './services/mention-intake.ts';

export type { MentionRecord } from './services/mention-intake.ts';
export { migrations };
export { erasure };

/** How often it looks for what has grown old. */
const RETENTION_MS = 3_600_000;

export const entities = [MentionEntity, MentionMetricEntity];

export const mentionsSubgraph = loadSubgraphSchema(
  'mentions',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface MentionsOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others while it is open; without it, others must. */
  readonly background?: Background<'customers'> | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Mentions {
  readonly service: SubgraphService;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: MentionIntake;
  readonly imports: ImportRuns;
}

export function openMentions(options: MentionsOptions): Mentions {
  const { databaseUrl, secret, onStatement, newId = timeOrderedId, background } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    mentions: createMentionRepository(reads),
    metrics: createMentionMetricRepository(reads),
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);
  const jobs =
    background === undefined
      ? []
      : [
          startFeed(database, background, {
            customers: inOrder(customerLinkEffects(['mention']), erasureEffects(erasure)),
          }),
          startSweep({
            doDue: () => database.write((query) => eraseLateRows(query, erasure)),
            onError: (error) => background.onError(error, 'late erasures'),
          }),
          startSweep({
            everyMs: RETENTION_MS,
            doDue: () => database.write((query) => expireRows(query, erasure, new Date())),
            onError: (error) => background.onError(error, 'retention'),
          }),
        ];

  return {
    service: {
      name: mentionsSubgraph.name,
      schema: mentionsSubgraph.schema,
      createContext({ brands: seen }): MentionsContext {
        const { mentions, metrics, exportCustomer } = repositoriesOf(seen);
        return {
          cursors,
          exportCustomer,
          mentions: createMentionLoaders(mentions),
          metrics: createMentionMetricLoaders(metrics),
          sentiments: createSentimentLoaders(mentions),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: everything.exportCustomer,
    retention: createRetentionPolicies(database),
    intake: createMentionIntake({ database, newId, ...everything }),
    imports: createImportRuns(database),
  };
}
