import { shareCustomers } from '@cx/customer-links';
import type { WriteQuery } from '@cx/database';

// An import tells of a customer many times before its turn comes: all of that is done at once.
const CLAIM = `
  WITH claimed AS (
    SELECT customer_id FROM customer_due ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  ), theirs AS (
    SELECT id FROM customer_due WHERE customer_id IN (SELECT customer_id FROM claimed) FOR UPDATE SKIP LOCKED
  )
  DELETE FROM customer_due WHERE id IN (SELECT id FROM theirs)
  RETURNING customer_id AS "customerId"`;

const FIND_RIPE = `
  SELECT customer_id AS "customerId" FROM customer_state
  WHERE look_at <= $1 ORDER BY look_at LIMIT $2`;

// In one order for all: two workers never wait for each other.
const HOLD = `
  SELECT pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended(id::text, 0) AS key FROM unnest($1::uuid[]) AS id ORDER BY 1
  ) AS keys`;

/** Who is to be reckoned. Each statement runs in the transaction that does so. */
export const customerDues = {
  /**
   * Customers of whom facts were written, whom no other worker has, and those of whom something changes with time.
   * Nobody else reckons them until the transaction has ended.
   */
  async claim(query: WriteQuery, now: Date, limit: number): Promise<string[]> {
    const written = await query<OfCustomer>(CLAIM, [limit]);
    const ripe = await query<OfCustomer>(FIND_RIPE, [now, limit]);
    const ids = [...new Set([...written, ...ripe].map(({ customerId }) => customerId))];
    if (ids.length === 0) return [];
    // Neither are they merged nor erased while they are reckoned.
    await shareCustomers(query);
    await query(HOLD, [ids]);
    return ids;
  },
};

interface OfCustomer {
  readonly customerId: string;
}
