import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type Answer, AnswerEntity } from '../entities/answer.ts';

export interface AnswerRepository {
  /** In the order of the questions. */
  findByResponseIds(responseIds: readonly string[]): Promise<Answer[]>;
  /** Of the surveys that ask for a recommendation from 0 to 10. */
  countRecommendations(surveyKeys: readonly string[]): Promise<RecommendationCounts[]>;
  /** Adds answers; another answer to the same question takes the place of the first. */
  save(query: WriteQuery, answers: readonly GivenAnswer[]): Promise<void>;
  /** Drops answers to versions that their responses do not answer any more. */
  dropOutdated(query: WriteQuery, responseIds: readonly string[]): Promise<void>;
}

/** What it was before is written by a trigger. */
export type GivenAnswer = Omit<Answer, 'earlier'>;

/** Answers from 0 to 10, by what they mean for a net promoter score. */
export interface RecommendationCounts {
  readonly surveyKey: string;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** Sums of weights; null unless every response has one. */
  readonly promotersWeight: number | null;
  readonly detractorsWeight: number | null;
  readonly totalWeight: number | null;
}

const table = tableOf(AnswerEntity);

const FIND_BY_RESPONSE_IDS = `
  SELECT ${table.selectList} FROM answer JOIN question ON question.id = answer.question_id
  WHERE answer.response_id = ANY($1::uuid[]) ORDER BY question.position`;

// Where the lowest value is the best, 0 counts as 10.
const SCORE = '(CASE WHEN question.higher_is_better THEN answer.value ELSE 10 - answer.value END)';

// A survey without an answered question of the kind still has its row: n is 0 there, not unknown.
const COUNT_RECOMMENDATIONS = `
  SELECT question.survey_key AS "surveyKey",
    count(*) FILTER (WHERE ${SCORE} >= 9)::int AS promoters,
    count(*) FILTER (WHERE ${SCORE} >= 7 AND ${SCORE} < 9)::int AS passives,
    count(*) FILTER (WHERE ${SCORE} < 7)::int AS detractors,
    CASE WHEN count(answer.value) = count(response.weight)
      THEN coalesce(sum(response.weight) FILTER (WHERE ${SCORE} >= 9), 0) END AS "promotersWeight",
    CASE WHEN count(answer.value) = count(response.weight)
      THEN coalesce(sum(response.weight) FILTER (WHERE ${SCORE} < 7), 0) END AS "detractorsWeight",
    CASE WHEN count(answer.value) = count(response.weight)
      THEN sum(response.weight) END AS "totalWeight"
  FROM question
  LEFT JOIN answer ON answer.question_id = question.id AND answer.value IS NOT NULL
  LEFT JOIN survey_response AS response ON response.id = answer.response_id
  WHERE question.survey_key = ANY($1) AND question.construct = 'RECOMMEND'
    AND question.scale_min = 0 AND question.scale_max = 10
  GROUP BY question.survey_key`;

const GIVEN = table.without('earlier');

const rows = rowSet<GivenAnswer>(GIVEN);

const SAVE = `
  INSERT INTO answer (${GIVEN.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}
  ON CONFLICT (response_id, question_id) DO UPDATE
    SET raw_code = excluded.raw_code, value = excluded.value, state = excluded.state,
      choices = excluded.choices, language = excluded.language
    WHERE (answer.raw_code, answer.value, answer.state, answer.choices, answer.language)
      IS DISTINCT FROM (excluded.raw_code, excluded.value, excluded.state, excluded.choices, excluded.language)`;

const DROP_OUTDATED = `
  DELETE FROM answer USING survey_response AS response, question
  WHERE answer.response_id = ANY($1::uuid[]) AND response.id = answer.response_id
    AND question.id = answer.question_id AND question.version <> response.version`;

export function createAnswerRepository(reads: Reads): AnswerRepository {
  return {
    findByResponseIds: (responseIds) => reads.lookUp<Answer>(FIND_BY_RESPONSE_IDS, [responseIds]),
    countRecommendations: (surveyKeys) =>
      reads.query<RecommendationCounts>(COUNT_RECOMMENDATIONS, [surveyKeys]),

    async save(query, answers) {
      await query(SAVE, rows.values(answers));
    },

    async dropOutdated(query, responseIds) {
      await query(DROP_OUTDATED, [responseIds]);
    },
  };
}
