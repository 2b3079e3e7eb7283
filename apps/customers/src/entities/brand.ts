import { EntitySchema } from 'typeorm';

/** One row of `brand`. */
export interface Brand {
  /** A slug; every row of a brand in any subgraph carries it as `brand_id`. */
  key: string;
  name: string;
  industry: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** An IANA name. */
  timeZone: string;
}

export const BrandEntity = new EntitySchema<Brand>({
  name: 'Brand',
  tableName: 'brand',
  columns: {
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'brand_pkey' },
    name: { type: 'text' },
    industry: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
    timeZone: { name: 'time_zone', type: 'text', default: 'UTC' },
  },
});
