import { setTimeout as sleep } from 'node:timers/promises';

import type { WriteQuery } from '@cx/database';
import type { EventEffects, OutboxEvent } from '@cx/events';
import { z } from 'zod';

import { END_MOVING, START_MOVING } from './link-tables.ts';

/** From now on these ids stand for one customer: what an event `customer.linked` tells. */
export interface CustomerLink {
  /** All ids that stand for it; itself may be missing. */
  readonly customerIds: readonly string[];
  /** One of the ids, or that of another customer; never one that stands for another one. */
  readonly canonicalId: string;
}

const Link = z.object({ customerIds: z.array(z.uuid()).min(1), canonicalId: z.uuid() });

/** Whoever moves or erases the rows of customers takes it alone; whoever writes such rows shares it. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext('customer_link'))`;

const SHARE = `SELECT pg_advisory_xact_lock_shared(hashtext(current_schema()), hashtext('customer_link'))`;

const FIND_NEWS = `
  SELECT link.* FROM unnest($1::uuid[], $2::uuid[]) AS link ("customerId", "canonicalId")
  LEFT JOIN customer_link AS known ON known.customer_id = link."customerId"
  WHERE coalesce(known.canonical_id, link."customerId") <> link."canonicalId"`;

const REMEMBER = (table: string): string => `
  INSERT INTO customer_moved SELECT '${table}', id, customer_id FROM ${table}
  WHERE customer_id = ANY($1::uuid[]) ON CONFLICT DO NOTHING`;

const HOLD = (table: string): string => `
  SELECT FROM ${table} JOIN customer_moved ON row_id = ${table}.id AND table_name = '${table}'
  WHERE customer_moved.customer_id = ANY($1::uuid[]) FOR NO KEY UPDATE OF ${table} NOWAIT`;

const MOVE = (table: string): string => `
  UPDATE ${table} SET customer_id = link.canonical_id
  FROM customer_moved JOIN unnest($1::uuid[], $2::uuid[]) AS link (customer_id, canonical_id) USING (customer_id)
  WHERE ${table}.id = customer_moved.row_id AND table_name = '${table}'
    AND ${table}.customer_id <> link.canonical_id`;

const UNLINK = `DELETE FROM customer_link WHERE customer_id = ANY($1::uuid[])`;

const LINK = `
  INSERT INTO customer_link
  SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS link (customer_id, canonical_id)
  WHERE customer_id <> canonical_id`;

const SETTLE = `
  DELETE FROM customer_moved
  USING unnest($1::uuid[], $2::uuid[]) AS link (customer_id, canonical_id)
  WHERE customer_moved.customer_id = link.customer_id AND link.customer_id = link.canonical_id`;

const LOCK_NOT_AVAILABLE = '55P03';
const MOST_TRIES = 100;
const PAUSE_MS = 20;

/**
 * Moves rows to the customers that their ids stand for now. A link that is applied again changes nothing;
 * one that leads the ids of a merged customer back to themselves undoes the merge. The last link of an id
 * counts, so that many cost as many statements as one.
 *
 * @param tables those that {@link createCustomerLinkTables} was told of
 */
export async function applyCustomerLinks(
  query: WriteQuery,
  tables: readonly string[],
  links: readonly CustomerLink[],
): Promise<void> {
  const canonicalIds = new Map<string, string>();
  for (const { customerIds, canonicalId } of links) {
    for (const id of [...customerIds, canonicalId]) canonicalIds.set(id, canonicalId);
  }
  if (canonicalIds.size === 0) return;

  const pairs = await holdRows(query, tables, [
    [...canonicalIds.keys()],
    [...canonicalIds.values()],
  ]);
  const [ids] = pairs;
  if (ids.length === 0) return;
  await query(START_MOVING);
  for (const table of tables) await query(MOVE(table), pairs);
  await query(END_MOVING);
  await query(UNLINK, [ids]);
  await query(LINK, pairs);
  await query(SETTLE, pairs);
}

/** Ids of customers, and whom each stands for. */
type Pairs = readonly [customerIds: readonly string[], canonicalIds: readonly string[]];

/** @returns the pairs that are news */
function holdRows(query: WriteQuery, tables: readonly string[], pairs: Pairs): Promise<Pairs> {
  return whileNobodyWrites(query, async () => {
    const news = await query<{ customerId: string; canonicalId: string }>(FIND_NEWS, pairs);
    const ids = news.map(({ customerId }) => customerId);
    for (const table of tables) {
      await query(REMEMBER(table), [ids]);
      await query(HOLD(table), [ids]);
    }
    return [ids, news.map(({ canonicalId }) => canonicalId)];
  });
}

/**
 * Waits until nobody writes rows of customers, and holds some of them. Whoever has locked one of these, and waits
 * to write, would wait for us as we for them: so we step back, let them write, and try again.
 *
 * @param hold locks rows, with NOWAIT
 */
export async function whileNobodyWrites<Held>(
  query: WriteQuery,
  hold: () => Promise<Held>,
): Promise<Held> {
  await query('SAVEPOINT customer_link');
  for (let tries = 1; ; tries += 1) {
    try {
      await query(LOCK);
      const held = await hold();
      await query('RELEASE SAVEPOINT customer_link');
      return held;
    } catch (error) {
      if (!isLockMissing(error) || tries === MOST_TRIES) throw error;
      await query('ROLLBACK TO SAVEPOINT customer_link');
      await sleep(PAUSE_MS);
    }
  }
}

function isLockMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;
}

/** Until the transaction ends nobody becomes another customer, and nobody is erased. */
export async function shareCustomers(query: WriteQuery): Promise<void> {
  await query(SHARE);
}

/** Until the transaction ends nobody writes rows of customers. To be taken before rows are locked. */
export async function lockCustomers(query: WriteQuery): Promise<void> {
  await whileNobodyWrites(query, () => Promise.resolve());
}

/** Follows the outbox of customers: what the effects of its events are on the tables of a subgraph. */
export function customerLinkEffects(tables: readonly string[]): EventEffects {
  return {
    apply: (query, events) => applyCustomerLinks(query, tables, linksOf(events)),
    // All rows go back to whom they were written under; the outbox is read again from its first event.
    async forget(query) {
      const linked = await query<{ id: string }>('SELECT customer_id AS id FROM customer_link');
      const links = linked.map(({ id }) => ({ customerIds: [id], canonicalId: id }));
      await applyCustomerLinks(query, tables, links);
    },
  };
}

/** Whoever became another customer by these events, or was parted from one, and whom they were or are. */
export function linkedIds(events: readonly OutboxEvent[]): string[] {
  return linksOf(events).flatMap(({ customerIds, canonicalId }) => [...customerIds, canonicalId]);
}

function linksOf(events: readonly OutboxEvent[]): CustomerLink[] {
  return events
    .filter(({ type }) => type === 'customer.linked')
    .map(({ payload }) => Link.parse(payload));
}
