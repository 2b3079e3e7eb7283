import { shareCustomers } from '@cx/customer-links';
import { type Column, type Reads, rowSet, type WriteQuery } from '@cx/database';

import type { Measured } from './measured.ts';

/** Subjects that are measured together, and the rows of the queue that name them. */
export interface DueFacts {
  readonly rowIds: readonly string[];
  readonly subjectIds: readonly string[];
  /** How often measuring them went wrong. */
  readonly attempts: number;
}

const MOST_SUBJECTS = 500;
const LONGEST_PAUSE_SECONDS = 300;

const FIND_KINDS = `
  SELECT kind FROM unnest($1::text[]) AS known (kind)
  WHERE EXISTS (SELECT FROM fact_due WHERE fact_due.kind = known.kind
    AND due_at <= now() - make_interval(secs => $2))`;

// One at a time, or an older state of a subject could be told behind a newer one.
const CLAIM = `SELECT pg_try_advisory_xact_lock(hashtext(current_schema()), hashtext('fact_due')) AS "isMine"`;

// More than are measured at once, and also what does not rest yet: an import queues one subject several times within
// a few rows, and what is found in a text comes a moment behind it.
const TAKE = `
  SELECT id, subject_ids AS "subjectIds", attempts, due_at <= now() - make_interval(secs => $2) AS "isRested"
  FROM (
    SELECT id, subject_ids, attempts, due_at, sum(cardinality(subject_ids)) OVER (ORDER BY attempts, id) AS total,
      row_number() OVER (ORDER BY attempts, id) AS place
    FROM (
      SELECT * FROM fact_due WHERE kind = $1 AND due_at <= now() ORDER BY attempts, id LIMIT 1000
    ) AS first
  ) AS summed
  WHERE place = 1 OR total <= 20 * ${MOST_SUBJECTS}
  ORDER BY attempts, id`;

// Whoever queued them did so before they were measured.
const END = `
  WITH rest AS (
    SELECT id, ARRAY(SELECT unnest(subject_ids) EXCEPT SELECT unnest($2::text[])) AS subject_ids
    FROM fact_due WHERE id = ANY($1::bigint[])
  ), done AS (
    DELETE FROM fact_due USING rest WHERE fact_due.id = rest.id AND rest.subject_ids = '{}'
  )
  UPDATE fact_due SET subject_ids = rest.subject_ids FROM rest
  WHERE fact_due.id = rest.id AND rest.subject_ids <> '{}'`;

const PUT_OFF = `
  UPDATE fact_due SET attempts = attempts + 1, due_at = now() + make_interval(secs => $2)
  WHERE id = ANY($1::bigint[])`;

type Event = Measured & { readonly type: string };

const COLUMNS: readonly Column<keyof Event>[] = [
  { property: 'type', name: 'type', type: 'text' },
  { property: 'brandId', name: 'brand_id', type: 'text' },
  { property: 'customerId', name: 'customer_id', type: 'uuid' },
  { property: 'subjectId', name: 'subject_id', type: 'uuid' },
  { property: 'occurredAt', name: 'occurred_at', type: 'timestamptz' },
  { property: 'payload', name: 'payload', type: 'jsonb' },
];

const events = rowSet<Event>(COLUMNS);
const NAMES = COLUMNS.map(({ name }) => name).join(', ');
const TELL = `INSERT INTO outbox (${NAMES}) SELECT ${NAMES} FROM ${events.from('event')}`;

interface DueRow {
  readonly id: string;
  readonly subjectIds: readonly string[];
  readonly attempts: number;
  readonly isRested: boolean;
}

/**
 * What is to be measured, when it has been queued for some seconds. Each statement that writes runs in the transaction
 * of its caller.
 */
export const dueFacts = {
  /** Which of the kinds have subjects that are due. */
  async findKinds(reads: Reads, kinds: readonly string[], restSeconds: number): Promise<string[]> {
    const found = await reads.query<{ kind: string }>(FIND_KINDS, [kinds, restSeconds]);
    return found.map(({ kind }) => kind);
  },

  /** False while another worker is at it. */
  async claim(query: WriteQuery): Promise<boolean> {
    const [claim] = await query<{ isMine: boolean }>(CLAIM);
    return claim?.isMine === true;
  },

  /** What has waited the longest; what went wrong before comes last, and by itself. Null when nothing is due. */
  async take(query: WriteQuery, kind: string, restSeconds: number): Promise<DueFacts | null> {
    const rows = await query<DueRow>(TAKE, [kind, restSeconds]);
    const first = rows.find(({ isRested }) => isRested);
    if (first === undefined) return null;
    // Nobody is erased between the reading of words and their telling.
    await shareCustomers(query);

    const together = first.attempts > 0 ? [first] : rows.filter(({ attempts }) => attempts === 0);
    const rested = together.filter(({ isRested }) => isRested);
    const all = new Set(rested.flatMap((row) => row.subjectIds));
    const taken = new Set([...all].slice(0, MOST_SUBJECTS));
    const named = together.filter((row) => row.subjectIds.some((id) => taken.has(id)));
    return {
      rowIds: named.map(({ id }) => id),
      subjectIds: [...taken],
      attempts: first.attempts,
    };
  },

  /** Tells of them and takes them off the queue. */
  async end(
    query: WriteQuery,
    kind: string,
    { rowIds, subjectIds }: DueFacts,
    measured: readonly Measured[],
  ): Promise<void> {
    const told = measured.map((one) => ({ ...one, type: `${kind}.measured` }));
    if (told.length > 0) await query(TELL, events.values(told));
    await query(END, [rowIds, subjectIds]);
  },

  /** Leaves them for later: the longer, the more often they went wrong. */
  async putOff(query: WriteQuery, { rowIds, attempts }: DueFacts): Promise<void> {
    await query(PUT_OFF, [rowIds, Math.min(2 ** attempts, LONGEST_PAUSE_SECONDS)]);
  },
};
