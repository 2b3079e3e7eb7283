import { EntitySchema } from 'typeorm';

export type ReviewStatus =
  | 'SUBMITTED'
  | 'PENDING'
  | 'MEDIATION'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'WITHDRAWN';

/** A rating with the scale that it was given on. */
export interface Rating {
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}

/** A rating of one side of the experience. */
export interface Aspect extends Rating {
  readonly name: string;
}

/** One row of `review`. The four columns of the rating are all null or none. */
export interface Review {
  id: string;
  brandId: string;
  customerId: string | null;
  source: string;
  externalId: string;
  /** Null when it was submitted here. */
  importId: string | null;
  url: string | null;
  title: string | null;
  text: string | null;
  language: string | null;
  authorName: string | null;
  rating: number | null;
  scaleMin: number | null;
  scaleMax: number | null;
  ratingNormalised: number | null;
  aspects: readonly Aspect[];
  status: ReviewStatus;
  verified: boolean | null;
  experienceAt: Date | null;
  submittedAt: Date;
  publishedAt: Date | null;
  receivedAt: Date;
  /** What it is about, with its mark; both are null when it is the brand as a whole. */
  subjectType: SubjectType | null;
  subjectRef: string | null;
}

/** What a review can be about that is less than a brand. */
export type SubjectType = 'PRODUCT' | 'LOCATION' | 'ORDER';

export const ReviewEntity = new EntitySchema<Review>({
  name: 'Review',
  tableName: 'review',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'review_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    source: { type: 'text' },
    externalId: { name: 'external_id', type: 'text' },
    importId: { name: 'import_id', type: 'uuid', nullable: true },
    url: { type: 'text', nullable: true },
    title: { type: 'text', nullable: true },
    text: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    authorName: { name: 'author_name', type: 'text', nullable: true },
    rating: { type: 'double precision', nullable: true },
    scaleMin: { name: 'scale_min', type: 'double precision', nullable: true },
    scaleMax: { name: 'scale_max', type: 'double precision', nullable: true },
    ratingNormalised: { name: 'rating_normalised', type: 'double precision', nullable: true },
    aspects: { type: 'jsonb' },
    status: { type: 'text' },
    verified: { type: 'boolean', nullable: true },
    experienceAt: { name: 'experience_at', type: 'timestamptz', precision: 3, nullable: true },
    submittedAt: { name: 'submitted_at', type: 'timestamptz', precision: 3 },
    publishedAt: { name: 'published_at', type: 'timestamptz', precision: 3, nullable: true },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
    subjectType: { name: 'subject_type', type: 'text', nullable: true },
    subjectRef: { name: 'subject_ref', type: 'text', nullable: true },
  },
  uniques: [{ name: 'review_source_key', columns: ['brandId', 'source', 'externalId'] }],
});
