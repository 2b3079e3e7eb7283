import { type Reads, rowSet, tableOf, type WriteQuery } from '@cx/database';

import { ApiKeyEntity, type ApiKeyRow } from '../entities/api-key.ts';

export interface ApiKeyRepository {
  findByPublicId(publicId: string): Promise<ApiKeyRow | null>;
  /** All that were ever made, the newest first. */
  findAll(): Promise<ApiKeyRow[]>;
  /** Locks the key until the transaction ends, so that two writers of it take turns. */
  lock(query: WriteQuery, id: string): Promise<ApiKeyRow | null>;
  /** The key that has taken the place of another one. */
  findSuccessor(query: WriteQuery, id: string): Promise<ApiKeyRow | null>;
  add(query: WriteQuery, key: ApiKeyRow): Promise<void>;
  expire(query: WriteQuery, id: string, expiresAt: Date, now: Date): Promise<void>;
  revoke(query: WriteQuery, id: string, now: Date): Promise<void>;
  /** Does nothing where a use since then is known. */
  markUsed(query: WriteQuery, id: string, now: Date, unlessSince: Date): Promise<void>;
}

const table = tableOf(ApiKeyEntity);
const rows = rowSet<ApiKeyRow>(table.columns);

const FIND_BY_PUBLIC_ID = `SELECT ${table.selectList} FROM api_key WHERE public_id = $1`;

const FIND_ALL = `SELECT ${table.selectList} FROM api_key ORDER BY created_at DESC, id DESC`;

const LOCK = `SELECT ${table.selectList} FROM api_key WHERE id = $1::uuid FOR UPDATE`;

const FIND_SUCCESSOR = `SELECT ${table.selectList} FROM api_key WHERE rotated_from = $1::uuid`;

const ADD = `
  WITH written AS (
    INSERT INTO api_key (${table.columns.map(({ name }) => name).join(', ')})
    SELECT * FROM ${rows.from('incoming')}
    RETURNING *
  ) ${announce('key.created', 'created_at')}`;

const EXPIRE = `
  WITH written AS (
    UPDATE api_key SET expires_at = $2::timestamptz WHERE id = $1::uuid RETURNING *
  ) ${announce('key.expiring', '$3::timestamptz')}`;

const REVOKE = `
  WITH written AS (
    UPDATE api_key SET revoked_at = $2::timestamptz WHERE id = $1::uuid RETURNING *
  ) ${announce('key.revoked', '$2::timestamptz')}`;

const MARK_USED = `
  UPDATE api_key SET last_used_at = $2::timestamptz
  WHERE id = $1::uuid AND (last_used_at IS NULL OR last_used_at < $3::timestamptz)`;

export function createApiKeyRepository(reads: Reads): ApiKeyRepository {
  return {
    async findByPublicId(publicId) {
      const [found = null] = await reads.query<ApiKeyRow>(FIND_BY_PUBLIC_ID, [publicId]);
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

    async markUsed(query, id, now, unlessSince) {
      await query(MARK_USED, [id, now, unlessSince]);
    },
  };
}

/** Tells the outbox which key is no longer what it was, so that whoever remembers it forgets it. */
function announce(type: string, occurredAt: string): string {
  return `
    INSERT INTO outbox (type, subject_id, occurred_at, payload)
    SELECT '${type}', id, ${occurredAt}, jsonb_build_object('publicId', public_id) FROM written`;
}
