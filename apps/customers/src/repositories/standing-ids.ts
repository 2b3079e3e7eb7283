import type { WriteQuery } from '@cx/database';

const FIND_STANDING_IDS = `
  SELECT member.id FROM customer AS asked
  JOIN customer AS member
    ON coalesce(asked.merged_into, asked.id) IN (member.id, member.merged_into)
  WHERE asked.id = $1 ORDER BY member.merged_into IS NOT NULL, member.id`;

/**
 * All ids that stand for one customer, whichever of them is given: that of the customer first, then those
 * of the customers who were merged into it. None when there is no such customer.
 */
export async function findStandingIds(query: WriteQuery, customerId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(FIND_STANDING_IDS, [customerId]);
  return rows.map(({ id }) => id);
}
