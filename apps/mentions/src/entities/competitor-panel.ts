import { EntitySchema } from 'typeorm';

/** One row of `competitor_panel`: whom a brand compares itself with from some instant on. Rows are only ever added. */
export interface CompetitorPanel {
  id: string;
  brandId: string;
  validFrom: Date;
  /** Keys of brands. */
  competitors: readonly string[];
}

export const CompetitorPanelEntity = new EntitySchema<CompetitorPanel>({
  name: 'CompetitorPanel',
  tableName: 'competitor_panel',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'competitor_panel_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    validFrom: { name: 'valid_from', type: 'timestamptz', precision: 3 },
    competitors: { type: 'text', array: true },
  },
  uniques: [{ name: 'competitor_panel_valid_from_key', columns: ['brandId', 'validFrom'] }],
});
