import { EntitySchema } from 'typeorm';

/** One row of `customer_value`: what a customer spent with a brand in a time. Loaded, never estimated. */
export interface CustomerValue {
  id: string;
  brandId: string;
  customerId: string | null;
  periodFrom: Date;
  periodTo: Date;
  revenueMinor: string;
  /** ISO 4217. */
  currency: string;
  orders: number | null;
  /** Of the event that told it last. */
  seq: string;
}

export const CustomerValueEntity = new EntitySchema<CustomerValue>({
  name: 'CustomerValue',
  tableName: 'customer_value',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'customer_value_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    customerId: { name: 'customer_id', type: 'uuid', nullable: true },
    periodFrom: { name: 'period_from', type: 'timestamptz', precision: 3 },
    periodTo: { name: 'period_to', type: 'timestamptz', precision: 3 },
    revenueMinor: { name: 'revenue_minor', type: 'bigint' },
    currency: { type: 'text' },
    orders: { type: 'integer', nullable: true },
    seq: { type: 'bigint' },
  },
});
