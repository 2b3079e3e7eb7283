import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';

import { IssuerKeysUnavailable, remoteIssuerKeys } from './issuer-keys.ts';
import type { Principal } from './principal.ts';
import { SCOPES_OF_ROLES } from './roles.ts';

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys, or the address where it publishes them. */
  readonly keys: JSONWebKeySet | URL;
  /** @default SCOPES_OF_ROLES */
  readonly scopesOfRoles?: ReadonlyMap<string, readonly string[]>;
  /** How long an issuer may take to answer. @default 5000 */
  readonly keysTimeoutMs?: number | undefined;
  readonly now: () => Date;
}

/** Why a token is refused: for logs. Whoever sent it learns only that it was, or that it may try again later. */
export type TokenRefusal =
  | 'MALFORMED'
  | 'ALGORITHM_NOT_ALLOWED'
  | 'UNKNOWN_KEY'
  | 'BAD_SIGNATURE'
  | 'WRONG_ISSUER'
  | 'WRONG_AUDIENCE'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'BAD_CLAIMS'
  /** Nothing is known about the token: the issuer's keys could not be read since the start. */
  | 'ISSUER_UNAVAILABLE';

export type TokenVerdict = { readonly principal: Principal } | { readonly refusal: TokenRefusal };

export interface TokenVerifier {
  verify(token: string): Promise<TokenVerdict>;
}

/** Signatures by a private key only: whoever can verify a token must not be able to make one. */
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
];

const CLOCK_SKEW_SECONDS = 30;

const MOST_CHARACTERS = 16_384;

const Claims = z.object({
  sub: z.string().min(1).max(255),
  roles: z.array(z.string()).default([]),
  brands: z.array(z.string().min(1)).default([]),
});

export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, keys, scopesOfRoles = SCOPES_OF_ROLES, keysTimeoutMs, now } = options;
  const findKey =
    keys instanceof URL
      ? remoteIssuerKeys({ url: keys, timeoutMs: keysTimeoutMs, now })
      : createLocalJWKSet(keys);

  return {
    async verify(token) {
      if (token.length > MOST_CHARACTERS) return { refusal: 'MALFORMED' };
      try {
        const { payload } = await jwtVerify(token, findKey, {
          algorithms: ALGORITHMS,
          issuer,
          audience,
          requiredClaims: ['exp', 'sub'],
          clockTolerance: CLOCK_SKEW_SECONDS,
          currentDate: now(),
        });
        return verdictOf(payload, scopesOfRoles);
      } catch (error) {
        return { refusal: refusalOf(error) };
      }
    },
  };
}

function verdictOf(
  payload: JWTPayload,
  scopesOfRoles: ReadonlyMap<string, readonly string[]>,
): TokenVerdict {
  const claims = Claims.safeParse(payload);
  if (!claims.success) return { refusal: 'BAD_CLAIMS' };
  const { sub, roles, brands } = claims.data;
  const scopes = new Set(roles.flatMap((role) => scopesOfRoles.get(role) ?? []));
  return { principal: { kind: 'staff', id: sub, scopes: [...scopes], brands } };
}

/** @throws what is no refusal but a fault of the program */
function refusalOf(error: unknown): TokenRefusal {
  if (error instanceof IssuerKeysUnavailable) return 'ISSUER_UNAVAILABLE';
  // What WebCrypto says of a key that the issuer has published damaged.
  if (error instanceof DOMException) return 'UNKNOWN_KEY';
  if (!(error instanceof errors.JOSEError)) throw error;
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error.claim);
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM_NOT_ALLOWED';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'BAD_SIGNATURE';
  if (
    error instanceof errors.JWKInvalid ||
    error instanceof errors.JWKSInvalid ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  ) {
    return 'UNKNOWN_KEY';
  }
  return 'MALFORMED';
}

function refusalOfClaim(claim: string): TokenRefusal {
  if (claim === 'iss') return 'WRONG_ISSUER';
  if (claim === 'aud') return 'WRONG_AUDIENCE';
  if (claim === 'nbf') return 'NOT_YET_VALID';
  return 'BAD_CLAIMS';
}
