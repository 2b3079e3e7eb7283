import { EntitySchema } from 'typeorm';

/** A topic as a brand has named it, and how it is spoken of. */
export interface OwnTopic {
  readonly key: string;
  /** Null for a topic of the taxonomy, which has labels. */
  readonly labels: { readonly en: string; readonly fr: string } | null;
  readonly terms: { readonly en: readonly string[]; readonly fr: readonly string[] };
}

/** One row of `brand_topics`: what a brand has named last, as far as it was heard. */
export interface BrandTopics {
  brandId: string;
  /** Counted by whoever defines them. */
  version: number;
  /** What the version of an analysis has behind that of the analyser; empty without terms. */
  revision: string;
  topics: readonly OwnTopic[];
  /** The last subject of the brand that was looked at since; null before the first. */
  scannedTo: string | null;
  isScanned: boolean;
}

export const BrandTopicsEntity = new EntitySchema<BrandTopics>({
  name: 'BrandTopics',
  tableName: 'brand_topics',
  columns: {
    brandId: {
      name: 'brand_id',
      type: 'text',
      primary: true,
      primaryKeyConstraintName: 'brand_topics_pkey',
    },
    version: { type: 'int' },
    revision: { type: 'text' },
    topics: { type: 'jsonb' },
    scannedTo: { name: 'scanned_to', type: 'uuid', nullable: true },
    isScanned: { name: 'is_scanned', type: 'boolean' },
  },
});
