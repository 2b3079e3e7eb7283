import { createHmac } from 'node:crypto';

import { assert as hold, asyncProperty, string as text } from 'fast-check';
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { expect, it } from 'vitest';

import {
  AUDIENCE,
  inSeconds,
  ISSUER,
  makeSigningKey,
  NOW,
  type SigningKey,
  usualClaims,
} from './issuer.test-support.ts';
import { SCOPES_OF_ROLES } from './roles.ts';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.ts';

const READS = SCOPES_OF_ROLES.get('viewer');

it.each(['ES256', 'ES384', 'EdDSA', 'RS256', 'PS512'])(
  'tells who comes with a token that the issuer signed with %s',
  async (algorithm) => {
    const key = await makeSigningKey('one', algorithm);

    const verdict = await verifierOf(key).verify(await key.sign());

    expect(verdict).toEqual({
      principal: { kind: 'staff', id: 'ann', scopes: READS, brands: ['united'] },
    });
  },
);

it.each<[string, object, object]>([
  [
    'all scopes of two roles, once',
    { roles: ['viewer', 'analyst'] },
    { scopes: SCOPES_OF_ROLES.get('analyst') },
  ],
  [
    'no scope for a role that nobody knows',
    { roles: ['root', 'constructor', '__proto__'] },
    { scopes: [] },
  ],
  ['no scope without roles', { roles: undefined }, { scopes: [] }],
  ['no brand without brands', { brands: undefined }, { brands: [] }],
  ['no brand for an empty list', { brands: [] }, { brands: [] }],
  ['every brand by an explicit flag', { brands: ['*'] }, { brands: ['*'] }],
])('gives %s', async (_, claims, rights) => {
  const key = await makeSigningKey('one');

  const verdict = await verifierOf(key).verify(await key.sign({ ...claims }));

  expect(verdict).toEqual({ principal: expect.objectContaining(rights) });
});

it('maps roles as the configuration says', async () => {
  const key = await makeSigningKey('one');
  const verifier = createTokenVerifier({
    ...optionsOf(key),
    scopesOfRoles: new Map([['cx-desk', ['tickets:read']]]),
  });

  const verdict = await verifier.verify(await key.sign({ roles: ['cx-desk', 'admin'] }));

  expect(verdict).toEqual({ principal: expect.objectContaining({ scopes: ['tickets:read'] }) });
});

it.each<[string, object, object]>([
  ['realm_access.roles', { realm_access: { roles: ['cx-desk'] } }, ['tickets:read']],
  ['https://example.com/roles', { 'https://example.com/roles': ['cx-desk'] }, ['tickets:read']],
  [
    'realm_access.roles',
    { 'realm_access.roles': ['cx-desk'], realm_access: { roles: ['viewer'] } },
    ['tickets:read'],
  ],
  ['realm_access.roles', { realm_access: 'roles' }, []],
  ['realm_access.roles', { realm_access: null }, []],
  ['realm_access.roles', {}, []],
  ['constructor.name', {}, []],
  ['realm_access.__proto__', { realm_access: {} }, []],
])('finds roles under %s of %j', async (rolesClaim, claims, scopes) => {
  const key = await makeSigningKey('one');
  const verifier = createTokenVerifier({
    ...optionsOf(key),
    rolesClaim,
    scopesOfRoles: new Map([['cx-desk', ['tickets:read']]]),
  });

  const verdict = await verifier.verify(await key.sign({ roles: ['viewer'], ...claims }));

  expect(verdict).toEqual({ principal: expect.objectContaining({ scopes }) });
});

