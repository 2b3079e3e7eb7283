import { type Reads, tableOf } from '@cx/database';

import { type MentionFact, MentionFactEntity } from '../entities/mention-fact.ts';
import { type TriedContact, TriedContactEntity } from '../entities/tried-contact.ts';

const mention = tableOf(MentionFactEntity).only(
  'id',
  'customerId',
  'isPublic',
  'isComplaint',
  'isExhausted',
);

/** What of a mention tells whether its author had tried in private before. */
export type ExhaustedMention = Readonly<Pick<MentionFact, (typeof mention)[number]['property']>>;

const FIND_MENTIONS = `
  SELECT ${mention.map(({ name, property }) => `${name} AS "${property}"`).join(', ')}
  FROM mention_fact WHERE id = ANY($1::uuid[])`;

const FIND_TRIED = `
  SELECT ${tableOf(TriedContactEntity).selectList} FROM tried_contact
  WHERE mention_id = ANY($1::uuid[]) ORDER BY occurred_at, contact_id`;

export const exhaustedOptions = {
  findMentions: (reads: Reads, ids: readonly string[]): Promise<ExhaustedMention[]> =>
    reads.query<ExhaustedMention>(FIND_MENTIONS, [ids]),

  /** Oldest first. */
  findTried: (reads: Reads, mentionIds: readonly string[]): Promise<TriedContact[]> =>
    reads.query<TriedContact>(FIND_TRIED, [mentionIds]),
};
