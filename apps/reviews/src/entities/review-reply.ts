import { EntitySchema } from 'typeorm';

/** One row of `review_reply`: what the brand answers to a review. */
export interface ReviewReply {
  reviewId: string;
  brandId: string;
  text: string;
  /** When it was given first. */
  repliedAt: Date;
  /** Id of a principal; null for replies of a time when nobody kept it. */
  writtenBy: string | null;
  /** Id of a principal; null when the reply went through no draft. */
  approvedBy: string | null;
  /** JSON: what it said before each edit. */
  edits: unknown;
  changedAt: Date;
  version: number;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const ReviewReplyEntity = new EntitySchema<ReviewReply>({
  name: 'ReviewReply',
  tableName: 'review_reply',
  columns: {
    reviewId: {
      name: 'review_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'review_reply_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    text: { type: 'text' },
    repliedAt: { name: 'replied_at', ...instant },
    writtenBy: { name: 'written_by', type: 'text', nullable: true },
    approvedBy: { name: 'approved_by', type: 'text', nullable: true },
    edits: { type: 'jsonb' },
    changedAt: { name: 'changed_at', ...instant },
    version: { type: 'int' },
  },
  foreignKeys: [
    {
      name: 'review_reply_review_id_fkey',
      columnNames: ['reviewId'],
      target: 'Review',
      referencedColumnNames: ['id'],
    },
  ],
});
