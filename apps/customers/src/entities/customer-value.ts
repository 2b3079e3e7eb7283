import { EntitySchema } from 'typeorm';

/** One row of `customer_value`: what a customer spent with a brand in a period. */
export interface CustomerValue {
  id: string;
  /** The id under which it was told; who stands for it now has spent it. */
  customerId: string;
  brandId: string;
  periodFrom: Date;
  /** Just after the period. */
  periodTo: Date;
  /** In the smallest unit of the currency, such as cents; a text of digits, as Postgres tells a bigint. */
  revenueMinor: string;
  /** ISO 4217. */
  currency: string;
  /** Null where nobody has counted them. */
  orders: number | null;
  recordedAt: Date;
  recordedBy: string;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const CustomerValueEntity = new EntitySchema<CustomerValue>({
  name: 'CustomerValue',
  tableName: 'customer_value',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'customer_value_pkey' },
    customerId: { name: 'customer_id', type: 'uuid' },
    brandId: { name: 'brand_id', type: 'text' },
    periodFrom: { name: 'period_from', ...instant },
    periodTo: { name: 'period_to', ...instant },
    revenueMinor: { name: 'revenue_minor', type: 'bigint' },
    currency: { type: 'text' },
    orders: { type: 'integer', nullable: true },
    recordedAt: { name: 'recorded_at', ...instant },
    recordedBy: { name: 'recorded_by', type: 'text' },
  },
  uniques: [
    {
      name: 'customer_value_period_key',
      columns: ['customerId', 'brandId', 'periodFrom', 'periodTo'],
    },
  ],
  foreignKeys: [
    {
      name: 'customer_value_customer_id_fkey',
      target: 'Customer',
      columnNames: ['customerId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'customer_value_brand_id_fkey',
      target: 'Brand',
      columnNames: ['brandId'],
      referencedColumnNames: ['key'],
    },
  ],
});
