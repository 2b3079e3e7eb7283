import { type Reads, tableOf, type WriteQuery, insertOf, valuesOf } from '@cx/database';

import { type PublicationPolicy, PublicationPolicyEntity } from '../entities/publication-policy.ts';

const policy = tableOf(PublicationPolicyEntity);

const INSERT = `${insertOf(policy.name, policy.columns)} ON CONFLICT DO NOTHING RETURNING brand_id`;

// Whoever defines a policy waits for those who submit under the one before, and the other way round.
const LOCK = `SELECT pg_advisory_xact_lock(hashtext('publication_policy'), hashtext($1))`;
const SHARE = `SELECT pg_advisory_xact_lock_shared(hashtext('publication_policy'), hashtext($1))`;

const FIND_IN_FORCE = `
  SELECT place::int, ${policy.selectList}
  FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS wanted (brand, at, place)
  CROSS JOIN LATERAL (
    SELECT * FROM publication_policy WHERE brand_id = wanted.brand AND valid_from <= wanted.at
    ORDER BY valid_from DESC LIMIT 1) AS publication_policy`;

/** Which brand's, and when. */
export interface PolicyKey {
  readonly brandId: string;
  readonly at: Date;
}

export const publicationPolicies = {
  lock: (query: WriteQuery, brandId: string) => query(LOCK, [brandId]),

  share: (query: WriteQuery, brandId: string) => query(SHARE, [brandId]),

  /** False when one begins at that instant already. */
  async insert(query: WriteQuery, row: PublicationPolicy): Promise<boolean> {
    return (await query(INSERT, valuesOf(policy.columns, row))).length > 0;
  },

  /** In the order of the keys; null where a brand has defined none. */
  async findInForce(
    { query }: Pick<Reads, 'query'>,
    keys: readonly PolicyKey[],
  ): Promise<(PublicationPolicy | null)[]> {
    const rows = await query<PublicationPolicy & { place: number }>(FIND_IN_FORCE, [
      keys.map(({ brandId }) => brandId),
      keys.map(({ at }) => at),
    ]);
    const byPlace = new Map(rows.map(({ place, ...row }) => [place, row]));
    return keys.map((_key, index) => byPlace.get(index + 1) ?? null);
  },
};
