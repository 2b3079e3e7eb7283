import type { EscalateReviewPayloadResolvers } from '../generated/resolver-types.ts';
import { toldOf } from './review-payload.ts';

export const EscalateReviewPayload: EscalateReviewPayloadResolvers = {
  async ticket({ answer }, _args, { replies }) {
    const ticketId = answer && (await replies.ticketIdByReviewId.load(answer.reviewId));
    return ticketId === null ? null : { id: ticketId };
  },
  review: ({ answer }, _args, { reviews }) =>
    answer === null ? null : reviews.byId.load(answer.reviewId),
  userErrors: ({ userErrors }) => toldOf(userErrors),
};
