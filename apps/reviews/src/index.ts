import { ALL_BRANDS, openDatabase } from '@cx/database';
import { createImportRuns, type ImportRuns, type NewId, timeOrderedId } from '@cx/intake';
import { createCursors, loadSubgraphSchema, type SubgraphService } from '@cx/subgraph';

import { migrations } from '../migrations/index.ts';
import type { ReviewsContext } from './context.ts';
import { ReviewEntity } from './entities/review.ts';
import { createRatingLoaders } from './loaders/ratings.ts';
import { createReviewLoaders } from './loaders/reviews.ts';
import { createReviewRepository } from './repositories/reviews.ts';
import { resolvers } from './resolvers/index.ts';
import { createReviewIntake, type ReviewIntake } from './services/review-intake.ts';

export type { ReviewRecord } from './services/review-intake.ts';
export { migrations };

export const entities = [ReviewEntity];

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
}

/** The subgraph at work, and what writes to it from outside of the graph. */
export interface Reviews {
  readonly service: SubgraphService;
  readonly intake: ReviewIntake;
  readonly imports: ImportRuns;
}

export function openReviews(options: ReviewsOptions): Reviews {
  const { databaseUrl, secret, onStatement, newId = timeOrderedId } = options;
  const database = openDatabase({ url: databaseUrl, entities, migrations, onStatement });
  const repositoriesOf = database.forBrands((reads) => ({
    reviews: createReviewRepository(reads),
  }));
  const everything = repositoriesOf(ALL_BRANDS);
  const cursors = createCursors(secret);

  return {
    service: {
      name: reviewsSubgraph.name,
      schema: reviewsSubgraph.schema,
      createContext({ brands: seen }): ReviewsContext {
        const { reviews } = repositoriesOf(seen);
        return {
          cursors,
          reviews: createReviewLoaders(reviews),
          ratings: createRatingLoaders(reviews),
        };
      },
      readiness: async () => ({ database: await database.state() }),
      close: () => database.close(),
    },
    intake: createReviewIntake({ database, newId, ...everything }),
    imports: createImportRuns(database),
  };
}
