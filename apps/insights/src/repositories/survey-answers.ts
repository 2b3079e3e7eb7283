import type { Reads } from '@cx/database';

export interface TimeRange {
  readonly from: Date | null;
  readonly to: Date | null;
}

/** How respondents are told apart. */
export type SegmentKey =
  | { readonly trait: 'AGE_BAND' | 'GENDER' | 'COUNTRY' }
  | { readonly question: string };

export interface AnswersRequest {
  readonly survey: string;
  readonly outcome: string;
  /** Which questions beside the outcome; null for those of the constructs. */
  readonly questions: readonly string[] | null;
  readonly constructs: readonly string[];
  readonly segmentBy: SegmentKey | null;
  /** Only respondents of this segment. */
  readonly segment: string | null;
  readonly range: TimeRange;
  readonly mostRespondents: number;
  readonly mostQuestions: number;
}

/** What respondents answered to one question: each value with the place of its respondent. */
export interface AnsweredQuestion {
  readonly key: string;
  readonly construct: string;
  readonly touchpoint: string | null;
  readonly places: readonly number[];
  /** On the scale of 0 to 1 where there is one, and turned so that more is better. */
  readonly values: readonly number[];
}

export interface SampledAnswers {
  /** How many have an outcome; {@link segments} has one entry for each that was drawn. */
  readonly total: number;
  readonly segments: readonly (string | null)[];
  readonly questions: readonly AnsweredQuestion[];
}

export interface SegmentSums {
  readonly segment: string;
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
  /** Values that are among the two best of their scale. */
  readonly topTwo: number;
  readonly nps: number;
  readonly npsVariance: number;
  /** How many different scales there are. */
  readonly scales: number;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
}

export interface SumsRequest {
  readonly survey: string;
  readonly outcome: string;
  readonly segmentBy: SegmentKey;
  readonly segments: readonly string[];
  readonly range: TimeRange;
}

export interface SurveyAnswerRepository {
  isSurvey(survey: string): Promise<boolean>;
  /** Counts no further than to `most`. */
  countResponses(survey: string, range: TimeRange, most: number): Promise<number>;
  /** The key of the question that asked for a recommendation last; null when none did. */
  findRecommendation(survey: string): Promise<string | null>;
  /** Respondents with an outcome, drawn by their ids where there are more than wanted: always the same ones. */
  sample(request: AnswersRequest): Promise<SampledAnswers>;
  /** Of all respondents with an outcome in one of the segments. */
  sumBySegment(request: SumsRequest): Promise<SegmentSums[]>;
}

const IS_SURVEY = 'SELECT FROM response_fact WHERE survey_key = $1 LIMIT 1';

const COUNT = `
  SELECT count(*)::int AS n FROM (
    SELECT FROM response_fact
    WHERE survey_key = $1 AND ($2::timestamptz IS NULL OR submitted_at >= $2) AND ($3::timestamptz IS NULL OR submitted_at < $3)
    LIMIT $4
  ) AS counted`;

const IS_GIVEN = `state = 'ANSWERED' AND value IS NOT NULL`;

const RECOMMENDATION = `
  SELECT question_key AS key FROM response_fact AS response JOIN answer_fact ON response_id = response.id
  WHERE response.survey_key = $1 AND construct = 'RECOMMEND' AND ${IS_GIVEN}
  ORDER BY response.submitted_at DESC, position LIMIT 1`;

/** Respondents with an outcome, each with the segment by the trait `$5` or the question `$6`. */
const RESPONDENTS = `
  SELECT response.id, outcome.value, outcome.scale_min, outcome.scale_max, outcome.higher_is_better,
    CASE WHEN $5 = 'AGE_BAND' THEN coalesce(response.age_band, own_age_band)
      WHEN $5 = 'GENDER' THEN coalesce(response.gender, own_gender)
      WHEN $5 = 'COUNTRY' THEN coalesce(response.country, own_country)
      WHEN $6::text IS NOT NULL THEN (
        SELECT CASE cardinality(choices) WHEN 0 THEN value::text WHEN 1 THEN choices[1] END FROM answer_fact
        WHERE response_id = response.id AND question_key = $6 AND state = 'ANSWERED'
      ) END AS segment
  FROM response_fact AS response JOIN answer_fact AS outcome ON outcome.response_id = response.id
  WHERE response.survey_key = $1 AND outcome.question_key = $2 AND outcome.${IS_GIVEN}
    AND ($3::timestamptz IS NULL OR response.submitted_at >= $3)
    AND ($4::timestamptz IS NULL OR response.submitted_at < $4)`;

