import { contractNameOf } from '@cx/contracts';
import type { Database, WriteQuery } from '@cx/database';
import {
  beyond,
  digestOf,
  type KeyEnvironment,
  makeApiKey,
  type Pepper,
  type Principal,
} from '@cx/principals';

import type { ApiKeyRow } from '../entities/api-key.ts';
import type { ApiKeyRepository } from '../repositories/api-keys.ts';
import type { AuditLog } from './audit-log.ts';
import { KeyDeskError } from './key-desk-error.ts';
import { keyEvent } from './key-event.ts';
import {
  assertExpiry,
  assertOrder,
  assertOverlap,
  type KeyOrder,
  usualExpiry,
} from './key-order.ts';

/** A key as it may be shown at any time: without what would let somebody use it. */
export type KeyRecord = Omit<ApiKeyRow, 'digest' | 'pepperId'>;

/** A key as it is handed over, once. */
export interface NewKey {
  /** The key itself: nobody can show it again. */
  readonly key: string;
  readonly record: KeyRecord;
}

export interface Rotation {
  /** How long the old key stays valid beside the new one, 30 days at most; not beyond its own end. */
  readonly overlapMs: number;
  /** End of the new key. @default 90 days from now */
  readonly expiresAt?: Date | undefined;
}

/**
 * Hands keys out, and takes them back. A key never gets what its maker lacks; to a maker without one of a
 * key's brands that key does not exist.
 *
 * Everything throws KeyDeskError where the caller can mend what is wrong.
 */
export interface KeyDesk {
  create(maker: Principal, order: KeyOrder): Promise<NewKey>;
  /** The newest first, those that are over among them. */
  list(maker: Principal): Promise<KeyRecord[]>;
  /** Makes a key that may do the same under a secret of its own. Each key is rotated once. */
  rotate(maker: Principal, id: string, rotation: Rotation): Promise<NewKey>;
  /** The first time counts. */
  revoke(maker: Principal, id: string): Promise<KeyRecord>;
}

