import type { WriteQuery } from '@cx/database';

/** How long a reader may take, in seconds. */
export interface ReaderLimits {
  readonly statement: number;
  readonly transaction: number;
  readonly idleInTransaction: number;
  readonly idle: number;
  /** Of a statement that was told to end, and goes on. */
  readonly grace: number;
}

// Sessions may lay down every limit of their own. The role of the application is a member of each reader, and
// so sees what they do and may end it. Advisory locks are the application's: a reader who takes one holds it up.
const END_LATE = `
  WITH session AS MATERIALIZED (
    SELECT pid, state, extract(epoch FROM clock_timestamp() - query_start)::float AS statement,
      extract(epoch FROM clock_timestamp() - xact_start)::float AS transaction,
      extract(epoch FROM clock_timestamp() - state_change)::float AS still
    FROM bi_reader JOIN pg_stat_activity ON usename = role_name
  ), verdict AS MATERIALIZED (
    SELECT pid, CASE
      WHEN state = 'active' AND statement > $1::float + $5::float THEN 'terminate'
      WHEN state = 'active' AND statement > $1::float THEN 'cancel'
      WHEN transaction > $2::float THEN 'terminate'
      WHEN state LIKE 'idle in transaction%' AND still > $3::float THEN 'terminate'
      WHEN state = 'idle' AND still > $4::float THEN 'terminate'
      WHEN EXISTS (
        SELECT FROM pg_locks WHERE pg_locks.pid = session.pid AND locktype = 'advisory'
      ) THEN 'terminate'
    END AS verdict
    FROM session
  )
  SELECT CASE verdict WHEN 'cancel' THEN pg_cancel_backend(pid) ELSE pg_terminate_backend(pid) END
  FROM verdict WHERE verdict IS NOT NULL`;

/** Ends what readers do for too long. */
export async function endLateReaders(
  query: WriteQuery,
  { statement, transaction, idleInTransaction, idle, grace }: ReaderLimits,
): Promise<void> {
  await query(END_LATE, [statement, transaction, idleInTransaction, idle, grace]);
}
