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
import { forgetOldRequests } from '@cx/mutations';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';
import { startSweep } from '@cx/sweeps';

import { migrations } from '../migrations/index.ts';
import type { ReviewsContext } from './context.ts';
import { ReviewPublicationEntity } from './entities/review-publication.ts';
import { ReviewEntity } from './entities/review.ts';
import { createPublicationLoaders } from './loaders/publications.ts';
import { createRatingLoaders } from './loaders/ratings.ts';
import { createReviewLoaders } from './loaders/reviews.ts';
import { createReviewRepository } from './repositories/reviews.ts';
import { resolvers } from './resolvers/index.ts';
import { erasure } from './services/erasure.ts';
import { createReviewDesk, type ReviewDesk } from './services/review-desk.ts';
import { createReviewIntake, type ReviewIntake } from './services/review-intake.ts';

export type { ReviewRecord } from './services/review-intake.ts';
export { migrations };
export { erasure };

/** Every review that is submitted here waits so long, whatever it says: seven days. */
const HOLD_SECONDS = 7 * 24 * 3600;

/** How often it looks for what has grown old. */
const RETENTION_MS = 3_600_000;

export const entities = [ReviewEntity, ReviewPublicationEntity];

export const reviewsSubgraph = loadSubgraphSchema(
  'reviews',
  new URL('../schema.graphql', import.meta.url),
  resolvers,
);

export interface ReviewsOptions {
  readonly databaseUrl: string;
  /** Signs cursors: the same in all replicas. */
  readonly secret: string;
  readonly onStatement?: ((text: string) => void) | undefined;
  /** @default a UUID of version 7 */
  readonly newId?: NewId | undefined;
  /** Follows others and publishes what is due while it is open; without it, others must. */
  readonly background?: Background<'customers'> | undefined;
  /** Tells the time to what is submitted here. @default the system's clock */
  readonly now?: (() => Date) | undefined;
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Reviews {
  readonly service: SubgraphService;
  readonly retention: RetentionPolicies;
  readonly exportCustomer: ExportCustomer;
  readonly intake: ReviewIntake;
  readonly desk: ReviewDesk;
  readonly imports: ImportRuns;
}

export function openReviews(options: ReviewsOptions): Reviews {
  const {
    databaseUrl,
    secret,
    onStatement,
    newId = timeOrderedId,
    now = systemTime,
    background,
  } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    exportCustomer: createCustomerExport(reads, erasure),
    reads,
    reviews: createReviewRepository(reads),
  }));
  const cursors = createCursors(secret);
  const desk = createReviewDesk({ database, newId, now, holdSeconds: HOLD_SECONDS });
  const jobs =
    background === undefined
      ? []
      : [
          startFeed(database, background, {
            customers: inOrder(customerLinkEffects(['review']), erasureEffects(erasure)),
          }),
          startSweep({
            doDue: () => database.write((query) => eraseLateRows(query, erasure)),
            onError: (error) => background.onError(error, 'late erasures'),
          }),
          startSweep({
            everyMs: RETENTION_MS,
            doDue: () =>
              database.write(async (query) => {
                await forgetOldRequests(query);
                return expireRows(query, erasure, new Date());
              }),
            onError: (error) => background.onError(error, 'retention'),
          }),
          startSweep({
            doDue: () => desk.publishDue(),
            onError: (error) => background.onError(error, 'publication of reviews'),
          }),
        ];

  return {
    service: {
      name: reviewsSubgraph.name,
      schema: reviewsSubgraph.schema,
      createContext({ id, brands }): ReviewsContext {
        const { reads, reviews, exportCustomer } = repositoriesOf(brands);
        return {
          caller: { id, brands },
          cursors,
          exportCustomer,
          desk,
          publications: createPublicationLoaders(reads),
          reviews: createReviewLoaders(reviews),
          ratings: createRatingLoaders(reviews),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      async close() {
        await Promise.all(jobs.map((job) => job.stop()));
        await database.close();
      },
    },
    exportCustomer: repositoriesOf(ALL_BRANDS).exportCustomer,
    retention: createRetentionPolicies(database),
    intake: createReviewIntake({ database, newId, reviews: repositoriesOf(ALL_BRANDS).reviews }),
    desk,
    imports: createImportRuns(database),
  };
}

function systemTime(): Date {
  return new Date();
}