export interface KeyDeskDependencies {
  readonly database: Database;
  readonly keys: ApiKeyRepository;
  /** Gets an entry in the transaction of each change, so that none is made without it. */
  readonly audit: Pick<AuditLog, 'write'>;
  readonly environment: KeyEnvironment;
  readonly pepper: Pepper;
  /** Names of those that a key may be made for. @default nobody knows */
  readonly contracts?: readonly string[] | undefined;
  /** Hears which key is no longer what it was, once that is written: other processes learn it by themselves. */
  readonly onChange: (publicId: string) => void;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** What a key is made of, and its rotation keeps or changes. */
type KeyDraft = Omit<ApiKeyRow, 'publicId' | 'digest' | 'pepperId' | 'revokedAt' | 'lastUsedAt'>;

const MANAGE = 'keys:manage';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function createKeyDesk(dependencies: KeyDeskDependencies): KeyDesk {
  const { database, keys, audit, environment, pepper, contracts, onChange, now, newId } =
    dependencies;

  function issue(draft: KeyDraft): { text: string; row: ApiKeyRow } {
    const key = makeApiKey(environment);
    const row = {
      ...draft,
      publicId: key.publicId,
      digest: digestOf(key, pepper),
      pepperId: pepper.id,
      revokedAt: null,
      lastUsedAt: null,
    };
    return { text: key.text, row };
  }

  async function lockVisible(query: WriteQuery, id: string, maker: Principal): Promise<ApiKeyRow> {
    const row = UUID.test(id) ? await keys.lock(query, id) : null;
    if (row === null || !isVisible(row, maker)) {
      throw new KeyDeskError('NOT_FOUND', `There is no key ${id}.`);
    }
    return row;
  }

  return {
    async create(maker, order) {
      assertManages(maker);
      const createdAt = now();
      assertOrder(order, maker, createdAt, contracts);
      const id = newId();
      const notBefore = order.notBefore ?? createdAt;
      const { text, row } = issue({
        id,
        principalId: id,
        name: order.name.trim(),
        kind: order.kind,
        scopes: [...new Set(order.scopes)],
        brands: [...new Set(order.brands)],
        contract: contractNameOf(order),
        hourlyBudget: order.hourlyBudget ?? null,
        allowedIps: [...(order.allowedIps ?? [])],
        notBefore,
        expiresAt: order.expiresAt ?? usualExpiry(createdAt),
        createdAt,
        createdBy: maker.id,
        rotatedFrom: null,
      });
      await database.write(async (query) => {
        await keys.add(query, row);
        await audit.write(query, keyEvent('key.created', createdAt, maker.id, row));
      });
      onChange(row.publicId);
      return { key: text, record: recordOf(row) };
    },

    async list(maker) {
      assertManages(maker);
      const all = await keys.findAll();
      return all.filter((row) => isVisible(row, maker)).map(recordOf);
    },

    async rotate(maker, id, { overlapMs, expiresAt }) {
      assertManages(maker);
      assertOverlap(overlapMs);
      const { key, record, replaced } = await database.write(async (query) => {
        const old = await lockVisible(query, id, maker);
        const at = now();
        assertRotates(old, maker, at, expiresAt);
        if ((await keys.findSuccessor(query, old.id)) !== null) {
          throw new KeyDeskError(
            'BAD_INPUT',
            `The key ${id} has been rotated: rotate the newer one.`,
          );
        }
        const { text, row } = issue({
          ...old,
          id: newId(),
          notBefore: at,
          expiresAt: expiresAt ?? usualExpiry(at),
          createdAt: at,
          createdBy: maker.id,
          rotatedFrom: old.id,
        });
        await keys.add(query, row);
        const end = new Date(Math.min(old.expiresAt.valueOf(), at.valueOf() + overlapMs));
        await keys.expire(query, old.id, end, at);
        await audit.write(query, keyEvent('key.rotated', at, maker.id, row));
        return { key: text, record: recordOf(row), replaced: old.publicId };
      });
      onChange(replaced);
      onChange(record.publicId);
      return { key, record };
    },

    async revoke(maker, id) {
      assertManages(maker);
      const record = await database.write(async (query) => {
        const row = await lockVisible(query, id, maker);
        if (row.revokedAt !== null) return recordOf(row);
        const revokedAt = now();
        await keys.revoke(query, row.id, revokedAt);
        await audit.write(query, keyEvent('key.revoked', revokedAt, maker.id, row));
        return recordOf({ ...row, revokedAt });
      });
      onChange(record.publicId);
      return record;
    },
  };
}

function assertManages(maker: Principal): void {
  if (beyond([MANAGE], maker.scopes).length > 0) {
    throw new KeyDeskError('FORBIDDEN', `Keys are for those who have the scope ${MANAGE}.`);
  }
}

function isVisible({ brands }: ApiKeyRow, maker: Principal): boolean {
  return beyond(brands, maker.brands).length === 0;
}

function assertRotates(
  { id, scopes, notBefore, expiresAt, revokedAt }: ApiKeyRow,
  maker: Principal,
  now: Date,
  newExpiry: Date | undefined,
): void {
  // Whoever rotates a key holds what it may do.
  const lacking = beyond(scopes, maker.scopes);
  if (lacking.length > 0) {
    throw new KeyDeskError('FORBIDDEN', `The key may do what you may not: ${lacking.join(', ')}.`);
  }
  if (revokedAt !== null || expiresAt <= now || notBefore > now) {
    throw new KeyDeskError('BAD_INPUT', `The key ${id} is not valid now: make a new one.`);
  }
  if (newExpiry !== undefined) assertExpiry(newExpiry, now, now);
}

function recordOf({ digest: _digest, pepperId: _pepperId, ...record }: ApiKeyRow): KeyRecord {
  return record;
}
