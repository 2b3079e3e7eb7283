import type { Cursors } from '@cx/subgraph';

import type { RatingLoaders } from './loaders/ratings.ts';
import type { ReviewLoaders } from './loaders/reviews.ts';

/** What the resolvers of one request share. */
export interface ReviewsContext {
  readonly cursors: Cursors;
  readonly reviews: ReviewLoaders;
  readonly ratings: RatingLoaders;
}

/** Enough of a customer to let the gateway fetch the rest from its owner. */
export interface CustomerReference {
  readonly id: string;
}

/** Enough of a brand to let the gateway fetch the rest from its owner. */
export interface BrandReference {
  readonly key: string;
}
