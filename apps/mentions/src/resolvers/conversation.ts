import { pageRequest } from '@cx/subgraph';

import type { ConversationResolvers } from '../generated/resolver-types.ts';

export const Conversation: ConversationResolvers = {
  root: ({ brandId, source, id }, _args, { conversations }) =>
    conversations.mentionBySourceKey.load({ brandId, source, externalId: id }),
  participants: ({ brandId, source, id }, _args, { conversations }) =>
    conversations.participantsByKey.load({ brandId, source, externalId: id }),
  mentions: ({ brandId, source, id }, args, { conversations, cursors }) =>
    conversations.mentionsById.load(id, {
      ...pageRequest('Conversation.mentions', args, cursors),
      filter: { brandId, source },
    }),
};
