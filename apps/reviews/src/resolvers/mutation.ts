import { attempt } from '@cx/mutations';
import { parseId } from '@cx/subgraph';

import type { DraftAttempt, ReviewAttempt, ReviewsContext } from '../context.ts';
import type { MutationResolvers, RatingInput } from '../generated/resolver-types.ts';
import type { PublicationCommand } from '../services/publication-commands.ts';
import type { Words } from '../services/publication.ts';
import { subjectIn } from '../services/review-subject.ts';

/** Whoever may call these speaks for the brand, but for what the author has asked for: edits and withdrawals. */
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
        subject: input.subject == null ? null : subjectIn(input.subject, input.brand),
        words: {
          title: input.title ?? null,
          text: input.text ?? null,
          rating: ratingOf(input.rating),
        },
      }),
    ),
  editReview: (_root, { input }, context) =>
    carryOut(context, input, {
      kind: 'editByAuthor',
      words: {
        ...(input.title === undefined ? {} : { title: input.title }),
        ...(input.text === undefined ? {} : { text: input.text }),
        ...(input.rating === undefined ? {} : { rating: ratingOf(input.rating) }),
      },
    }),
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
    withReview(context, input, (reviewId) =>
      context.replyDesk.reply(context.caller, { ...requestOf(input), reviewId, text: input.text }),
    ),
  draftReviewReply(_root, { input }, context) {
    const reviewId = parseId(input.reviewId, 'review');
    const request = { ...requestOf(input), reviewId, text: input.text };
    return withDraft(context, () => context.replyDesk.draft(context.caller, request));
  },
  approveReviewReply(_root, { input }, context) {
    const request = { ...requestOf(input), draftId: parseId(input.draftId, 'draft') };
    return withDraft(context, () => context.replyDesk.approve(context.caller, request));
  },
  returnReviewReply(_root, { input }, context) {
    const draftId = parseId(input.draftId, 'draft');
    const request = { ...requestOf(input), draftId, explanation: input.explanation };
    return withDraft(context, () => context.replyDesk.giveBack(context.caller, request));
  },

  escalateReview: (_root, { input }, context) =>
    withReview(context, input, (reviewId) => {
      const { idempotencyKey } = input;
      return context.escalations.escalate(context.caller, { idempotencyKey, reviewId });
    }),
  definePublicationPolicy(_root, { input: { brand, validFrom, ...hold } }, { caller, termsDesk }) {
    const request = { ...hold, brandId: brand, validFrom: validFrom ?? null };
    return attempt(() => termsDesk.definePolicy(caller, request));
  },
  defineSourceCapability(_root, { input }, { caller, termsDesk }) {
    const { idempotencyKey, brand: brandId, source, canReply } = input;
    const { maxReplyLength = null, replyLengthUnit, canWithdraw, validFrom } = input;
    const request = {
      idempotencyKey,
      brandId,
      source,
      canReply,
      maxReplyLength,
      replyLengthUnit: maxReplyLength === null ? null : (replyLengthUnit ?? 'CHARACTERS'),
      canWithdraw: canWithdraw ?? false,
      validFrom: validFrom ?? null,
    };
    return attempt(() => termsDesk.defineCapability(caller, request));
  },
};

interface Input {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
}

function requestOf({ idempotencyKey, expectedVersion = null }: Input): {
  idempotencyKey: string;
  expectedVersion: number | null;
} {
  return { idempotencyKey, expectedVersion };
}

function ratingOf(rating: RatingInput | null | undefined): Words['rating'] {
  if (rating == null) return null;
  const { value, scaleMin, scaleMax } = rating;
  return { value, scaleMin: scaleMin ?? 1, scaleMax: scaleMax ?? 5 };
}

function carryOut(
  context: ReviewsContext,
  input: Input & { readonly reviewId: string },
  command: PublicationCommand,
): Promise<ReviewAttempt> {
  return withReview(context, input, (reviewId) =>
    context.desk.carryOut(context.caller, { ...requestOf(input), reviewId, command }),
  );
}

// What an earlier mutation of the same operation has answered is what the review was then.
async function withReview(
  { reviews, publications, replies }: ReviewsContext,
  input: { readonly reviewId: string },
  work: (reviewId: string) => Promise<{ readonly reviewId: string }>,
): Promise<ReviewAttempt> {
  const id = parseId(input.reviewId, 'review');
  const went = await attempt(() => work(id));
  reviews.byId.clear(id);
  publications.byReviewId.clear(id);
  replies.byReviewId.clear(id);
  replies.ticketIdByReviewId.clear(id);
  return went;
}

async function withDraft(
  { reviews, publications, replies, drafts }: ReviewsContext,
  work: () => Promise<{ readonly draftId: string }>,
): Promise<DraftAttempt> {
  const went = await attempt(work);
  for (const loader of [drafts.byId, reviews.byId, publications.byReviewId, replies.byReviewId]) {
    loader.clearAll();
  }
  return went;
}
