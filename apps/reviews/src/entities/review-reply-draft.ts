import { EntitySchema } from 'typeorm';

export type DraftState = 'DRAFT' | 'APPROVED' | 'RETURNED';

/** One row of `review_reply_draft`: what somebody wants the brand to answer. */
export interface ReviewReplyDraft {
  id: string;
  reviewId: string;
  brandId: string;
  /** Id of a principal. */
  draftedBy: string;
  text: string;
  state: DraftState;
  createdAt: Date;
  /** When the text as it is was written. */
  draftedAt: Date;
  /** JSON: what was returned, when and why. */
  returns: unknown;
  approvedBy: string | null;
  approvedAt: Date | null;
  changedAt: Date;
  version: number;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const ReviewReplyDraftEntity = new EntitySchema<ReviewReplyDraft>({
  name: 'ReviewReplyDraft',
  tableName: 'review_reply_draft',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'review_reply_draft_pkey' },
    reviewId: { name: 'review_id', type: 'uuid' },
    brandId: { name: 'brand_id', type: 'text' },
    draftedBy: { name: 'drafted_by', type: 'text' },
    text: { type: 'text' },
    state: { type: 'text' },
    createdAt: { name: 'created_at', ...instant },
    draftedAt: { name: 'drafted_at', ...instant },
    returns: { type: 'jsonb' },
    approvedBy: { name: 'approved_by', type: 'text', nullable: true },
    approvedAt: { name: 'approved_at', ...instant, nullable: true },
    changedAt: { name: 'changed_at', ...instant },
    version: { type: 'int' },
  },
  foreignKeys: [
    {
      name: 'review_reply_draft_review_id_fkey',
      columnNames: ['reviewId'],
      target: 'Review',
      referencedColumnNames: ['id'],
    },
  ],
});
