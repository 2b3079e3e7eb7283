import { EntitySchema } from 'typeorm';

/** What led to a merge: somebody's word, one touch with the marks of both, or how alike the two are. */
export type MergeRule = 'MANUAL' | 'SAME_TOUCH' | 'LIKENESS';

/** One row of `merge_event`: two customers became one, and what is needed to part them again. */
export interface MergeEvent {
  id: string;
  winnerId: string;
  loserId: string;
  /** All that either was in touch with. */
  brandIds: string[];
  rule: MergeRule;
  /** In bits: log2 of how much likelier one person is than two. */
  score: number | null;
  /** JSON; never what people are called or reached by. */
  evidence: unknown;
  reason: string | null;
  actor: string;
  at: Date;
  /** How many merges into the winner stood before: the last one is undone first. */
  place: number;
  /** The ids that stood for the loser. */
  customerIds: string[];
  /** The marks that were the loser's. */
  identityIds: string[];
  /** The columns that the winner has from the loser. */
  filled: string[];
  winnerKind: string;
  winnerFirstSeenAt: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
}

const instant = { type: 'timestamptz', precision: 3 } as const;

export const MergeEventEntity = new EntitySchema<MergeEvent>({
  name: 'MergeEvent',
  tableName: 'merge_event',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'merge_event_pkey' },
    winnerId: { name: 'winner_id', type: 'uuid' },
    loserId: { name: 'loser_id', type: 'uuid' },
    brandIds: { name: 'brand_ids', type: 'text', array: true },
    rule: { type: 'text' },
    score: { type: 'real', nullable: true },
    evidence: { type: 'jsonb' },
    reason: { type: 'text', nullable: true },
    actor: { type: 'text' },
    at: instant,
    place: { type: 'int' },
    customerIds: { name: 'customer_ids', type: 'uuid', array: true },
    identityIds: { name: 'identity_ids', type: 'uuid', array: true },
    filled: { type: 'text', array: true },
    winnerKind: { name: 'winner_kind', type: 'text' },
    winnerFirstSeenAt: { name: 'winner_first_seen_at', ...instant },
    undoneAt: { name: 'undone_at', ...instant, nullable: true },
    undoneBy: { name: 'undone_by', type: 'text', nullable: true },
  },
  foreignKeys: [
    {
      name: 'merge_event_winner_id_fkey',
      target: 'Customer',
      columnNames: ['winnerId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'merge_event_loser_id_fkey',
      target: 'Customer',
      columnNames: ['loserId'],
      referencedColumnNames: ['id'],
    },
  ],
});
