import type { Reads, WriteQuery } from '@cx/database';

import { type Told, toldRows as told } from './fact-table.ts';

const SAVE_CUSTOMERS = `
  INSERT INTO customer_profile (customer_id, kind, country, age_band, gender, first_seen_at, seq)
  SELECT told.id, kind, country, "ageBand", gender, "firstSeenAt", told.seq
  FROM ${told.from('told')} CROSS JOIN LATERAL jsonb_to_record(told.payload)
    AS tells (kind text, country text, "ageBand" text, gender text, "firstSeenAt" timestamptz(3))
  ON CONFLICT (customer_id) DO UPDATE SET kind = excluded.kind, country = excluded.country,
    age_band = excluded.age_band, gender = excluded.gender, first_seen_at = excluded.first_seen_at, seq = excluded.seq
  WHERE customer_profile.seq < excluded.seq`;

const SAVE_BRANDS = `
  INSERT INTO brand_profile (brand_id, name, industry, country, time_zone, seq)
  SELECT told.brand_id, name, industry, country, "timeZone", told.seq
  FROM ${told.from('told')} CROSS JOIN LATERAL jsonb_to_record(told.payload)
    AS tells (name text, industry text, country text, "timeZone" text)
  ON CONFLICT (brand_id) DO UPDATE SET name = excluded.name, industry = excluded.industry,
    country = excluded.country, time_zone = excluded.time_zone, seq = excluded.seq
  WHERE brand_profile.seq < excluded.seq`;

const TOUCHPOINTS = `
  ${told.from('told')} CROSS JOIN LATERAL jsonb_to_record(told.payload) AS tells (key text, name text, kind text,
    stage text, position integer, team text, topics text[], channels text[], "isRemoved" boolean)`;

const SAVE_TOUCHPOINTS = `
  INSERT INTO touchpoint_profile (brand_id, key, name, kind, stage, position, team, topics, channels, seq)
  SELECT told.brand_id, key, name, kind, stage, position, team, topics, channels, told.seq
  FROM ${TOUCHPOINTS} WHERE "isRemoved" IS NOT TRUE
  ON CONFLICT (brand_id, key) DO UPDATE SET name = excluded.name, kind = excluded.kind, stage = excluded.stage,
    position = excluded.position, team = excluded.team, topics = excluded.topics, channels = excluded.channels,
    seq = excluded.seq
  WHERE touchpoint_profile.seq < excluded.seq`;

const REMOVE_TOUCHPOINTS = `
  DELETE FROM touchpoint_profile USING (SELECT told.brand_id, key, told.seq FROM ${TOUCHPOINTS} WHERE "isRemoved") AS removed
  WHERE touchpoint_profile.brand_id = removed.brand_id AND touchpoint_profile.key = removed.key
    AND touchpoint_profile.seq < removed.seq`;

const ZONE = `SELECT time_zone AS "timeZone" FROM brand_profile WHERE brand_id = $1`;

const placeTouches = (found: string): string => `
  UPDATE interaction SET country = profile.country, age_band = profile.age_band, gender = profile.gender
  FROM interaction AS former LEFT JOIN customer_profile AS profile USING (customer_id)
  WHERE interaction.id = former.id AND former.${found}
    AND (interaction.country, interaction.age_band, interaction.gender)
      IS DISTINCT FROM (profile.country, profile.age_band, profile.gender)`;

const PLACE_BY_CUSTOMER = placeTouches('customer_id = ANY ($1::uuid[])');
const PLACE_BY_TOUCH = placeTouches('id = ANY ($1::uuid[])');

/** What customers tells of people, brands and touchpoints. */
export const profiles = {
  async saveCustomers(query: WriteQuery, events: readonly Told[]): Promise<void> {
    if (events.length > 0) await query(SAVE_CUSTOMERS, told.values(events));
  },

  async saveBrands(query: WriteQuery, events: readonly Told[]): Promise<void> {
    if (events.length > 0) await query(SAVE_BRANDS, told.values(events));
  },

  /** One event of each touchpoint at most. */
  async saveTouchpoints(query: WriteQuery, events: readonly Told[]): Promise<void> {
    if (events.length === 0) return;
    await query(REMOVE_TOUCHPOINTS, told.values(events));
    await query(SAVE_TOUCHPOINTS, told.values(events));
  },

  /** Null while nothing is known of the brand. */
  async zoneOf(reads: Reads, brandId: string): Promise<string | null> {
    const [brand] = await reads.query<{ timeZone: string }>(ZONE, [brandId]);
    return brand?.timeZone ?? null;
  },

  async forget(query: WriteQuery): Promise<void> {
    await query('DELETE FROM customer_profile');
    await query('DELETE FROM brand_profile');
    await query('DELETE FROM touchpoint_profile');
  },

  /** Tells the touches of these customers what kind of people they are. */
  async placeTouchesOf(query: WriteQuery, customerIds: readonly string[]): Promise<void> {
    if (customerIds.length > 0) await query(PLACE_BY_CUSTOMER, [customerIds]);
  },

  /** Tells these touches what kind of people their customers are. */
  async placeTouches(query: WriteQuery, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await query(PLACE_BY_TOUCH, [ids]);
  },
};
