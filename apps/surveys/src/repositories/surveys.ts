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

const ADD = `
  INSERT INTO survey (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')}
  ON CONFLICT DO NOTHING RETURNING key`;

const FIND = `SELECT ${table.selectList} FROM survey WHERE key = $1`;

const HAS_SURVEYS = 'SELECT FROM survey WHERE brand_id = $1 LIMIT 1';

const CLOSE = 'UPDATE survey SET closed_at = $2 WHERE key = $1';

/** Surveys that are defined and answered here. Each statement runs in the transaction of a desk. */
export const heldSurveys = {
  /** @returns false when there is one with this key, seen by the caller or not */
  async add(query: WriteQuery, survey: Survey): Promise<boolean> {
    return (await query(ADD, rows.values([survey]))).length > 0;
  },

  async update(query: WriteQuery, survey: Survey): Promise<void> {
    await query(SAVE, rows.values([survey]));
  },

  async close(query: WriteQuery, key: string, at: Date): Promise<void> {
    await query(CLOSE, [key, at]);
  },

  /**
   * Null when there is none that the caller sees.
   *
   * @param lock against whom: `UPDATE` for whoever changes it, `SHARE` for whoever relies on it
   */
  async lock(query: WriteQuery, key: string, lock: 'UPDATE' | 'SHARE'): Promise<Survey | null> {
    const [row] = await query<Survey>(`${FIND} FOR ${lock}`, [key]);
    return row ?? null;
  },

  /** Whether there is any survey of the brand. */
  async isAsking(query: WriteQuery, brandId: string): Promise<boolean> {
    return (await query(HAS_SURVEYS, [brandId])).length > 0;
  },
};

export function createSurveyRepository(reads: Reads): SurveyRepository {
  return {
    findByKeys: (keys) => reads.lookUp<Survey>(FIND_BY_KEYS, [keys]),

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