it('finds brands where the configuration says, and nowhere else', async () => {
  const key = await makeSigningKey('one');
  const verifier = createTokenVerifier({ ...optionsOf(key), brandsClaim: 'cx.brands' });

  const verdicts = [
    await verifier.verify(await key.sign({ brands: ['*'], cx: { brands: ['delta'] } })),
    await verifier.verify(await key.sign({ brands: ['*'] })),
    await verifier.verify(await key.sign({ cx: { brands: 'delta' } })),
  ];

  expect(verdicts).toEqual([
    { principal: expect.objectContaining({ brands: ['delta'] }) },
    { principal: expect.objectContaining({ brands: [] }) },
    { refusal: 'BAD_CLAIMS' },
  ]);
});

it.each<[string, object]>([
  ['WRONG_ISSUER', { iss: 'https://evil.example.com' }],
  ['WRONG_ISSUER', { iss: `${ISSUER}/` }],
  ['WRONG_ISSUER', { iss: undefined }],
  ['WRONG_AUDIENCE', { aud: 'another' }],
  ['WRONG_AUDIENCE', { aud: ['another', `${AUDIENCE}2`] }],
  ['WRONG_AUDIENCE', { aud: undefined }],
  ['EXPIRED', { exp: inSeconds(-31) }],
  ['EXPIRED', { exp: inSeconds(-30) }],
  ['BAD_CLAIMS', { exp: undefined }],
  ['NOT_YET_VALID', { nbf: inSeconds(31) }],
  ['BAD_CLAIMS', { sub: undefined }],
  ['BAD_CLAIMS', { sub: '' }],
  ['BAD_CLAIMS', { sub: 'x'.repeat(256) }],
  ['BAD_CLAIMS', { roles: 'admin' }],
  ['BAD_CLAIMS', { roles: [['admin']] }],
  ['BAD_CLAIMS', { brands: '*' }],
  ['BAD_CLAIMS', { brands: [''] }],
])('refuses with %s: %j', async (refusal, claims) => {
  const key = await makeSigningKey('one');

  expect(await verifierOf(key).verify(await key.sign({ ...claims }))).toEqual({ refusal });
});

it.each<[string, object]>([
  ['has just expired', { exp: inSeconds(-29) }],
  ['begins in a moment', { nbf: inSeconds(30) }],
  ['is for several audiences', { aud: ['another', AUDIENCE] }],
])('takes a token that %s, since clocks differ', async (_, claims) => {
  const key = await makeSigningKey('one');

  expect(await verifierOf(key).verify(await key.sign({ ...claims }))).toHaveProperty(
    'principal.id',
    'ann',
  );
});

it('refuses a token that nobody signed', async () => {
  const verifier = verifierOf(await makeSigningKey('one'));
  const claims = Buffer.from(JSON.stringify(usualClaims())).toString('base64url');
  const unsigned = ['none', 'None', 'NONE', 'nOnE', ''].map(
    (alg) => `${headerOf({ alg, kid: 'one' })}.${claims}.`,
  );

  const verdicts = await Promise.all(
    [new UnsecuredJWT(usualClaims()).encode(), ...unsigned].map((token) => verifier.verify(token)),
  );

  expect(verdicts.filter((verdict) => 'principal' in verdict)).toEqual([]);
});

it.each(['RS256', 'ES256'])(
  'refuses a token that was signed with the public key of %s as if it were a shared secret',
  async (algorithm) => {
    const key = await makeSigningKey('one', algorithm);
    const verifier = verifierOf(key);
    const publicKey = await importJWK(key.jwk, algorithm, { extractable: true });
    if (publicKey instanceof Uint8Array) throw new Error('A public key is no secret.');
    const secrets = [await exportSPKI(publicKey), JSON.stringify(key.jwk), ''];

    const verdicts = await Promise.all(
      secrets.flatMap((secret) =>
        ['HS256', 'HS384', 'HS512', algorithm].map((alg) => verifier.verify(macToken(alg, secret))),
      ),
    );

    expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict)))).toEqual(
      new Set(['{"refusal":"ALGORITHM_NOT_ALLOWED"}', '{"refusal":"BAD_SIGNATURE"}']),
    );
  },
);

