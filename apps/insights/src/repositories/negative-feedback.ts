import type { Reads } from '@cx/database';

import type { TimeRange } from './survey-answers.ts';

export interface FeedbackFilter {
  readonly brands: readonly string[] | null;
  readonly domains: readonly string[] | null;
  readonly touchpoints: readonly string[] | null;
  readonly teams: readonly string[] | null;
  readonly causes: readonly string[] | null;
  readonly range: TimeRange;
}

/** The first rule that fits decides: what feedback names or means. */
export interface FeedbackRule<Cause extends string> {
  readonly cause: Cause;
  readonly topics: readonly string[];
  readonly intents: readonly string[];
}

export interface FeedbackCount<Cause extends string> {
  readonly brandId: string;
  readonly touchpoint: string | null;
  readonly team: string | null;
  readonly owner: string | null;
  readonly cause: Cause;
  readonly n: number;
  /** Of all groups together, those beyond the most too. */
  readonly total: number;
  readonly owned: number;
}

export interface TouchpointCount {
  readonly n: number;
  readonly owned: number;
}

export interface NegativeFeedbackRepository<Cause extends string> {
  /** Most frequent first. */
  count(filter: FeedbackFilter, most: number): Promise<FeedbackCount<Cause>[]>;
  countTouchpoints(brands: readonly string[] | null): Promise<TouchpointCount>;
}

const IS_NEGATIVE = `sentiment IN ('NEGATIVE', 'VERY_NEGATIVE')`;

const ATTRIBUTED = 'touchpoint, team, topics, intents';

const FEEDBACK = `
  SELECT brand_id, 'TICKETS' AS domain, opened_at AS at, ${ATTRIBUTED} FROM ticket_fact
  WHERE type = 'COMPLAINT' OR ${IS_NEGATIVE}
  UNION ALL
  SELECT brand_id, 'REVIEWS', submitted_at, ${ATTRIBUTED} FROM review_fact
  WHERE status NOT IN ('REJECTED', 'WITHDRAWN')
    AND CASE WHEN rating_normalised IS NULL THEN ${IS_NEGATIVE} ELSE rating_normalised <= 0.25 END
  UNION ALL
  SELECT brand_id, 'MENTIONS', posted_at, ${ATTRIBUTED} FROM mention_fact
  WHERE deleted_at IS NULL AND (is_complaint OR ${IS_NEGATIVE})
  UNION ALL
  SELECT brand_id, 'SURVEYS', submitted_at, ${ATTRIBUTED} FROM response_fact
  WHERE CASE WHEN recommend_score IS NULL AND satisfaction_score IS NULL THEN ${IS_NEGATIVE}
    ELSE coalesce(recommend_score <= 6, false) OR coalesce(satisfaction_score <= 0.25, false) END`;

const FIRST_RULE_PARAMETER = 9;

/** @param rules as the parameters from {@link FIRST_RULE_PARAMETER} on give their topics and intents */
const countOf = (rules: readonly FeedbackRule<string>[]): string => `
  SELECT brand_id AS "brandId", touchpoint, feedback.team, owner, cause, count(*)::int AS n,
    sum(count(*)) OVER ()::int AS total, sum(count(owner)) OVER ()::int AS owned
  FROM (
    SELECT feedback.*, profile.team AS owner, CASE ${rules
      .map(
        ({ cause }, index) =>
          `WHEN feedback.topics && $${FIRST_RULE_PARAMETER + 2 * index}::text[]
             OR intents && $${FIRST_RULE_PARAMETER + 2 * index + 1}::text[] THEN '${cause}'`,
      )
      .join(' ')} ELSE 'OTHER' END AS cause
    FROM (${FEEDBACK}) AS feedback
      LEFT JOIN touchpoint_profile AS profile ON profile.brand_id = feedback.brand_id AND profile.key = touchpoint
    WHERE ($1::text[] IS NULL OR feedback.brand_id = ANY ($1)) AND ($2::text[] IS NULL OR domain = ANY ($2))
      AND ($3::text[] IS NULL OR touchpoint = ANY ($3)) AND ($4::text[] IS NULL OR feedback.team = ANY ($4))
      AND ($6::timestamptz IS NULL OR at >= $6) AND ($7::timestamptz IS NULL OR at < $7)
  ) AS feedback
  WHERE $5::text[] IS NULL OR cause = ANY ($5)
  GROUP BY 1, 2, 3, 4, 5 ORDER BY n DESC, 1, 2, 3, 5 LIMIT $8`;

const COUNT_TOUCHPOINTS = `
  SELECT count(*)::int AS n, count(team)::int AS owned FROM touchpoint_profile
  WHERE $1::text[] IS NULL OR brand_id = ANY ($1)`;

export function createNegativeFeedbackRepository<Cause extends string>(
  reads: Reads,
  rules: readonly FeedbackRule<Cause>[],
): NegativeFeedbackRepository<Cause> {
  const count = countOf(rules);
  const named = rules.flatMap(({ topics, intents }) => [topics, intents]);
  return {
    count({ brands, domains, touchpoints, teams, causes, range }, most) {
      const wanted = [brands, domains, touchpoints, teams, causes, range.from, range.to, most];
      return reads.query<FeedbackCount<Cause>>(count, [...wanted, ...named]);
    },
    async countTouchpoints(brands) {
      const [counted] = await reads.query<TouchpointCount>(COUNT_TOUCHPOINTS, [brands]);
      return counted ?? { n: 0, owned: 0 };
    },
  };
}
