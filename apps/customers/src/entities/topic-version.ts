import { EntitySchema } from 'typeorm';

/** What a brand calls a topic, and how it is spoken of. */
export interface BrandTopic {
  /** SCREAMING_CASE; of the taxonomy, or the brand's own. */
  readonly key: string;
  /** Null for a topic of the taxonomy, which has labels. */
  readonly labels: { readonly en: string; readonly fr: string } | null;
  readonly terms: { readonly en: readonly string[]; readonly fr: readonly string[] };
}

/** One row of `topic_version`: all that a brand has named, from an instant until the next version. */
export interface TopicVersion {
  brandId: string;
  /** From 1 on, without gaps. */
  version: number;
  topics: readonly BrandTopic[];
  /** Id of a principal. */
  definedBy: string;
  definedAt: Date;
}

const key = { primary: true, primaryKeyConstraintName: 'topic_version_pkey' } as const;

export const TopicVersionEntity = new EntitySchema<TopicVersion>({
  name: 'TopicVersion',
  tableName: 'topic_version',
  columns: {
    brandId: { name: 'brand_id', type: 'text', ...key },
    version: { type: 'int', ...key },
    topics: { type: 'jsonb' },
    definedBy: { name: 'defined_by', type: 'text' },
    definedAt: { name: 'defined_at', type: 'timestamptz', precision: 3 },
  },
  foreignKeys: [
    {
      name: 'topic_version_brand_id_fkey',
      target: 'Brand',
      columnNames: ['brandId'],
      referencedColumnNames: ['key'],
    },
  ],
});
