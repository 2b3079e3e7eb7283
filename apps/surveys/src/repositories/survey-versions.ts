import { type Reads, tableOf, type WriteQuery } from '@cx/database';

import { type SurveyVersion, SurveyVersionEntity } from '../entities/survey-version.ts';

const { selectList } = tableOf(SurveyVersionEntity);

const FIND_BY_SURVEY_KEYS = `
  SELECT ${selectList} FROM survey_version WHERE survey_key = ANY($1) ORDER BY survey_key, version DESC`;

const ADD = `
  INSERT INTO survey_version (survey_key, version, brand_id, defined_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING`;

const FIND = `SELECT ${selectList} FROM survey_version WHERE survey_key = $1 AND version = $2`;

export const versions = {
  /** Newest first. */
  findBySurveyKeys: (reads: Reads, keys: readonly string[]): Promise<SurveyVersion[]> =>
    reads.lookUp<SurveyVersion>(FIND_BY_SURVEY_KEYS, [keys]),

  async add(query: WriteQuery, version: SurveyVersion): Promise<void> {
    await query(ADD, [version.surveyKey, version.version, version.brandId, version.definedAt]);
  },

  /** Adds the version unless it is known; answers what is known of it. */
  async saveImported(
    query: WriteQuery,
    version: Omit<SurveyVersion, 'definedAt'>,
  ): Promise<SurveyVersion> {
    const imported = { ...version, definedAt: null };
    await versions.add(query, imported);
    const [known] = await query<SurveyVersion>(FIND, [version.surveyKey, version.version]);
    return known ?? imported;
  },
};
