import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  review: (_root, { id }, { reviews }) => reviews.byId.load(parseId(id, 'review')),
  reviews: (_root, args, { reviews, cursors }) =>
    reviews.all(pageRequest('Query.reviews', args, cursors)),
};
