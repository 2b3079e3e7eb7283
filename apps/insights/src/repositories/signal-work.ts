import { readsWithin, type WriteQuery } from '@cx/database';

import { profiles } from './profiles.ts';

/** What an item is counted by. */
export interface ItemPlace {
  readonly channel: string | null;
  readonly touchpoint: string | null;
  readonly topics: readonly string[] | null;
}

/** Series of a brand that have changed since an instant, in milliseconds since 1970; all where no place is told. */
export interface DueMark extends ItemPlace {
  readonly since: number;
}

export interface NegativeItem extends ItemPlace {
  readonly id: string;
  readonly source: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  readonly customerId: string | null;
}

/** How far the series of a brand have been looked at. */
export interface BrandWatch {
  readonly evaluatedAt: Date;
  readonly nextAt: Date;
  readonly timeZone: string;
  /** When the first negative item came by each channel, in milliseconds since 1970. */
  readonly observedFrom: Readonly<Record<string, number>>;
}

const READ_AT_ONCE = 10_000;

const LOCK = `hashtext(current_schema() || ' signals'), hashtext(brand_id)`;

// In no order, so that a brand with which something is wrong keeps nobody waiting.
const CLAIM = `
  SELECT brand_id AS "brandId" FROM (
    SELECT brand_id FROM (
      SELECT brand_id FROM signal_due WHERE since <= $1
      UNION SELECT brand_id FROM signal_watch WHERE next_at <= $1
    ) AS known ORDER BY random()
  ) AS due
  WHERE pg_try_advisory_xact_lock(${LOCK}) LIMIT 1`;

const HOLD = `SELECT pg_advisory_xact_lock(${LOCK}) FROM (SELECT $1::text AS brand_id) AS held`;

const TAKE = `
  DELETE FROM signal_due WHERE brand_id = $1 AND since <= $2
  RETURNING channel, touchpoint, topics, (extract(epoch FROM since) * 1000)::double precision AS since`;

const MARK_ALL = `
  INSERT INTO signal_due (brand_id, since)
  SELECT brand_id, '-infinity' FROM signal_watch WHERE $1::text[] IS NULL OR brand_id = ANY($1)`;

const FIND_WATCH = `
  SELECT evaluated_at AS "evaluatedAt", next_at AS "nextAt", time_zone AS "timeZone", observed_from AS "observedFrom"
  FROM signal_watch WHERE brand_id = $1`;

const SAVE_WATCH = `
  INSERT INTO signal_watch (brand_id, evaluated_at, next_at, time_zone, observed_from) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (brand_id) DO UPDATE SET evaluated_at = excluded.evaluated_at, next_at = excluded.next_at,
    time_zone = excluded.time_zone, observed_from = excluded.observed_from`;

const OBSERVED = `
  SELECT channel, (extract(epoch FROM min(occurred_at)) * 1000)::double precision AS since
  FROM negative_item WHERE brand_id = $1 GROUP BY channel`;

const PLACES = `
  SELECT DISTINCT channel, touchpoint, topics FROM negative_item
  WHERE brand_id = $1 AND occurred_at >= coalesce($2::timestamptz, '-infinity')`;

const ITEMS = `
  SELECT id, source, subject_id AS "subjectId", occurred_at AS "occurredAt", channel, touchpoint, topics,
    customer_id AS "customerId"
  FROM negative_item
  WHERE brand_id = $1 AND occurred_at >= coalesce($2::timestamptz, '-infinity')
    AND ($3::timestamptz IS NULL OR (occurred_at, source, id) > ($3, $4, $5::uuid))
  ORDER BY occurred_at, source, id LIMIT ${READ_AT_ONCE}`;

/** What there is to evaluate. Each statement runs in the transaction of its caller. */
export const signalWork = {
  /** A brand with something due, which nobody else evaluates until the transaction ends; null when there is none. */
  async claim(query: WriteQuery, now: Date): Promise<string | null> {
    const [due] = await query<{ brandId: string }>(CLAIM, [now]);
    return due?.brandId ?? null;
  },

  /** Waits until nobody else evaluates the brand. */
  async hold(query: WriteQuery, brandId: string): Promise<void> {
    await query(HOLD, [brandId]);
  },

  take: (query: WriteQuery, brandId: string, now: Date): Promise<DueMark[]> =>
    query<DueMark>(TAKE, [brandId, now]),

  /** Makes all series of the brands due from the beginning; null for all brands. */
  async markAll(query: WriteQuery, brands: readonly string[] | null): Promise<void> {
    await query(MARK_ALL, [brands]);
  },

  async findWatch(query: WriteQuery, brandId: string): Promise<BrandWatch | null> {
    const [watch] = await query<BrandWatch>(FIND_WATCH, [brandId]);
    return watch ?? null;
  },

  async saveWatch(query: WriteQuery, brandId: string, watch: BrandWatch): Promise<void> {
    const { evaluatedAt, nextAt, timeZone, observedFrom } = watch;
    await query(SAVE_WATCH, [brandId, evaluatedAt, nextAt, timeZone, JSON.stringify(observedFrom)]);
  },

  zoneOf: async (query: WriteQuery, brandId: string): Promise<string> =>
    (await profiles.zoneOf(readsWithin(query), brandId)) ?? 'UTC',

  async observedFrom(query: WriteQuery, brandId: string): Promise<Record<string, number>> {
    const rows = await query<{ channel: string; since: number }>(OBSERVED, [brandId]);
    return Object.fromEntries(rows.map(({ channel, since }) => [channel, since]));
  },

  /** By what the items of a brand since an instant are counted. */
  places: (query: WriteQuery, brandId: string, since: Date | null): Promise<ItemPlace[]> =>
    query<ItemPlace>(PLACES, [brandId, since]),

  /** In the order of time. */
  async *items(
    query: WriteQuery,
    brandId: string,
    since: Date | null,
  ): AsyncGenerator<readonly NegativeItem[]> {
    let last: NegativeItem | undefined;
    for (;;) {
      const behind = [last?.occurredAt, last?.source, last?.id];
      const rows = await query<NegativeItem>(ITEMS, [brandId, since, ...behind]);
      yield rows;
      last = rows.at(-1);
      if (rows.length < READ_AT_ONCE) return;
    }
  },
};
