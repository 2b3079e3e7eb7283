import type { EscalateMentionPayloadResolvers } from '../generated/resolver-types.ts';

/** Of every mutation of a mention: each payload has some of these fields. */
export const MentionPayload: Pick<EscalateMentionPayloadResolvers, 'mention' | 'userErrors'> = {
  mention: ({ answer }, _args, { mentions }) =>
    answer === null ? null : mentions.byId.load(answer.mentionId),
  userErrors: ({ userErrors }) =>
    userErrors.map(({ code, message, field }) => ({ code, message, field })),
};

export const EscalateMentionPayload: EscalateMentionPayloadResolvers = {
  ...MentionPayload,
  ticket: ({ answer }) =>
    answer === null || answer.ticketId === null ? null : { id: answer.ticketId },
};
