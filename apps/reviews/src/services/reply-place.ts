import type { WriteQuery } from '@cx/database';
import { UserProblem } from '@cx/mutations';

import { publications } from '../repositories/publications.ts';
import { reviewReplies } from '../repositories/review-replies.ts';
import { sourceCapabilities } from '../repositories/source-capabilities.ts';
import { publishWhenDue } from './publication-store.ts';
import { replyOf, replyRow } from './reply-record.ts';
import type { Reply, ReplyPlace, ReplyStep } from './reply.ts';
import { capabilityOf } from './source-capability.ts';

/** Where a reply goes, with what names the review. */
export interface Place extends ReplyPlace {
  readonly reviewId: string;
  readonly brandId: string;
}

/**
 * Takes a review to answer it: nobody else answers it, or takes it back, until the transaction has ended.
 * Its deadline comes first: what is due is public, also when nobody has been there to publish it.
 *
 * @throws UserProblem when there is no such review, or the caller does not see it
 */
export async function takePlace(query: WriteQuery, reviewId: string, at: Date): Promise<Place> {
  await publishWhenDue(query, reviewId, at);
  const review = await reviewReplies.lockReview(query, reviewId);
  if (review === null) {
    throw new UserProblem('REVIEW_UNKNOWN', 'There is no review with this id.', [
      'input',
      'reviewId',
    ]);
  }
  const [defined] = await sourceCapabilities.findInForce({ query }, at, [review]);
  return { ...review, reviewId, capability: capabilityOf(review.source, defined) };
}

export async function findReply(query: WriteQuery, reviewId: string): Promise<Reply | null> {
  const [row] = await reviewReplies.findByReviewIds({ query }, [reviewId]);
  return row === undefined ? null : replyOf(row);
}

/** Stores a step with what others are told of it. Who takes replies to their source reads these events. */
export async function storeReply(
  query: WriteQuery,
  { reviewId, brandId, source }: Place,
  given: Reply | null,
  { reply, events }: ReplyStep,
): Promise<void> {
  if (events.length === 0) return;
  const row = replyRow(reply, { reviewId, brandId });
  await (given === null ? reviewReplies.insert(query, row) : reviewReplies.update(query, row));
  const told = events.map(({ type, ...payload }) => ({ type, payload: { ...payload, source } }));
  await publications.addEvents(query, reviewId, reply.changedAt, told);
}
