import type { WriteQuery } from '@cx/database';
import type { EventEffects, OutboxEvent } from '@cx/events';
import { z } from 'zod';

/** From now on these ids stand for one customer: what an event `customer.linked` tells. */
export interface CustomerLink {
  readonly customerIds: readonly string[];
  /** One of the ids, or that of another customer. */
  readonly canonicalId: string;
}

const Link = z.object({ customerIds: z.array(z.uuid()).min(1), canonicalId: z.uuid() });

/** Whoever moves or erases the rows of customers takes it alone; whoever writes such rows shares it. */
export const CUSTOMER_LOCK = `SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext('customer_link'))`;

const REMEMBER = (table: string): string => `
  INSERT INTO customer_moved SELECT id, customer_id FROM ${table} WHERE customer_id = ANY($1::uuid[])
  ON CONFLICT (row_id) DO NOTHING`;

// Only rows that are still of whom they were moved to: what has got another customer since stays with that one.
const MOVE = (table: string): string => `
  UPDATE ${table} SET customer_id = $3
  FROM customer_moved JOIN unnest($1::uuid[], $2::uuid[]) AS former (customer_id, canonical_id) USING (customer_id)
  WHERE ${table}.id = customer_moved.row_id AND ${table}.customer_id = former.canonical_id`;

const FORMER = `
  SELECT id AS "customerId", coalesce(canonical_id, id) AS "canonicalId"
  FROM unnest($1::uuid[]) AS id LEFT JOIN customer_link ON customer_link.customer_id = id`;

const SETTLE = `DELETE FROM customer_moved WHERE customer_id = $1`;

const UNLINK = `DELETE FROM customer_link WHERE customer_id = ANY($1::uuid[])`;

const LINK = `
  INSERT INTO customer_link SELECT id, $2 FROM unnest($1::uuid[]) AS id WHERE id <> $2`;

/**
 * Moves rows to the customers that their ids stand for now. A link that is applied again changes nothing;
 * one that leads the ids of a merged customer back to themselves undoes the merge.
 *
 * @param tables those that {@link createCustomerLinkTables} was told of
 */
export async function applyCustomerLinks(
  query: WriteQuery,
  tables: readonly string[],
  links: readonly CustomerLink[],
): Promise<void> {
  if (links.length === 0) return;
  await query(CUSTOMER_LOCK);
  for (const { customerIds, canonicalId } of links) {
    const former = await query<Former>(FORMER, [customerIds]);
    await query(UNLINK, [customerIds]);
    for (const table of tables) {
      await query(REMEMBER(table), [customerIds]);
      await query(MOVE(table), [
        former.map((one) => one.customerId),
        former.map((one) => one.canonicalId),
        canonicalId,
      ]);
    }
    await query(LINK, [customerIds, canonicalId]);
    await query(SETTLE, [canonicalId]);
  }
}

interface Former {
  readonly customerId: string;
  readonly canonicalId: string;
}

/** Follows the outbox of customers: what the effects of its events are on the tables of a subgraph. */
export function customerLinkEffects(tables: readonly string[]): EventEffects {
  return {
    apply: (query, events) => applyCustomerLinks(query, tables, linksOf(events)),
    // All rows go back to whom they came of; the outbox is read again from its first event.
    async forget(query) {
      const linked = await query<{ id: string }>('SELECT customer_id AS id FROM customer_link');
      const links = linked.map(({ id }) => ({ customerIds: [id], canonicalId: id }));
      await applyCustomerLinks(query, tables, links);
    },
  };
}

function linksOf(events: readonly OutboxEvent[]): CustomerLink[] {
  return events
    .filter(({ type }) => type === 'customer.linked')
    .map(({ payload }) => Link.parse(payload));
}
