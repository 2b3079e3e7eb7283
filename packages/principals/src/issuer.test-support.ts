import { createServer } from 'node:http';

import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

export const ISSUER = 'https://login.example.com';
export const AUDIENCE = 'cx-graph';
export const NOW = new Date('2026-03-01T12:00:00Z');

/** A moment, in the seconds of a token. */
export const inSeconds = (offset: number): number => NOW.valueOf() / 1000 + offset;

export interface SigningKey {
  readonly jwk: JWK;
  readonly privateKey: CryptoKey;
  /** Claims that are given replace the usual ones; `undefined` leaves one out. */
  sign(
    claims?: Readonly<Record<string, unknown>>,
    header?: { readonly kid?: string },
  ): Promise<string>;
}

export async function makeSigningKey(kid: string, alg = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return {
    jwk,
    privateKey,
    sign: (claims = {}, header = {}) =>
      new SignJWT({ ...usualClaims(), ...claims })
        .setProtectedHeader({ alg, kid, ...header })
        .sign(privateKey),
  };
}

export function usualClaims(): JWTPayload {
  return {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: 'ann',
    iat: inSeconds(-60),
    nbf: inSeconds(-60),
    exp: inSeconds(3600),
    roles: ['viewer'],
    brands: ['united'],
  };
}

/** An issuer that publishes its keys on a port of its own. */
export interface TestIssuer extends AsyncDisposable {
  readonly url: URL;
  /** How often it was asked. */
  asked(): number;
  /** What it publishes from now on. */
  publish(...keys: readonly JWK[]): void;
  /** What it answers from now on, instead of keys. */
  answer(status: number, body: string): void;
}

export async function startIssuer(...keys: readonly JWK[]): Promise<TestIssuer> {
  let count = 0;
  let answer = { status: 200, body: JSON.stringify({ keys }) };
  const server = createServer((_request, response) => {
    count += 1;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  return {
    url: new URL(`http://127.0.0.1:${port}/keys`),
    asked: () => count,
    publish(...others) {
      answer = { status: 200, body: JSON.stringify({ keys: others }) };
    },
    answer(status, body) {
      answer = { status, body };
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** A clock that stands still until it is told otherwise. */
export function standingClock(): { now: () => Date; advance: (seconds: number) => void } {
  let at = NOW.valueOf();
  return {
    now: () => new Date(at),
    advance(seconds) {
      at += seconds * 1000;
    },
  };
}
