import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';

import { calculateJwkThumbprint, exportJWK, type JSONWebKeySet, SignJWT } from 'jose';

export const DEVELOPMENT_ISSUER = 'urn:cx-graph:development';

/** What tokens are for, unless the settings name something else. */
export const TOKEN_AUDIENCE = 'cx-graph';

export interface TokenOrder {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly brands: readonly string[];
  readonly lifetimeSeconds: number;
}

/** Signs tokens where no identity provider is at hand. A gateway believes it on this machine only. */
export interface DevelopmentIssuer {
  /** What a verifier needs. */
  readonly keys: JSONWebKeySet;
  sign(order: TokenOrder): Promise<string>;
}

const ALGORITHM = 'ES256';

/** A new private key, in the form in which it is kept. */
export function makeIssuerKey(): string {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}

/**
 * @param privateKey PKCS #8 in PEM, on the curve P-256
 * @throws Error when it is something else
 */
export async function openDevelopmentIssuer(
  privateKey: string,
  now: () => Date,
): Promise<DevelopmentIssuer> {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new Error('The key of the development issuer is one of the curve P-256.');
  }
  const publicKey = await exportJWK(createPublicKey(key));
  const kid = await calculateJwkThumbprint(publicKey);

  return {
    keys: { keys: [{ ...publicKey, kid, alg: ALGORITHM, use: 'sig' }] },
    sign({ subject, roles, brands, lifetimeSeconds }) {
      const seconds = Math.floor(now().valueOf() / 1000);
      return new SignJWT({ roles: [...roles], brands: [...brands] })
        .setProtectedHeader({ alg: ALGORITHM, kid, typ: 'JWT' })
        .setIssuer(DEVELOPMENT_ISSUER)
        .setAudience(TOKEN_AUDIENCE)
        .setSubject(subject)
        .setIssuedAt(seconds)
        .setNotBefore(seconds)
        .setExpirationTime(seconds + lifetimeSeconds)
        .sign(key);
    },
  };
}
