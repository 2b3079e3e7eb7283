import { groupByKey, type Reads, tableOf, type WriteQuery } from '@cx/database';

import { type Customer, CustomerEntity } from '../entities/customer.ts';
import { type MergeEvent, MergeEventEntity } from '../entities/merge-event.ts';

/** A customer who stands for itself, as a merge needs it. */
export interface Party extends Pick<
  Customer,
  'id' | 'kind' | 'displayName' | 'ageBand' | 'gender' | 'country' | 'firstSeenAt'
> {
  /** The id that was asked for, which may stand for the customer only. */
  readonly askedId: string;
  /** All that it has been in touch with. */
  readonly brandIds: readonly string[];
}

/** What a merge has done, but for when and how it was undone. */
export type NewMergeEvent = Omit<MergeEvent, 'undoneAt' | 'undoneBy' | 'identityIds'>;

const customer = tableOf(CustomerEntity);
const event = tableOf(MergeEventEntity);

/** The columns that an empty one of the winner takes from the loser, by property. */
export const FILLABLE = ['displayName', 'ageBand', 'gender', 'country'] as const;

const FIND_PARTIES = `
  SELECT asked.id AS "askedId", ${customer.selectList},
    ARRAY(SELECT brand_id FROM customer_brand WHERE customer_id = customer.id ORDER BY brand_id) AS "brandIds"
  FROM customer AS asked JOIN customer ON customer.id = coalesce(asked.merged_into, asked.id)
  WHERE asked.id = ANY($1::uuid[])`;

// A mark is one customer's only, so that two of one kind and network are always different. Of orders and
// devices one person has many.
const FIND_VETOES = `
  SELECT DISTINCT one.kind FROM identity AS one
  JOIN identity AS other ON (other.kind, other.network) = (one.kind, one.network)
  WHERE one.customer_id = $1 AND other.customer_id = $2 AND one.verified AND other.verified
    AND one.kind NOT IN ('ORDER_REF', 'DEVICE')
  ORDER BY one.kind`;

const FIND_LOSERS_IDS = `SELECT id FROM customer WHERE id = $1 OR merged_into = $1 ORDER BY id`;

const COUNT_STANDING = `
  SELECT count(*)::int AS count FROM merge_event WHERE winner_id = $1 AND undone_at IS NULL`;

const MOVE_IDENTITIES = `
  UPDATE identity SET customer_id = $2 WHERE customer_id = $1 RETURNING id`;

const UNITE_TIES = `
  INSERT INTO customer_brand (customer_id, brand_id, merge_id)
  SELECT $2, brand_id, $3 FROM customer_brand WHERE customer_id = $1 ON CONFLICT DO NOTHING`;

const fillable = customer.only(...FILLABLE);

const ENRICH = `
  UPDATE customer SET ${fillable.map(({ name }) => `${name} = coalesce(customer.${name}, loser.${name})`).join(', ')},
    kind = CASE 'IDENTIFIED' WHEN loser.kind THEN loser.kind ELSE customer.kind END,
    first_seen_at = least(customer.first_seen_at, loser.first_seen_at)
  FROM customer AS loser WHERE loser.id = $1 AND customer.id = $2`;

const LEAD = `UPDATE customer SET merged_into = $2 WHERE id = ANY($1::uuid[])`;

const added = event.without('undoneAt', 'undoneBy');

const ADD = `
  INSERT INTO merge_event (${added.map(({ name }) => name).join(', ')})
  VALUES (${added.map((_, index) => `$${index + 1}`).join(', ')})`;

const LOCK = `SELECT ${event.selectList} FROM merge_event WHERE id = $1 FOR UPDATE`;

const FIND_ON_TOP = `
  SELECT id FROM merge_event WHERE undone_at IS NULL
    AND ((winner_id = $1 AND place > $2) OR loser_id = $1)
  ORDER BY loser_id = $1 DESC, place DESC LIMIT 1`;

const RETURN_IDENTITIES = `
  UPDATE identity SET customer_id = $1 WHERE id = ANY($3::uuid[]) AND customer_id = $2`;

const PART_TIES = `DELETE FROM customer_brand WHERE merge_id = $1`;

// Only what the winner still has from the loser: what it has learned of its own since stays.
const STRIP = `
  UPDATE customer SET ${fillable
    .map(
      ({ name, property }) =>
        `${name} = CASE WHEN '${property}' = ANY($3) AND customer.${name} = loser.${name} THEN NULL ELSE customer.${name} END`,
    )
    .join(', ')},
    kind = CASE WHEN EXISTS (SELECT FROM identity WHERE customer_id = $2 AND kind <> 'DEVICE')
      THEN 'IDENTIFIED' ELSE $4 END,
    first_seen_at = CASE WHEN customer.first_seen_at = least($5::timestamptz, loser.first_seen_at)
      THEN $5 ELSE customer.first_seen_at END
  FROM customer AS loser WHERE loser.id = $1 AND customer.id = $2`;

const LEAD_BACK = `
  UPDATE customer SET merged_into = nullif($2::uuid, id) WHERE id = ANY($1::uuid[])`;

const END = `UPDATE merge_event SET undone_at = $2, undone_by = $3 WHERE id = $1`;

