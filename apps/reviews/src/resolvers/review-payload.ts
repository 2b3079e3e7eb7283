import type { ReviewPayloadResolvers } from '../generated/resolver-types.ts';

export const ReviewPayload: ReviewPayloadResolvers = {
  review: ({ answer }, _args, { reviews }) =>
    answer === null ? null : reviews.byId.load(answer.reviewId),
  userErrors: ({ userErrors }) =>
    userErrors.map(({ code, message, field }) => ({ code, message, field })),
};
