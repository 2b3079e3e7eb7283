import { createFindByIds, type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type Question, QuestionEntity } from '../entities/question.ts';

export interface QuestionRepository {
  findByIds(ids: readonly string[]): Promise<Question[]>;
  /** Of the newest version of each survey, in their order. */
  findNewestBySurveyKeys(surveyKeys: readonly string[]): Promise<Question[]>;
  /** In their order. */
  findOfVersions(versions: readonly VersionName[]): Promise<Question[]>;
  findByVersions(query: WriteQuery, versions: readonly VersionName[]): Promise<Question[]>;
  /** Adds the questions that are new, and brings labels and order of the others up to date. */
  save(query: WriteQuery, questions: readonly Question[]): Promise<void>;
}

/** What names one version of a survey. */
export type VersionName = Pick<Question, 'surveyKey' | 'version'>;

const table = tableOf(QuestionEntity);

const FIND_NEWEST_BY_SURVEY_KEYS = `
  SELECT ${table.selectList}
  FROM question JOIN survey ON survey.key = question.survey_key AND survey.version = question.version
  WHERE survey.key = ANY($1) ORDER BY question.position`;

const versionRows = rowSet<VersionName>(table.only('surveyKey', 'version'));

const FIND_BY_VERSIONS = `
  SELECT ${table.selectList} FROM question JOIN ${versionRows.from('wanted')} USING (survey_key, version)
  ORDER BY survey_key, version, position`;

const rows = rowSet<Question>(table.columns);

const SAVE = `
  INSERT INTO question (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}
  ON CONFLICT (survey_key, version, key) DO UPDATE SET label = excluded.label, position = excluded.position`;

export function createQuestionRepository(reads: Reads): QuestionRepository {
  return {
    findByIds: createFindByIds(reads, QuestionEntity),
    findNewestBySurveyKeys: (keys) => reads.lookUp<Question>(FIND_NEWEST_BY_SURVEY_KEYS, [keys]),
    findOfVersions: (versions) =>
      reads.lookUp<Question>(FIND_BY_VERSIONS, versionRows.values(versions)),
    findByVersions: (query, versions) =>
      query<Question>(FIND_BY_VERSIONS, versionRows.values(versions)),

    async save(query, questions) {
      await query(SAVE, rows.values(questions));
    },
  };
}