const SAMPLE = `
  WITH drawn AS MATERIALIZED (
    SELECT id, segment, count(*) OVER ()::int AS total FROM (${RESPONDENTS}) AS respondent
    WHERE $7::text IS NULL OR segment = $7 ORDER BY hashtext(id::text), id LIMIT $8
  ), respondent AS MATERIALIZED (
    SELECT drawn.*, row_number() OVER (ORDER BY id) - 1 AS place FROM drawn
  ), answered AS (
    SELECT question_key AS key, min(construct) AS construct, min(touchpoint) AS touchpoint,
      json_agg(place) AS places,
      json_agg(CASE WHEN scale_min < scale_max THEN (value - scale_min) / (scale_max - scale_min) ELSE value END
        * CASE WHEN higher_is_better THEN 1 ELSE -1 END) AS values
    FROM respondent JOIN answer_fact ON response_id = respondent.id
    WHERE ${IS_GIVEN} AND (question_key = $2
      OR CASE WHEN $9::text[] IS NULL THEN construct = ANY ($10::text[]) ELSE question_key = ANY ($9) END)
    GROUP BY question_key ORDER BY question_key <> $2, question_key LIMIT $11
  )
  SELECT coalesce(max(total), 0) AS total, coalesce(json_agg(segment ORDER BY place), '[]') AS segments,
    (SELECT coalesce(json_agg(answered), '[]') FROM answered) AS questions
  FROM respondent`;

const NPS_POINTS = 'CASE WHEN value >= 9 THEN 100 WHEN value >= 7 THEN 0 ELSE -100 END';

const SUMS = `
  SELECT segment, count(*)::int AS n, avg(value) AS mean, coalesce(var_samp(value), 0) AS variance,
    count(*) FILTER (WHERE CASE WHEN higher_is_better THEN value >= scale_max - 1 ELSE value <= scale_min + 1 END)::int
      AS "topTwo",
    avg(${NPS_POINTS})::float8 AS nps, coalesce(var_samp(${NPS_POINTS}), 0)::float8 AS "npsVariance",
    count(DISTINCT (scale_min, scale_max, higher_is_better))::int AS scales,
    min(scale_min) AS "scaleMin", max(scale_max) AS "scaleMax"
  FROM (${RESPONDENTS}) AS respondent WHERE segment = ANY ($7::text[]) GROUP BY segment`;

export function createSurveyAnswerRepository(reads: Reads): SurveyAnswerRepository {
  return {
    isSurvey: async (survey) => (await reads.query(IS_SURVEY, [survey])).length > 0,

    async countResponses(survey, { from, to }, most) {
      const [counted] = await reads.query<{ n: number }>(COUNT, [survey, from, to, most]);
      return counted?.n ?? 0;
    },

    async findRecommendation(survey) {
      const [question] = await reads.query<{ key: string }>(RECOMMENDATION, [survey]);
      return question?.key ?? null;
    },

    async sample(request) {
      const { questions, constructs, segment, mostRespondents, mostQuestions } = request;
      const [found] = await reads.query<SampledAnswers>(SAMPLE, [
        ...respondentsOf(request),
        segment,
        mostRespondents,
        questions,
        constructs,
        mostQuestions,
      ]);
      return found ?? { total: 0, segments: [], questions: [] };
    },

    sumBySegment: (request) =>
      reads.query<SegmentSums>(SUMS, [...respondentsOf(request), request.segments]),
  };
}

function respondentsOf(request: {
  readonly survey: string;
  readonly outcome: string;
  readonly range: TimeRange;
  readonly segmentBy: SegmentKey | null;
}): unknown[] {
  const { survey, outcome, range, segmentBy } = request;
  const trait = segmentBy !== null && 'trait' in segmentBy ? segmentBy.trait : null;
  const question = segmentBy !== null && 'question' in segmentBy ? segmentBy.question : null;
  return [survey, outcome, range.from, range.to, trait, question];
}
