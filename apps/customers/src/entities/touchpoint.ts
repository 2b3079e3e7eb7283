import { EntitySchema } from 'typeorm';

export type TouchpointKind =
  | 'WEBSITE'
  | 'STORE'
  | 'CALL_CENTRE'
  | 'APP'
  | 'SOCIAL'
  | 'EMAIL'
  | 'PRODUCT'
  | 'DELIVERY'
  | 'OTHER';

export type JourneyStage =
  | 'DISCOVER'
  | 'CONSIDER'
  | 'PURCHASE'
  | 'USE'
  | 'SUPPORT'
  | 'RENEW'
  | 'LEAVE';

/** One row of `touchpoint`: where customers meet a brand. */
export interface Touchpoint {
  /** Made of brand and key. */
  id: string;
  brandId: string;
  key: string;
  name: string;
  kind: TouchpointKind;
  stage: JourneyStage;
  /** Where it lies in the journey of its brand; what fits several belongs to the first. */
  position: number;
  /** The key of the team that owns it. */
  team: string | null;
  /** Feedback on one of these topics is about it. */
  topics: readonly string[];
  /** What comes by one of these channels, and is on no topic of another one, is about it. */
  channels: readonly string[];
  version: number;
  /** Null while it is there. The row stays: what was measured of it is told to be over. */
  removedAt: Date | null;
}

export const TouchpointEntity = new EntitySchema<Touchpoint>({
  name: 'Touchpoint',
  tableName: 'touchpoint',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'touchpoint_pkey' },
    brandId: { name: 'brand_id', type: 'text' },
    key: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    stage: { type: 'text' },
    position: { type: 'integer' },
    team: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    channels: { type: 'text', array: true },
    version: { type: 'integer' },
    removedAt: { name: 'removed_at', type: 'timestamptz', precision: 3, nullable: true },
  },
  uniques: [{ name: 'touchpoint_key_key', columns: ['brandId', 'key'] }],
  foreignKeys: [
    {
      name: 'touchpoint_brand_id_fkey',
      target: 'Brand',
      columnNames: ['brandId'],
      referencedColumnNames: ['key'],
    },
    {
      name: 'touchpoint_team_fkey',
      target: 'Team',
      columnNames: ['brandId', 'team'],
      referencedColumnNames: ['brandId', 'key'],
    },
  ],
});
