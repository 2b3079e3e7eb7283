import type { Reads } from '@cx/database';

import type { TimeRange } from './survey-answers.ts';

/** What reviews are told apart by. */
export type Grouping = 'TOPIC' | 'TOUCHPOINT';

export interface RatingFilter {
  readonly brandId: string;
  readonly sources: readonly string[] | null;
  readonly subjectType: string | null;
  readonly subjectRef: string | null;
  readonly range: TimeRange;
}

/** Reviews that are alike in rating, in stars, and in what they name. */
export interface RatingGroup {
  readonly rating: number;
  readonly topics: readonly string[];
  readonly count: number;
}

export interface AspectFigures {
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  readonly r: number | null;
  /** Reviews that rate both it and the whole. */
  readonly rN: number;
}

export interface RatedExample {
  /** Null for the reviews that name nothing. */
  readonly key: string | null;
  readonly id: string;
  readonly occurredAt: Date;
  readonly rating: number;
  readonly text: string | null;
}

export interface OwnedTouchpoint {
  readonly key: string;
  readonly team: string | null;
  readonly topics: readonly string[];
}

/** Published ratings of one brand, in stars from 1 to 5. */
export interface ReviewRatingRepository {
  group(filter: RatingFilter, by: Grouping): Promise<RatingGroup[]>;
  /** The worst first. */
  aspects(filter: RatingFilter): Promise<AspectFigures[]>;
  /** Three for each key: the worst for those of the list, the best for the others. */
  examples(
    filter: RatingFilter,
    by: Grouping,
    worstFor: readonly (string | null)[],
  ): Promise<RatedExample[]>;
  /** In the order of the journey. */
  touchpoints(brandId: string): Promise<OwnedTouchpoint[]>;
}

const STARS = '1 + 4 * rating_normalised';

const PUBLISHED = `
  FROM review_fact
  WHERE brand_id = $1 AND status = 'PUBLISHED' AND ($2::text[] IS NULL OR source = ANY ($2))
    AND ($3::text IS NULL OR subject_type = $3) AND ($4::text IS NULL OR subject_ref = $4)
    AND ($5::timestamptz IS NULL OR submitted_at >= $5) AND ($6::timestamptz IS NULL OR submitted_at < $6)`;

const NAMED: Readonly<Record<Grouping, string>> = {
  TOPIC: 'topics',
  TOUCHPOINT: 'array_remove(ARRAY[touchpoint], NULL)',
};

const groupsOf = (by: Grouping): string => `
  SELECT ${STARS} AS rating, ${NAMED[by]} AS topics, count(*)::int AS count
  ${PUBLISHED} AND rating_normalised IS NOT NULL GROUP BY 1, 2`;

const ASPECTS = `
  SELECT name, count(*)::int AS n, 1 + 4 * avg(part) AS mean, corr(part, rating_normalised) AS r,
    count(rating_normalised)::int AS "rN"
  FROM (SELECT aspects, rating_normalised ${PUBLISHED}) AS review,
    jsonb_to_recordset(aspects) AS aspect (name text, rating float8), LATERAL (SELECT rating AS part) AS rated
  WHERE part IS NOT NULL GROUP BY name ORDER BY mean, name LIMIT 100`;

// A key is a text that is not empty, so that an empty one stands for none.
const examplesOf = (by: Grouping): string => `
  WITH named AS (
    SELECT id, submitted_at, rating_normalised, key, row_number() OVER (
      PARTITION BY key
      ORDER BY CASE WHEN key = ANY ($7::text[]) THEN rating_normalised ELSE -rating_normalised END, submitted_at DESC, id
    ) AS place
    FROM (SELECT *, coalesce(nullif(${NAMED[by]}, '{}'), '{""}') AS keys ${PUBLISHED} AND rating_normalised IS NOT NULL) AS review,
      LATERAL (SELECT DISTINCT key FROM unnest(keys) AS key) AS distinct_keys
  )
  SELECT nullif(key, '') AS key, id, submitted_at AS "occurredAt", ${STARS} AS rating,
    (SELECT string_agg(text, E'\\n' ORDER BY part) FROM verbatim WHERE subject_id = named.id AND text <> '') AS text
  FROM named WHERE place <= 3 ORDER BY key, place`;

const GROUPS = { TOPIC: groupsOf('TOPIC'), TOUCHPOINT: groupsOf('TOUCHPOINT') };

const EXAMPLES = { TOPIC: examplesOf('TOPIC'), TOUCHPOINT: examplesOf('TOUCHPOINT') };

const TOUCHPOINTS = `
  SELECT key, team, topics FROM touchpoint_profile WHERE brand_id = $1 ORDER BY position, key`;

export function createReviewRatingRepository(reads: Reads): ReviewRatingRepository {
  return {
    group: (filter, by) => reads.query<RatingGroup>(GROUPS[by], valuesOf(filter)),
    aspects: (filter) => reads.query<AspectFigures>(ASPECTS, valuesOf(filter)),
    examples: (filter, by, worstFor) =>
      reads.query<RatedExample>(EXAMPLES[by], [
        ...valuesOf(filter),
        worstFor.map((key) => key ?? ''),
      ]),
    touchpoints: (brandId) => reads.query<OwnedTouchpoint>(TOUCHPOINTS, [brandId]),
  };
}

function valuesOf({ brandId, sources, subjectType, subjectRef, range }: RatingFilter): unknown[] {
  return [brandId, sources, subjectType, subjectRef, range.from, range.to];
}
