import type { Database } from '@cx/database';
import {
  type ApiKey,
  hasDigest,
  type KeyEnvironment,
  parseApiKey,
  type Pepper,
  type Principal,
} from '@cx/principals';

import type { ApiKeyRow } from '../entities/api-key.ts';
import type { ApiKeyRepository } from '../repositories/api-keys.ts';
import { addressList } from './address-list.ts';

/** Why a key is refused: for logs. Whoever sent it learns only that it was. */
export type KeyRefusal =
  | 'MALFORMED'
  | 'WRONG_ENVIRONMENT'
  /** No such key, or the right name with another secret. */
  | 'UNKNOWN'
  | 'REVOKED'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'ADDRESS_NOT_ALLOWED';

export type KeyVerdict = { readonly principal: Principal } | { readonly refusal: KeyRefusal };

/** Tells who calls by a key. */
export interface KeyCheck {
  /**
   * Costs nothing for what was never a key, and one statement for the rest.
   *
   * @param ip the caller's address, as far as it can be trusted
   */
  findPrincipal(key: string, now: Date, ip?: string): Promise<KeyVerdict>;
}

export interface KeyCheckDependencies {
  readonly database: Database;
  readonly keys: ApiKeyRepository;
  readonly environment: KeyEnvironment;
  /** All that keys in use were made with. */
  readonly peppers: readonly Pepper[];
}

const USE_PRECISION_MS = 60_000;

export function createKeyCheck(dependencies: KeyCheckDependencies): KeyCheck {
  const { database, keys, environment, peppers } = dependencies;

  function isSecretOf(key: ApiKey, row: ApiKeyRow): boolean {
    const pepper = peppers.find(({ id }) => id === row.pepperId);
    return pepper !== undefined && hasDigest(key, pepper, row.digest);
  }

  async function markUsed({ id, lastUsedAt }: ApiKeyRow, now: Date): Promise<void> {
    const unlessSince = new Date(now.valueOf() - USE_PRECISION_MS);
    if (lastUsedAt !== null && lastUsedAt >= unlessSince) return;
    await database.write((query) => keys.markUsed(query, id, now, unlessSince));
  }

  return {
    async findPrincipal(text, now, ip) {
      const key = parseApiKey(text);
      if (key === null) return { refusal: 'MALFORMED' };
      if (key.environment !== environment) return { refusal: 'WRONG_ENVIRONMENT' };
      const row = await keys.findByPublicId(key.publicId);
      if (row === null || !isSecretOf(key, row)) return { refusal: 'UNKNOWN' };
      const refusal = refusalOf(row, now, ip);
      if (refusal !== null) return { refusal };
      await markUsed(row, now);
      return { principal: principalOf(row) };
    },
  };
}

function refusalOf(row: ApiKeyRow, now: Date, ip: string | undefined): KeyRefusal | null {
  if (row.revokedAt !== null) return 'REVOKED';
  if (now < row.notBefore) return 'NOT_YET_VALID';
  if (now >= row.expiresAt) return 'EXPIRED';
  // A key that may come from some places only comes from none that nobody knows.
  const isAllowed =
    row.allowedIps.length === 0 || (ip !== undefined && addressList(row.allowedIps)(ip));
  return isAllowed ? null : 'ADDRESS_NOT_ALLOWED';
}

function principalOf({ kind, principalId, scopes, brands, contract }: ApiKeyRow): Principal {
  return { kind, id: principalId, scopes, brands, contract };
}
