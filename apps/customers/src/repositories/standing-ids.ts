import type { WriteQuery } from '@cx/database';

/** SQL for all ids that stand for one customer, whichever of them is given, as {@link findStandingIds} finds them. */
export function standingIdsOf(asked: string): string {
  // As a sub-select whom the id leads to is known first, so that both indexes are used.
  const standing = `(SELECT coalesce(merged_into, id) FROM customer WHERE id = ${asked})`;
  return `SELECT id FROM customer WHERE id = ${standing} OR merged_into = ${standing}`;
}

const FIND_STANDING_IDS = `
  ${standingIdsOf('$1')} ORDER BY merged_into IS NOT NULL, id`;

/**
 * All ids that stand for one customer, whichever of them is given: that of the customer first, then those
 * of the customers who were merged into it. None when there is no such customer.
 */
export async function findStandingIds(query: WriteQuery, customerId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(FIND_STANDING_IDS, [customerId]);
  return rows.map(({ id }) => id);
}
