import { oneByKey } from '@cx/database';
import {
  type Connection,
  type ConnectionLoader,
  connectionOf,
  createConnectionLoader,
  type PageRequest,
} from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Review } from '../entities/review.ts';
import type { ReviewFilter, ReviewRepository } from '../repositories/reviews.ts';

export interface ReviewLoaders {
  readonly byId: DataLoader<string, Review | null>;
  readonly byCustomerId: ConnectionLoader<Review, ReviewFilter>;
  readonly byBrandKey: ConnectionLoader<Review, ReviewFilter>;
  all(request: PageRequest<ReviewFilter>): Promise<Connection<Review>>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createReviewLoaders(repository: ReviewRepository): ReviewLoaders {
  const list = repository.newest;
  return {
    byId: new DataLoader(async (ids) =>
      oneByKey(ids, await repository.findByIds(ids), (review) => review.id),
    ),
    byCustomerId: createConnectionLoader({ name: 'Customer.reviews', list }, 'customerId'),
    byBrandKey: createConnectionLoader({ name: 'Brand.reviews', list }, 'brandId'),
    all: (request) => connectionOf({ name: 'Query.reviews', list }, request),
  };
}
