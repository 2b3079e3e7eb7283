import { EntitySchema } from 'typeorm';

/** One row of `review_publication`: what has happened to a review that is held here. */
export interface ReviewPublication {
  reviewId: string;
  brandId: string;
  submittedAt: Date;
  publishAt: Date;
  publishedAt: Date | null;
  rejectionReason: string | null;
  rejectedAt: Date | null;
  withdrawnAt: Date | null;
  /** JSON, as `edits`: what it holds is told by the service that writes it. */
  mediation: unknown;
  edits: unknown;
  changedAt: Date;
  version: number;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const ReviewPublicationEntity = new EntitySchema<ReviewPublication>({
  name: 'ReviewPublication',
  tableName: 'review_publication',
  columns: {
    reviewId: {
      name: 'review_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'review_publication_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    submittedAt: { name: 'submitted_at', ...instant },
    publishAt: { name: 'publish_at', ...instant },
    publishedAt: { name: 'published_at', ...instant, nullable: true },
    rejectionReason: { name: 'rejection_reason', type: 'text', nullable: true },
    rejectedAt: { name: 'rejected_at', ...instant, nullable: true },
    withdrawnAt: { name: 'withdrawn_at', ...instant, nullable: true },
    mediation: { type: 'jsonb', nullable: true },
    edits: { type: 'jsonb' },
    changedAt: { name: 'changed_at', ...instant },
    version: { type: 'int' },
  },
  foreignKeys: [
    {
      name: 'review_publication_review_id_fkey',
      columnNames: ['reviewId'],
      target: 'Review',
      referencedColumnNames: ['id'],
    },
  ],
});
