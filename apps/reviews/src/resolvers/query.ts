import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  review: (_root, { id }, { reviews }) => reviews.byId.load(parseId(id, 'review')),
  reviews: (_root, args, { reviews, cursors }) =>
    reviews.all(pageRequest('Query.reviews', args, cursors)),
  reviewReplyDraft: (_root, { id }, { drafts }) => drafts.byId.load(parseId(id, 'draft')),
  reviewReplyDrafts(_root, { filter, ...args }, { drafts, cursors }) {
    const reviewId = filter?.reviewId == null ? null : parseId(filter.reviewId, 'review');
    const request = { ...args, filter: { ...filter, reviewId } };
    return drafts.all(pageRequest('Query.reviewReplyDrafts', request, cursors));
  },
  reviewSources: (_root, _args, { terms }) => terms.allCapabilities(),
};
