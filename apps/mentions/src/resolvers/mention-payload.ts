import type {
  EscalateMentionPayloadResolvers,
  MentionPayloadResolvers,
  ReplyToMentionPayloadResolvers,
} from '../generated/resolver-types.ts';
import { userErrors } from './user-errors.ts';

export const MentionPayload: MentionPayloadResolvers = {
  mention: ({ answer }, _args, { mentions }) =>
    answer === null ? null : mentions.byId.load(answer.mentionId),
  userErrors,
};

export const EscalateMentionPayload: EscalateMentionPayloadResolvers = {
  mention: ({ answer }, _args, { mentions }) =>
    answer === null ? null : mentions.byId.load(answer.mentionId),
  ticket: ({ answer }) =>
    answer === null || answer.ticketId === null ? null : { id: answer.ticketId },
  userErrors,
};

export const ReplyToMentionPayload: ReplyToMentionPayloadResolvers = {
  mention: ({ answer }, _args, { mentions }) =>
    answer === null ? null : mentions.byId.load(answer.mentionId),
  reply: async ({ answer }, _args, { replies }) => {
    if (answer === null) return null;
    const all = await replies.byMentionId.load(answer.mentionId);
    return all.find(({ id }) => id === answer.replyId) ?? null;
  },
  userErrors,
};
