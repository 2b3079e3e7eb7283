import { oneByKey, type Reads } from '@cx/database';
import DataLoader from 'dataloader';

import { reviewReplies } from '../repositories/review-replies.ts';
import { reviewTickets } from '../repositories/review-tickets.ts';
import { replyOf } from '../services/reply-record.ts';
import type { Reply } from '../services/reply.ts';

export interface ReplyLoaders {
  readonly byReviewId: DataLoader<string, Reply | null>;
  /** Id of the ticket that a review was escalated to. */
  readonly ticketIdByReviewId: DataLoader<string, string | null>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createReplyLoaders(reads: Reads): ReplyLoaders {
  return {
    byReviewId: new DataLoader(async (ids) => {
      const rows = await reviewReplies.findByReviewIds(reads, ids);
      return oneByKey(ids, rows, ({ reviewId }) => reviewId).map((row) =>
        row === null ? null : replyOf(row),
      );
    }),
    ticketIdByReviewId: new DataLoader(async (ids) => {
      const rows = await reviewTickets.findByReviewIds(reads, ids);
      return oneByKey(ids, rows, ({ reviewId }) => reviewId).map((row) => row?.ticketId ?? null);
    }),
  };
}
