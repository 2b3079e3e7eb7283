import { decodeJwt, errors } from 'jose';

import { rememberTokens } from './remembered-tokens.ts';
import {
  createTokenVerifier,
  MOST_CHARACTERS,
  type TokenVerdict,
  type TokenVerifier,
  type TokenVerifierOptions,
} from './token-verifier.ts';

/**
 * Verifies tokens of several issuers. The issuer that a token names decides who verifies it, and nobody else is
 * asked: a key of one issuer never vouches for another. Subjects are unique within their issuer only, so the
 * principal is called `<issuer>#<subject>`, however many issuers there are.
 *
 * @throws Error when an issuer is there twice
 */
export function createTokenVerifiers(issuers: readonly TokenVerifierOptions[]): TokenVerifier {
  const verifiers = new Map(
    issuers.map((options) => [
      options.issuer,
      rememberTokens(createTokenVerifier(options), options.now),
    ]),
  );
  if (verifiers.size < issuers.length) {
    throw new Error('An issuer is there twice: name each once, with one audience.');
  }

  return {
    async verify(token) {
      if (token.length > MOST_CHARACTERS) return { refusal: 'MALFORMED' };
      const issuer = claimedIssuer(token);
      if (issuer === null) return { refusal: 'MALFORMED' };
      const verifier = verifiers.get(issuer);
      if (verifier === undefined) return { refusal: 'WRONG_ISSUER' };
      return qualified(issuer, await verifier.verify(token));
    },
  };
}

/** What a token says of itself, unverified: nothing when it names no issuer, null for what is no token. */
function claimedIssuer(token: string): string | null {
  try {
    const { iss }: { readonly iss?: unknown } = decodeJwt(token);
    return typeof iss === 'string' ? iss : '';
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

function qualified(issuer: string, verdict: TokenVerdict): TokenVerdict {
  if (!('principal' in verdict)) return verdict;
  return { principal: { ...verdict.principal, id: `${issuer}#${verdict.principal.id}` } };
}
