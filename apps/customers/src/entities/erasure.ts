import { EntitySchema } from 'typeorm';

/** One row of `erasure`: somebody asked that a person be forgotten. */
export interface Erasure {
  id: string;
  customerId: string;
  /** The id of the principal, which names nobody. */
  requestedBy: string;
  requestedAt: Date;
}

export const ErasureEntity = new EntitySchema<Erasure>({
  name: 'Erasure',
  tableName: 'erasure',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'erasure_pkey' },
    customerId: { name: 'customer_id', type: 'uuid' },
    requestedBy: { name: 'requested_by', type: 'text' },
    requestedAt: { name: 'requested_at', type: 'timestamptz', precision: 3 },
  },
  uniques: [{ name: 'erasure_customer_id_key', columns: ['customerId'] }],
  foreignKeys: [
    {
      name: 'erasure_customer_id_fkey',
      target: 'Customer',
      columnNames: ['customerId'],
      referencedColumnNames: ['id'],
    },
  ],
});
