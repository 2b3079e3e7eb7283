import { EntitySchema } from 'typeorm';

import type { Visibility } from './mention.ts';

export type AbuseKind = 'INSULT' | 'HARASSMENT' | 'THREAT' | 'HATE' | 'PERSONAL_DATA' | 'SPAM';

export type AbuseVerdict = 'CONFIRMED' | 'DISMISSED';

/** One row of `mention_state`: what has become of a mention since it came in. A mention without one is as it came. */
export interface MentionState {
  mentionId: string;
  brandId: string;
  /** The earliest instant of a deletion that the network has told of. */
  deletedAt: Date | null;
  /** When its words were taken out of this database. */
  textRedactedAt: Date | null;
  /** What the network has told since, with the instant; it wins over what imports tell. */
  visibility: Visibility | null;
  visibilityAt: Date | null;
  /** What somebody here says; it wins over what the source says. */
  isComplaint: boolean | null;
  abuseKind: AbuseKind | null;
  abuseScore: number | null;
  abuseFlaggedAt: Date | null;
  abuseFlaggedBy: string | null;
  abuseVerdict: AbuseVerdict | null;
  abuseReviewedAt: Date | null;
  abuseReviewedBy: string | null;
  /** Its words are evidence: a deletion hides them and retention leaves them. */
  legalHold: boolean;
  ticketId: string | null;
  escalatedAt: Date | null;
  escalatedBy: string | null;
  changedAt: Date;
  /** One more with each change. */
  version: number;
}

const instant = { type: 'timestamptz', precision: 3, nullable: true } as const;

export const MentionStateEntity = new EntitySchema<MentionState>({
  name: 'MentionState',
  tableName: 'mention_state',
  columns: {
    mentionId: {
      name: 'mention_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'mention_state_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    deletedAt: { name: 'deleted_at', ...instant },
    textRedactedAt: { name: 'text_redacted_at', ...instant },
    visibility: { type: 'text', nullable: true },
    visibilityAt: { name: 'visibility_at', ...instant },
    isComplaint: { name: 'is_complaint', type: 'boolean', nullable: true },
    abuseKind: { name: 'abuse_kind', type: 'text', nullable: true },
    abuseScore: { name: 'abuse_score', type: 'double precision', nullable: true },
    abuseFlaggedAt: { name: 'abuse_flagged_at', ...instant },
    abuseFlaggedBy: { name: 'abuse_flagged_by', type: 'text', nullable: true },
    abuseVerdict: { name: 'abuse_verdict', type: 'text', nullable: true },
    abuseReviewedAt: { name: 'abuse_reviewed_at', ...instant },
    abuseReviewedBy: { name: 'abuse_reviewed_by', type: 'text', nullable: true },
    legalHold: { name: 'legal_hold', type: 'boolean' },
    ticketId: { name: 'ticket_id', type: 'uuid', nullable: true },
    escalatedAt: { name: 'escalated_at', ...instant },
    escalatedBy: { name: 'escalated_by', type: 'text', nullable: true },
    changedAt: { name: 'changed_at', type: 'timestamptz', precision: 3 },
    version: { type: 'int' },
  },
  foreignKeys: [
    {
      name: 'mention_state_mention_id_fkey',
      columnNames: ['mentionId'],
      target: 'Mention',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
