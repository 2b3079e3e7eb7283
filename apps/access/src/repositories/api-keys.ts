import {
  createKeysetList,
  type KeysetList,
  type Reads,
  rowSet,
  tableOf,
  type WriteQuery,
} from '@cx/database';

import { ApiKeyEntity, type ApiKeyRow } from '../entities/api-key.ts';

export interface ApiKeyRepository {
  findById(id: string): Promise<ApiKeyRow | null>;
  findByPublicId(publicId: string): Promise<ApiKeyRow | null>;
  readonly newest: KeysetList<ApiKeyRow, KeyFilter>;
  /** All that were ever made, the newest first. */
  findAll(): Promise<ApiKeyRow[]>;
  /** Locks the key until the transaction ends, so that two writers of it take turns. */
  lock(query: WriteQuery, id: string): Promise<ApiKeyRow | null>;
  /** The key that has taken the place of another one. */
  findSuccessor(query: WriteQuery, id: string): Promise<ApiKeyRow | null>;
  add(query: WriteQuery, key: ApiKeyRow): Promise<void>;
  expire(query: WriteQuery, id: string, expiresAt: Date, now: Date): Promise<void>;
  revoke(query: WriteQuery, id: string, now: Date): Promise<void>;
  /** Passes over keys of which a use is known that is no older than a minute by then. */
  markUsed(query: WriteQuery, lastUses: ReadonlyMap<string, Date>): Promise<void>;
}

export interface KeyFilter {
  /** Which a key may be for, none left out; null where any will do. */
  readonly brands: readonly string[] | null;
}

/** Where the public id of each key is told that is no longer what it was. */
export const KEY_CHANNEL = 'cx_access_key';

const table = tableOf(ApiKeyEntity);
const rows = rowSet<ApiKeyRow>(table.columns);

const FIND_BY_ID = `SELECT ${table.selectList} FROM api_key WHERE id = $1::uuid`;

const FIND_BY_PUBLIC_ID = `SELECT ${table.selectList} FROM api_key WHERE public_id = $1`;

const FIND_ALL = `SELECT ${table.selectList} FROM api_key ORDER BY created_at DESC, id DESC`;

const LOCK = `SELECT ${table.selectList} FROM api_key WHERE id = $1::uuid FOR UPDATE`;

const FIND_SUCCESSOR = `SELECT ${table.selectList} FROM api_key WHERE rotated_from = $1::uuid`;

const ADD = `
  WITH written AS (
    INSERT INTO api_key (${table.columns.map(({ name }) => name).join(', ')})
    SELECT * FROM ${rows.from('incoming')}
    RETURNING *
  )${announce('key.created', 'created_at')}`;

const EXPIRE = `
  WITH written AS (
    UPDATE api_key SET expires_at = $2::timestamptz WHERE id = $1::uuid RETURNING *
  )${announce('key.expiring', '$3::timestamptz')}`;

const REVOKE = `
  WITH written AS (
    UPDATE api_key SET revoked_at = $2::timestamptz WHERE id = $1::uuid RETURNING *
  )${announce('key.revoked', '$2::timestamptz')}`;

// Locked in one order, so that two processes that write the same keys take turns.
const MARK_USED = `
  WITH used AS (
    SELECT api_key.id, lately.at
    FROM unnest($1::uuid[], $2::timestamptz[]) AS lately (id, at) JOIN api_key USING (id)
    WHERE last_used_at IS NULL OR last_used_at < lately.at - interval '1 minute'
    ORDER BY api_key.id FOR NO KEY UPDATE OF api_key
  )
  UPDATE api_key SET last_used_at = used.at FROM used WHERE api_key.id = used.id`;

export function createApiKeyRepository(reads: Reads): ApiKeyRepository {
  return {
    async findById(id) {
      const [found = null] = await reads.lookUp<ApiKeyRow>(FIND_BY_ID, [id]);
      return found;
    },

    newest: createKeysetList<ApiKeyRow, KeyFilter>(reads, {
      entity: ApiKeyEntity,
      orderBy: ['createdAt', 'id'],
      direction: 'DESC',
      conditions: (filter) => [['brands <@ ?', filter?.brands]],
    }),

    async findByPublicId(publicId) {
      const [found = null] = await reads.lookUp<ApiKeyRow>(FIND_BY_PUBLIC_ID, [publicId]);
      return found;
    },

    findAll: () => reads.query<ApiKeyRow>(FIND_ALL),

    async lock(query, id) {
      const [found = null] = await query<ApiKeyRow>(LOCK, [id]);
      return found;
    },

    async findSuccessor(query, id) {
      const [found = null] = await query<ApiKeyRow>(FIND_SUCCESSOR, [id]);
      return found;
    },

    async add(query, key) {
      await query(ADD, rows.values([key]));
    },

    async expire(query, id, expiresAt, now) {
      await query(EXPIRE, [id, expiresAt, now]);
    },

    async revoke(query, id, now) {
      await query(REVOKE, [id, now]);
    },

    async markUsed(query, lastUses) {
      await query(MARK_USED, [[...lastUses.keys()], [...lastUses.values()]]);
    },
  };
}

/**
 * Tells the outbox which key is no longer what it was, and at once all processes that remember it. Nobody
 * hears of it before the transaction is through.
 */
function announce(type: string, occurredAt: string): string {
  return `, event AS (
    INSERT INTO outbox (type, subject_id, occurred_at, payload)
    SELECT '${type}', id, ${occurredAt}, jsonb_build_object('publicId', public_id) FROM written
  )
  SELECT pg_notify('${KEY_CHANNEL}', public_id) FROM written`;
}
