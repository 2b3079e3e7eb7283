import { EntitySchema } from 'typeorm';

/** One row of `community_member`: an account that takes part, known by a mention that it wrote. */
export interface CommunityMember {
  id: string;
  brandId: string;
  communityId: string;
  /** Who wrote it is the member, and its customer the member's. */
  mentionId: string;
  /** The account: its id on the network, otherwise its name there. */
  account: string;
  since: Date;
}

export const CommunityMemberEntity = new EntitySchema<CommunityMember>({
  name: 'CommunityMember',
  tableName: 'community_member',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'community_member_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    communityId: { name: 'community_id', type: 'uuid' },
    mentionId: { name: 'mention_id', type: 'uuid' },
    account: { type: 'text' },
    since: { type: 'timestamptz', precision: 3 },
  },
  uniques: [{ name: 'community_member_account_key', columns: ['communityId', 'account'] }],
  foreignKeys: [
    {
      name: 'community_member_community_id_fkey',
      columnNames: ['communityId'],
      target: 'Community',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
    {
      name: 'community_member_mention_id_fkey',
      columnNames: ['mentionId'],
      target: 'Mention',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
