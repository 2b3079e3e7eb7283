import type { ReviewReplyDraftPayloadResolvers } from '../generated/resolver-types.ts';
import { toldOf } from './review-payload.ts';

export const ReviewReplyDraftPayload: ReviewReplyDraftPayloadResolvers = {
  draft: ({ answer }, _args, { drafts }) =>
    answer === null ? null : drafts.byId.load(answer.draftId),
  userErrors: ({ userErrors }) => toldOf(userErrors),
};
