import { createServer } from 'node:http';

import { exportJWK } from 'jose';
import { expect, it, onTestFinished } from 'vitest';

import {
  AUDIENCE,
  ISSUER,
  makeSigningKey,
  standingClock,
  startIssuer,
} from './issuer.test-support.ts';
import { createTokenVerifier, type TokenVerifier } from './token-verifier.ts';

const ANN = {
  principal: { kind: 'staff', id: 'ann', scopes: expect.anything(), brands: ['united'] },
};

it('asks the issuer for its keys once, however many tokens come first', async () => {
  const key = await makeSigningKey('one');
  await using issuer = await startIssuer(key.jwk);
  const { verifier } = openVerifier(issuer.url);
  const token = await key.sign();

  const verdicts = await Promise.all(Array.from({ length: 50 }, () => verifier.verify(token)));

  expect(verdicts).toEqual(Array.from({ length: 50 }, () => ANN));
  expect(issuer.asked()).toBe(1);
});

it('takes a key that the issuer has begun to use since', async () => {
  const [old, young] = [await makeSigningKey('old'), await makeSigningKey('young')];
  await using issuer = await startIssuer(old.jwk);
  const { verifier, clock } = openVerifier(issuer.url);
  await verifier.verify(await old.sign());
  issuer.publish(old.jwk, young.jwk);
  clock.advance(10);

  const verdicts = [
    await verifier.verify(await young.sign()),
    await verifier.verify(await old.sign()),
  ];

  expect(verdicts).toEqual([ANN, ANN]);
  expect(issuer.asked()).toBe(2);
});

it('asks at most once in ten seconds, whatever keys a flood of tokens names', async () => {
  const [key, foreign] = [await makeSigningKey('one'), await makeSigningKey('foreign')];
  await using issuer = await startIssuer(key.jwk);
  const { verifier, clock } = openVerifier(issuer.url);
  await verifier.verify(await key.sign());

  const asked: number[] = [];
  for (const seconds of [0, 9.999, 0.001, 9, 1, 0]) {
    clock.advance(seconds);
    const tokens = await Promise.all(
      Array.from({ length: 100 }, (_, n) => foreign.sign({}, { kid: `unknown ${seconds} ${n}` })),
    );
    const verdicts = await Promise.all(tokens.map((token) => verifier.verify(token)));
    expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict)))).toEqual(
      new Set(['{"refusal":"UNKNOWN_KEY"}']),
    );
    asked.push(issuer.asked());
  }

  expect(asked).toEqual([1, 1, 2, 2, 3, 3]);
});

it.each([
  ['fails', 500, 'no'],
  ['answers a page', 200, '<html>'],
  ['answers no keys', 200, '{"keys":"none"}'],
  ['points elsewhere', 302, ''],
])('goes on with the keys that it has while the issuer %s', async (_, status, body) => {
  const key = await makeSigningKey('one');
  await using issuer = await startIssuer(key.jwk);
  const { verifier, clock } = openVerifier(issuer.url);
  const lasting = await key.sign({ exp: clock.now().valueOf() / 1000 + 10 * 86_400 });
  await verifier.verify(lasting);
  issuer.answer(status, body);

  const verdicts = [];
  for (const seconds of [601, 86_400]) {
    clock.advance(seconds);
    verdicts.push(await verifier.verify(lasting));
  }

  expect(verdicts).toEqual([ANN, ANN]);
  await expect.poll(() => issuer.asked()).toBe(3);
});

it('goes on with the keys that it has when nobody listens there any more', async () => {
  const key = await makeSigningKey('one');
  const issuer = await startIssuer(key.jwk);
  const { verifier, clock } = openVerifier(issuer.url);
  await verifier.verify(await key.sign());
  await issuer[Symbol.asyncDispose]();
  clock.advance(601);

  const known = await verifier.verify(await key.sign());
  const unknown = await verifier.verify(await key.sign({}, { kid: 'another' }));

  expect(known).toEqual(ANN);
  expect(unknown).toEqual({ refusal: 'UNKNOWN_KEY' });
});

