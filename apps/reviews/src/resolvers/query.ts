import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  review: (_root, { id }, { reviews }) => reviews.byId.load(parseId(id, 'review')),
  reviews: (_root, args, { reviews, cursors }, info) =>
    reviews.all(pageRequest('Query.reviews', args, cursors, info)),
  reviewReplyDraft: (_root, { id }, { drafts }) => drafts.byId.load(parseId(id, 'draft')),
  reviewReplyDrafts: (_root, args, { drafts, cursors }) =>
    drafts.all(pageRequest('Query.reviewReplyDrafts', args, cursors)),
  reviewSources: (_root, _args, { terms }) => terms.allCapabilities(),
};
