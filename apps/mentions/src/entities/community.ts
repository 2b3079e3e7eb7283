import { EntitySchema } from 'typeorm';

export type Stance = 'AGAINST' | 'FOR' | 'NEUTRAL';

/** One row of `community`: a group that forms about a brand on a network. */
export interface Community {
  id: string;
  brandId: string;
  network: string;
  name: string;
  url: string | null;
  registeredAt: Date;
}

export const CommunityEntity = new EntitySchema<Community>({
  name: 'Community',
  tableName: 'community',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'community_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    network: { type: 'text' },
    name: { type: 'text' },
    url: { type: 'text', nullable: true },
    registeredAt: { name: 'registered_at', type: 'timestamptz', precision: 3 },
  },
  uniques: [{ name: 'community_name_key', columns: ['brandId', 'network', 'name'] }],
});
