import {
  createLocalJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyGetKey,
} from 'jose';

import { type ClaimNames, readClaims } from './claims.ts';
import { discoverKeys, discoveryAddress } from './discovery.ts';
import { IssuerKeysUnavailable, remoteIssuerKeys } from './issuer-keys.ts';
import type { Principal } from './principal.ts';
import { SCOPES_OF_ROLES } from './roles.ts';

export interface TokenVerifierOptions extends ClaimNames {
  /** As tokens name it, to the letter. */
  readonly issuer: string;
  readonly audience: string;
  /** The issuer's public keys, the address where it publishes them, or `discovered`: it tells that address. */
  readonly keys: JSONWebKeySet | URL | 'discovered';
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

export type TokenVerdict =
  | { readonly principal: Principal }
  /** With a reason where somebody else has to mend something: for logs as well. */
  | { readonly refusal: TokenRefusal; readonly reason?: string };

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

/** A longer token is not looked at. */
export const MOST_CHARACTERS = 16_384;

/** @throws IssuerAddressError when the keys are to be discovered at an issuer that is no safe address */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, now } = options;
  const findKey = keysOf(options);

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
        return verdictOf(payload, options);
      } catch (error) {
        if (error instanceof IssuerKeysUnavailable) {
          return { refusal: 'ISSUER_UNAVAILABLE', reason: error.message };
        }
        return { refusal: refusalOf(error) };
      }
    },
  };
}

function keysOf({ issuer, keys, keysTimeoutMs, now }: TokenVerifierOptions): JWTVerifyGetKey {
  if (keys === 'discovered') {
    discoveryAddress(issuer);
    const locate = (signal: AbortSignal): Promise<URL> => discoverKeys(issuer, signal);
    return remoteIssuerKeys({ locate, timeoutMs: keysTimeoutMs, now });
  }
  return keys instanceof URL
    ? remoteIssuerKeys({ locate: () => Promise.resolve(keys), timeoutMs: keysTimeoutMs, now })
    : createLocalJWKSet(keys);
}

function verdictOf(
  payload: JWTPayload,
  { scopesOfRoles = SCOPES_OF_ROLES, ...names }: TokenVerifierOptions,
): TokenVerdict {
  const claims = readClaims(payload, names);
  if (claims === null) return { refusal: 'BAD_CLAIMS' };
  const { subject, roles, brands } = claims;
  const scopes = new Set(roles.flatMap((role) => scopesOfRoles.get(role) ?? []));
  return { principal: { kind: 'staff', id: subject, scopes: [...scopes], brands } };
}

/** @throws what is no refusal but a fault of the program */
function refusalOf(error: unknown): TokenRefusal {
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
