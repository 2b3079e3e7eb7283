import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { AuditEntryEntity, type AuditEntryRow, type AuditHead } from '../entities/audit-entry.ts';

export interface AuditEntryRepository {
  /** Locks the end of the log until the transaction ends: the order of the entries is that of the commits. */
  lockHead(query: WriteQuery): Promise<AuditHead | null>;
  /** Makes the end of a log that has none yet. */
  makeHead(query: WriteQuery, head: AuditHead): Promise<void>;
  /** @param head the last of the entries */
  add(query: WriteQuery, entries: readonly AuditEntryRow[], head: AuditHead): Promise<void>;
  /** In their order. */
  findAfter(seq: number, limit: number): Promise<AuditEntryRow[]>;
  /** The end of the log, and whether there are entries behind one, both at one moment. */
  findEnd(seq: number): Promise<{ readonly head: AuditHead | null; readonly hasMore: boolean }>;
}

const table = tableOf(AuditEntryEntity);
const rows = rowSet<AuditEntryRow>(table.columns);

const LOCK_HEAD = `SELECT seq::float8 AS "seq", hash FROM audit_head FOR UPDATE`;

const MAKE_HEAD = `
  INSERT INTO audit_head (seq, hash) VALUES ($1::bigint, $2) ON CONFLICT (is_only) DO NOTHING`;

const next = table.columns.length + 1;

const ADD = `
  WITH written AS (
    INSERT INTO audit_entry (${table.columns.map(({ name }) => name).join(', ')})
    SELECT * FROM ${rows.from('incoming')}
  ) UPDATE audit_head SET seq = $${next}::bigint, hash = $${next + 1}`;

// The text of the details: parsed, it would no longer be what was hashed.
const FIND_AFTER = `
  SELECT seq::text AS "seq", at, actor, action, subject, details::text AS "details",
    previous_hash AS "previousHash", hash
  FROM audit_entry WHERE seq > $1::bigint ORDER BY audit_entry.seq LIMIT $2::int`;

const FIND_END = `
  SELECT head.seq::float8 AS "seq", head.hash,
    EXISTS (SELECT FROM audit_entry WHERE seq > $1::bigint) AS "hasMore"
  FROM (SELECT) AS one LEFT JOIN audit_head AS head ON true`;

export function createAuditEntryRepository(reads: Reads): AuditEntryRepository {
  return {
    async lockHead(query) {
      const [found = null] = await query<AuditHead>(LOCK_HEAD);
      return found;
    },

    async makeHead(query, { seq, hash }) {
      await query(MAKE_HEAD, [seq, hash]);
    },

    async add(query, entries, { seq, hash }) {
      await query(ADD, [...rows.values(entries), seq, hash]);
    },

    findAfter: (seq, limit) => reads.query<AuditEntryRow>(FIND_AFTER, [seq, limit]),

    async findEnd(after) {
      const [found] = await reads.query<EndRow>(FIND_END, [after]);
      const { seq = null, hash = null, hasMore = false } = found ?? {};
      return { head: seq === null || hash === null ? null : { seq, hash }, hasMore };
    },
  };
}

interface EndRow {
  readonly seq: number | null;
  readonly hash: string | null;
  readonly hasMore: boolean;
}
