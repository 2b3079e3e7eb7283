import type { Database, WriteQuery } from '@cx/database';
import type { OutboxEvent } from '@cx/events';
import { z } from 'zod';

import { whileNobodyWrites } from './apply-links.ts';
import { changesOf, customersTables, ERASE_EVENTS, SET_ERASING } from './erase-customers.ts';
import type { CustomersRows, ErasurePlan, Retention } from './erasure-plan.ts';

/** How long a brand keeps what was written to it, from an instant on. */
export interface RetentionPolicy {
  readonly brandId: string;
  readonly validFrom: Date;
  /** Null: for ever. */
  readonly keepDays: number | null;
}

export interface RetentionPolicies {
  /** Of one brand and instant the last one counts. */
  define(policy: RetentionPolicy): Promise<void>;
  /** By brand and time. */
  list(): Promise<RetentionPolicy[]>;
}

const DEFINE = `
  INSERT INTO retention_policy (brand_id, valid_from, keep_days) VALUES ($1, $2, $3)
  ON CONFLICT (brand_id, valid_from) DO UPDATE SET keep_days = excluded.keep_days, defined_at = now()`;

const LIST = `
  SELECT brand_id AS "brandId", valid_from AS "validFrom", keep_days AS "keepDays"
  FROM retention_policy ORDER BY brand_id, valid_from`;

export function createRetentionPolicies(database: Database): RetentionPolicies {
  return {
    define: ({ brandId, validFrom, keepDays }) =>
      database.write(async (query) => {
        await query(DEFINE, [brandId, validFrom, keepDays]);
      }),
    list: () => database.unrestricted.query<RetentionPolicy>(LIST),
  };
}

const MOST_AT_ONCE = 500;

const RULES = `
  (SELECT DISTINCT ON (brand_id) brand_id, keep_days FROM retention_policy
   WHERE valid_from <= $1 ORDER BY brand_id, valid_from DESC) AS rule`;

const REMEMBER = `
  INSERT INTO expired_row SELECT unnest($1::uuid[]), $2 ON CONFLICT DO NOTHING`;

const TELL = `
  INSERT INTO outbox (type, occurred_at, payload)
  VALUES ('rows.expired', $2, jsonb_build_object('ids', $1::uuid[]))`;

const Expired = z.object({ ids: z.array(z.uuid()) });

/**
 * Takes the words out of rows that are older than their brand keeps them, as an erasure would, with all that
 * hangs on them; what they are called at their source stays, so that an import that comes again finds them.
 *
 * @returns how many rows these were, 500 at most
 */
export async function expireRows(query: WriteQuery, plan: ErasurePlan, now: Date): Promise<number> {
  const { retention } = plan;
  if (retention === undefined) return 0;
  if ((await query(findDue(retention, 1), [now])).length === 0) return 0;
  // Who is being written now is as old at the next look. Nobody reads words meanwhile to tell of them behind this.
  const due = await whileNobodyWrites(query, () =>
    query<{ id: string }>(
      `${findDue(retention, MOST_AT_ONCE)} FOR NO KEY UPDATE OF ${retention.table} SKIP LOCKED`,
      [now],
    ),
  );

  if (due.length === 0) return 0;

  const ids = due.map(({ id }) => id);
  const subjects = await subjectsBelow(query, plan, retention.table, ids);
  await query(SET_ERASING, ['on']);
  for (const [name, erasure] of customersTables(plan)) {
    const condition = isBelow(plan, [name, erasure], retention.table);
    const changes = changesOf(erasure, ({ isName = false }) => !isName);
    if (condition === null || changes === null) continue;
    const write =
      erasure.isRemoved === true ? `DELETE FROM ${name}` : `UPDATE ${name} SET ${changes}`;
    await query(`${write} WHERE ${condition}`, [ids]);
  }
  await query(ERASE_EVENTS, [[], subjects, plan.keptInEvents]);
  await query(SET_ERASING, ['']);
  await query(REMEMBER, [ids, now]);
  await query(TELL, [ids, now]);
  return ids.length;
}

function findDue({ table, since, isHeld = 'false' }: Retention, limit: number): string {
  return `
    SELECT ${table}.id FROM ${RULES} JOIN ${table} USING (brand_id)
    WHERE keep_days IS NOT NULL AND ${since} < $1::timestamptz - make_interval(days => keep_days)
      AND NOT (${isHeld}) AND NOT EXISTS (SELECT FROM expired_row WHERE row_id = ${table}.id)
    ORDER BY ${since} LIMIT ${limit}`;
}

/** Whatever an event may be about: the rows, and those with an id that hang on them. */
async function subjectsBelow(
  query: WriteQuery,
  plan: ErasurePlan,
  table: string,
  ids: readonly string[],
): Promise<string[]> {
  const subjects: string[] = [];
  for (const [name, erasure] of customersTables(plan)) {
    const condition = isBelow(plan, [name, erasure], table);
    if (condition === null) continue;
    const rows = await query<{ id: string | null }>(
      `SELECT to_jsonb(${name}) ->> 'id' AS id FROM ${name} WHERE ${condition}`,
      [ids],
    );
    for (const { id } of rows) if (id !== null) subjects.push(id);
  }
  return subjects;
}

/** Ids of the rows whose words are gone, of those events that tell of such. */
export function expiredIds(events: readonly OutboxEvent[]): string[] {
  return events.flatMap(({ type, payload }) =>
    type === 'rows.expired' ? Expired.parse(payload).ids : [],
  );
}

/** SQL for the rows that hang on the rows of `$1` of a table; null where none can. */
function isBelow(
  plan: ErasurePlan,
  [name, { of }]: readonly [string, CustomersRows],
  root: string,
): string | null {
  if (name === root) return 'id = ANY ($1::uuid[])';
  if (!('parent' in of)) return null;
  const parent = plan.tables[of.parent];
  if (parent === undefined || !('of' in parent)) return null;
  const above = isBelow(plan, [of.parent, parent], root);
  return above === null ? null : `${of.by} IN (SELECT id FROM ${of.parent} WHERE ${above})`;
}
