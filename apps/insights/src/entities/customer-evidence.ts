import { EntitySchema } from 'typeorm';

import type { Domain } from './interaction.ts';

export const ADVOCACY_KINDS = [
  'PROMOTER_ANSWER',
  'DETRACTOR_ANSWER',
  'GOOD_REVIEW',
  'BAD_REVIEW',
  'POSITIVE_MENTION',
  'NEGATIVE_MENTION',
  'COMPLAINT_RESOLVED',
  'COMPLAINT_UNRESOLVED',
] as const;

export type AdvocacyKind = (typeof ADVOCACY_KINDS)[number];

export const CHURN_KINDS = [
  'STATED_CHURN',
  'STATED_BOYCOTT',
  'EXHAUSTED_OPTIONS',
  'COMPLAINT_UNRESOLVED',
  'SLA_BREACH',
  'LOW_RECOMMENDATION',
  'LOW_SATISFACTION',
  'SILENCE',
] as const;

export type ChurnKind = (typeof CHURN_KINDS)[number];

interface Evidence {
  /** Of what shows it: a ticket, mention, review or response. */
  subjectId: string;
  brandId: string;
  customerId: string;
  domain: Domain;
  occurredAt: Date;
  points: number;
  /** Others could read it. */
  isPublic: boolean;
}

export type AdvocacyEvidence = Evidence & { purpose: 'ADVOCACY'; kind: AdvocacyKind };

export type ChurnEvidence = Evidence & { purpose: 'CHURN'; kind: ChurnKind };

/** One row of `customer_evidence`: something in the last year that tells how a customer stands to a brand. */
export type CustomerEvidence = AdvocacyEvidence | ChurnEvidence;

export const CustomerEvidenceEntity = new EntitySchema<CustomerEvidence>({
  name: 'CustomerEvidence',
  tableName: 'customer_evidence',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'customer_evidence_pkey',
    },
    brandId: {
      name: 'brand_id',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'customer_evidence_pkey',
    },
    subjectId: {
      name: 'subject_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'customer_evidence_pkey',
    },
    purpose: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'customer_evidence_pkey',
    },
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'customer_evidence_pkey' },
    domain: { type: 'text' },
    occurredAt: { name: 'occurred_at', type: 'timestamptz', precision: 3 },
    points: { type: 'integer' },
    isPublic: { name: 'is_public', type: 'boolean' },
  },
});
