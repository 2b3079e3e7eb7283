import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type Question, QuestionEntity } from '../entities/question.ts';

export interface QuestionRepository {
  findByIds(ids: readonly string[]): Promise<Question[]>;
  /** Of the newest version of each survey, in their order. */
  findNewestBySurveyKeys(surveyKeys: readonly string[]): Promise<Question[]>;
  findByVersion(query: WriteQuery, surveyKey: string, version: number): Promise<Question[]>;
  /** Adds the questions that are new, and brings labels and order of the others up to date. */
  save(query: WriteQuery, questions: readonly Question[]): Promise<void>;
}

const table = tableOf(QuestionEntity);

const FIND_BY_IDS = `SELECT ${table.selectList} FROM question WHERE id = ANY($1::uuid[])`;

const FIND_NEWEST_BY_SURVEY_KEYS = `
  SELECT ${table.selectList}
  FROM question JOIN survey ON survey.key = question.survey_key AND survey.version = question.version
  WHERE survey.key = ANY($1) ORDER BY question.position`;

const FIND_BY_VERSION = `
  SELECT ${table.selectList} FROM question WHERE survey_key = $1 AND version = $2 ORDER BY position`;

const rows = rowSet<Question>(table.columns);

const SAVE = `
  INSERT INTO question (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}
  ON CONFLICT (survey_key, version, key) DO UPDATE SET label = excluded.label, position = excluded.position`;

export function createQuestionRepository(reads: Reads): QuestionRepository {
  return {
    findByIds: (ids) => reads.query<Question>(FIND_BY_IDS, [ids]),
    findNewestBySurveyKeys: (keys) => reads.query<Question>(FIND_NEWEST_BY_SURVEY_KEYS, [keys]),
    findByVersion: (query, surveyKey, version) =>
      query<Question>(FIND_BY_VERSION, [surveyKey, version]),

    async save(query, questions) {
      await query(SAVE, rows.values(questions));
    },
  };
}
