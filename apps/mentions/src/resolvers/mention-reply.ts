import type { MentionReplyResolvers } from '../generated/resolver-types.ts';
import { ticketOf } from '../services/mention-record.ts';

export const MentionReply: MentionReplyResolvers = {
  ticket: async ({ mentionId }, _args, { states }) =>
    ticketOf(await states.byMentionId.load(mentionId)),
};
