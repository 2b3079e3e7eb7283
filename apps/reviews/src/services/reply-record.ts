import { z } from 'zod';

import type { ReviewReplyDraft } from '../entities/review-reply-draft.ts';
import type { ReviewReply } from '../entities/review-reply.ts';
import type { ReplyDraft } from './reply-draft.ts';
import type { Reply } from './reply.ts';

const instant = z.iso.datetime().transform((text) => new Date(text));

const Edits = z.array(z.object({ text: z.string(), at: instant }));

const Returns = z.array(
  z.object({ text: z.string(), explanation: z.string(), by: z.string(), at: instant }),
);

/** What a row tells of a reply. */
export function replyOf({ repliedAt, edits, ...row }: ReviewReply): Reply {
  const { text, writtenBy, approvedBy, changedAt, version } = row;
  const former = Edits.parse(edits);
  return { text, at: repliedAt, writtenBy, approvedBy, edits: former, changedAt, version };
}

/** Undoes {@link replyOf}. */
export function replyRow(
  { at, ...reply }: Reply,
  { reviewId, brandId }: Pick<ReviewReply, 'reviewId' | 'brandId'>,
): ReviewReply {
  return { ...reply, reviewId, brandId, repliedAt: at };
}

/** What a row tells of a draft. */
export function draftOf({ returns, approvedBy, approvedAt, ...row }: ReviewReplyDraft): ReplyDraft {
  const { state, text, draftedBy, createdAt, draftedAt, changedAt, version } = row;
  return {
    state,
    text,
    draftedBy,
    createdAt,
    draftedAt,
    returns: Returns.parse(returns),
    approval:
      approvedBy === null || approvedAt === null ? null : { by: approvedBy, at: approvedAt },
    changedAt,
    version,
  };
}

/** Undoes {@link draftOf}. */
export function draftRow(
  { approval, ...draft }: ReplyDraft,
  { id, reviewId, brandId }: Pick<ReviewReplyDraft, 'id' | 'reviewId' | 'brandId'>,
): ReviewReplyDraft {
  return {
    ...draft,
    id,
    reviewId,
    brandId,
    approvedBy: approval?.by ?? null,
    approvedAt: approval?.at ?? null,
  };
}
