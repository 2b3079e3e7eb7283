import { EntitySchema } from 'typeorm';

/** One row of `verbatim`: the words of a customer in any domain, with what was found in them. */
export interface Verbatim {
  id: string;
  brandId: string;
  customerId: string | null;
  /** Of the message, review, mention or response that holds them. */
  subjectId: string;
  /** Which of its texts; empty where it has one. */
  part: string;
  /** What the subject belongs to: of a message the ticket, else the subject. */
  ownerId: string;
  domain: string;
  channel: string;
  occurredAt: Date;
  text: string;
  language: string | null;
  topics: readonly string[];
  sentiment: string | null;
  intents: readonly string[];
  emotions: readonly string[];
  ratingNormalised: number | null;
  team: string | null;
  isPublic: boolean;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** The touchpoint that it tells of, by key: reckoned here, by the register of the brand. */
  touchpoint: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
  /** What search looks through: the database makes it of the text, and nobody reads it. */
  words?: string;
}

export const VerbatimEntity = new EntitySchema<Verbatim>({
  name: 'Verbatim',
  tableName: 'verbatim',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'verbatim_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    subjectId: { name: 'subject_id', type: 'uuid' },
    part: { type: 'text' },
    ownerId: { name: 'owner_id', type: 'uuid' },
    domain: { type: 'text' },
    channel: { type: 'text' },
    occurredAt: { name: 'occurred_at', type: 'timestamptz', precision: 3 },
    text: { type: 'text' },
    language: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    sentiment: { type: 'text', nullable: true },
    intents: { type: 'text', array: true },
    emotions: { type: 'text', array: true },
    ratingNormalised: { name: 'rating_normalised', type: 'double precision', nullable: true },
    team: { type: 'text', nullable: true },
    isPublic: { name: 'is_public', type: 'boolean' },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
    words: { type: 'tsvector', select: false },
  },
  uniques: [{ name: 'verbatim_subject_key', columns: ['subjectId', 'part'] }],
});
