import { EntitySchema } from 'typeorm';

/** One row of `operation`: what callers of one contract send, without a value of theirs. */
export interface OperationRow {
  contract: string;
  /** Of the text. */
  hash: string;
  /** Empty where it has none. */
  name: string;
  /** With its fragments. */
  text: string;
  /** Input fields and values of enums that came in its variables. */
  sent: readonly string[];
  /** Since it is known. */
  requests: number;
  lastSeen: Date;
}

export const OperationEntity = new EntitySchema<OperationRow>({
  name: 'Operation',
  tableName: 'operation',
  columns: {
    contract: { type: 'text', primary: true, primaryKeyConstraintName: 'operation_pkey' },
    hash: { type: 'text', primary: true, primaryKeyConstraintName: 'operation_pkey' },
    name: { type: 'text' },
    text: { type: 'text' },
    sent: { type: 'text', array: true },
    requests: { type: 'bigint' },
    lastSeen: { name: 'last_seen', type: 'timestamptz', precision: 3 },
  },
});