it('refuses the signature of another key under the name of a known one', async () => {
  const [key, other] = [await makeSigningKey('one'), await makeSigningKey('one')];

  expect(await verifierOf(key).verify(await other.sign())).toEqual({ refusal: 'BAD_SIGNATURE' });
});

it('refuses a key that the token itself brings', async () => {
  const [key, own] = [await makeSigningKey('one'), await makeSigningKey('one')];
  const [, claims = '', signature = ''] = (await own.sign()).split('.');
  const verifier = verifierOf(key);
  const headers = [
    { alg: 'ES256', kid: 'one', jwk: own.jwk },
    { alg: 'ES256', kid: 'one', jku: 'https://evil.example.com/keys' },
    { alg: 'ES256', kid: 'one', crit: ['evil'], evil: true },
    { alg: 'ES256', kid: '../../dev/null' },
  ];

  const verdicts = await Promise.all(
    headers.map((header) => verifier.verify(`${headerOf(header)}.${claims}.${signature}`)),
  );

  expect(verdicts.filter((verdict) => 'principal' in verdict)).toEqual([]);
});

it('refuses an extension that a token calls critical, though the signature is good', async () => {
  const key = await makeSigningKey('one');
  const token = await new SignJWT(usualClaims())
    .setProtectedHeader({ alg: 'ES256', kid: 'one', crit: ['evil'], evil: true })
    .sign(key.privateKey, { crit: { evil: true } });

  expect(await verifierOf(key).verify(token)).toEqual({ refusal: 'MALFORMED' });
});

it('refuses a token of more than 16,384 characters, though the signature is good', async () => {
  const key = await makeSigningKey('one');
  const [usual, huge] = [await key.sign(), await key.sign({ padding: 'x'.repeat(16_384) })];

  expect(await verifierOf(key).verify(usual)).toHaveProperty('principal.id', 'ann');
  expect(await verifierOf(key).verify(huge)).toEqual({ refusal: 'MALFORMED' });
});

it('refuses claims that were changed after they were signed', async () => {
  const key = await makeSigningKey('one');
  const [header = '', , signature = ''] = (await key.sign()).split('.');
  const claims = Buffer.from(JSON.stringify({ ...usualClaims(), roles: ['admin'] })).toString(
    'base64url',
  );

  expect(await verifierOf(key).verify(`${header}.${claims}.${signature}`)).toEqual({
    refusal: 'BAD_SIGNATURE',
  });
});

it('refuses what is no token without a fuss', async () => {
  const verifier = verifierOf(await makeSigningKey('one'));

  await hold(
    asyncProperty(text({ unit: 'binary' }), text(), async (one, other) => {
      for (const any of [
        one,
        `${one}.${other}.`,
        `${headerOf({ alg: 'ES256' })}.${one}.${other}`,
      ]) {
        expect(await verifier.verify(any)).toHaveProperty('refusal');
      }
    }),
  );
  expect(await verifier.verify('x'.repeat(5_000_000))).toEqual({ refusal: 'MALFORMED' });
  expect(await verifier.verify('.'.repeat(16_000))).toEqual({ refusal: 'MALFORMED' });
});

function optionsOf({ jwk }: SigningKey): Parameters<typeof createTokenVerifier>[0] {
  return { issuer: ISSUER, audience: AUDIENCE, keys: { keys: [jwk] }, now: () => NOW };
}

function verifierOf(key: SigningKey): TokenVerifier {
  return createTokenVerifier(optionsOf(key));
}

function headerOf(header: object): string {
  return Buffer.from(JSON.stringify(header)).toString('base64url');
}

function macToken(alg: string, secret: string): string {
  const claims = Buffer.from(JSON.stringify(usualClaims())).toString('base64url');
  const signed = `${headerOf({ alg, kid: 'one' })}.${claims}`;
  const hash = alg.startsWith('HS') ? `sha${alg.slice(2)}` : 'sha256';
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`;
}
