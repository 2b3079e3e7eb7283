import { expect, it } from 'vitest';

import {
  DEVELOPMENT_ISSUER,
  makeIssuerKey,
  openDevelopmentIssuer,
  TOKEN_AUDIENCE,
} from './development-issuer.ts';
import { ROLES, SCOPES_OF_ROLES } from './roles.ts';
import { createTokenVerifier, type TokenVerdict } from './token-verifier.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

it.each(ROLES)('signs tokens of the %s that a verifier of its keys takes', async (role) => {
  const issuer = await openDevelopmentIssuer(makeIssuerKey(), () => NOW);
  const token = await issuer.sign({
    subject: 'ann',
    roles: [role],
    brands: ['united'],
    lifetimeSeconds: 3600,
  });

  expect(await verify(issuer.keys, token)).toEqual({
    principal: { kind: 'staff', id: 'ann', scopes: SCOPES_OF_ROLES.get(role), brands: ['united'] },
  });
});

it('lets a token end when its life is over', async () => {
  const issuer = await openDevelopmentIssuer(makeIssuerKey(), () => NOW);
  const token = await issuer.sign({ subject: 'ann', roles: [], brands: [], lifetimeSeconds: 60 });

  const [before, after] = await Promise.all(
    [89, 90].map((seconds) => verify(issuer.keys, token, seconds)),
  );

  expect(before).toHaveProperty('principal');
  expect(after).toEqual({ refusal: 'EXPIRED' });
});

it('publishes no private part of its key', async () => {
  const { keys } = await openDevelopmentIssuer(makeIssuerKey(), () => NOW);

  expect(keys).toEqual({
    keys: [
      {
        kty: 'EC',
        crv: 'P-256',
        x: expect.any(String),
        y: expect.any(String),
        kid: expect.any(String),
        alg: 'ES256',
        use: 'sig',
      },
    ],
  });
});

it('is believed by those who have its key, and by nobody else', async () => {
  const [mine, other] = await Promise.all(
    [makeIssuerKey(), makeIssuerKey()].map((key) => openDevelopmentIssuer(key, () => NOW)),
  );
  const token = await mine?.sign({ subject: 'ann', roles: [], brands: [], lifetimeSeconds: 60 });

  expect(await verify(other?.keys ?? { keys: [] }, token ?? '')).toEqual({
    refusal: 'UNKNOWN_KEY',
  });
});

it.each(['', 'no key', makeIssuerKey().replaceAll(/[A-Z]{4}/g, 'AAAA')])(
  'refuses a key that is none',
  async (key) => {
    await expect(openDevelopmentIssuer(key, () => NOW)).rejects.toThrow(
      /DECODER|ASN|PEM|asn1|unsupported/i,
    );
  },
);

function verify(
  keys: Parameters<typeof createTokenVerifier>[0]['keys'],
  token: string,
  secondsLater = 0,
): Promise<TokenVerdict> {
  return createTokenVerifier({
    issuer: DEVELOPMENT_ISSUER,
    audience: TOKEN_AUDIENCE,
    keys,
    now: () => new Date(NOW.valueOf() + secondsLater * 1000),
  }).verify(token);
}
