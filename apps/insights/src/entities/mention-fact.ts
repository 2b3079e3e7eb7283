import { EntitySchema } from 'typeorm';

/** One row of `mention_fact`: what is measured of a mention, as its last event left it. */
export interface MentionFact {
  id: string;
  brandId: string;
  customerId: string | null;
  postedAt: Date;
  network: string;
  sourceKind: string;
  channel: string;
  kind: string;
  team: string | null;
  language: string | null;
  topics: readonly string[];
  sentiment: string | null;
  intents: readonly string[];
  isPublic: boolean;
  isComplaint: boolean;
  firstReplyAt: Date | null;
  firstReplySeconds: number | null;
  firstPublicReplySeconds: number | null;
  impressions: number | null;
  likes: number | null;
  replies: number | null;
  reposts: number | null;
  quotes: number | null;
  bookmarks: number | null;
  followers: number | null;
  /** The most that it was seen by. */
  reach: number | null;
  isReachEstimated: boolean;
  ticketId: string | null;
  deletedAt: Date | null;
  /** Reckoned here: the customer had tried in private before; null where nobody can tell. */
  isExhausted: boolean | null;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** The touchpoint that it tells of, by key: reckoned here, by the register of the brand. */
  touchpoint: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
}

export const MentionFactEntity = new EntitySchema<MentionFact>({
  name: 'MentionFact',
  tableName: 'mention_fact',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'mention_fact_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    postedAt: { name: 'posted_at', type: 'timestamptz', precision: 3 },
    network: { type: 'text' },
    sourceKind: { name: 'source_kind', type: 'text' },
    channel: { type: 'text' },
    kind: { type: 'text' },
    team: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    sentiment: { type: 'text', nullable: true },
    intents: { type: 'text', array: true },
    isPublic: { name: 'is_public', type: 'boolean' },
    isComplaint: { name: 'is_complaint', type: 'boolean' },
    firstReplyAt: { name: 'first_reply_at', type: 'timestamptz', precision: 3, nullable: true },
    firstReplySeconds: { name: 'first_reply_seconds', type: 'integer', nullable: true },
    firstPublicReplySeconds: {
      name: 'first_public_reply_seconds',
      type: 'integer',
      nullable: true,
    },
    impressions: { type: 'integer', nullable: true },
    likes: { type: 'integer', nullable: true },
    replies: { type: 'integer', nullable: true },
    reposts: { type: 'integer', nullable: true },
    quotes: { type: 'integer', nullable: true },
    bookmarks: { type: 'integer', nullable: true },
    followers: { type: 'integer', nullable: true },
    reach: { type: 'integer', nullable: true },
    isReachEstimated: { name: 'is_reach_estimated', type: 'boolean' },
    ticketId: { name: 'ticket_id', type: 'uuid', nullable: true },
    deletedAt: { name: 'deleted_at', type: 'timestamptz', precision: 3, nullable: true },
    isExhausted: { name: 'is_exhausted', type: 'boolean', nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
  },
});
