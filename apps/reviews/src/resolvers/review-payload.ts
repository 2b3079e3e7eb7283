import type { MendableProblem } from '../context.ts';
import type { ReviewPayloadResolvers } from '../generated/resolver-types.ts';

export const ReviewPayload: ReviewPayloadResolvers = {
  review: ({ answer }, _args, { reviews }) =>
    answer === null ? null : reviews.byId.load(answer.reviewId),
  userErrors: ({ userErrors }) => toldOf(userErrors),
};

/** What is told of problems: they are errors themselves, which a field would throw. */
export function toldOf(problems: readonly MendableProblem[]): MendableProblem[] {
  return problems.map(({ code, message, field }) => ({ code, message, field }));
}
