import { rowSet, tableOf, type WriteQuery } from '@cx/database';

import { type CustomerValue, CustomerValueEntity } from '../entities/customer-value.ts';

/** Whom an id stands for, as far as a brand is concerned. */
export interface ValuedCustomer {
  /** The id that was asked for. */
  readonly id: string;
  /** In touch with the brand. */
  readonly isKnown: boolean;
  readonly isErased: boolean;
}

const table = tableOf(CustomerValueEntity);
const rows = rowSet<CustomerValue>(table.columns);
const names = table.columns.map(({ name }) => name).join(', ');

const FIND_CUSTOMERS = `
  SELECT asked.id, customer.erased_at IS NOT NULL AS "isErased", EXISTS (
    SELECT FROM customer_brand WHERE customer_id = customer.id AND brand_id = $2) AS "isKnown"
  FROM customer AS asked JOIN customer ON customer.id = coalesce(asked.merged_into, asked.id)
  WHERE asked.id = ANY($1::uuid[])`;

// In one order for all, or two writers could wait for each other.
const SAVE = `
  INSERT INTO customer_value (${names}) SELECT ${names} FROM ${rows.from('incoming')}
  ORDER BY customer_id, period_from, period_to
  ON CONFLICT (customer_id, brand_id, period_from, period_to) DO UPDATE SET
    ${table
      .only('revenueMinor', 'currency', 'orders', 'recordedAt', 'recordedBy')
      .map(({ name }) => `${name} = excluded.${name}`)
      .join(', ')}`;

/** What customers are worth to brands. */
export const customerValues = {
  findCustomers: (
    query: WriteQuery,
    ids: readonly string[],
    brandId: string,
  ): Promise<ValuedCustomer[]> => query<ValuedCustomer>(FIND_CUSTOMERS, [ids, brandId]),

  /** Adds values, in place of what was told before of the same customer, brand and period. */
  async save(query: WriteQuery, values: readonly CustomerValue[]): Promise<void> {
    await query(SAVE, rows.values(values));
  },
};
