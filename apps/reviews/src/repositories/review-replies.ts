import { type Reads, tableOf, type WriteQuery, insertOf, updateOf, valuesOf } from '@cx/database';

import { type ReviewReply, ReviewReplyEntity } from '../entities/review-reply.ts';
import type { ReviewStatus } from '../entities/review.ts';

/** What decides on whether a review can be answered. */
export interface AnsweredReview {
  readonly brandId: string;
  readonly status: ReviewStatus;
  readonly source: string;
  readonly publishedAt: Date | null;
}

const reply = tableOf(ReviewReplyEntity);

const LOCK_REVIEW = `
  SELECT brand_id AS "brandId", status, source, published_at AS "publishedAt"
  FROM review WHERE id = $1 FOR NO KEY UPDATE`;

const FIND = `SELECT ${reply.selectList} FROM review_reply WHERE review_id = ANY ($1::uuid[])`;

const INSERT = insertOf(reply.name, reply.columns);
const UPDATE = updateOf(reply.name, 'review_id', reply.columns);

export const reviewReplies = {
  /** Null when there is none. Others who answer it, or take it back, wait until the transaction has ended. */
  async lockReview(query: WriteQuery, reviewId: string): Promise<AnsweredReview | null> {
    const [row] = await query<AnsweredReview>(LOCK_REVIEW, [reviewId]);
    return row ?? null;
  },

  findByReviewIds: (
    { query }: Pick<Reads, 'query'>,
    reviewIds: readonly string[],
  ): Promise<ReviewReply[]> => query<ReviewReply>(FIND, [reviewIds]),

  insert: (query: WriteQuery, row: ReviewReply) => query(INSERT, valuesOf(reply.columns, row)),

  update: (query: WriteQuery, row: ReviewReply) => query(UPDATE, valuesOf(reply.columns, row)),
};
