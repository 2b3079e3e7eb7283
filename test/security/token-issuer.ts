import {
  createHmac,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import { createServer } from 'node:http';

import { NOW } from './credentials-entrance.ts';

export const ISSUER = 'https://login.example.com';
export const AUDIENCE = 'cx-graph';

/** A moment, in the seconds of a token. */
export const inSeconds = (offset: number): number => NOW.valueOf() / 1000 + offset;

/** Claims, or parts of a header, that replace the usual ones; `undefined` leaves one out. */
export type Over = Readonly<Record<string, unknown>>;

export interface SigningKey {
  readonly jwk: JsonWebKey & { readonly kid: string };
  readonly publicKey: KeyObject;
  sign(claims?: Over, header?: Over): string;
}

export function makeSigningKey(kid: string, alg: 'ES256' | 'RS256' = 'ES256'): SigningKey {
  const { privateKey, publicKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' },
    publicKey,
    sign: (claims = {}, header = {}) =>
      tokenOf({ alg, kid, typ: 'JWT', ...header }, claims, (text) =>
        signBytes('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
      ),
  };
}

/** A token as anybody can write one: the signature is what the caller makes of its text. */
export function tokenOf(header: Over, claims: Over, signature: (text: Buffer) => Buffer): string {
  const text = [header, { ...usualClaims(), ...claims }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${signature(Buffer.from(text)).toString('base64url')}`;
}

/** Signed with a secret that both sides would have to know. */
export function secretToken(secret: string | Buffer, header: Over, claims: Over = {}): string {
  return tokenOf({ alg: 'HS256', typ: 'JWT', ...header }, claims, (text) =>
    createHmac('sha256', secret).update(text).digest(),
  );
}

function usualClaims(): Over {
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
  publish(...keys: readonly JsonWebKey[]): void;
  /** What it answers from now on, instead of keys. */
  answer(status: number, body: string): void;
}

export async function startIssuer(...keys: readonly JsonWebKey[]): Promise<TestIssuer> {
  let count = 0;
  let answer = { status: 200, body: JSON.stringify({ keys }) };
  const server = createServer((_request, response) => {
    count += 1;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
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
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}
