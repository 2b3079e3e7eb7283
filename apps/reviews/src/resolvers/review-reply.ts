import type { ReviewReplyResolvers } from '../generated/resolver-types.ts';
import { isWithinSevenDays, replyDelay } from '../services/reply.ts';

export const ReviewReply: ReviewReplyResolvers = {
  editedAt: ({ edits }) => edits.at(-1)?.at ?? null,
  delaySeconds: ({ at, publishedAt }) => replyDelay(at, publishedAt),
  isWithinSevenDays: ({ at, publishedAt }) => isWithinSevenDays(at, publishedAt),
};
