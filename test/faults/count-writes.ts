import { setTimeout as sleep } from 'node:timers/promises';

import type { Client } from 'pg';

import type { Write } from './writers.ts';

export interface WriteCount {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** Acknowledged twice, each time by another id. */
  readonly answeredTwice: readonly string[];
  /** Sent as they must be, and not taken. */
  readonly refused: readonly string[];
  /** Subjects whose events do not tell of them exactly once. */
  readonly eventless: readonly string[];
  /** Rows of writes that were never acknowledged. */
  readonly unasked: number;
  /** Writes that had to be sent again, since no answer came. */
  readonly repeated: number;
}

// Writes leave their marker in a text; those without one leave a version that the next one in the story asks for.
const MARKERS = `
  SELECT text AS marker FROM reviews.review WHERE text LIKE 'write %'
  UNION ALL
  SELECT message ->> 'text' FROM reviews.review_publication,
    jsonb_array_elements(mediation -> 'messages') AS message
  UNION ALL
  SELECT subject FROM tickets.ticket WHERE subject LIKE 'write %' AND source = 'cx-graph'
    AND NOT EXISTS (SELECT FROM reviews.review_ticket WHERE ticket_id = ticket.id)
  UNION ALL
  SELECT text FROM tickets.message WHERE text LIKE 'write %'
    AND NOT EXISTS (SELECT FROM reviews.review_ticket WHERE review_ticket.ticket_id = message.ticket_id)
  UNION ALL
  SELECT name FROM mentions.community WHERE name LIKE 'write %'
  UNION ALL
  SELECT stated_by FROM surveys.self_assessment WHERE stated_by LIKE 'write %'`;

const EVENTS = `
  SELECT review.id || ' ' || wanted.type AS told, count(outbox.type)::int AS times
  FROM reviews.review CROSS JOIN unnest(ARRAY['review.submitted', 'review.recorded']) AS wanted (type)
  LEFT JOIN reviews.outbox ON subject_id = review.id AND outbox.type = wanted.type
  WHERE review.text LIKE 'write %' GROUP BY 1 HAVING count(outbox.type) <> 1
  UNION ALL
  SELECT ticket_id || ' ticket of a review', count(ticket.id)::int
  FROM reviews.review_ticket LEFT JOIN tickets.ticket ON ticket.id = ticket_id
  GROUP BY 1 HAVING count(ticket.id) <> 1
  UNION ALL
  SELECT ticket.id || ' message.recorded', count(outbox.id)::int
  FROM tickets.ticket JOIN tickets.message ON message.ticket_id = ticket.id
  LEFT JOIN tickets.outbox ON outbox.subject_id = message.id AND outbox.type = 'message.recorded'
  WHERE message.text LIKE 'write %' AND author_kind = 'AGENT' GROUP BY 1 HAVING count(outbox.id) <> 1`;

/** Reviews whose tickets the desk has still to make. */
const WAITING = `
  SELECT count(*)::int AS n FROM reviews.review_ticket
  WHERE NOT EXISTS (SELECT FROM tickets.ticket WHERE id = ticket_id)`;

const PATIENCE_MS = 30_000;

/** Waits until the desk has taken over what was escalated; what it has not made by then is counted as lost. */
export async function untilTakenOver(admin: Client): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const { rows } = await admin.query<{ n: number }>(WAITING);
    if (rows[0]?.n === 0) return;
    await sleep(100);
  }
}

export async function countWrites(admin: Client, writes: readonly Write[]): Promise<WriteCount> {
  const { rows } = await admin.query<{ marker: string }>(MARKERS);
  const found = Map.groupBy(rows, ({ marker }) => marker);
  const { rows: events } = await admin.query<{ told: string; times: number }>(EVENTS);
  const marked = writes.filter(({ isMarked, ids }) => isMarked && ids.length > 0);
  const known = new Set(marked.map(({ marker }) => marker));

  return {
    lost: marked.filter(({ marker }) => !found.has(marker)).map(({ marker }) => `lost: ${marker}`),
    doubled: [...found].filter(([, all]) => all.length > 1).map(([marker]) => `doubled: ${marker}`),
    answeredTwice: writes
      .filter(({ ids }) => new Set(ids).size > 1)
      .map(({ marker, ids }) => `${marker} answered by ${ids.join(', ')}`),
    refused: writes.flatMap(({ marker, refusal }) =>
      refusal === null ? [] : [`refused: ${marker}: ${refusal}`],
    ),
    eventless: events.map(({ told, times }) => `told ${times} times: ${told}`),
    unasked: [...found.keys()].filter((marker) => !known.has(marker)).length,
    repeated: writes.filter(({ ids, sent }) => sent > ids.length).length,
  };
}
