import type { Reads } from '@cx/database';

/** What customers are compared by. */
export interface Person {
  readonly id: string;
  readonly displayName: string | null;
  readonly country: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** Ids of other systems, which do not change. */
  readonly keys: readonly { readonly network: string; readonly value: string }[];
  /** The kinds whose marks here have been proved. */
  readonly verified: readonly string[];
}

// Of several marks of a kind the proved one speaks for the customer, then the first one.
const MARK = (kind: string): string => `
  (SELECT value FROM identity WHERE customer_id = customer.id AND kind = '${kind}'
   ORDER BY verified DESC, first_seen_at, id LIMIT 1)`;

const FIND = `
  SELECT id, display_name AS "displayName", country, ${MARK('EMAIL')} AS email, ${MARK('PHONE')} AS phone,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('network', network, 'value', value) ORDER BY network, value), '[]')
     FROM identity WHERE customer_id = customer.id AND kind = 'EXTERNAL_ID') AS keys,
    ARRAY(SELECT DISTINCT kind FROM identity WHERE customer_id = customer.id AND verified ORDER BY kind) AS verified
  FROM customer
  WHERE id > $1 AND merged_into IS NULL AND kind = 'IDENTIFIED'
    AND ('*' = ANY($2::text[]) OR NOT EXISTS (
      SELECT FROM customer_brand WHERE customer_id = customer.id AND brand_id <> ALL($2::text[])))
  ORDER BY id LIMIT $3`;

const BATCH = 5_000;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Those who have been in touch with none but these brands, `*` being all, and were not merged. */
export async function findPeople(reads: Reads, brands: readonly string[]): Promise<Person[]> {
  const people: Person[] = [];
  for (;;) {
    const after = people.at(-1)?.id ?? BEFORE_ALL;
    const batch = await reads.query<Person>(FIND, [after, brands, BATCH]);
    people.push(...batch);
    if (batch.length < BATCH) return people;
  }
}
