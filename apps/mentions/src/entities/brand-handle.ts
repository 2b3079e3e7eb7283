import { EntitySchema } from 'typeorm';

export type HandleRole = 'SUPPORT' | 'MARKETING';

/** One row of `brand_handle`: an account by which a brand speaks on a network. */
export interface BrandHandle {
  id: string;
  brandId: string;
  network: string;
  /** As the brand writes it, without `@`. */
  handle: string;
  role: HandleRole;
  validFrom: Date;
  /** Null while it is the brand's. */
  validTo: Date | null;
}

export const BrandHandleEntity = new EntitySchema<BrandHandle>({
  name: 'BrandHandle',
  tableName: 'brand_handle',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'brand_handle_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    network: { type: 'text' },
    handle: { type: 'text' },
    role: { type: 'text' },
    validFrom: { name: 'valid_from', type: 'timestamptz', precision: 3 },
    validTo: { name: 'valid_to', type: 'timestamptz', precision: 3, nullable: true },
  },
});
