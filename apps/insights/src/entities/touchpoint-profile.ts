import { EntitySchema } from 'typeorm';

/** One row of `touchpoint_profile`: a touchpoint of a brand, as customers registers it. */
export interface TouchpointProfile {
  brandId: string;
  key: string;
  name: string;
  kind: string;
  /** Of the journey: DISCOVER, CONSIDER, PURCHASE, USE, SUPPORT, RENEW or LEAVE. */
  stage: string;
  /** Where it lies in the journey of its brand; what fits several belongs to the first. */
  position: number;
  /** The team that owns it, by key; null where nobody does. */
  team: string | null;
  /** Feedback on one of these topics is about it. */
  topics: readonly string[];
  /** What comes by one of these channels, and is on no topic of another one, is about it. */
  channels: readonly string[];
  /** Of the event that told it last. */
  seq: string;
}

const key = { primary: true, primaryKeyConstraintName: 'touchpoint_profile_pkey' } as const;

export const TouchpointProfileEntity = new EntitySchema<TouchpointProfile>({
  name: 'TouchpointProfile',
  tableName: 'touchpoint_profile',
  columns: {
    brandId: { name: 'brand_id', type: 'text', ...key },
    key: { type: 'text', ...key },
    name: { type: 'text' },
    kind: { type: 'text' },
    stage: { type: 'text' },
    position: { type: 'integer' },
    team: { type: 'text', nullable: true },
    topics: { type: 'text', array: true },
    channels: { type: 'text', array: true },
    seq: { type: 'bigint' },
  },
});
