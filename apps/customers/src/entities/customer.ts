import { EntitySchema } from 'typeorm';

/** One row of `customer`. */
export interface Customer {
  id: string;
  kind: 'IDENTIFIED' | 'ANONYMOUS';
  displayName: string | null;
  ageBand: string | null;
  gender: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  firstSeenAt: Date;
  receivedAt: Date;
  /** Null unless the person has been erased. */
  erasedAt: Date | null;
  /** Who stands for this one since they were merged; never one who is merged too. */
  mergedInto: string | null;
}

export const CustomerEntity = new EntitySchema<Customer>({
  name: 'Customer',
  tableName: 'customer',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'customer_pkey' },
    kind: { type: 'text' },
    displayName: { name: 'display_name', type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
    firstSeenAt: { name: 'first_seen_at', type: 'timestamptz', precision: 3 },
    receivedAt: { name: 'received_at', type: 'timestamptz', precision: 3, default: () => 'now()' },
    erasedAt: { name: 'erased_at', type: 'timestamptz', precision: 3, nullable: true },
    mergedInto: { name: 'merged_into', type: 'uuid', nullable: true },
  },
});
