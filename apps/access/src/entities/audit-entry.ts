import { EntitySchema } from 'typeorm';

/** One row of `audit_entry`. */
export interface AuditEntryRow {
  /** Counts from 1 without a gap. */
  seq: string;
  at: Date;
  /** Id of the principal that did it. */
  actor: string;
  action: string;
  /** Id of what it was done to. */
  subject: string | null;
  /** JSON, as it was hashed. */
  details: string;
  /** Of the entry before it. */
  previousHash: string;
  hash: string;
}

/** The last entry that was written, as `audit_head` has it. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export const AuditEntryEntity = new EntitySchema<AuditEntryRow>({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  columns: {
    seq: { type: 'bigint', primary: true, primaryKeyConstraintName: 'audit_entry_pkey' },
    at: { type: 'timestamptz', precision: 3 },
    actor: { type: 'text' },
    action: { type: 'text' },
    subject: { type: 'text', nullable: true },
    details: { type: 'json' },
    previousHash: { name: 'previous_hash', type: 'text' },
    hash: { type: 'text' },
  },
});
