import { makeApiKey, pepperOf } from '@cx/principals';
import { expect, it } from 'vitest';

import { DAY_MS, inDays, NOW, openTestAccess, OPERATOR, PEPPER } from '../access.test-support.ts';
import { type KeyVerdict, openAccess } from '../index.ts';

it('tells who calls by a key, and what they may do', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create({
    scopes: ['tickets:read', 'reviews:read'],
    brands: ['united', 'delta'],
    contract: 'resellers',
  });

  const verdict = await access.check.findPrincipal(key, NOW);

  expect(verdict).toEqual({
    principal: {
      kind: 'partner',
      id: record.id,
      scopes: ['tickets:read', 'reviews:read'],
      brands: ['united', 'delta'],
      contract: 'resellers',
    },
  });
  expect(access.statements).toHaveLength(1);
});

it('looks nothing up for what was never a key', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  const guesses = ['', 'hunter2', key.slice(1), `${key} `, key.replace('live', 'test')];
  const typos = Array.from(key, (letter, at) => {
    const other = letter === 'x' ? 'y' : 'x';
    return `${key.slice(0, at)}${other}${key.slice(at + 1)}`;
  });

  const verdicts = await Promise.all(
    [...guesses, ...typos].map((guess) => access.check.findPrincipal(guess, NOW)),
  );

  expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict)))).toEqual(
    new Set(['{"refusal":"MALFORMED"}']),
  );
  expect(access.statements).toEqual([]);
});

it('looks nothing up for a key of the other environment', async () => {
  await using access = await openTestAccess();

  const verdict = await access.check.findPrincipal(makeApiKey('test').text, NOW);

  expect(verdict).toEqual({ refusal: 'WRONG_ENVIRONMENT' });
  expect(access.statements).toEqual([]);
});

it('refuses a key that nobody made, and another secret under the name of one', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create();
  const publicId = Array.from(record.publicId, (letter) => ALPHABET.indexOf(letter));
  const forged = makeApiKey('live', () => publicId.shift() ?? 7);

  const verdicts = [
    await access.check.findPrincipal(makeApiKey('live').text, NOW),
    await access.check.findPrincipal(forged.text, NOW),
    await access.check.findPrincipal(key, NOW),
  ];

  expect(forged.publicId).toBe(record.publicId);
  expect(verdicts).toEqual([
    { refusal: 'UNKNOWN' },
    { refusal: 'UNKNOWN' },
    { principal: expect.anything() },
  ]);
});

it.each([
  [-1, 'NOT_YET_VALID'],
  [0, 'taken'],
  [10 * DAY_MS - 1, 'taken'],
  [10 * DAY_MS, 'EXPIRED'],
  [1000 * DAY_MS, 'EXPIRED'],
])('answers %i ms after the beginning of a key of ten days: %s', async (passed, outcome) => {
  await using access = await openTestAccess();
  const notBefore = inDays(5);
  const { key } = await access.create({ notBefore, expiresAt: inDays(15) });

  const verdict = await access.check.findPrincipal(key, new Date(notBefore.valueOf() + passed));

  expect(outcomeOf(verdict)).toBe(outcome);
});

it('refuses a key from the moment of its revocation', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create();
  const before = await access.check.findPrincipal(key, NOW);

  await access.desk.revoke(OPERATOR, record.id);

  expect(before).toHaveProperty('principal');
  expect(await access.check.findPrincipal(key, NOW)).toEqual({ refusal: 'REVOKED' });
});

it.each([
  ['10.1.2.3', true],
  ['11.1.2.3', false],
  ['::ffff:10.1.2.3', true],
  ['2001:db8::7', true],
  ['2001:db9::7', false],
  [undefined, false],
  ['', false],
  ['10.1.2.3, 10.1.2.4', false],
])('lets a key come from its networks only: %s', async (ip, isAllowed) => {
  await using access = await openTestAccess();
  const { key } = await access.create({ allowedIps: ['10.0.0.0/8', '2001:db8::/32'] });

  expect(outcomeOf(await access.check.findPrincipal(key, NOW, ip))).toBe(
    isAllowed ? 'taken' : 'ADDRESS_NOT_ALLOWED',
  );
});

it('tells a stranger nothing of a key: the secret is checked first', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create({ allowedIps: ['10.0.0.1'] });
  await access.desk.revoke(OPERATOR, record.id);
  const publicId = Array.from(record.publicId, (letter) => ALPHABET.indexOf(letter));
  const forged = makeApiKey('live', () => publicId.shift() ?? 7);

  expect(await access.check.findPrincipal(forged.text, inDays(1000))).toEqual({
    refusal: 'UNKNOWN',
  });
});

it('takes keys of the pepper before, and none of a pepper that is gone', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  const young = pepperOf('the pepper of after the rotation');
  const open = (peppers: Parameters<typeof openAccess>[0]['peppers']) =>
    openAccess({ databaseUrl: access.databaseUrl, environment: 'live', peppers, now: () => NOW });
  const during = open([young, PEPPER]);
  const after = open([young]);

  const verdicts = [
    await during.check.findPrincipal(key, NOW),
    await after.check.findPrincipal(key, NOW),
  ];
  const { key: newKey } = await during.desk.rotate(OPERATOR, await idOf(access), { overlapMs: 0 });
  const newVerdict = await after.check.findPrincipal(newKey, NOW);
  await Promise.all([during.close(), after.close()]);

  expect(verdicts).toEqual([{ principal: expect.anything() }, { refusal: 'UNKNOWN' }]);
  expect(newVerdict).toHaveProperty('principal');
});

it('remembers the last use, to the minute', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  const seconds = (count: number): Date => new Date(NOW.valueOf() + count * 1000);
  const lastUse = async (): Promise<unknown> =>
    (await access.query('SELECT last_used_at FROM api_key'))[0]?.['last_used_at'];

  const uses = [await lastUse()];
  for (const count of [5, 64, 65, 66]) {
    await Promise.all([1, 2, 3].map(() => access.check.findPrincipal(key, seconds(count))));
    uses.push(await lastUse());
  }

  expect(uses).toEqual([null, seconds(5), seconds(5), seconds(5), seconds(66)]);
});

it('does not take a refused call for a use', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create({ allowedIps: ['10.0.0.1'] });

  await access.check.findPrincipal(key, NOW, '10.0.0.2');

  expect(await access.query('SELECT last_used_at FROM api_key')).toEqual([{ last_used_at: null }]);
});

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function outcomeOf(verdict: KeyVerdict): string {
  return 'refusal' in verdict ? verdict.refusal : 'taken';
}

async function idOf(access: Awaited<ReturnType<typeof openTestAccess>>): Promise<string> {
  const [first] = await access.desk.list(OPERATOR);
  return first?.id ?? '';
}
