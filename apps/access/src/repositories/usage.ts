import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { UsageEntity, type UsageRow } from '../entities/usage.ts';

export interface UsageRepository {
  /** Adds to what is there, in one statement. No two of the rows are of the same key. */
  add(query: WriteQuery, rows: readonly UsageRow[]): Promise<void>;
  /** Of the hours from that of `since` on: for each, at most the newest thousand rows, newest hour first. */
  findByPrincipals(principalIds: readonly string[], since: Date, until: Date): Promise<UsageRow[]>;
}

const table = tableOf(UsageEntity);
const rows = rowSet<UsageRow>(table.columns);
const KEY = 'principal_id, hour, key_id, operation';

const sums = table
  .only('requests', 'errors', 'deniedFields', 'estimatedCost', 'actualCost')
  .map(({ name }) => `${name} = usage.${name} + excluded.${name}`);

// In the order of the key, so that two writers of the same rows wait for each other and never in a ring.
const ADD = `
  INSERT INTO usage (${table.columns.map(({ name }) => name).join(', ')})
  SELECT * FROM ${rows.from('incoming')} ORDER BY ${KEY}
  ON CONFLICT (${KEY}) DO UPDATE SET ${sums.join(', ')}, fetches = (
    SELECT coalesce(jsonb_object_agg(subgraph, total), '{}') FROM (
      SELECT key AS subgraph, sum(value::numeric) AS total FROM (
        SELECT * FROM jsonb_each_text(usage.fetches)
        UNION ALL SELECT * FROM jsonb_each_text(excluded.fetches)
      ) AS parts GROUP BY key
    ) AS totals
  )`;

const FIND_BY_PRINCIPALS = `
  SELECT principal_id AS "principalId", hour, key_id AS "keyId", operation, requests::float8 AS "requests",
    errors::float8 AS "errors", denied_fields::float8 AS "deniedFields",
    estimated_cost AS "estimatedCost", actual_cost AS "actualCost", fetches
  FROM unnest($1::text[]) AS wanted (id) CROSS JOIN LATERAL (
    SELECT * FROM usage
    WHERE principal_id = wanted.id AND hour < $3::timestamptz
      AND hour >= date_trunc('hour', $2::timestamptz, 'UTC')
    ORDER BY hour DESC, operation, key_id LIMIT 1000
  ) AS newest
  ORDER BY principal_id, hour DESC, operation, key_id`;

export function createUsageRepository(reads: Reads): UsageRepository {
  return {
    async add(query, added) {
      await query(ADD, rows.values(added));
    },

    findByPrincipals: (principalIds, since, until) =>
      reads.lookUp<UsageRow>(FIND_BY_PRINCIPALS, [[...new Set(principalIds)], since, until]),
  };
}
