import { EntitySchema } from 'typeorm';

export type MentionKind = 'POST' | 'REPLY' | 'QUOTE' | 'REPOST' | 'DM' | 'ARTICLE';

/** What kind of place a mention was made at. */
export type SourceKind = 'SOCIAL' | 'PRESS' | 'FORUM' | 'BLOG' | 'AD' | 'REVIEW_SITE';

export type Visibility = 'PUBLIC' | 'PRIVATE' | 'DIRECT';

export type Sentiment = 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE';

/** One row of `mention`. */
export interface Mention {
  id: string;
  brandId: string;
  customerId: string | null;
  source: string;
  /** The network's own id: a text, since it can exceed what a number holds exactly. */
  externalId: string;
  importId: string;
  network: string;
  sourceKind: SourceKind;
  url: string | null;
  kind: MentionKind;
  visibility: Visibility;
  authorNetworkUserId: string | null;
  authorHandle: string | null;
  authorFollowers: number | null;
  authorVerified: boolean | null;
  text: string | null;
  language: string | null;
  postedAt: Date;
  conversationId: string | null;
  inReplyTo: string | null;
  sentiment: Sentiment | null;
  topics: readonly string[];
  /** As its source says; null when it does not. */
  isComplaint: boolean | null;
  receivedAt: Date;
}

export const MentionEntity = new EntitySchema<Mention>({
  name: 'Mention',
  tableName: 'mention',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'mention_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    source: { type: 'text' },
    externalId: { name: 'external_id', type: 'text' },
    importId: { name: 'import_id', type: 'uuid' },
    network: { type: 'text' },
    sourceKind: { name: 'source_kind', type: 'text' },
    url: { type: 'text', nullable: true },
    kind: { type: 'text' },
    visibility: { type: 'text' },
    authorNetworkUserId: { name: 'author_network_user_id', type: 'text', nullable: true },
    authorHandle: { name: 'author_handle', type: 'text', nullable: true },
    authorFollowers: { name: 'author_followers', type: 'integer', nullable: true },
    authorVerified: { name: 'author_verified', type: 'boolean', nullable: true },
    text: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    postedAt: { name: 'posted_at', type: 'timestamptz', precision: 3 },
    conversationId: { name: 'conversation_id', type: 'text', nullable: true },
    inReplyTo: { name: 'in_reply_to', type: 'text', nullable: true },
    sentiment: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    isComplaint: { name: 'is_complaint', type: 'boolean', nullable: true },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
  },
  uniques: [{ name: 'mention_source_key', columns: ['brandId', 'source', 'externalId'] }],
});