const TELL = `
  INSERT INTO outbox (type, customer_id, subject_id, occurred_at, payload)
  VALUES ('customer.linked', $1, $2, $3, jsonb_build_object('customerIds', $4::uuid[], 'canonicalId', $1::uuid))`;

const FIND_BY_CUSTOMER_IDS = `
  SELECT DISTINCT member.standing_id AS "customerId", ${event.selectList}
  FROM (
    SELECT id AS standing_id, id FROM customer WHERE id = ANY($1::uuid[])
    UNION ALL SELECT merged_into, id FROM customer WHERE merged_into = ANY($1::uuid[])
  ) AS member
  JOIN merge_event ON winner_id = member.id OR loser_id = member.id
  ORDER BY "at" DESC, "place" DESC`;

const FIND_BY_IDS = `SELECT ${event.selectList} FROM merge_event WHERE id = ANY($1::uuid[])`;

const FIND_MERGED_IDS = `
  SELECT merged_into AS "customerId", id FROM customer
  WHERE merged_into = ANY($1::uuid[]) ORDER BY id`;

/** Merges of customers. Each statement that writes or locks runs in the transaction of a merge. */
export const merges = {
  findParties: (query: WriteQuery, ids: readonly string[]): Promise<Party[]> =>
    query<Party>(FIND_PARTIES, [ids]),

  /** The kinds of which the two hold different verified marks. */
  async findVetoes(query: WriteQuery, winnerId: string, loserId: string): Promise<string[]> {
    const rows = await query<{ kind: string }>(FIND_VETOES, [winnerId, loserId]);
    return rows.map(({ kind }) => kind);
  },

  async findIdsOf(query: WriteQuery, loserId: string): Promise<string[]> {
    const rows = await query<{ id: string }>(FIND_LOSERS_IDS, [loserId]);
    return rows.map(({ id }) => id);
  },

  async countStanding(query: WriteQuery, winnerId: string): Promise<number> {
    const [row] = await query<{ count: number }>(COUNT_STANDING, [winnerId]);
    return row?.count ?? 0;
  },

  /** Makes the two one, and remembers what parts them again. */
  async carryOut(query: WriteQuery, merge: NewMergeEvent): Promise<void> {
    const { winnerId, loserId } = merge;
    const moved = await query<{ id: string }>(MOVE_IDENTITIES, [loserId, winnerId]);
    await query(UNITE_TIES, [loserId, winnerId, merge.id]);
    await query(ENRICH, [loserId, winnerId]);
    await query(LEAD, [merge.customerIds, winnerId]);
    const row = { ...merge, identityIds: moved.map(({ id }) => id) };
    await query(
      ADD,
      added.map(({ property, type }) =>
        type === 'jsonb' ? JSON.stringify(row[property]) : row[property],
      ),
    );
  },

  /** Null when there is none. */
  async lock(query: WriteQuery, mergeId: string): Promise<MergeEvent | null> {
    const [row] = await query<MergeEvent>(LOCK, [mergeId]);
    return row ?? null;
  },

  /** The merge that must be undone before this one; null when this one can be. */
  async findOnTop(query: WriteQuery, merge: MergeEvent): Promise<string | null> {
    const [row] = await query<{ id: string }>(FIND_ON_TOP, [merge.winnerId, merge.place]);
    return row?.id ?? null;
  },

  async undo(query: WriteQuery, merge: MergeEvent, at: Date, actor: string): Promise<void> {
    const { id, winnerId, loserId, identityIds, customerIds, filled } = merge;
    await query(RETURN_IDENTITIES, [loserId, winnerId, identityIds]);
    await query(PART_TIES, [id]);
    await query(STRIP, [loserId, winnerId, filled, merge.winnerKind, merge.winnerFirstSeenAt]);
    await query(LEAD_BACK, [customerIds, loserId]);
    await query(END, [id, at, actor]);
  },

  /** Tells the others whom the ids stand for from now on. */
  async tell(
    query: WriteQuery,
    link: { canonicalId: string; customerIds: readonly string[]; mergeId: string; at: Date },
  ): Promise<void> {
    await query(TELL, [link.canonicalId, link.mergeId, link.at, link.customerIds]);
  },

  /** Newest first, in the order of the ids of customers who stand for themselves. */
  async findByCustomerIds(reads: Reads, ids: readonly string[]): Promise<MergeEvent[][]> {
    const rows = await reads.lookUp<MergeEvent & { customerId: string }>(FIND_BY_CUSTOMER_IDS, [
      ids,
    ]);
    return groupByKey(ids, rows, ({ customerId }) => customerId);
  },

  findByIds: (reads: Reads, ids: readonly string[]): Promise<MergeEvent[]> =>
    reads.lookUp<MergeEvent>(FIND_BY_IDS, [ids]),

  /** The ids of those who were merged, in the order of the ids of customers who stand for themselves. */
  async findMergedIds(reads: Reads, ids: readonly string[]): Promise<string[][]> {
    const rows = await reads.query<{ customerId: string; id: string }>(FIND_MERGED_IDS, [ids]);
    return groupByKey(ids, rows, ({ customerId }) => customerId).map((group) =>
      group.map(({ id }) => id),
    );
  },
};
