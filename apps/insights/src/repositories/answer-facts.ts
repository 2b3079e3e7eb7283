import { tableOf, type WriteQuery } from '@cx/database';

import { AnswerFactEntity } from '../entities/answer-fact.ts';
import { type Told, toldRows } from './fact-table.ts';

const table = tableOf(AnswerFactEntity);
const names = table.columns.map(({ name }) => name);
const ofResponse = new Set(['response_id', 'brand_id', 'submitted_at', 'survey_key', 'version']);
const ofAnswer = table.columns.filter(({ name }) => !ofResponse.has(name));
const content = names.filter((name) => !['response_id', 'question_key'].includes(name));

/** The answers that events tell of, unless a newer one has told its response since. */
const TOLD = `
  told AS MATERIALIZED (
    SELECT told.id AS response_id, told.brand_id, response."submittedAt" AS submitted_at,
      response."surveyKey" AS survey_key, response.version, told.payload
    FROM ${toldRows.from('told')}
      CROSS JOIN LATERAL jsonb_to_record(told.payload)
        AS response ("submittedAt" timestamptz(3), "surveyKey" text, version integer)
      LEFT JOIN response_fact ON response_fact.id = told.id
    WHERE response_fact.seq IS NULL OR response_fact.seq <= told.seq
  ), answered AS MATERIALIZED (
    SELECT ${table.columns
      .map(({ name, property, type }) =>
        ofResponse.has(name)
          ? `told.${name}`
          : `${type.endsWith('[]') ? `coalesce(answer."${property}", '{}')` : `answer."${property}"`} AS ${name}`,
      )
      .join(', ')}
    FROM told CROSS JOIN LATERAL jsonb_to_recordset(coalesce(told.payload -> 'answers', '[]'))
      AS answer (${ofAnswer.map(({ property, type }) => `"${property}" ${type}`).join(', ')})
  )`;

const DROP = `
  WITH ${TOLD}
  DELETE FROM answer_fact USING told
  WHERE answer_fact.response_id = told.response_id AND NOT EXISTS (
    SELECT FROM answered
    WHERE answered.response_id = answer_fact.response_id AND answered.question_key = answer_fact.question_key)`;

const SAVE = `
  WITH ${TOLD}
  INSERT INTO answer_fact (${names.join(', ')}) SELECT ${names.join(', ')} FROM answered
  ON CONFLICT (response_id, question_key) DO UPDATE SET ${content.map((name) => `${name} = excluded.${name}`).join(', ')}
  WHERE (${content.map((name) => `answer_fact.${name}`).join(', ')})
    IS DISTINCT FROM (${content.map((name) => `excluded.${name}`).join(', ')})`;

/** The answers of each response as its last event told them: to be saved before the response. */
export async function saveAnswers(query: WriteQuery, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const values = toldRows.values(told);
  await query(DROP, values);
  await query(SAVE, values);
}

export async function forgetAnswers(query: WriteQuery): Promise<void> {
  await query('DELETE FROM answer_fact');
}
