import { EntitySchema } from 'typeorm';

/** One row of `mention_version`: words that a mention has had. A mention that never changed has none. */
export interface MentionVersion {
  mentionId: string;
  brandId: string;
  /** When they were said; of words that an import brought, when they came. */
  at: Date;
  /** The network has told the instant. Such words win over those that imports bring. */
  isDated: boolean;
  /** Null where there were none, and where they were taken out. */
  text: string | null;
}

export const MentionVersionEntity = new EntitySchema<MentionVersion>({
  name: 'MentionVersion',
  tableName: 'mention_version',
  columns: {
    mentionId: {
      name: 'mention_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'mention_version_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    at: {
      type: 'timestamptz',
      precision: 3,
      primary: true,
      primaryKeyConstraintName: 'mention_version_pkey',
    },
    isDated: {
      name: 'is_dated',
      type: 'boolean',
      primary: true,
      primaryKeyConstraintName: 'mention_version_pkey',
    },
    text: { type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'mention_version_mention_id_fkey',
      columnNames: ['mentionId'],
      target: 'Mention',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
