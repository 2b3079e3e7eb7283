import type { Reads } from '@cx/database';

import type { Customer } from '../entities/customer.ts';

/** What a customer is compared by, beside its marks. */
export type Person = Pick<Customer, 'id' | 'displayName' | 'country'>;

const FIND = `
  SELECT id, display_name AS "displayName", country FROM customer
  WHERE id > $1 AND merged_into IS NULL AND kind = 'IDENTIFIED'
    AND ('*' = ANY($2::text[]) OR id NOT IN (
      SELECT customer_id FROM customer_brand WHERE brand_id <> ALL($2::text[])))
  ORDER BY id LIMIT $3`;

const BATCH = 5_000;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** In batches, those who have been in touch with none but these brands, `*` being all, and were not merged. */
export async function* findPeople(
  reads: Reads,
  brands: readonly string[],
): AsyncGenerator<Person[], void> {
  for (let after = BEFORE_ALL; ;) {
    const batch = await reads.query<Person>(FIND, [after, brands, BATCH]);
    if (batch.length > 0) yield batch;
    after = batch.at(-1)?.id ?? after;
    if (batch.length < BATCH) return;
  }
}
