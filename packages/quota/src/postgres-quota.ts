import type { WriteQuery } from '@cx/database';

import type { Account, Accounts } from './account.ts';
import { createQuotaStore, type QuotaStore } from './quota-store.ts';

export interface PostgresQuotaOptions {
  /**
   * Runs one statement by itself, outside a transaction, where the table `quota` is in the search path: that of a
   * pool of reads does. A transaction would hold the principal's row until its end.
   */
  readonly query: WriteQuery;
}

// $1 principal, $2 now, $3 perSecond, $4 burst, $5 perHour, $6 amount, $7 hour or null for a hold. A hold beyond the
// policy is refused before, so what is not there yet has enough. On a conflict the row is locked and its newest
// version read; RETURNING gives this statement's outcome, whoever charges next.
const CHARGE = `
  INSERT INTO quota AS q (principal_id, level, at, spent, is_taken)
  SELECT $1::text,
    least($4::float8 * 1000, ($4::float8 - $6::float8) * 1000),
    $2::float8,
    CASE WHEN $7::float8 IS NULL OR $7::float8 = floor($2::float8 / 3600000)
      THEN greatest(0, $6::float8) ELSE 0 END,
    true
  ON CONFLICT (principal_id) DO UPDATE SET (level, at, spent, is_taken) = (
    SELECT
      CASE WHEN ok THEN least($4::float8 * 1000, n.level - $6::float8 * 1000) ELSE n.level END,
      n.at,
      CASE WHEN ok AND ($7::float8 IS NULL OR $7::float8 = floor(n.at / 3600000))
        THEN greatest(0, n.spent + $6::float8) ELSE n.spent END,
      ok
    FROM (
      SELECT
        least($4::float8 * 1000, q.level + (t.at - q.at) * $3::float8) AS level,
        t.at,
        CASE WHEN floor(t.at / 3600000) = floor(q.at / 3600000) THEN q.spent ELSE 0 END AS spent
      FROM (SELECT greatest($2::float8, q.at) AS at) t
    ) n
    CROSS JOIN LATERAL (
      SELECT $7::float8 IS NOT NULL
        OR (n.level >= $6::float8 * 1000 AND n.spent + $6::float8 <= $5::float8) AS ok
    ) decided
  )
  RETURNING level, at, spent, is_taken AS "isTaken"
`;

const READ = 'SELECT level, at, spent FROM quota WHERE principal_id = $1';

/** Limits across all that share a database. */
export function createPostgresQuota({ query }: PostgresQuotaOptions): QuotaStore {
  const accounts: Accounts = {
    async charge(principalId, { amount, hour }, { perSecond, burst, perHour }, now) {
      const values = [principalId, now, perSecond, burst, perHour, amount, hour];
      const [row] = await query<Account & { isTaken: boolean }>(CHARGE, values);
      if (row === undefined) throw new Error('A charge returns its row.');
      const { isTaken, ...account } = row;
      return { isTaken, account };
    },
    async read(principalId) {
      const [account] = await query<Account>(READ, [principalId]);
      return account;
    },
    close: async () => undefined,
  };
  return createQuotaStore(accounts);
}
