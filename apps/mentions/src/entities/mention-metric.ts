import { EntitySchema } from 'typeorm';

/** One row of `mention_metric`: how far a mention had come at one moment; null where nobody told. */
export interface MentionMetric {
  mentionId: string;
  brandId: string;
  at: Date;
  impressions: number | null;
  likes: number | null;
  replies: number | null;
  reposts: number | null;
  quotes: number | null;
  bookmarks: number | null;
}

export const MentionMetricEntity = new EntitySchema<MentionMetric>({
  name: 'MentionMetric',
  tableName: 'mention_metric',
  columns: {
    mentionId: {
      name: 'mention_id',
      type: 'uuid',
      primary: true,
      primaryKeyConstraintName: 'mention_metric_pkey',
    },
    brandId: { name: 'brand_id', type: 'text' },
    at: {
      type: 'timestamptz',
      precision: 3,
      primary: true,
      primaryKeyConstraintName: 'mention_metric_pkey',
    },
    impressions: { type: 'integer', nullable: true },
    likes: { type: 'integer', nullable: true },
    replies: { type: 'integer', nullable: true },
    reposts: { type: 'integer', nullable: true },
    quotes: { type: 'integer', nullable: true },
    bookmarks: { type: 'integer', nullable: true },
  },
});
