import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';

import type { TokenVerdict, TokenVerifier } from './token-verifier.ts';

/** For how long it is believed what was verified: an issuer that withdraws a key is heeded after that. */
const MEMORY_MS = 30_000;

/** How many tokens are remembered. */
const MOST_TOKENS = 10_000;

interface Remembered {
  readonly verdict: TokenVerdict;
  readonly until: number;
}

/**
 * Verifies a token once in a while, not with each request that it comes with: a signature costs as much as the rest
 * of a small request. Only who was let in is remembered, and no longer than the token lives.
 */
export function rememberTokens(verifier: TokenVerifier, now: () => Date): TokenVerifier {
  const remembered = new LRUCache<string, Remembered>({ max: MOST_TOKENS });

  return {
    async verify(token) {
      const known = remembered.get(token);
      if (known !== undefined && now().getTime() < known.until) return known.verdict;
      const verdict = await verifier.verify(token);
      if ('principal' in verdict) {
        const { exp = 0 } = decodeJwt(token);
        const until = Math.min(now().getTime() + MEMORY_MS, exp * 1000);
        remembered.set(token, { verdict, until });
      }
      return verdict;
    },
  };
}
