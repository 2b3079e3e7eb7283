import type { ExportCustomer } from '@cx/customer-links';
import type { Attempt, UserProblem } from '@cx/mutations';
import type { Cursors } from '@cx/subgraph';

import type { PublicationLoaders } from './loaders/publications.ts';
import type { RatingLoaders } from './loaders/ratings.ts';
import type { ReviewLoaders } from './loaders/reviews.ts';
import type { Caller, ReviewDesk } from './services/review-desk.ts';

/** What the resolvers of one request share. */
export interface ReviewsContext {
  readonly caller: Caller;
  readonly cursors: Cursors;
  readonly exportCustomer: ExportCustomer;
  readonly desk: ReviewDesk;
  readonly publications: PublicationLoaders;
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

/** How a mutation of a review went. */
export type ReviewAttempt = Attempt<{ readonly reviewId: string }>;

/** What is told of a problem. The problem itself is an error, which a field would throw. */
export type MendableProblem = Pick<UserProblem, 'code' | 'message' | 'field'>;
