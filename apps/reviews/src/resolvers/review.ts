import { parseId } from '@cx/subgraph';
import { analysisOf } from '@cx/text-enrichment';

import type { ReviewResolvers } from '../generated/resolver-types.ts';

export const Review: ReviewResolvers = {
  __resolveReference: ({ id }, { reviews }) => reviews.byId.load(parseId(id, 'review')),
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  rating: ({ rating, scaleMin, scaleMax }) =>
    rating === null || scaleMin === null || scaleMax === null
      ? null
      : { value: rating, scaleMin, scaleMax },
  publication: ({ id }, _args, { publications }) => publications.byReviewId.load(id),
  analysis: ({ id }, _args, { analyses }) => analysisOf(analyses, id),
};
