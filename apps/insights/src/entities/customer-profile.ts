import { EntitySchema } from 'typeorm';

/** One row of `customer_profile`: what kind of person a customer is, for the dimensions of measures. */
export interface CustomerProfile {
  customerId: string;
  /** IDENTIFIED or ANONYMOUS. */
  kind: string;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  firstSeenAt: Date;
  /** Of the event that told it last. */
  seq: string;
}

export const CustomerProfileEntity = new EntitySchema<CustomerProfile>({
  name: 'CustomerProfile',
  tableName: 'customer_profile',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'customer_profile_pkey',
    },
    kind: { type: 'text' },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    firstSeenAt: { name: 'first_seen_at', type: 'timestamptz', precision: 3 },
    seq: { type: 'bigint' },
  },
});
