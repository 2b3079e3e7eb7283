import type { ApiKeyRow } from '../entities/api-key.ts';

export type KeyState = 'VALID' | 'NOT_YET_VALID' | 'EXPIRED' | 'REVOKED';

/** Where a key stands: whoever ended it has the last word. */
export function stateOf(
  { revokedAt, notBefore, expiresAt }: Pick<ApiKeyRow, 'revokedAt' | 'notBefore' | 'expiresAt'>,
  now: Date,
): KeyState {
  if (revokedAt !== null) return 'REVOKED';
  if (now >= expiresAt) return 'EXPIRED';
  return now < notBefore ? 'NOT_YET_VALID' : 'VALID';
}
