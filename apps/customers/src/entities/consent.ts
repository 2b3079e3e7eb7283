import { EntitySchema } from 'typeorm';

/** One row of `consent`: what a customer said of one purpose of a brand. */
export interface Consent {
  id: string;
  /** The id under which it was said; who stands for it now has said it. */
  customerId: string;
  brandId: string;
  purpose: 'MARKETING' | 'ADVOCACY' | 'SURVEYS' | 'PROFILING';
  granted: boolean;
  at: Date;
  source: string;
  recordedAt: Date;
  recordedBy: string;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const ConsentEntity = new EntitySchema<Consent>({
  name: 'Consent',
  tableName: 'consent',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'consent_pkey' },
    customerId: { name: 'customer_id', type: 'uuid' },
    brandId: { name: 'brand_id', type: 'text' },
    purpose: { type: 'text' },
    granted: { type: 'boolean' },
    at: instant,
    source: { type: 'text' },
    recordedAt: { name: 'recorded_at', ...instant },
    recordedBy: { name: 'recorded_by', type: 'text' },
  },
  indices: [{ name: 'consent_customer_id_idx', columns: ['customerId', 'at'] }],
  foreignKeys: [
    {
      name: 'consent_customer_id_fkey',
      target: 'Customer',
      columnNames: ['customerId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'consent_brand_id_fkey',
      target: 'Brand',
      columnNames: ['brandId'],
      referencedColumnNames: ['key'],
    },
  ],
});
