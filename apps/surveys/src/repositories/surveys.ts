import {
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type Survey, SurveyEntity } from '../entities/survey.ts';

export interface SurveyRepository {
  findByKeys(keys: readonly string[]): Promise<Survey[]>;
  readonly byKey: KeysetList<Survey, null>;
  /** Adds the survey, or brings what is known of it up to date; its brand and newest version only grow. */
  save(query: WriteQuery, survey: Survey): Promise<Survey>;
}

const table = tableOf(SurveyEntity);

const FIND_BY_KEYS = `SELECT ${table.selectList} FROM survey WHERE key = ANY($1)`;

const rows = rowSet<Survey>(table.columns);

const SAVE = `
  INSERT INTO survey (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}
  ON CONFLICT (key) DO UPDATE SET title = excluded.title, kind = excluded.kind,
    version = greatest(survey.version, excluded.version)
  RETURNING ${table.selectList}`;

export function createSurveyRepository(reads: Reads): SurveyRepository {
  return {
    findByKeys: (keys) => reads.query<Survey>(FIND_BY_KEYS, [keys]),

    byKey: createKeysetList<Survey, null>(reads, {
      entity: SurveyEntity,
      orderBy: ['key'],
      direction: 'ASC',
      conditions: () => [],
    }),

    async save(query, survey) {
      const [saved] = await query<Survey>(SAVE, rows.values([survey]));
      return saved ?? survey;
    },
  };
}
