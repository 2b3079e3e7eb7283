import type { Database } from '@cx/database';

import type { Brand } from '../entities/brand.ts';
import type { BrandRepository } from '../repositories/brands.ts';

/** Keeps the register of brands. */
export interface BrandCatalog {
  /** Enters the brands whose key is new; the others stay as they are. */
  enter(brands: readonly Brand[]): Promise<void>;
  isEmpty(): Promise<boolean>;
  findKeys(): Promise<string[]>;
  /** The key that comes first; null when there is no brand. */
  findFirstKey(): Promise<string | null>;
  /** Those of the keys that no brand has. */
  findUnknown(keys: readonly string[]): Promise<string[]>;
}

export function createBrandCatalog(database: Database, brands: BrandRepository): BrandCatalog {
  return {
    enter: (entries) => database.write((query) => brands.add(query, entries)),
    isEmpty: async () => (await brands.byKey.count(null)) === 0,
    findKeys: () => brands.findKeys(),
    async findFirstKey() {
      const { rows } = await brands.byKey.page({ first: 1, after: null, filter: null });
      return rows[0]?.key ?? null;
    },
    async findUnknown(keys) {
      const known = new Set((await brands.findByKeys(keys)).map(({ key }) => key));
      return keys.filter((key) => !known.has(key));
    },
  };
}
