import {
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type Brand, BrandEntity } from '../entities/brand.ts';

export interface BrandRepository {
  findByKeys(keys: readonly string[]): Promise<Brand[]>;
  findKeys(): Promise<string[]>;
  readonly byKey: KeysetList<Brand, null>;
  /** Adds those whose key is new; what is known of the others stays. */
  add(query: WriteQuery, brands: readonly Brand[]): Promise<void>;
}

const table = tableOf(BrandEntity);

const FIND_BY_KEYS = `SELECT ${table.selectList} FROM brand WHERE key = ANY($1)`;

const FIND_KEYS = 'SELECT key FROM brand ORDER BY key';

const rows = rowSet<Brand>(table.columns);

const ADD = `
  INSERT INTO brand (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')} ON CONFLICT DO NOTHING`;

export function createBrandRepository(reads: Reads): BrandRepository {
  return {
    findByKeys: (keys) => reads.lookUp<Brand>(FIND_BY_KEYS, [keys]),

    async findKeys() {
      return (await reads.query<{ key: string }>(FIND_KEYS)).map(({ key }) => key);
    },

    byKey: createKeysetList<Brand, null>(reads, {
      entity: BrandEntity,
      orderBy: ['key'],
      direction: 'ASC',
      conditions: () => [],
    }),

    async add(query, brands) {
      await query(ADD, rows.values(brands));
    },
  };
}
