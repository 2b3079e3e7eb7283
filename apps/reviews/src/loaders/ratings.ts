import { oneByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { ReviewRepository } from '../repositories/reviews.ts';
import { starsOf } from '../services/rating-scale.ts';

/** What the published ratings of a brand say together; `mean` in stars, 1 to 5. */
export interface RatingSummary {
  readonly mean: number | null;
  readonly n: number;
}

export interface RatingLoaders {
  readonly byBrandKey: DataLoader<string, RatingSummary>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createRatingLoaders(repository: ReviewRepository): RatingLoaders {
  return {
    byBrandKey: new DataLoader(async (keys) => {
      const ratings = await repository.findRatingsByBrandKeys(keys);
      return oneByKey(keys, ratings, ({ brandId }) => brandId).map((rating) =>
        rating === null
          ? { mean: null, n: 0 }
          : { mean: starsOf(rating.meanNormalised), n: rating.n },
      );
    }),
  };
}
