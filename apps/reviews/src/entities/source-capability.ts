import { EntitySchema } from 'typeorm';

/** One row of `source_capability`: what a source of a brand's reviews allows from an instant on. */
export interface SourceCapability {
  brandId: string;
  source: string;
  validFrom: Date;
  canReply: boolean;
  /** Null when no limit is known; then there is no unit either. */
  maxReplyLength: number | null;
  replyLengthUnit: 'CHARACTERS' | 'BYTES' | null;
  /** Whether an author's wish to withdraw can be carried out from here. */
  canWithdraw: boolean;
  /** Id of a principal. */
  definedBy: string;
  definedAt: Date;
}

const instant = { type: 'timestamptz', precision: 3 } as const;
const key = { primary: true, primaryKeyConstraintName: 'source_capability_pkey' } as const;

export const SourceCapabilityEntity = new EntitySchema<SourceCapability>({
  name: 'SourceCapability',
  tableName: 'source_capability',
  columns: {
    brandId: { name: 'brand_id', type: 'text', ...key },
    source: { type: 'text', ...key },
    validFrom: { name: 'valid_from', ...instant, ...key },
    canReply: { name: 'can_reply', type: 'boolean' },
    maxReplyLength: { name: 'max_reply_length', type: 'int', nullable: true },
    replyLengthUnit: { name: 'reply_length_unit', type: 'text', nullable: true },
    canWithdraw: { name: 'can_withdraw', type: 'boolean' },
    definedBy: { name: 'defined_by', type: 'text' },
    definedAt: { name: 'defined_at', ...instant },
  },
});
