import type { Reads } from '@cx/database';

import type { Series } from '../entities/signal.ts';
import { profiles } from './profiles.ts';

export interface CountedBucket {
  readonly bucket: number;
  readonly count: number;
}

/** Touches of a day in a channel, and which day it is there. */
export interface ChannelDay extends CountedBucket {
  readonly brandId: string;
  readonly channel: string;
  readonly today: number;
}

export interface Report {
  readonly customerId: string;
  readonly at: Date;
}

export interface SeriesRepository {
  zoneOf(brandId: string): Promise<string>;
  /** When the first item came that is counted with it; null when none has. */
  observedFrom(series: Series): Promise<Date | null>;
  counts(series: Series, timeZone: string, from: Date, to: Date): Promise<CountedBucket[]>;
  touchesByDay(brands: readonly string[] | null, since: Date, now: Date): Promise<ChannelDay[]>;
  /** Items of known customers. */
  reports(series: Series, since: Date): Promise<Report[]>;
  /** When signals of the series came to SIGNAL. */
  raisedAt(series: Series, since: Date): Promise<Date[]>;
}

const IS_COUNTED = `
  brand_id = $1 AND ($2::text IS NULL OR $2 = ANY (topics)) AND ($3::text IS NULL OR touchpoint = $3)
  AND ($4::text IS NULL OR channel = $4)`;

const OBSERVED = `
  SELECT min(occurred_at) AS since FROM negative_item WHERE brand_id = $1 AND ($2::text IS NULL OR channel = $2)`;

const COUNTS = `
  SELECT CASE $5::text
      WHEN 'HOUR' THEN floor(extract(epoch FROM occurred_at) / 3600)::int
      ELSE (occurred_at AT TIME ZONE $6)::date - date '1970-01-01'
    END AS bucket, count(DISTINCT subject_id)::int AS count
  FROM negative_item WHERE ${IS_COUNTED} AND occurred_at >= $7 AND occurred_at < $8 GROUP BY 1`;

const TOUCHES = `
  SELECT interaction.brand_id AS "brandId", interaction.channel,
    (occurred_at AT TIME ZONE coalesce(time_zone, 'UTC'))::date - date '1970-01-01' AS bucket,
    ($3::timestamptz AT TIME ZONE coalesce(time_zone, 'UTC'))::date - date '1970-01-01' AS today,
    count(*)::int AS count
  FROM interaction LEFT JOIN brand_profile ON brand_profile.brand_id = interaction.brand_id
  WHERE ($1::text[] IS NULL OR interaction.brand_id = ANY ($1)) AND direction IS DISTINCT FROM 'OUTBOUND'
    AND occurred_at >= $2 AND occurred_at < $3
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2`;

const REPORTS = `
  SELECT customer_id AS "customerId", min(occurred_at) AS at FROM negative_item
  WHERE ${IS_COUNTED} AND occurred_at >= $5 AND customer_id IS NOT NULL GROUP BY customer_id, subject_id`;

const RAISED = `
  SELECT raised_to_signal_at AS at FROM signal
  WHERE brand_id = $1 AND topic IS NOT DISTINCT FROM $2 AND touchpoint IS NOT DISTINCT FROM $3
    AND channel IS NOT DISTINCT FROM $4 AND raised_to_signal_at >= $5 AND grain = $6`;

export function createSeriesRepository(reads: Reads): SeriesRepository {
  return {
    zoneOf: async (brandId) => (await profiles.zoneOf(reads, brandId)) ?? 'UTC',
    async observedFrom({ brandId, channel }) {
      const [row] = await reads.query<{ since: Date | null }>(OBSERVED, [brandId, channel]);
      return row?.since ?? null;
    },
    counts: (series, timeZone, from, to) =>
      reads.query(COUNTS, [...placeOf(series), series.grain, timeZone, from, to]),
    touchesByDay: (brands, since, now) => reads.query(TOUCHES, [brands, since, now]),
    reports: (series, since) => reads.query(REPORTS, [...placeOf(series), since]),
    async raisedAt(series, since) {
      const rows = await reads.query<{ at: Date }>(RAISED, [
        ...placeOf(series),
        since,
        series.grain,
      ]);
      return rows.map(({ at }) => at);
    },
  };
}

function placeOf({ brandId, topic, touchpoint, channel }: Series): unknown[] {
  return [brandId, topic, touchpoint, channel];
}
