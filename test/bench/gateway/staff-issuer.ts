import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';

import { TOKEN_AUDIENCE } from '@cx/principals';

import { listen } from './servers/listen.ts';

/** An identity provider whose one member of the staff sees everything. */
export interface StaffIssuer extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
}

const LIFETIME_SECONDS = 4 * 3600;

export async function startStaffIssuer(): Promise<StaffIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'ES256', use: 'sig' }];
  const server = createServer((request, response) => {
    const discovery = { issuer: url, jwks_uri: `${url}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : discovery));
  });
  const url = await listen(server);
  const now = Math.floor(Date.now() / 1000);
  const text = [
    { alg: 'ES256', kid: 'bench', typ: 'JWT' },
    {
      iss: url,
      aud: TOKEN_AUDIENCE,
      sub: 'bench',
      iat: now,
      nbf: now,
      exp: now + LIFETIME_SECONDS,
      roles: ['admin'],
      brands: ['*'],
    },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = sign('sha256', Buffer.from(text), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return {
    url,
    token: `${text}.${signature.toString('base64url')}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
