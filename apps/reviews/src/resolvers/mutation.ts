import { attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { ReviewAttempt, ReviewsContext } from '../context.ts';
import type { MutationResolvers, RatingInput } from '../generated/resolver-types.ts';
import type { PublicationCommand } from '../services/publication-commands.ts';
import type { Words } from '../services/publication.ts';

/** Whoever may call these speaks for the brand, but for a withdrawal, which the author has asked for. */
export const Mutation: MutationResolvers = {
  submitReview: (_root, { input }, { caller, desk }) =>
    attempt(() =>
      desk.submit(caller, {
        idempotencyKey: input.idempotencyKey,
        brandId: input.brand,
        customerId: null,
        authorName: input.authorName ?? null,
        language: input.language ?? null,
        experienceAt: input.experienceAt ?? null,
        words: {
          title: input.title ?? null,
          text: input.text ?? null,
          rating: ratingOf(input.rating),
        },
      }),
    ),
  rejectReview: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'reject', reason: input.reason }),
  withdrawReview: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'withdrawByAuthor' }),
  openMediation: (_root, { input }, context) => carryOut(context, input, { kind: 'openMediation' }),
  addMediationMessage: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'addMessage', from: 'BRAND', text: input.text }),
  closeMediation: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'closeMediation', by: 'BRAND' }),
  replyToReview: (_root, { input }, context) =>
    carryOut(context, input, { kind: 'replyByBrand', text: input.text }),
};

function ratingOf(rating: RatingInput | null | undefined): Words['rating'] {
  if (rating == null) return null;
  const { value, scaleMin, scaleMax } = rating;
  return { value, scaleMin: scaleMin ?? 1, scaleMax: scaleMax ?? 5 };
}

interface Input {
  readonly reviewId: string;
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
}

async function carryOut(
  { caller, desk, reviews, publications }: ReviewsContext,
  { reviewId, idempotencyKey, expectedVersion = null }: Input,
  command: PublicationCommand,
): Promise<ReviewAttempt> {
  const id = parseId(reviewId, 'review');
  const went = await attempt(() =>
    desk.carryOut(caller, { idempotencyKey, reviewId: id, expectedVersion, command }),
  );
  // What an earlier mutation of the same operation has answered is what the review was then.
  reviews.byId.clear(id);
  publications.byReviewId.clear(id);
  return went;
}
