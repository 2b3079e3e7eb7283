import { EntitySchema } from 'typeorm';

/** One row of `team`: people of a brand who own touchpoints and work on tickets. */
export interface Team {
  /** Made of brand and key. */
  id: string;
  brandId: string;
  /** As the tickets of the brand name it. */
  key: string;
  name: string;
  version: number;
}

export const TeamEntity = new EntitySchema<Team>({
  name: 'Team',
  tableName: 'team',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'team_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    key: { type: 'text' },
    name: { type: 'text' },
    version: { type: 'integer' },
  },
  uniques: [{ name: 'team_key_key', columns: ['brandId', 'key'] }],
  foreignKeys: [
    {
      name: 'team_brand_id_fkey',
      target: 'Brand',
      columnNames: ['brandId'],
      referencedColumnNames: ['key'],
    },
  ],
});
