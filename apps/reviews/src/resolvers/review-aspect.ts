import type { ReviewAspectResolvers } from '../generated/resolver-types.ts';

export const ReviewAspect: ReviewAspectResolvers = {
  rating: (aspect) => aspect,
};
