import { groupByKey, type Reads, tableOf, type WriteQuery } from '@cx/database';

import { type Consent, ConsentEntity } from '../entities/consent.ts';

const table = tableOf(ConsentEntity);

const ADD = `
  INSERT INTO consent (${table.columns.map(({ name }) => name).join(', ')})
  VALUES (${table.columns.map((_, index) => `$${index + 1}`).join(', ')})`;

const TELL = `
  INSERT INTO outbox (type, brand_id, customer_id, subject_id, occurred_at, payload)
  VALUES ('consent.recorded', $1, $2, $3, $4, jsonb_build_object('purpose', $5::text, 'granted', $6::boolean))`;

// Who stands for others has said what they have said. At one instant, a refusal counts.
const FIND_BY_CUSTOMER_IDS = `
  SELECT coalesce(customer.merged_into, customer.id) AS "standingId", ${table.selectList}
  FROM customer JOIN consent ON consent.customer_id = customer.id
  WHERE customer.id = ANY($1::uuid[]) OR customer.merged_into = ANY($1::uuid[])
  ORDER BY consent.at DESC, consent.granted, consent.id DESC`;

/** What customers have agreed to: statements are added, and never changed. */
export const consents = {
  /** Adds a statement and tells the others. */
  async add(query: WriteQuery, row: Consent): Promise<void> {
    await query(
      ADD,
      table.columns.map(({ property }) => row[property]),
    );
    const { brandId, customerId, id, at, purpose, granted } = row;
    await query(TELL, [brandId, customerId, id, at, purpose, granted]);
  },

  /** Newest first, in the order of the ids of customers who stand for themselves. */
  async findByCustomerIds(reads: Reads, ids: readonly string[]): Promise<Consent[][]> {
    const rows = await reads.lookUp<Consent & { standingId: string }>(FIND_BY_CUSTOMER_IDS, [ids]);
    return groupByKey(ids, rows, ({ standingId }) => standingId);
  },
};
