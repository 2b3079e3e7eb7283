import { EntitySchema } from 'typeorm';

/** One row of `brand_profile`: what of a brand measures depend on. */
export interface BrandProfile {
  brandId: string;
  name: string;
  industry: string | null;
  country: string | null;
  /** An IANA zone: its days are those of the brand. */
  timeZone: string;
  /** Of the event that told it last. */
  seq: string;
}

export const BrandProfileEntity = new EntitySchema<BrandProfile>({
  name: 'BrandProfile',
  tableName: 'brand_profile',
  columns: {
    brandId: {
      name: 'brand_id',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'brand_profile_pkey',
    },
    name: { type: 'text' },
    industry: { type: 'text', nullable: true },
    country: { type: 'text', nullable: true },
    timeZone: { name: 'time_zone', type: 'text' },
    seq: { type: 'bigint' },
  },
});
