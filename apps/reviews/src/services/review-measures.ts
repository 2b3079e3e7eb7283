import { oneByKey } from '@cx/database';
import { type Measured, type Measure, secondsBetween } from '@cx/facts';
import { type Finding, findFindings } from '@cx/text-enrichment';

import type { ReviewReply } from '../entities/review-reply.ts';
import type { Review } from '../entities/review.ts';
import { publications } from '../repositories/publications.ts';
import { reviewReplies } from '../repositories/review-replies.ts';
import { reviewTickets } from '../repositories/review-tickets.ts';
import { createReviewRepository } from '../repositories/reviews.ts';
import { judgeMediation } from './mediation-outcome.ts';
import { publicationFacts, wordsOf } from './publication-record.ts';
import type { PublicationFacts } from './publication.ts';
import { normalisedRating, starsOf } from './rating-scale.ts';

/** A review with all that its measures depend on. */
export interface MeasuredReview {
  readonly review: Review;
  /** Null when it was imported. */
  readonly publication: PublicationFacts | null;
  readonly reply: Pick<ReviewReply, 'repliedAt'> | null;
  readonly ticketId: string | null;
  /** Null while its words are not analysed. */
  readonly finding: Finding | null;
}

export const measureReviews: Measure = async (reads, ids) => {
  const reviews = await createReviewRepository(reads).findByIds(ids);
  const found = reviews.map(({ id }) => id);
  const held = oneByKey(
    found,
    await publications.findByReviewIds(reads, found),
    ({ reviewId }) => reviewId,
  );
  const replies = oneByKey(
    found,
    await reviewReplies.findByReviewIds(reads, found),
    ({ reviewId }) => reviewId,
  );
  const tickets = oneByKey(
    found,
    await reviewTickets.findByReviewIds(reads, found),
    ({ reviewId }) => reviewId,
  );
  const findings = oneByKey(found, await findFindings(reads, found), ({ subjectId }) => subjectId);
  return reviews.map((review, index) => {
    const publication = held[index] ?? null;
    return measureReview({
      review,
      publication: publication && publicationFacts(publication),
      reply: replies[index] ?? null,
      ticketId: tickets[index]?.ticketId ?? null,
      finding: findings[index] ?? null,
    });
  });
};

/** What is told of a review: the whole each time. */
export function measureReview(measured: MeasuredReview): Measured {
  const { review, reply, ticketId, finding } = measured;
  const { submittedAt, publishedAt, ratingNormalised } = review;
  const meaning = {
    language: review.language ?? finding?.language ?? null,
    topics: finding?.topics ?? [],
    sentiment: finding?.sentiment ?? null,
    intents: finding?.intents ?? [],
  };
  return {
    subjectId: review.id,
    brandId: review.brandId,
    customerId: review.customerId,
    occurredAt: submittedAt,
    payload: {
      ...meaning,
      ...mediationsOf(measured),
      submittedAt,
      publishedAt,
      experienceAt: review.experienceAt,
      source: review.source,
      channel: CHANNEL,
      status: review.status,
      rating: review.rating,
      ratingNormalised,
      stars: ratingNormalised === null ? null : Math.round(starsOf(ratingNormalised)),
      aspects: review.aspects.map(({ name, ...rating }) => ({
        name,
        rating: normalisedRating(rating),
      })),
      isVerified: review.verified,
      subjectType: review.subjectType,
      subjectRef: review.subjectRef,
      publicationSeconds: publishedAt && secondsBetween(submittedAt, publishedAt),
      repliedAt: reply?.repliedAt ?? null,
      replySeconds: reply && secondsBetween(submittedAt, reply.repliedAt),
      ticketId,
      verbatims: textsOf(review).map((text) => ({
        ...meaning,
        part: '',
        channel: CHANNEL,
        occurredAt: submittedAt,
        text,
        emotions: finding?.emotions ?? [],
        ratingNormalised,
        isPublic: review.status === 'PUBLISHED',
      })),
    },
  };
}

const CHANNEL = 'REVIEW_SITE';

/** Headline and words are one text, as they are analysed. */
function textsOf({ title, text }: Review): string[] {
  const words = [title, text].filter((part) => part !== null && part !== '');
  return words.length === 0 ? [] : [words.join('\n')];
}

function mediationsOf({ review, publication }: MeasuredReview): {
  mediations: number;
  mediationsSucceeded: number;
} {
  const mediation = publication && judgeMediation({ ...publication, words: wordsOf(review) });
  if (mediation === null) return { mediations: 0, mediationsSucceeded: 0 };
  return { mediations: 1, mediationsSucceeded: mediation.outcome === 'UNCHANGED' ? 0 : 1 };
}
