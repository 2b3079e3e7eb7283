import { type Reads, rowSet } from '@cx/database';

export interface AnswerShareRepository {
  /** Of the surveys that ask for satisfaction from 1 to 5, or on a scale of two values. */
  countSatisfaction(surveyKeys: readonly string[]): Promise<Keyed<ShareCounts>[]>;
  /** Of the surveys that ask for effort from 1 to 7. */
  countEffort(surveyKeys: readonly string[]): Promise<Keyed<EffortCounts>[]>;
  /** Of the questions that have a scale, by {@link topBoxKey}. */
  countTopBoxes(wanted: readonly TopBoxRequest[]): Promise<Keyed<ShareCounts>[]>;
  /** Of the questions with choices, one for each of these. Keys are those of {@link choiceKey}. */
  countChoices(questionIds: readonly string[]): Promise<Keyed<ShareCounts>[]>;
}

/** How the answers to a question fall. Weights are null unless every response that answered has one. */
export interface ShareCounts {
  /** How many answered with a value. */
  readonly n: number;
  /** How many of them gave one of the values that count. */
  readonly top: number;
  readonly topWeight: number | null;
  readonly totalWeight: number | null;
  readonly notApplicable: number;
  readonly blank: number;
  readonly refused: number;
}

/** How the answers about effort fall, from 1 to 7; null where nobody answered. */
export interface EffortCounts extends ShareCounts {
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly weightedMean: number | null;
}

export type Keyed<Counts> = Counts & { readonly key: string };

export interface TopBoxRequest {
  readonly questionId: string;
  /** How many of the best values count. */
  readonly k: number;
}

export function topBoxKey({ questionId, k }: TopBoxRequest): string {
  return `${questionId} ${k}`;
}

export function choiceKey(questionId: string, choice: string): string {
  return `${questionId} ${choice}`;
}

const HAS_WEIGHTS = 'count(answer.question_id) = count(response.weight)';

/** Which answers count, and which of them are good ones. */
interface Measure {
  readonly counts: string;
  readonly isTop: string;
  /** Further columns. */
  readonly further?: string;
}

/** Where the lowest value is the best, `turn` is the sum of both ends: values count turned round. */
const SCORE = 'coalesce(asked.turn - answer.value, answer.value)';

const TURN = 'CASE WHEN NOT higher_is_better THEN scale_min + scale_max END';

const BY_VALUE: Measure = {
  counts: 'answer.value IS NOT NULL',
  isTop: `${SCORE} >= asked.lowest`,
};

const BY_CHOICE: Measure = {
  counts: 'answer.choices IS NOT NULL',
  isTop: 'asked.choice = ANY (answer.choices)',
};

// Values and states have an index each: they are counted apart. A key without any answer has its row too: n is
// 0 there, not unknown.
function counting(asked: string, { counts, isTop, further = '' }: Measure = BY_VALUE): string {
  return `
    WITH asked AS (${asked}),
    counted AS (
      SELECT asked.key, ${further}
        count(answer.question_id)::int AS n,
        count(*) FILTER (WHERE ${isTop})::int AS top,
        CASE WHEN ${HAS_WEIGHTS}
          THEN coalesce(sum(response.weight) FILTER (WHERE ${isTop}), 0)
          END AS "topWeight",
        CASE WHEN ${HAS_WEIGHTS} THEN sum(response.weight) END AS "totalWeight"
      FROM asked
      LEFT JOIN answer ON answer.question_id = asked.question_id AND ${counts}
      LEFT JOIN survey_response AS response ON response.id = answer.response_id
      GROUP BY asked.key
    ),
    excluded AS (
      SELECT asked.key,
        count(*) FILTER (WHERE answer.state = 'NA')::int AS not_applicable,
        count(*) FILTER (WHERE answer.state = 'BLANK')::int AS blank,
        count(*) FILTER (WHERE answer.state = 'REFUSED')::int AS refused
      FROM asked
      JOIN answer ON answer.question_id = asked.question_id AND answer.state <> 'ANSWERED'
      GROUP BY asked.key
    )
    SELECT counted.*, coalesce(not_applicable, 0) AS "notApplicable",
      coalesce(blank, 0) AS blank, coalesce(refused, 0) AS refused
    FROM counted LEFT JOIN excluded USING (key)`;
}

// Of several questions of one construct the first is the one about the whole.
const COUNT_SATISFACTION = counting(`
  SELECT DISTINCT ON (survey_key, version) survey_key AS key, id AS question_id, ${TURN} AS turn,
    CASE WHEN scale_max - scale_min = 1 THEN scale_max ELSE 4 END AS lowest
  FROM question
  WHERE survey_key = ANY($1) AND construct = 'SATISFACTION'
    AND (scale_max - scale_min = 1 OR (scale_min = 1 AND scale_max = 5))
  ORDER BY survey_key, version, position, key`);

const COUNT_EFFORT = counting(
  `
  SELECT DISTINCT ON (survey_key, version) survey_key AS key, id AS question_id, ${TURN} AS turn, 5 AS lowest
  FROM question
  WHERE survey_key = ANY($1) AND construct = 'EFFORT' AND scale_min = 1 AND scale_max = 7
  ORDER BY survey_key, version, position, key`,
  {
    ...BY_VALUE,
    further: `avg(${SCORE}) AS mean,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY ${SCORE}) AS median,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY ${SCORE}) AS p90,
    CASE WHEN ${HAS_WEIGHTS}
      THEN sum(${SCORE} * response.weight) / nullif(sum(response.weight), 0) END AS "weightedMean",`,
  },
);

const topBoxes = rowSet<TopBoxRequest>([
  { property: 'questionId', name: 'question_id', type: 'uuid' },
  { property: 'k', name: 'k', type: 'integer' },
]);

const COUNT_TOP_BOXES = counting(`
  SELECT question.id || ' ' || wanted.k AS key, question.id AS question_id, ${TURN} AS turn,
    question.scale_max - wanted.k + 1 AS lowest
  FROM ${topBoxes.from('wanted')} JOIN question ON question.id = wanted.question_id
  WHERE question.scale_max IS NOT NULL`);

const COUNT_CHOICES = counting(
  `
  SELECT question.id || ' ' || (choice ->> 'key') AS key, question.id AS question_id, choice ->> 'key' AS choice
  FROM question, jsonb_array_elements(question.choices) AS choice
  WHERE question.id = ANY($1::uuid[])`,
  BY_CHOICE,
);

export function createAnswerShareRepository(reads: Reads): AnswerShareRepository {
  return {
    countSatisfaction: (keys) => reads.query<Keyed<ShareCounts>>(COUNT_SATISFACTION, [keys]),
    countEffort: (keys) => reads.query<Keyed<EffortCounts>>(COUNT_EFFORT, [keys]),
    countTopBoxes: (wanted) =>
      reads.query<Keyed<ShareCounts>>(COUNT_TOP_BOXES, topBoxes.values(wanted)),
    countChoices: (ids) => reads.query<Keyed<ShareCounts>>(COUNT_CHOICES, [ids]),
  };
}
