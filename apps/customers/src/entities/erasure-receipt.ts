import { EntitySchema } from 'typeorm';

/** One row of `erasure_receipt`: what became of an erasure in one domain. */
export interface ErasureReceipt {
  erasureId: string;
  /** The name of a subgraph. */
  domain: string;
  /** Null until nothing of the person is left there. */
  erasedAt: Date | null;
  /** How many rows told of the person. */
  rows: number | null;
}

export const ErasureReceiptEntity = new EntitySchema<ErasureReceipt>({
  name: 'ErasureReceipt',
  tableName: 'erasure_receipt',
  columns: {
    erasureId: {
      name: 'erasure_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'erasure_receipt_pkey',
    },
    domain: {
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'erasure_receipt_pkey',
    },
    erasedAt: { name: 'erased_at', type: 'timestamptz', precision: 3, nullable: true },
    rows: { type: 'integer', nullable: true },
  },
  foreignKeys: [
    {
      name: 'erasure_receipt_erasure_id_fkey',
      target: 'Erasure',
      columnNames: ['erasureId'],
      referencedColumnNames: ['id'],
    },
  ],
});
