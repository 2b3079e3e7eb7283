import {
  createKeysetList,
  type KeysetList,
  type Reads,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { type MergeProposal, MergeProposalEntity } from '../entities/merge-proposal.ts';
import { standingIdsOf } from './standing-ids.ts';

/** Two customers who may be one person, in whatever order. */
export interface FoundPair extends Pick<MergeProposal, 'rule' | 'score' | 'evidence' | 'foundAt'> {
  readonly id: string;
  readonly sides: readonly [string, string];
}

const table = tableOf(MergeProposalEntity);

// A pair is proposed once, and not when it was parted: what somebody has said of it stays, what nobody has
// looked at is brought up to date.
const ADD = `
  INSERT INTO merge_proposal (id, left_id, right_id, brand_ids, rule, score, evidence, status, found_at)
  SELECT found.id, least(one, other), greatest(one, other),
    ARRAY(SELECT DISTINCT brand_id FROM customer_brand WHERE customer_id IN (one, other) ORDER BY brand_id),
    found.rule, found.score, found.evidence, 'OPEN', found.found_at
  FROM jsonb_to_recordset($1::jsonb) AS found
    (id uuid, one uuid, other uuid, rule text, score real, evidence jsonb, found_at timestamptz)
  WHERE NOT EXISTS (SELECT FROM merge_event WHERE undone_at IS NOT NULL
    AND (winner_id, loser_id) IN ((one, other), (other, one)))
  ON CONFLICT (left_id, right_id) DO UPDATE
    SET rule = excluded.rule, score = excluded.score, evidence = excluded.evidence, brand_ids = excluded.brand_ids
    WHERE merge_proposal.status = 'OPEN' AND merge_proposal.rule = excluded.rule
  RETURNING xmax = 0 AS "isNew"`;

const LOCK = `SELECT ${table.selectList} FROM merge_proposal WHERE id = $1 FOR UPDATE`;

const DECIDE = `
  UPDATE merge_proposal SET status = $2, decided_at = $3, decided_by = $4 WHERE id = $1`;

// What was parted, or declined, stays apart until somebody says otherwise: whoever stands for the two.
const IS_BARRED = `
  WITH one AS (${standingIdsOf('$1')}), other AS (${standingIdsOf('$2')})
  SELECT FROM merge_proposal WHERE status = 'DECLINED'
    AND ((left_id IN (TABLE one) AND right_id IN (TABLE other))
      OR (left_id IN (TABLE other) AND right_id IN (TABLE one)))
  UNION ALL
  SELECT FROM merge_event WHERE undone_at IS NOT NULL
    AND ((winner_id IN (TABLE one) AND loser_id IN (TABLE other))
      OR (winner_id IN (TABLE other) AND loser_id IN (TABLE one)))
  LIMIT 1`;

const IS_OPEN = `(
  SELECT coalesce(one.merged_into, one.id) <> coalesce(other.merged_into, other.id)
  FROM customer AS one, customer AS other
  WHERE one.id = merge_proposal.left_id AND other.id = merge_proposal.right_id)`;

/** Pairs of customers that somebody is to look at. Each statement that writes runs in a transaction. */
export const mergeProposals = {
  /** @returns how many pairs are new */
  async add(query: WriteQuery, pairs: readonly FoundPair[]): Promise<number> {
    if (pairs.length === 0) return 0;
    const found = pairs.map(({ sides: [one, other], foundAt, ...pair }) => ({
      ...pair,
      one,
      other,
      found_at: foundAt,
    }));
    const rows = await query<{ isNew: boolean }>(ADD, [JSON.stringify(found)]);
    return rows.filter(({ isNew }) => isNew).length;
  },

  /** Null when there is none. */
  async lock(query: WriteQuery, id: string): Promise<MergeProposal | null> {
    const [row] = await query<MergeProposal>(LOCK, [id]);
    return row ?? null;
  },

  async decide(
    query: WriteQuery,
    id: string,
    status: 'ACCEPTED' | 'DECLINED',
    at: Date,
    by: string,
  ): Promise<void> {
    await query(DECIDE, [id, status, at, by]);
  },

  /** Whether somebody has said that the two are two people. */
  async isBarred(query: WriteQuery, one: string, other: string): Promise<boolean> {
    return (await query(IS_BARRED, [one, other])).length > 0;
  },

  findByIds: (reads: Reads, ids: readonly string[]): Promise<MergeProposal[]> =>
    reads.query<MergeProposal>(
      `SELECT ${table.selectList} FROM merge_proposal WHERE id = ANY($1::uuid[])`,
      [ids],
    ),

  /** Those that nobody has decided, newest first. A pair that has become one on another way needs nobody. */
  listOpen: (reads: Reads): KeysetList<MergeProposal, null> =>
    createKeysetList<MergeProposal, null>(reads, {
      entity: MergeProposalEntity,
      orderBy: ['foundAt', 'id'],
      direction: 'DESC',
      conditions: () => [
        [`merge_proposal.status = 'OPEN'`, true],
        [IS_OPEN, true],
      ],
    }),
};
