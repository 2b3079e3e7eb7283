import { UnsecuredJWT } from 'jose';
import { expect, it } from 'vitest';

import {
  AUDIENCE,
  ISSUER,
  makeSigningKey,
  NOW,
  type SigningKey,
  startIssuer,
  usualClaims,
} from './issuer.test-support.ts';
import type { TokenVerifierOptions } from './token-verifier.ts';
import { createTokenVerifiers } from './token-verifiers.ts';

const OTHER = 'https://other.example.com';

it('lets the issuer that a token names verify it, and tells apart subjects of one name', async () => {
  const [mine, others] = [await makeSigningKey('one'), await makeSigningKey('one')];
  const verifier = createTokenVerifiers([optionsOf(ISSUER, mine), optionsOf(OTHER, others)]);

  const verdicts = [
    await verifier.verify(await mine.sign({ iss: ISSUER })),
    await verifier.verify(await others.sign({ iss: OTHER })),
  ];

  expect(verdicts).toEqual([
    { principal: expect.objectContaining({ id: `${ISSUER}#ann` }) },
    { principal: expect.objectContaining({ id: `${OTHER}#ann` }) },
  ]);
});

it('lets no issuer vouch for another, and asks no other', async () => {
  const [mine, others] = [await makeSigningKey('mine'), await makeSigningKey('others')];
  await using asked = await startIssuer(mine.jwk);
  await using notAsked = await startIssuer(others.jwk);
  const verifier = createTokenVerifiers([
    { ...optionsOf(ISSUER, mine), keys: asked.url },
    { ...optionsOf(OTHER, others), keys: notAsked.url },
  ]);

  expect(await verifier.verify(await others.sign({ iss: ISSUER }))).toEqual({
    refusal: 'UNKNOWN_KEY',
  });
  expect([asked.asked(), notAsked.asked()]).toEqual([1, 0]);
});

it('has each issuer’s own audience and roles', async () => {
  const [mine, others] = [await makeSigningKey('one'), await makeSigningKey('one')];
  const verifier = createTokenVerifiers([
    optionsOf(ISSUER, mine),
    {
      ...optionsOf(OTHER, others),
      audience: 'desk',
      rolesClaim: 'groups',
      scopesOfRoles: new Map([['cx-desk', ['tickets:read']]]),
    },
  ]);

  const verdicts = [
    await verifier.verify(await others.sign({ iss: OTHER })),
    await verifier.verify(await others.sign({ iss: OTHER, aud: 'desk', groups: ['cx-desk'] })),
    await verifier.verify(await mine.sign({ aud: 'desk' })),
  ];

  expect(verdicts).toEqual([
    { refusal: 'WRONG_AUDIENCE' },
    { principal: expect.objectContaining({ scopes: ['tickets:read'] }) },
    { refusal: 'WRONG_AUDIENCE' },
  ]);
});

it.each([
  [{ iss: 'https://evil.example.com' }],
  [{ iss: `${ISSUER}/` }],
  [{ iss: ISSUER.toUpperCase() }],
  [{ iss: undefined }],
  [{ iss: [ISSUER, OTHER] }],
  [{ iss: { toString: ISSUER } }],
  [{ iss: '__proto__' }],
  [{ iss: '' }],
])('refuses %j as no issuer of ours', async (claims) => {
  const key = await makeSigningKey('one');
  const verifier = createTokenVerifiers([optionsOf(ISSUER, key), optionsOf(OTHER, key)]);

  expect(await verifier.verify(await key.sign(claims))).toEqual({ refusal: 'WRONG_ISSUER' });
});

it('refuses what is no token, is unsigned or too long', async () => {
  const key = await makeSigningKey('one');
  const verifier = createTokenVerifiers([optionsOf(ISSUER, key)]);
  const huge = await key.sign({ padding: 'x'.repeat(16_384) });

  for (const token of ['', '.', 'x.y.z', 'e30.W10.', huge, 'x'.repeat(5_000_000)]) {
    expect(await verifier.verify(token)).toEqual({ refusal: 'MALFORMED' });
  }
  expect(await verifier.verify(new UnsecuredJWT(usualClaims()).encode())).not.toHaveProperty(
    'principal',
  );
});

it('takes no token at all without an issuer', async () => {
  const key = await makeSigningKey('one');

  expect(await createTokenVerifiers([]).verify(await key.sign())).toEqual({
    refusal: 'WRONG_ISSUER',
  });
});

it('refuses an issuer that is there twice', async () => {
  const key = await makeSigningKey('one');
  const options = optionsOf(ISSUER, key);

  expect(() => createTokenVerifiers([options, { ...options, audience: 'desk' }])).toThrow(
    'An issuer is there twice',
  );
});

function optionsOf(issuer: string, { jwk }: SigningKey): TokenVerifierOptions {
  return { issuer, audience: AUDIENCE, keys: { keys: [jwk] }, now: () => NOW };
}