it('forgets a key that the issuer has withdrawn, when its keys are ten minutes old', async () => {
  const [stolen, young] = [await makeSigningKey('stolen'), await makeSigningKey('young')];
  await using issuer = await startIssuer(stolen.jwk);
  const { verifier, clock } = openVerifier(issuer.url);
  const token = await stolen.sign();
  await verifier.verify(token);
  issuer.publish(young.jwk);
  clock.advance(601);

  expect(await verifier.verify(token)).toEqual({ refusal: 'UNKNOWN_KEY' });
});

it('asks once in ten seconds for ten thousand tokens of unknown keys', async () => {
  const key = await makeSigningKey('one');
  await using issuer = await startIssuer(key.jwk);
  const { verifier } = openVerifier(issuer.url);
  const [, claims = '', signature = ''] = (await key.sign()).split('.');
  const flood = Array.from({ length: 10_000 }, (_, n) => {
    const header = Buffer.from(JSON.stringify({ alg: 'ES256', kid: `unknown ${n}` }));
    return `${header.toString('base64url')}.${claims}.${signature}`;
  });

  const verdicts = await Promise.all(flood.map((token) => verifier.verify(token)));

  expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict)))).toEqual(
    new Set(['{"refusal":"UNKNOWN_KEY"}']),
  );
  expect(issuer.asked()).toBe(1);
});

it('reads no more of an answer than keys can be', async () => {
  const key = await makeSigningKey('one');
  await using issuer = await startIssuer(key.jwk);
  issuer.answer(200, JSON.stringify({ keys: [key.jwk], padding: ' '.repeat(1_000_000) }));
  const { verifier } = openVerifier(issuer.url);

  expect(await verifier.verify(await key.sign())).toEqual({
    refusal: 'ISSUER_UNAVAILABLE',
    reason: `The issuer's keys cannot be read: ${issuer.url.href}: it answered more than 1000000 bytes.`,
  });
});

it('says that it cannot tell while the issuer was never reached, and tries again', async () => {
  const key = await makeSigningKey('one');
  await using issuer = await startIssuer(key.jwk);
  issuer.answer(503, '');
  const { verifier, clock } = openVerifier(issuer.url);
  const token = await key.sign();

  const away = [await verifier.verify(token), await verifier.verify(token)];
  issuer.publish(key.jwk);
  const soon = await verifier.verify(token);
  const askedSoon = issuer.asked();
  clock.advance(10);
  const later = await verifier.verify(token);

  expect([...away, soon]).toEqual(
    Array.from({ length: 3 }, () => ({
      refusal: 'ISSUER_UNAVAILABLE',
      reason: `The issuer's keys cannot be read: ${issuer.url.href}: it answered 503.`,
    })),
  );
  expect(askedSoon).toBe(1);
  expect(later).toEqual(ANN);
});

it('does not wait for an issuer that never answers', async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { verifier } = openVerifier(new URL(`http://127.0.0.1:${port}/`), 50);

  const verdict = await verifier.verify(await (await makeSigningKey('one')).sign());

  expect(verdict).toEqual({
    refusal: 'ISSUER_UNAVAILABLE',
    reason: expect.stringContaining('aborted due to timeout'),
  });
});

it('takes no private key, no damaged one and no shared secret that an issuer publishes by mistake', async () => {
  const key = await makeSigningKey('one');
  const shared = { kty: 'oct', k: 'c2VjcmV0', kid: 'shared' };
  const damaged = { ...key.jwk, kid: 'damaged', x: 'AQAB' };
  const secret = { ...(await exportJWK(key.privateKey)), kid: 'private' };
  await using issuer = await startIssuer(key.jwk, shared, damaged, secret);
  const { verifier } = openVerifier(issuer.url);

  const verdicts = [
    await verifier.verify(await key.sign({}, { kid: 'shared' })),
    await verifier.verify(await key.sign({}, { kid: 'damaged' })),
    await verifier.verify(await key.sign({}, { kid: 'private' })),
    await verifier.verify(await key.sign()),
  ];

  const unknown = { refusal: 'UNKNOWN_KEY' };
  expect(verdicts).toEqual([unknown, unknown, unknown, ANN]);
});

function openVerifier(
  url: URL,
  keysTimeoutMs?: number,
): { verifier: TokenVerifier; clock: ReturnType<typeof standingClock> } {
  const clock = standingClock();
  const verifier = createTokenVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    keys: url,
    keysTimeoutMs,
    now: clock.now,
  });
  return { verifier, clock };
}
