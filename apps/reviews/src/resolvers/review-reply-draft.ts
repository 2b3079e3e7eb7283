import type { ReviewReplyDraftResolvers } from '../generated/resolver-types.ts';
import { draftOf } from '../services/reply-record.ts';

export const ReviewReplyDraft: ReviewReplyDraftResolvers = {
  review: ({ reviewId }, _args, { reviews }) => reviews.byId.load(reviewId),
  returns: (draft) => draftOf(draft).returns,
};
