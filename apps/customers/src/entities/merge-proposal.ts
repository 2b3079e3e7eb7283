import { EntitySchema } from 'typeorm';

/** One row of `merge_proposal`: two customers may be one person, and somebody is to say so. */
export interface MergeProposal {
  id: string;
  /** The lesser one of the two ids. */
  leftId: string;
  rightId: string;
  /** All that either was in touch with when it was found. */
  brandIds: string[];
  rule: 'SAME_TOUCH' | 'LIKENESS';
  /** In bits: log2 of how much likelier one person is than two. */
  score: number | null;
  /** JSON; never what people are called or reached by. */
  evidence: unknown;
  status: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  foundAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const MergeProposalEntity = new EntitySchema<MergeProposal>({
  name: 'MergeProposal',
  tableName: 'merge_proposal',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'merge_proposal_pkey' },
    leftId: { name: 'left_id', type: 'uuid' },
    rightId: { name: 'right_id', type: 'uuid' },
    brandIds: { name: 'brand_ids', type: 'text', array: true },
    rule: { type: 'text' },
    score: { type: 'real', nullable: true },
    evidence: { type: 'jsonb' },
    status: { type: 'text' },
    foundAt: { name: 'found_at', ...instant },
    decidedAt: { name: 'decided_at', ...instant, nullable: true },
    decidedBy: { name: 'decided_by', type: 'text', nullable: true },
  },
  uniques: [{ name: 'merge_proposal_sides_key', columns: ['leftId', 'rightId'] }],
  foreignKeys: [
    {
      name: 'merge_proposal_left_id_fkey',
      target: 'Customer',
      columnNames: ['leftId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'merge_proposal_right_id_fkey',
      target: 'Customer',
      columnNames: ['rightId'],
      referencedColumnNames: ['id'],
    },
  ],
});
