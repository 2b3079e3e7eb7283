import { makeApiKey, pepperOf } from '@cx/principals';
import { expect, it } from 'vitest';

import {
  DAY_MS,
  inDays,
  NOW,
  openTestAccess,
  OPERATOR,
  PEPPER,
  type TestAccess,
} from '../access.test-support.ts';
import type { KeyVerdict } from '../index.ts';

it('tells who calls by a key, and what they may do', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create({
    scopes: ['tickets:read', 'reviews:read'],
    brands: ['united', 'delta'],
    contract: 'resellers',
    hourlyBudget: 500,
  });

  const verdict = await access.check.findPrincipal(key, NOW);

  expect(verdict).toEqual({
    principal: {
      kind: 'partner',
      id: record.id,
      scopes: ['tickets:read', 'reviews:read'],
      brands: ['united', 'delta'],
      contract: 'resellers',
      keyId: record.id,
      hourlyBudget: 500,
    },
  });
  expect(access.lookUps()).toBe(1);
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

it('tells what a key is good for without the key, and asks anew each time', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create({ allowedIps: ['10.0.0.0/8'] });
  const other = access.openReplica();
  const find = (id: string, ip?: string): Promise<KeyVerdict> =>
    other.check.findHolder(id, NOW, ip);

  const verdicts = [
    await find(record.id, '10.1.2.3'),
    await find(record.id, '11.1.2.3'),
    await find('019a0000-0000-7000-8000-0000000000ff'),
    await other.check.findHolder(record.id, inDays(1000), '10.1.2.3'),
  ];
  await access.desk.revoke(OPERATOR, record.id);

  expect(verdicts).toEqual([
    { principal: expect.objectContaining({ id: record.id, keyId: record.id }) },
    { refusal: 'ADDRESS_NOT_ALLOWED' },
    { refusal: 'UNKNOWN' },
    { refusal: 'EXPIRED' },
  ]);
  expect(await find(record.id, '10.1.2.3')).toEqual({ refusal: 'REVOKED' });
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
  const during = access.openReplica({ peppers: [young, PEPPER] });
  const after = access.openReplica({ peppers: [young] });

  const verdicts = [
    await during.check.findPrincipal(key, NOW),
    await after.check.findPrincipal(key, NOW),
  ];
  const { key: newKey } = await during.desk.rotate(OPERATOR, await idOf(access), { overlapMs: 0 });
  const newVerdict = await after.check.findPrincipal(newKey, NOW);

  expect(verdicts).toEqual([{ principal: expect.anything() }, { refusal: 'UNKNOWN' }]);
  expect(newVerdict).toHaveProperty('principal');
});

it('takes down the last use behind the requests, to the minute', async () => {
  await using access = await openTestAccess();
  const [used, idle] = [await access.create({ name: 'used' }), await access.create()];
  const seconds = (count: number): Date => new Date(NOW.valueOf() + count * 1000);
  const useAt = (count: number): Promise<unknown> =>
    Promise.all([1, 2].map(() => access.check.findPrincipal(used.key, seconds(count))));

  await useAt(5);
  await access.close();
  const second = access.openReplica();
  for (const count of [64, 65]) await second.check.findPrincipal(used.key, seconds(count));
  await second.close();
  const uses = [await lastUsesOf(access)];
  const third = access.openReplica();
  await third.check.findPrincipal(used.key, seconds(66));
  await third.close();
  uses.push(await lastUsesOf(access));

  expect(uses).toEqual([
    { [used.record.id]: seconds(5), [idle.record.id]: null },
    { [used.record.id]: seconds(66), [idle.record.id]: null },
  ]);
});

it('writes the last use down while it goes on', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create();

  await access.check.findPrincipal(key, NOW);

  await expect.poll(() => lastUsesOf(access)).toEqual({ [record.id]: NOW });
});

it('leaves the later use of two replicas that saw none before', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create();
  const replicas = [access.openReplica(), access.openReplica()];
  const later = new Date(NOW.valueOf() + 90_000);

  await replicas[0]?.check.findPrincipal(key, later);
  await replicas[1]?.check.findPrincipal(key, NOW);
  for (const replica of replicas) await replica.close();

  expect(await lastUsesOf(access)).toEqual({ [record.id]: later });
});

it('does not take a refused call for a use', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create({ allowedIps: ['10.0.0.1'] });

  await access.check.findPrincipal(key, NOW, '10.0.0.2');
  await access.close();

  expect(await lastUsesOf(access)).toEqual({ [record.id]: null });
});

async function lastUsesOf(access: TestAccess): Promise<Record<string, unknown>> {
  const rows = await access.query('SELECT id, last_used_at FROM api_key');
  return Object.fromEntries(rows.map((row) => [row['id'], row['last_used_at']]));
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function outcomeOf(verdict: KeyVerdict): string {
  return 'refusal' in verdict ? verdict.refusal : 'taken';
}

async function idOf(access: Awaited<ReturnType<typeof openTestAccess>>): Promise<string> {
  const [first] = await access.desk.list(OPERATOR);
  return first?.id ?? '';
}
