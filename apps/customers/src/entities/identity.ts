import { EntitySchema } from 'typeorm';

export type IdentityKind = 'EMAIL' | 'PHONE' | 'HANDLE' | 'EXTERNAL_ID' | 'ORDER_REF' | 'DEVICE';

/** One row of `identity`: a mark by which one customer is recognised. */
export interface Identity {
  id: string;
  customerId: string;
  kind: IdentityKind;
  /** The network or system within which the value is unique; empty where the whole world is. */
  network: string;
  /** In the form in which values are compared. */
  value: string;
  verified: boolean;
  source: string;
  firstSeenAt: Date;
  method: 'DETERMINISTIC' | 'PROBABILISTIC' | 'MANUAL';
  /** 0 to 1. */
  confidence: number;
  verifiedAt: Date | null;
  verifiedBy: string | null;
}

export const IdentityEntity = new EntitySchema<Identity>({
  name: 'Identity',
  tableName: 'identity',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'identity_pkey' },
    customerId: { name: 'customer_id', type: 'uuid' },
    kind: { type: 'text' },
    network: { type: 'text' },
    value: { type: 'text' },
    verified: { type: 'boolean' },
    source: { type: 'text' },
    firstSeenAt: { name: 'first_seen_at', type: 'timestamptz', precision: 3 },
    method: { type: 'text' },
    confidence: { type: 'real' },
    verifiedAt: { name: 'verified_at', type: 'timestamptz', precision: 3, nullable: true },
    verifiedBy: { name: 'verified_by', type: 'text', nullable: true },
  },
  uniques: [{ name: 'identity_value_key', columns: ['kind', 'network', 'value'] }],
  indices: [{ name: 'identity_customer_id_idx', columns: ['customerId'] }],
  foreignKeys: [
    {
      name: 'identity_customer_id_fkey',
      target: 'Customer',
      columnNames: ['customerId'],
      referencedColumnNames: ['id'],
    },
  ],
});
