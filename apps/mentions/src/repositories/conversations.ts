import { createKeysetList, type KeysetList, type Reads, rowSet, tableOf } from '@cx/database';
import type { SourceKey } from '@cx/intake';

import { type Mention, MentionEntity } from '../entities/mention.ts';

/** Where a conversation is: its id is the network's, which another source may know as well. */
export interface ConversationPlace {
  readonly brandId: string;
  readonly source: string;
}

export interface ConversationRepository {
  /** Of conversations, oldest first: their owner is the `conversationId`. */
  readonly oldest: KeysetList<Mention, ConversationPlace>;
  findBySourceKeys(keys: readonly SourceKey[]): Promise<Mention[]>;
  /**
   * The first mention of each author, at most {@link MOST_PARTICIPANTS} of a conversation, in the order in
   * which they came in.
   *
   * @param keys with the id of the conversation as `externalId`
   */
  findParticipants(keys: readonly SourceKey[]): Promise<Mention[]>;
}

const MOST_PARTICIPANTS = 100;

const mention = tableOf(MentionEntity);

const wanted = rowSet<SourceKey>(mention.only('brandId', 'source', 'externalId'));

const FIND_BY_SOURCE_KEYS = `
  SELECT ${mention.selectList} FROM ${wanted.from('wanted')}
  JOIN mention USING (brand_id, source, external_id)`;

const FIND_PARTICIPANTS = `
  SELECT participant.* FROM ${wanted.from('wanted', 2)} CROSS JOIN LATERAL (
    SELECT * FROM (
      SELECT DISTINCT ON (coalesce(author_network_user_id, author_handle)) ${mention.selectList}
      FROM mention
      WHERE conversation_id = wanted.external_id AND brand_id = wanted.brand_id
        AND source = wanted.source AND coalesce(author_network_user_id, author_handle) IS NOT NULL
      ORDER BY coalesce(author_network_user_id, author_handle), posted_at, id
    ) AS first ORDER BY "postedAt", id LIMIT $1
  ) AS participant ORDER BY "postedAt", id`;

export function createConversationRepository(reads: Reads): ConversationRepository {
  return {
    oldest: createKeysetList<Mention, ConversationPlace>(reads, {
      entity: MentionEntity,
      orderBy: ['postedAt', 'id'],
      direction: 'ASC',
      conditions: (place) => [
        ['mention.brand_id = ?', place?.brandId],
        ['mention.source = ?', place?.source],
      ],
    }),

    findBySourceKeys: (keys) => reads.lookUp<Mention>(FIND_BY_SOURCE_KEYS, wanted.values(keys)),

    findParticipants: (keys) =>
      reads.query<Mention>(FIND_PARTICIPANTS, [MOST_PARTICIPANTS, ...wanted.values(keys)]),
  };
}
