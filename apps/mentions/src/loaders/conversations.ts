import { groupByKey, oneByKey } from '@cx/database';
import { type SourceKey, sourceKey } from '@cx/intake';
import { type ConnectionLoader, createConnectionLoader } from '@cx/subgraph';
import DataLoader from 'dataloader';

import type { Mention } from '../entities/mention.ts';
import type { ConversationPlace, ConversationRepository } from '../repositories/conversations.ts';

export interface ConversationLoaders {
  readonly mentionBySourceKey: DataLoader<SourceKey, Mention | null, string>;
  /** By the conversation's id; the filter tells its place. */
  readonly mentionsById: ConnectionLoader<Mention, ConversationPlace>;
  /** With the conversation's id as `externalId`: the first mention of each participant. */
  readonly participantsByKey: DataLoader<SourceKey, Mention[], string>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createConversationLoaders(repository: ConversationRepository): ConversationLoaders {
  const { oldest } = repository;
  return {
    mentionBySourceKey: new DataLoader(
      async (keys) =>
        oneByKey(keys.map(sourceKey), await repository.findBySourceKeys(keys), sourceKey),
      { cacheKeyFn: sourceKey },
    ),
    mentionsById: createConnectionLoader(
      { name: 'Conversation.mentions', list: oldest },
      'conversationId',
    ),
    participantsByKey: new DataLoader(
      async (keys) =>
        groupByKey(
          keys.map(sourceKey),
          await repository.findParticipants(keys),
          ({ brandId, source, conversationId }) =>
            sourceKey({ brandId, source, externalId: conversationId ?? '' }),
        ),
      { cacheKeyFn: sourceKey },
    ),
  };
}
