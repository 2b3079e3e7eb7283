import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type MentionReply, MentionReplyEntity } from '../entities/mention-reply.ts';

const table = tableOf(MentionReplyEntity);

const rows = rowSet<MentionReply>(table.columns);

const FIND_BY_MENTION_IDS = `
  SELECT ${table.selectList} FROM mention_reply WHERE mention_id = ANY($1::uuid[])
  ORDER BY sent_at, id`;

// A reply whose id on the network is known comes once, whoever records it.
const ADD = `
  INSERT INTO mention_reply (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')} ON CONFLICT (mention_id, external_id) DO NOTHING
  RETURNING id`;

const FIND_KNOWN = 'SELECT id FROM mention_reply WHERE mention_id = $1 AND external_id = $2';

/** What the brand has answered to mentions. */
export const mentionReplies = {
  /** Oldest first. */
  findByMentionIds: (reads: Reads, mentionIds: readonly string[]): Promise<MentionReply[]> =>
    reads.lookUp<MentionReply>(FIND_BY_MENTION_IDS, [mentionIds]),

  /** Answers the id of the reply that is known already, or null when it is new. */
  async add(query: WriteQuery, reply: MentionReply): Promise<string | null> {
    const added = await query(ADD, rows.values([reply]));
    if (added.length > 0) return null;
    const [known] = await query<{ id: string }>(FIND_KNOWN, [reply.mentionId, reply.externalId]);
    if (known === undefined) throw new Error('A reply that is not added is known.');
    return known.id;
  },
};
