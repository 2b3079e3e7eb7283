import { type Reads, tableOf, type WriteQuery, insertOf, valuesOf } from '@cx/database';

import { type SourceCapability, SourceCapabilityEntity } from '../entities/source-capability.ts';

/** A source of whose reviews. */
export interface BrandSource {
  readonly brandId: string;
  readonly source: string;
}

const capability = tableOf(SourceCapabilityEntity);

const INSERT = `${insertOf(capability.name, capability.columns)} ON CONFLICT DO NOTHING RETURNING brand_id`;

const FIND_ALL = `
  SELECT DISTINCT ON (brand_id, source) ${capability.selectList} FROM source_capability
  WHERE valid_from <= $1 ORDER BY brand_id, source, valid_from DESC LIMIT 1000`;

const FIND_IN_FORCE = `
  SELECT DISTINCT ON (brand_id, source) ${capability.selectList} FROM source_capability
  WHERE (brand_id, source) IN (SELECT * FROM unnest($2::text[], $3::text[])) AND valid_from <= $1
  ORDER BY brand_id, source, valid_from DESC`;

/** What brands have defined of their sources, each as it is at an instant. */
export const sourceCapabilities = {
  /** False when one begins at that instant already. */
  async insert(query: WriteQuery, row: SourceCapability): Promise<boolean> {
    return (await query(INSERT, valuesOf(capability.columns, row))).length > 0;
  },

  findAll: ({ query }: Pick<Reads, 'query'>, at: Date): Promise<SourceCapability[]> =>
    query<SourceCapability>(FIND_ALL, [at]),

  findInForce: (
    { query }: Pick<Reads, 'query'>,
    at: Date,
    sources: readonly BrandSource[],
  ): Promise<SourceCapability[]> =>
    query<SourceCapability>(FIND_IN_FORCE, [
      at,
      sources.map(({ brandId }) => brandId),
      sources.map(({ source }) => source),
    ]),
};
