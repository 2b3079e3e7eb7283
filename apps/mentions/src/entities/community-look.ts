import { EntitySchema } from 'typeorm';

import type { Stance } from './community.ts';

/** One row of `community_look`: how large a community was when somebody looked, and how it stood. Rows are only ever added. */
export interface CommunityLook {
  communityId: string;
  brandId: string;
  at: Date;
  size: number | null;
  stance: Stance;
}

export const CommunityLookEntity = new EntitySchema<CommunityLook>({
  name: 'CommunityLook',
  tableName: 'community_look',
  columns: {
    communityId: {
      name: 'community_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'community_look_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    at: {
      type: 'timestamptz',
      precision: 3,
      primary: true,
      primaryKeyConstraintName: 'community_look_pkey',
    },
    size: { type: 'integer', nullable: true },
    stance: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'community_look_community_id_fkey',
      columnNames: ['communityId'],
      target: 'Community',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
