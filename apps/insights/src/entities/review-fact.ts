import { EntitySchema } from 'typeorm';

/** One row of `review_fact`: what is measured of a review, as its last event left it. */
export interface ReviewFact {
  id: string;
  brandId: string;
  customerId: string | null;
  submittedAt: Date;
  publishedAt: Date | null;
  experienceAt: Date | null;
  source: string;
  channel: string;
  status: string;
  team: string | null;
  language: string | null;
  topics: readonly string[];
  sentiment: string | null;
  intents: readonly string[];
  /** As the source gave it. */
  rating: number | null;
  /** 0 to 1. */
  ratingNormalised: number | null;
  /** 1 to 5: the rating on the scale of stars, rounded. */
  stars: number | null;
  /** Ratings of parts: a list of `{ name, rating }`, the rating 0 to 1. */
  aspects: readonly { readonly name: string; readonly rating: number }[];
  isVerified: boolean | null;
  subjectType: string | null;
  subjectRef: string | null;
  publicationSeconds: number | null;
  repliedAt: Date | null;
  replySeconds: number | null;
  mediations: number;
  mediationsSucceeded: number;
  ticketId: string | null;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** The touchpoint that it tells of, by key: reckoned here, by the register of the brand. */
  touchpoint: string | null;
  /** Of the event that told it last: an event with a lower one is older, however late it comes. */
  seq: string;
}

export const ReviewFactEntity = new EntitySchema<ReviewFact>({
  name: 'ReviewFact',
  tableName: 'review_fact',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'review_fact_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    submittedAt: { name: 'submitted_at', type: 'timestamptz', precision: 3 },
    publishedAt: { name: 'published_at', type: 'timestamptz', precision: 3, nullable: true },
    experienceAt: { name: 'experience_at', type: 'timestamptz', precision: 3, nullable: true },
    source: { type: 'text' },
    channel: { type: 'text' },
    status: { type: 'text' },
    team: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    sentiment: { type: 'text', nullable: true },
    intents: { type: 'text', array: true },
    rating: { type: 'double precision', nullable: true },
    ratingNormalised: { name: 'rating_normalised', type: 'double precision', nullable: true },
    stars: { type: 'integer', nullable: true },
    aspects: { type: 'jsonb' },
    isVerified: { name: 'is_verified', type: 'boolean', nullable: true },
    subjectType: { name: 'subject_type', type: 'text', nullable: true },
    subjectRef: { name: 'subject_ref', type: 'text', nullable: true },
    publicationSeconds: { name: 'publication_seconds', type: 'integer', nullable: true },
    repliedAt: { name: 'replied_at', type: 'timestamptz', precision: 3, nullable: true },
    replySeconds: { name: 'reply_seconds', type: 'integer', nullable: true },
    mediations: { type: 'integer' },
    mediationsSucceeded: { name: 'mediations_succeeded', type: 'integer' },
    ticketId: { name: 'ticket_id', type: 'uuid', nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    touchpoint: { type: 'text', nullable: true },
    seq: { type: 'bigint' },
  },
});
