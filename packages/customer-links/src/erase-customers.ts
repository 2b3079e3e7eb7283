import type { WriteQuery } from '@cx/database';
import type { EventEffects } from '@cx/events';
import { z } from 'zod';

import { whileNobodyWrites } from './apply-links.ts';
import type { ColumnErasure, CustomersRows, ErasurePlan } from './erasure-plan.ts';

/** These ids stood for one person, who is to be forgotten: what an event `customer.erased` tells. */
export interface Erasure {
  readonly erasureId: string;
  readonly customerIds: readonly string[];
}

const ErasedEvent = z.object({ erasureId: z.uuid(), customerIds: z.array(z.uuid()).min(1) });

const REMEMBER = `
  INSERT INTO erased_customer (customer_id, erasure_id) SELECT unnest($2::uuid[]), $1
  ON CONFLICT DO NOTHING`;

// Waits for those who write such a row now, so that it is seen.
const FIND_DUE = `
  SELECT customer_id AS id FROM erased_customer WHERE is_due ORDER BY customer_id FOR UPDATE`;

const SETTLE = `UPDATE erased_customer SET is_due = false WHERE customer_id = ANY ($1::uuid[])`;

// Triggers that keep words as they were let them go while it is on.
export const SET_ERASING = `SELECT set_config('cx.erasing', $1, true)`;

export const ERASE_EVENTS = `SELECT erase_events($1, $2, $3)::int AS count`;

const TELL = `
  INSERT INTO outbox (type, subject_id, occurred_at, payload)
  VALUES ('erasure.done', $1, now(), jsonb_build_object('erasureId', $1::uuid, 'domain', $2::text, 'rows', $3::int))`;

/**
 * Redacts all that the tables of a subgraph and its past events hold of a person, for good, and tells how
 * many rows there are. The rows stay, with their figures, under the customer's id. Done again, it changes nothing.
 */
export async function eraseCustomers(
  query: WriteQuery,
  plan: ErasurePlan,
  { erasureId, customerIds }: Erasure,
): Promise<number> {
  await whileNobodyWrites(query, () => holdRows(query, plan, customerIds));
  await query(REMEMBER, [erasureId, customerIds]);
  const rows = await redact(query, plan, customerIds);
  await query(TELL, [erasureId, plan.domain, rows]);
  return rows;
}

/** Follows the outbox of customers: what its erasures do to the tables of a subgraph. */
export function erasureEffects(plan: ErasurePlan): EventEffects {
  return {
    async apply(query, events) {
      for (const { type, payload } of events) {
        if (type !== 'customer.erased') continue;
        await eraseCustomers(query, plan, ErasedEvent.parse(payload));
      }
    },
    // Who was erased stays so: its events will be read again, and change nothing.
    forget: () => Promise.resolve(),
  };
}

/**
 * Redacts what was written for somebody after the erasure: by an import that was under way, or by an event
 * that came late.
 *
 * @returns how many customers that were
 */
export async function eraseLateRows(query: WriteQuery, plan: ErasurePlan): Promise<number> {
  const due = await query<{ id: string }>(FIND_DUE);
  if (due.length === 0) return 0;
  const customerIds = due.map(({ id }) => id);
  await redact(query, plan, customerIds);
  return due.length;
}

async function holdRows(
  query: WriteQuery,
  plan: ErasurePlan,
  customerIds: readonly string[],
): Promise<void> {
  for (const [table, erasure] of customersTables(plan)) {
    const rows = `SELECT FROM ${table} WHERE ${isOfCustomers(plan, erasure)}`;
    await query(`${rows} FOR NO KEY UPDATE NOWAIT`, [customerIds]);
  }
}

async function redact(
  query: WriteQuery,
  plan: ErasurePlan,
  customerIds: readonly string[],
): Promise<number> {
  await query(SET_ERASING, ['on']);
  for (const statement of plan.before ?? []) await query(statement, [customerIds]);
  const subjects = await subjectsOf(query, plan, customerIds);
  let rows = 0;
  for (const [table, erasure] of customersTables(plan)) {
    const statement = redaction(plan, table, erasure);
    if (statement === null) continue;
    const [redacted] = await query<Count>(statement, [customerIds]);
    rows += redacted?.count ?? 0;
  }
  await query<Count>(ERASE_EVENTS, [customerIds, subjects, plan.keptInEvents]);
  await query(SET_ERASING, ['']);
  // The last step: what was written just now counts for nothing.
  await query(SETTLE, [customerIds]);
  return rows;
}

interface Count {
  readonly count: number;
}

/** The tables of a plan that hold rows of customers. */
export function customersTables(plan: ErasurePlan): [string, CustomersRows][] {
  return Object.entries(plan.tables).flatMap(([table, erasure]) =>
    'of' in erasure ? [[table, erasure]] : [],
  );
}

/** SQL that is true for the rows of the customers of `$1`. */
export function isOfCustomers(plan: ErasurePlan, { of }: CustomersRows): string {
  if ('customer' in of) {
    const { customer, orCustomer } = of;
    const isOf = `${customer} = ANY ($1::uuid[])`;
    return orCustomer === undefined ? isOf : `(${isOf} OR ${orCustomer} = ANY ($1::uuid[]))`;
  }
  const parent = plan.tables[of.parent];
  if (parent === undefined || !('of' in parent)) {
    throw new Error(`The plan of ${plan.domain} has no rows of customers in ${of.parent}.`);
  }
  return `${of.by} IN (SELECT id FROM ${of.parent} WHERE ${isOfCustomers(plan, parent)})`;
}

/** Null where nothing in the table is personal. */
function redaction(plan: ErasurePlan, table: string, erasure: CustomersRows): string | null {
  const isOf = isOfCustomers(plan, erasure);
  const changes = changesOf(erasure, () => true);
  if (changes === null) return null;
  const write =
    erasure.isRemoved === true
      ? `DELETE FROM ${table} WHERE ${isOf}`
      : `UPDATE ${table} SET ${changes} WHERE ${isOf}`;
  return `WITH redacted AS (${write} RETURNING 1) SELECT count(*)::int AS count FROM redacted`;
}

/** What UPDATE sets; null where nothing of the wanted is personal. */
export function changesOf(
  { columns }: CustomersRows,
  isWanted: (fate: Extract<ColumnErasure, { becomes: unknown }>) => boolean,
): string | null {
  const changes = Object.entries(columns).flatMap(([column, fate]) =>
    'becomes' in fate && isWanted(fate) ? [`${column} = ${fate.becomes(column)}`] : [],
  );
  return changes.length === 0 ? null : changes.join(', ');
}

/** Whatever an event may be about: rows that have an id. */
async function subjectsOf(
  query: WriteQuery,
  plan: ErasurePlan,
  customerIds: readonly string[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [table, erasure] of customersTables(plan)) {
    const rows = await query<{ id: string | null }>(
      `SELECT to_jsonb(${table}) ->> 'id' AS id FROM ${table} WHERE ${isOfCustomers(plan, erasure)}`,
      [customerIds],
    );
    for (const { id } of rows) if (id !== null) ids.push(id);
  }
  return ids;
}
