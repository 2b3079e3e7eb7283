import { EntitySchema } from 'typeorm';

/** One row of `survey`. */
export interface Survey {
  /** A slug, unique in the whole graph. */
  key: string;
  brandId: string;
  title: string;
  kind: 'NPS' | 'CSAT' | 'CES' | 'CUSTOM';
  /** The newest one. */
  version: number;
  /** Since when it takes no more answers; null while it does. */
  closedAt: Date | null;
}

export const SurveyEntity = new EntitySchema<Survey>({
  name: 'Survey',
  tableName: 'survey',
  columns: {
    key: { type: 'text', primary: true, primaryKeyConstraintName: 'survey_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    title: { type: 'text' },
    kind: { type: 'text' },
    version: { type: 'integer' },
    closedAt: { name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true },
  },
  indices: [{ name: 'survey_brand_id_key_idx', columns: ['brandId', 'key'] }],
});
