import type { RatingResolvers } from '../generated/resolver-types.ts';
import { normalisedRating } from '../services/rating-scale.ts';

export const Rating: RatingResolvers = {
  normalised: (rating) => normalisedRating(rating),
};
