import { expect, it } from 'vitest';

import { discoveryAddress, IssuerAddressError } from './discovery.ts';
import { AUDIENCE, makeSigningKey, standingClock } from './issuer.test-support.ts';
import { DESCRIPTION, KEYS, startProvider } from './provider.test-support.ts';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.ts';

const ANN = { principal: expect.objectContaining({ id: 'ann', brands: ['united'] }) };

it.each([
  ['https://login.example.com', 'https://login.example.com/.well-known/openid-configuration'],
  ['https://login.example.com/', 'https://login.example.com/.well-known/openid-configuration'],
  [
    'https://login.example.com/realms/cx',
    'https://login.example.com/realms/cx/.well-known/openid-configuration',
  ],
  [
    'https://login.example.com/realms/cx/',
    'https://login.example.com/realms/cx/.well-known/openid-configuration',
  ],
  ['http://localhost:8080', 'http://localhost:8080/.well-known/openid-configuration'],
  ['http://[::1]:8080', 'http://[::1]:8080/.well-known/openid-configuration'],
])('looks for what %s says of itself at %s', (issuer, address) => {
  expect(discoveryAddress(issuer).href).toBe(address);
});

it.each([
  ['', /is no address/],
  ['login.example.com', /is no address: write it as https:/],
  ['http://login.example.com', /is not reached by https/],
  ['http://127.0.0.1.example.com', /is not reached by https/],
  ['http://localhost.example.com', /is not reached by https/],
  ['urn:cx-graph:development', /is not reached by https/],
  ['file:///etc/issuer', /is not reached by https/],
  ['https://login.example.com?tenant=1', /leave it out/],
  ['https://login.example.com#a', /leave it out/],
  ['https://ann:hunter2@login.example.com', /leave it out/],
])('refuses the issuer "%s" before anybody is asked', (issuer, sentence) => {
  const open = (): unknown => verifierOf(issuer);

  expect(open).toThrow(IssuerAddressError);
  expect(open).toThrow(sentence);
  expect(open).not.toThrow(/hunter2/);
});

it('finds the keys where the issuer says, once for many tokens', async () => {
  const key = await makeSigningKey('one');
  await using provider = await startProvider(key.jwk);
  const verifier = verifierOf(provider.url);
  const token = await key.sign({ iss: provider.url });

  const verdicts = await Promise.all(Array.from({ length: 50 }, () => verifier.verify(token)));

  expect(verdicts).toEqual(Array.from({ length: 50 }, () => ANN));
  expect(provider.asked()).toEqual([DESCRIPTION, KEYS]);
});

it('asks nobody before the first token', async () => {
  await using provider = await startProvider();

  verifierOf(provider.url);

  expect(provider.asked()).toEqual([]);
});

it('follows keys that have moved, when a token names an unknown one', async () => {
  const [old, young] = [await makeSigningKey('old'), await makeSigningKey('young')];
  await using provider = await startProvider(old.jwk);
  const clock = standingClock();
  const verifier = verifierOf(provider.url, clock.now);
  await verifier.verify(await old.sign({ iss: provider.url }));
  provider.answer('/moved', { body: JSON.stringify({ keys: [young.jwk] }) });
  provider.describe({ issuer: provider.url, jwks_uri: `${provider.url}/moved` });
  clock.advance(10);

  expect(await verifier.verify(await young.sign({ iss: provider.url }))).toEqual(ANN);
  expect(provider.asked()).toEqual([DESCRIPTION, KEYS, DESCRIPTION, '/moved']);
});

it.each([
  [
    'calls itself by another name',
    { issuer: 'https://evil.example.com' },
    /it calls itself "https:\/\/evil/,
  ],
  ['leaves out its name', { issuer: undefined }, /no issuer with a jwks_uri/],
  ['leaves out its keys', { jwks_uri: undefined }, /no issuer with a jwks_uri/],
  ['has keys at no address', { jwks_uri: '/keys' }, /no issuer with a jwks_uri/],
  ['has keys at an open address', { jwks_uri: 'http://keys.example.com/' }, /not reached by https/],
  ['has keys in a file', { jwks_uri: 'file:///etc/keys.json' }, /not reached by https/],
])('believes no issuer that %s', async (_, said, reason) => {
  const key = await makeSigningKey('one');
  await using provider = await startProvider(key.jwk);
  provider.describe({ issuer: provider.url, jwks_uri: `${provider.url}${KEYS}`, ...said });

  const verdict = await verifierOf(provider.url).verify(await key.sign({ iss: provider.url }));

  expect(verdict).toEqual({
    refusal: 'ISSUER_UNAVAILABLE',
    reason: expect.stringMatching(reason),
  });
  expect(provider.asked()).toEqual([DESCRIPTION]);
});

it('takes the name of an issuer to the letter, also its last slash', async () => {
  const key = await makeSigningKey('one');
  await using provider = await startProvider(key.jwk);
  const verifier = verifierOf(`${provider.url}/`);

  expect(await verifier.verify(await key.sign({ iss: `${provider.url}/` }))).toEqual({
    refusal: 'ISSUER_UNAVAILABLE',
    reason: expect.stringContaining('they must be equal to the letter'),
  });
});

it.each([
  ['answers a page', { body: '<html>' }, /it answered no JSON/],
  ['answers a list', { body: '[]' }, /no issuer with a jwks_uri/],
  ['points elsewhere', { status: 302, headers: { location: KEYS } }, /redirect/],
  ['fails', { status: 500, body: 'no' }, /it answered 500/],
  ['answers without end', { body: ' '.repeat(1_000_001) }, /more than 1000000 bytes/],
  ['never answers', null, /timeout/],
])(
  'cannot tell of a token while the issuer %s, and can when it is back',
  async (_, answer, reason) => {
    const key = await makeSigningKey('one');
    await using provider = await startProvider(key.jwk);
    provider.answer(DESCRIPTION, answer);
    const clock = standingClock();
    const verifier = verifierOf(provider.url, clock.now);
    const token = await key.sign({ iss: provider.url });

    const away = [await verifier.verify(token), await verifier.verify(token)];
    provider.describe({ issuer: provider.url, jwks_uri: `${provider.url}${KEYS}` });
    const soon = await verifier.verify(token);
    clock.advance(10);
    const later = await verifier.verify(token);

    expect([...away, soon]).toEqual(
      Array.from({ length: 3 }, () => ({
        refusal: 'ISSUER_UNAVAILABLE',
        reason: expect.stringMatching(reason),
      })),
    );
    expect(later).toEqual(ANN);
    expect(provider.asked()).toEqual([DESCRIPTION, DESCRIPTION, KEYS]);
  },
);

it('goes on with the keys that it has while the issuer is away', async () => {
  const key = await makeSigningKey('one');
  await using provider = await startProvider(key.jwk);
  const clock = standingClock();
  const verifier = verifierOf(provider.url, clock.now);
  const token = await key.sign({ iss: provider.url });
  await verifier.verify(token);
  provider.answer(DESCRIPTION, { status: 503 });
  clock.advance(601);

  expect(await verifier.verify(token)).toEqual(ANN);
});

function verifierOf(issuer: string, now: () => Date = standingClock().now): TokenVerifier {
  return createTokenVerifier({
    issuer,
    audience: AUDIENCE,
    keys: 'discovered',
    keysTimeoutMs: 500,
    now,
  });
}
