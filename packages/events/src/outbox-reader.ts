import { Client } from 'pg';

/** One row of an outbox, as a consumer gets it. */
export interface OutboxEvent {
  /** Stays the same when the event is delivered again. */
  readonly id: string;
  /**
   * Tells which of two events of one subject came later. The order of delivery does not: a transaction that
   * began early and wrote the subject late is delivered early.
   */
  readonly seq: string;
  /** `<subject>.<what happened>`, e.g. `review.recorded`. */
  readonly type: string;
  readonly brandId: string | null;
  readonly customerId: string | null;
  readonly subjectId: string | null;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

/** A place in one outbox. It holds within its epoch only. */
export interface OutboxCursor {
  readonly epoch: string | null;
  readonly xid: string;
  readonly seq: string;
}

export const OUTBOX_START: OutboxCursor = { epoch: null, xid: '0', seq: '0' };

export interface OutboxBatch {
  readonly events: readonly OutboxEvent[];
  readonly next: OutboxCursor;
  /**
   * All events of before are in this batch or behind it, and what of before is still to be told waits nowhere else.
   * While events wait, one of them may tell of something that is some seconds older.
   */
  readonly completeAt: Date;
}

/** Reads one outbox over one connection of the role that may read nothing else. */
export interface OutboxReader {
  /** Events behind the cursor, in commit-safe order; from the first one when the epoch has changed. */
  read(cursor: OutboxCursor, limit: number): Promise<OutboxBatch>;
  /** The place behind all that was written before now; what is being written comes behind it. */
  end(): Promise<OutboxCursor>;
  /** How many events are behind the cursor, counted up to the limit. */
  lag(cursor: OutboxCursor, limit: number): Promise<number>;
  /** Resolves when the outbox tells of a write, after the time, or when the signal aborts. */
  wait(timeoutMs: number, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

const EPOCH = `SELECT id FROM outbox WHERE type = 'outbox.epoch' ORDER BY seq DESC LIMIT 1`;

// Without the table's name, ORDER BY would take the texts of the list.
const READ = `
  SELECT id, type, brand_id AS "brandId", customer_id AS "customerId", subject_id AS "subjectId",
    occurred_at AS "occurredAt", payload, xid::text, seq::text
  FROM outbox
  WHERE (xid, seq) > ($1::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY outbox.xid, outbox.seq LIMIT $3`;

// All transactions before this one have ended.
const END = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid';

const OLDEST = `
  SELECT recorded_at AS "recordedAt" FROM outbox WHERE (xid, seq) > ($1::xid8, $2::bigint)
  ORDER BY xid, seq LIMIT 1`;

// A schema that tells of something later than it happens has this view of what is still untold.
const HAS_PENDING = `SELECT to_regclass('outbox_pending') IS NOT NULL AS "hasPending"`;

const PENDING = 'SELECT min(since) AS since FROM outbox_pending';

/**
 * Whether there is anything to read, and since when something waits to be told: most of the time there is nothing.
 * Without the order that its index has, a search that finds nothing would go through all of the table.
 */
const lookOf = (pending: string): string => `
  SELECT (${EPOCH}) AS epoch, (${pending}) AS since,
    (SELECT true FROM outbox WHERE (xid, seq) > ($1::xid8, $2::bigint) ORDER BY xid, seq LIMIT 1)
      IS NOT NULL AS "isBehind"`;

interface Look {
  readonly epoch: string | null;
  readonly since: Date | null;
  readonly isBehind: boolean;
}

const LAG = `
  SELECT count(*)::int AS count FROM
  (SELECT FROM outbox WHERE (xid, seq) > ($1::xid8, $2::bigint) LIMIT $3) AS behind`;

export async function connectOutbox(url: string): Promise<OutboxReader> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 3000,
    keepAlive: true,
  });
  // The next statement reports the loss; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('LISTEN outbox');
  const { rows: found } = await client.query<{ hasPending: boolean }>(HAS_PENDING);
  const look = lookOf(found[0]?.hasPending === true ? PENDING : 'NULL::timestamptz');

  async function inEpoch(cursor: OutboxCursor): Promise<OutboxCursor> {
    const { rows } = await client.query<{ id: string }>({ name: 'epoch', text: EPOCH });
    return cursorIn(rows[0]?.id ?? null, cursor);
  }

  return {
    async read(cursor, limit) {
      // First, so that what is told meanwhile is in the batch or behind it.
      const now = new Date();
      const looked = await client.query<Look>({
        name: 'look',
        text: look,
        values: [cursor.xid, cursor.seq],
      });
      const { epoch = null, since = null, isBehind = false } = looked.rows[0] ?? {};
      const untold = since ?? now;
      const from = cursorIn(epoch, cursor);
      if (from === cursor && !isBehind) return { events: [], next: cursor, completeAt: untold };
      const { rows } = await client.query<OutboxEvent & { xid: string }>({
        name: 'read',
        text: READ,
        values: [from.xid, from.seq, limit],
      });
      const last = rows.at(-1);
      const next = last === undefined ? from : { epoch: from.epoch, xid: last.xid, seq: last.seq };
      const waiting = await client.query<{ recordedAt: Date }>({
        name: 'oldest',
        text: OLDEST,
        values: [next.xid, next.seq],
      });
      const oldest = waiting.rows[0]?.recordedAt ?? untold;
      return { events: rows, next, completeAt: oldest < untold ? oldest : untold };
    },

    async end() {
      const { epoch } = await inEpoch(OUTBOX_START);
      const { rows } = await client.query<{ xid: string }>(END);
      return { ...OUTBOX_START, epoch, xid: rows[0]?.xid ?? OUTBOX_START.xid };
    },

    async lag(cursor, limit) {
      const from = await inEpoch(cursor);
      const { rows } = await client.query<{ count: number }>({
        name: 'lag',
        text: LAG,
        values: [from.xid, from.seq, limit],
      });
      return rows[0]?.count ?? 0;
    },

    wait: (timeoutMs, signal) =>
      new Promise((woken) => {
        const wake = (): void => {
          clearTimeout(timer);
          client.off('notification', wake);
          client.off('end', wake);
          signal.removeEventListener('abort', wake);
          woken();
        };
        const timer = setTimeout(wake, signal.aborted ? 0 : timeoutMs);
        client.on('notification', wake);
        client.on('end', wake);
        signal.addEventListener('abort', wake);
      }),

    close: () => client.end(),
  };
}

/** The same cursor in its own epoch, the start of another. */
function cursorIn(epoch: string | null, cursor: OutboxCursor): OutboxCursor {
  return epoch === cursor.epoch ? cursor : { ...OUTBOX_START, epoch };
}
