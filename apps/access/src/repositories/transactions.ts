import type { WriteQuery } from '@cx/database';

/** What became of a transaction: null where nobody knows any more. */
export type TransactionOutcome = 'committed' | 'aborted' | 'in progress' | null;

export interface Transactions {
  /**
   * The number of the transaction in hand, and what became of an earlier one whose commit nobody has heard
   * of.
   */
  begin(
    query: WriteQuery,
    earlier: string | null,
  ): Promise<{ readonly id: string; readonly earlier: TransactionOutcome }>;
}

// A number that this server has not given yet is of one that a restore or a failover has taken back.
const BEGIN = `
  SELECT pg_current_xact_id()::text AS id,
    CASE WHEN $1::xid8 < pg_current_xact_id() THEN pg_xact_status($1::xid8) ELSE 'aborted' END AS earlier`;

export const transactions: Transactions = {
  async begin(query, earlier) {
    const [row] = await query<{ id: string; earlier: TransactionOutcome }>(BEGIN, [earlier]);
    if (row === undefined) throw new Error('A transaction has its number.');
    return row;
  },
};
