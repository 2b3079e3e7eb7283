import { EntitySchema } from 'typeorm';

/** One row of `competitor_panel_fact`: whom a brand compares itself with from some instant on, until the next panel. */
export interface CompetitorPanelFact {
  id: string;
  brandId: string;
  validFrom: Date;
  /** Keys of brands. */
  competitors: readonly string[];
  /** Of the event that told it last. */
  seq: string;
}

export const CompetitorPanelFactEntity = new EntitySchema<CompetitorPanelFact>({
  name: 'CompetitorPanelFact',
  tableName: 'competitor_panel_fact',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'competitor_panel_fact_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    validFrom: { name: 'valid_from', type: 'timestamptz', precision: 3 },
    competitors: { type: 'text', array: true },
    seq: { type: 'bigint' },
  },
});
