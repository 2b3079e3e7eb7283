import {
  type ApiKey,
  hasDigest,
  type KeyEnvironment,
  parseApiKey,
  type Pepper,
  type Principal,
} from '@cx/principals';

import type { KeyCache } from './key-cache.ts';
import type { KeyUses } from './key-uses.ts';
import type { KnownKey } from './known-key.ts';

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
   * Costs a few microseconds for what was never a key and for a key that is in use, and one statement for
   * one that nobody asked for lately. Throws while a key that is not remembered cannot be looked up.
   *
   * @param ip the caller's address, as far as it can be trusted
   */
  findPrincipal(key: string, now: Date, ip?: string): Promise<KeyVerdict>;
  /**
   * As {@link KeyCheck.findPrincipal}, where the key itself is not shown: for what somebody was given by it. Each time
   * is one statement.
   */
  findHolder(keyId: string, now: Date, ip?: string): Promise<KeyVerdict>;
}

export interface KeyCheckDependencies {
  readonly keys: Pick<KeyCache<KnownKey>, 'find'>;
  readonly findById: (id: string) => Promise<KnownKey | null>;
  readonly uses: Pick<KeyUses, 'add'>;
  readonly environment: KeyEnvironment;
  /** All that keys in use were made with. */
  readonly peppers: readonly Pepper[];
}

export function createKeyCheck(dependencies: KeyCheckDependencies): KeyCheck {
  const { keys, findById, uses, environment, peppers } = dependencies;

  function isSecretOf(key: ApiKey, { row }: KnownKey): boolean {
    const pepper = peppers.find(({ id }) => id === row.pepperId);
    return pepper !== undefined && hasDigest(key, pepper, row.digest);
  }

  function judge(known: KnownKey, now: Date, ip: string | undefined): KeyVerdict {
    const refusal = refusalOf(known, now, ip);
    if (refusal !== null) return { refusal };
    uses.add(known.row, now);
    return { principal: known.principal };
  }

  return {
    async findPrincipal(text, now, ip) {
      const key = parseApiKey(text);
      if (key === null) return { refusal: 'MALFORMED' };
      if (key.environment !== environment) return { refusal: 'WRONG_ENVIRONMENT' };
      const known = await keys.find(key.publicId);
      if (known === null || !isSecretOf(key, known)) return { refusal: 'UNKNOWN' };
      return judge(known, now, ip);
    },

    async findHolder(keyId, now, ip) {
      const known = await findById(keyId);
      return known === null ? { refusal: 'UNKNOWN' } : judge(known, now, ip);
    },
  };
}

function refusalOf(key: KnownKey, now: Date, ip: string | undefined): KeyRefusal | null {
  if (key.row.revokedAt !== null) return 'REVOKED';
  if (now < key.row.notBefore) return 'NOT_YET_VALID';
  if (now >= key.row.expiresAt) return 'EXPIRED';
  return key.mayComeFrom(ip) ? null : 'ADDRESS_NOT_ALLOWED';
}
