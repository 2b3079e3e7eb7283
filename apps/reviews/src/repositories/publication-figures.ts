import type { Reads } from '@cx/database';

/** Which reviews figures are made of: those of a brand, of one source or all, in a time or at any. */
export interface FigureRequest {
  readonly brandId: string;
  readonly source: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

export type Tone = 'ALL' | 'POSITIVE' | 'NEUTRAL' | 'NEGATIVE' | 'UNRATED';

/** Of the reviews of a tone that became public in the time. */
export interface DelayRow extends Placed {
  readonly tone: Tone;
  readonly n: number;
  readonly medianSeconds: number;
  readonly p90Seconds: number;
  readonly replied: number;
  readonly repliedWithinSevenDays: number;
}

/** Of those that were rejected in the time. */
export interface RejectionRow extends Placed {
  readonly reason: string;
  readonly n: number;
}

/** Of those of which a mediation was opened in the time. */
export interface MediationRow extends Placed {
  readonly n: number;
  readonly succeeded: number;
}

interface Placed {
  /** Of the request, from 1 on. */
  readonly place: number;
}

export interface PublicationFigures {
  findDelays(requests: readonly FigureRequest[]): Promise<DelayRow[]>;
  findRejections(requests: readonly FigureRequest[]): Promise<RejectionRow[]>;
  findMediations(requests: readonly FigureRequest[]): Promise<MediationRow[]>;
}

const WANTED = `
  unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY
  AS wanted (brand, source, since, until, place)`;

const within = (instant: string): string => `
  review.brand_id = wanted.brand AND (wanted.source IS NULL OR review.source = wanted.source)
  AND ${instant} >= coalesce(wanted.since, '-infinity') AND ${instant} < coalesce(wanted.until, 'infinity')`;

const FIND_DELAYS = `
  SELECT place::int, CASE grouping(tone) WHEN 1 THEN 'ALL' ELSE tone END AS tone, count(*)::int AS n,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY delay) AS "medianSeconds",
    percentile_cont(0.9) WITHIN GROUP (ORDER BY delay) AS "p90Seconds",
    count(replied_at)::int AS replied,
    count(*) FILTER (WHERE replied_at <= published_at + make_interval(secs => 604800))::int
      AS "repliedWithinSevenDays"
  FROM (
    SELECT place, published_at, replied_at,
      extract(epoch FROM published_at - submitted_at)::float8 AS delay,
      CASE WHEN rating_normalised >= 0.75 THEN 'POSITIVE' WHEN rating_normalised <= 0.25 THEN 'NEGATIVE'
        WHEN rating_normalised IS NOT NULL THEN 'NEUTRAL' ELSE 'UNRATED' END AS tone
    FROM ${WANTED} JOIN review ON ${within('published_at')}
      LEFT JOIN review_reply ON review_id = review.id) AS published
  GROUP BY GROUPING SETS ((place, tone), (place))`;

const FIND_REJECTIONS = `
  SELECT place::int, rejection_reason AS reason, count(*)::int AS n
  FROM ${WANTED} JOIN (review JOIN review_publication AS held ON review_id = review.id)
    ON ${within('rejected_at')}
  GROUP BY place, rejection_reason`;

// As mediationOutcome has it: the rating is better now than it was when the mediation was opened.
const FIND_MEDIATIONS = `
  SELECT place::int, count(*)::int AS n,
    count(*) FILTER (WHERE withdrawn_at IS NOT NULL OR rating_normalised > former.normalised)::int AS succeeded
  FROM ${WANTED}
    JOIN (review JOIN review_publication AS held ON review_id = review.id
      AND held.mediation IS NOT NULL)
    ON ${within(`(held.mediation ->> 'openedAt')::timestamptz`)}
    LEFT JOIN LATERAL (
      SELECT ((rating ->> 'value')::float8 - (rating ->> 'scaleMin')::float8)
        / ((rating ->> 'scaleMax')::float8 - (rating ->> 'scaleMin')::float8) AS normalised
      FROM (
        SELECT edit #> '{words,rating}' AS rating
        FROM jsonb_array_elements(held.edits) WITH ORDINALITY AS edits (edit, place)
        WHERE (edit ->> 'at')::timestamptz >= (held.mediation ->> 'openedAt')::timestamptz
        ORDER BY edits.place LIMIT 1) AS first_edit) AS former ON true
  GROUP BY place`;

/** Figures of publication, of many requests by one statement each. What a request has none of is left out. */
export function createPublicationFigures(reads: Reads): PublicationFigures {
  return {
    findDelays: (requests) => reads.query<DelayRow>(FIND_DELAYS, parametersOf(requests)),
    findRejections: (requests) =>
      reads.query<RejectionRow>(FIND_REJECTIONS, parametersOf(requests)),
    findMediations: (requests) =>
      reads.query<MediationRow>(FIND_MEDIATIONS, parametersOf(requests)),
  };
}

function parametersOf(requests: readonly FigureRequest[]): unknown[] {
  return [
    requests.map(({ brandId }) => brandId),
    requests.map(({ source }) => source),
    requests.map(({ from }) => from),
    requests.map(({ to }) => to),
  ];
}
