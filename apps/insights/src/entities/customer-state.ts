import { EntitySchema } from 'typeorm';

export type Lifecycle = 'PROSPECT' | 'ACTIVE' | 'AT_RISK' | 'LOST';

/** One row of `customer_state`: where a customer stands with one brand, reckoned from the facts of both. */
export interface CustomerState {
  customerId: string;
  brandId: string;
  /** When the customer was last heard of; null where only revenue is known. */
  lastContactAt: Date | null;
  /** Null where nothing of the last year tells, and of who was erased. */
  lifecycle: Lifecycle | null;
  /** The first sign of having bought; null where there is none. */
  customerSince: Date | null;
  /** From when on there is a customer no more: lost, or not heard of for a year. */
  endedAt: Date | null;
  /** From when on the customer counts as lost. */
  lostAt: Date | null;
  /** Of who is lost: something had gone wrong in the 90 days before. */
  isPreventable: boolean | null;
  country: string | null;
  ageBand: string | null;
  gender: string | null;
  /** When something reckoned here changes by the mere passing of time. */
  lookAt: Date | null;
}

export const CustomerStateEntity = new EntitySchema<CustomerState>({
  name: 'CustomerState',
  tableName: 'customer_state',
  columns: {
    customerId: {
      name: 'customer_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'customer_state_pkey',
    },
    brandId: {
      name: 'brand_id',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'customer_state_pkey',
    },
    lastContactAt: { name: 'last_contact_at', type: 'timestamptz', precision: 3, nullable: true },
    lifecycle: { type: 'text', nullable: true },
    customerSince: { name: 'customer_since', type: 'timestamptz', precision: 3, nullable: true },
    endedAt: { name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true },
    lostAt: { name: 'lost_at', type: 'timestamptz', precision: 3, nullable: true },
    isPreventable: { name: 'is_preventable', type: 'boolean', nullable: true },
    country: { type: 'text', nullable: true },
    ageBand: { name: 'age_band', type: 'text', nullable: true },
    gender: { type: 'text', nullable: true },
    lookAt: { name: 'look_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
