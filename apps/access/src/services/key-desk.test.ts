import { randomUUIDv7 } from 'node:crypto';

import { openDatabase } from '@cx/database';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import {
  DAY_MS,
  inDays,
  MANAGER,
  NOW,
  openTestAccess,
  OPERATOR,
  order,
  PEPPER,
} from '../access.test-support.ts';
import { entities, migrations } from '../index.ts';
import { createApiKeyRepository } from '../repositories/api-keys.ts';
import { KeyDeskError } from './key-desk-error.ts';
import { createKeyDesk } from './key-desk.ts';

const HOUR_MS = 3_600_000;

it('makes a key that is valid from now for 90 days, under the contract of its kind', async () => {
  await using access = await openTestAccess();

  const { key, record } = await access.desk.create(
    OPERATOR,
    order({ scopes: ['tickets:read', 'tickets:read'] }),
  );

  expect(record).toEqual({
    id: expect.any(String),
    publicId: key.slice(9, 17),
    principalId: record.id,
    name: 'Agence Étoile',
    kind: 'partner',
    scopes: ['tickets:read'],
    brands: ['united'],
    contract: 'partner',
    hourlyBudget: null,
    allowedIps: [],
    notBefore: NOW,
    expiresAt: inDays(90),
    createdAt: NOW,
    createdBy: 'ann',
    rotatedFrom: null,
    revokedAt: null,
    lastUsedAt: null,
  });
});

it('keeps neither a key nor its secret', async () => {
  await using access = await openTestAccess();
  const { key, record } = await access.create();
  await access.desk.rotate(OPERATOR, record.id, { overlapMs: HOUR_MS });
  await access.desk.revoke(OPERATOR, record.id);

  const rows = await access.query(
    'SELECT to_jsonb(api_key)::text AS row FROM api_key UNION ALL SELECT to_jsonb(outbox)::text FROM outbox',
  );
  const listed = await access.desk.list(OPERATOR);

  const secret = key.slice(17, 41);
  expect(rows.length).toBeGreaterThan(4);
  expect(JSON.stringify([rows, listed])).not.toContain(secret);
  expect(JSON.stringify(listed)).not.toContain('digest');
});

it.each([
  ['scope', { scopes: [] }, 'A key without a scope would see nothing: name at least one.'],
  ['brand', { brands: [] }, 'A key without a brand would see nothing: name at least one.'],
  ['known scope', { scopes: ['tickets:fly'] }, 'There is no scope tickets:fly: name some of'],
  ['named scope', { scopes: ['*'] }, 'There is no scope *: name some of'],
  ['named brand of a partner', { brands: ['*'] }, '* is for keys of the kind bi'],
  ['name', { name: ' ' }, 'A key has a name of 1 to 100 characters, in one line.'],
  ['short name', { name: 'x'.repeat(101) }, 'A key has a name of 1 to 100 characters'],
  ['name in one line', { name: 'a\nb' }, 'A key has a name of 1 to 100 characters, in one line.'],
  ['word for its contract', { contract: '../x' }, 'The name of a contract is a word'],
  ['life after now', { expiresAt: NOW }, 'The end of a key lies in the future'],
  ['life', { notBefore: inDays(9), expiresAt: inDays(9) }, 'and behind its beginning.'],
  [
    'end that is a date',
    { expiresAt: new Date(Number.NaN) },
    'The end of a key lies in the future',
  ],
  [
    'end in sight',
    { expiresAt: new Date(inDays(366).valueOf() + 1) },
    'valid for 366 days at most',
  ],
  ['budget', { hourlyBudget: 0 }, 'a whole number of cost units from 1 to 2147483647.'],
  ['whole budget', { hourlyBudget: 1.5 }, 'The hourly budget of a key is a whole number'],
  ['budget that is a number', { hourlyBudget: Number.NaN }, 'The hourly budget of a key is'],
  ['budget that fits', { hourlyBudget: 2 ** 31 }, 'The hourly budget of a key is a whole number'],
  ['address', { allowedIps: ['10.0.0.0/33'] }, '10.0.0.0/33 is neither an address nor a network'],
])('refuses a key without a %s', async (_, over, sentence) => {
  await using access = await openTestAccess();

  const made = access.create(over);

  await expect(made).rejects.toThrow(KeyDeskError);
  await expect(made).rejects.toThrow(sentence);
  expect(await access.query('SELECT FROM api_key')).toEqual([]);
});

it('makes a key with a budget of its own, and another one in its place with the same', async () => {
  await using access = await openTestAccess();

  const { record } = await access.create({ hourlyBudget: 2_147_483_647 });
  const young = await access.desk.rotate(OPERATOR, record.id, { overlapMs: HOUR_MS });

  expect(record.hourlyBudget).toBe(2_147_483_647);
  expect(young.record.hourlyBudget).toBe(2_147_483_647);
});

it('makes keys for contracts that there are, and names them to whoever asks for another', async () => {
  await using access = await openTestAccess({ contracts: ['partner', 'resellers'] });

  const { record } = await access.create({ contract: 'resellers' });
  const made = access.create({ contract: 'reseller' });
  const madeByKind = access.create({ kind: 'bi' });

  expect(record.contract).toBe('resellers');
  await expect(made).rejects.toThrow(KeyDeskError);
  await expect(made).rejects.toThrow(
    'There is no contract reseller: name one of partner, resellers.',
  );
  await expect(madeByKind).rejects.toThrow('There is no contract bi: name one of');
  expect(await access.query('SELECT FROM api_key')).toHaveLength(1);
});

it('makes a key of 366 days, and one of BI for every brand', async () => {
  await using access = await openTestAccess();

  const { record } = await access.create({ kind: 'bi', brands: ['*'], expiresAt: inDays(366) });

  expect(record).toMatchObject({ brands: ['*'], contract: 'bi', expiresAt: inDays(366) });
});

it.each([
  ['a scope', { scopes: ['tickets:read', 'pii:read'] }, 'pii:read'],
  ['a brand', { brands: ['united', 'delta'] }, 'delta'],
  ['every brand', { kind: 'bi', brands: ['*'] }, '*'],
] as const)('gives no key %s that its maker lacks', async (_, over, lacking) => {
  await using access = await openTestAccess();

  const made = access.desk.create(MANAGER, order(over));

  await expect(made).rejects.toThrow(`You cannot give what you lack: ${lacking}.`);
  await expect(made).rejects.toHaveProperty('code', 'FORBIDDEN');
});

it('lets a maker hand on all that it has', async () => {
  await using access = await openTestAccess();

  const { record } = await access.desk.create(MANAGER, order());

  expect(record).toMatchObject({ createdBy: 'bob', scopes: ['tickets:read'], brands: ['united'] });
});

it('is closed to those without the scope for it', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create();
  const reader = { ...MANAGER, scopes: ['tickets:read'] };

  const answers = await Promise.allSettled([
    access.desk.create(reader, order()),
    access.desk.list(reader),
    access.desk.rotate(reader, record.id, { overlapMs: 0 }),
    access.desk.revoke(reader, record.id),
  ]);

  expect(answers.map((answer) => answer.status === 'rejected' && answer.reason.code)).toEqual(
    Array.from({ length: 4 }, () => 'FORBIDDEN'),
  );
});

it('hides keys of other brands, as if they were not there', async () => {
  await using access = await openTestAccess();
  const { record: foreign } = await access.create({ brands: ['united', 'delta'] });
  const { record: own } = await access.create();
  const nowhere = '01a20101-1e31-71d7-92ca-5adbabcd82ea';

  const listed = await access.desk.list(MANAGER);
  const answers = await Promise.allSettled(
    [foreign.id, nowhere, 'no id', ''].flatMap((id) => [
      access.desk.rotate(MANAGER, id, { overlapMs: 0 }),
      access.desk.revoke(MANAGER, id),
    ]),
  );

  expect(listed).toEqual([own]);
  expect(answers.map((answer) => answer.status === 'rejected' && String(answer.reason))).toEqual(
    [foreign.id, nowhere, 'no id', ''].flatMap((id) =>
      [1, 2].map(() => `KeyDeskError: There is no key ${id}.`),
    ),
  );
});

it('lists the newest first, and those that are over too', async () => {
  await using access = await openTestAccess();
  const { record: first } = await access.create({ name: 'first' });
  access.at(inDays(1));
  await access.create({ name: 'second' });
  const revoked = await access.desk.revoke(OPERATOR, first.id);

  const listed = await access.desk.list(OPERATOR);

  expect(listed.map(({ name }) => name)).toEqual(['second', 'first']);
  expect(listed[1]).toEqual(revoked);
});

it('rotates a key into one that may do the same for the same principal', async () => {
  await using access = await openTestAccess();
  const old = await access.create({
    allowedIps: ['10.0.0.1'],
    contract: 'resellers',
    hourlyBudget: 500,
  });
  access.at(inDays(80));

  const young = await access.desk.rotate(OPERATOR, old.record.id, { overlapMs: DAY_MS });

  const verdicts = await Promise.all(
    [old, young].map(({ key }) => access.check.findPrincipal(key, inDays(80.5), '10.0.0.1')),
  );
  expect(young.key).not.toBe(old.key);
  expect(young.record).toMatchObject({
    rotatedFrom: old.record.id,
    principalId: old.record.id,
    notBefore: inDays(80),
    expiresAt: inDays(170),
  });
  expect(verdicts).toEqual(
    [old, young].map(({ record }) => ({
      principal: {
        kind: 'partner',
        id: old.record.id,
        scopes: ['tickets:read'],
        brands: ['united'],
        contract: 'resellers',
        keyId: record.id,
        hourlyBudget: 500,
      },
    })),
  );
});

it.each([
  ['at once', 0, 80],
  ['after the overlap', 1, 81],
  ['where it would have ended', 30, 90],
])('lets the old key end %s', async (_, overlap, end) => {
  await using access = await openTestAccess();
  const old = await access.create();
  access.at(inDays(80));
  const young = await access.desk.rotate(OPERATOR, old.record.id, { overlapMs: overlap * DAY_MS });
  const justBefore = new Date(inDays(end).valueOf() - 1);

  const verdicts = [
    await access.check.findPrincipal(old.key, justBefore),
    await access.check.findPrincipal(old.key, inDays(end)),
    await access.check.findPrincipal(young.key, inDays(end)),
  ];

  expect(verdicts).toEqual([
    { principal: expect.anything() },
    { refusal: 'EXPIRED' },
    { principal: expect.anything() },
  ]);
});

it('rotates a key once, whoever else does so at the same time', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create();

  const answers = await Promise.allSettled(
    Array.from({ length: 3 }, () =>
      access.desk.rotate(OPERATOR, record.id, { overlapMs: HOUR_MS }),
    ),
  );

  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
  ]);
  expect(await access.desk.list(OPERATOR)).toHaveLength(2);
});

it('lets nobody rotate a key into something that they may not do themselves', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create({ scopes: ['tickets:read', 'pii:read'] });

  const rotated = access.desk.rotate(MANAGER, record.id, { overlapMs: 0 });

  await expect(rotated).rejects.toThrow('The key may do what you may not: pii:read.');
});

it.each([
  ['is revoked', 0],
  ['is over', 90],
  ['has not begun', -1],
])('rotates no key that %s', async (_, day) => {
  await using access = await openTestAccess();
  const { record } = await access.create();
  if (day === 0) await access.desk.revoke(OPERATOR, record.id);
  access.at(inDays(day));

  const rotated = access.desk.rotate(OPERATOR, record.id, { overlapMs: HOUR_MS });

  await expect(rotated).rejects.toThrow(`The key ${record.id} is not valid now: make a new one.`);
});

it.each([-1, 30 * DAY_MS + 1, Number.NaN])(
  'lets no two keys of a line stay valid for %d ms',
  async (overlapMs) => {
    await using access = await openTestAccess();
    const { record } = await access.create();

    const rotated = access.desk.rotate(OPERATOR, record.id, { overlapMs });

    await expect(rotated).rejects.toThrow(KeyDeskError);
    await expect(rotated).rejects.toThrow(
      'The old key may stay valid for 0 to 30 days beside the new one.',
    );
    expect(await access.desk.list(OPERATOR)).toEqual([record]);
  },
);

it('rotates into no key that never ends', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create();

  const rotated = access.desk.rotate(OPERATOR, record.id, { overlapMs: 0, expiresAt: inDays(367) });

  await expect(rotated).rejects.toThrow('A key is valid for 366 days at most');
  expect(await access.desk.list(OPERATOR)).toEqual([record]);
});

it('revokes a key once: the first time counts', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create();

  const first = await access.desk.revoke(OPERATOR, record.id);
  access.at(inDays(1));
  const second = await access.desk.revoke(OPERATOR, record.id);

  expect(first).toEqual({ ...record, revokedAt: NOW });
  expect(second).toEqual(first);
});

it('tells the outbox of every key that is no longer what it was', async () => {
  await using access = await openTestAccess();
  const { record: old } = await access.create();
  const { record: young } = await access.desk.rotate(OPERATOR, old.id, { overlapMs: HOUR_MS });
  await access.desk.revoke(OPERATOR, young.id);
  await access.desk.revoke(OPERATOR, young.id);

  const events = await access.query(
    `SELECT type, subject_id, payload, occurred_at FROM outbox WHERE type LIKE 'key.%' ORDER BY seq`,
  );

  expect(events).toEqual(
    (
      [
        ['key.created', old],
        ['key.created', young],
        ['key.expiring', old],
        ['key.revoked', young],
      ] as const
    ).map(([type, { id, publicId }]) => ({
      type,
      subject_id: id,
      payload: { publicId },
      occurred_at: NOW,
    })),
  );
});

it('tells its own process of every key that is no longer what it was, and of none besides', async () => {
  await using access = await openTestAccess();
  const database = openDatabase({ url: access.databaseUrl, entities, migrations });
  const changed: string[] = [];
  const desk = createKeyDesk({
    database,
    keys: createApiKeyRepository(database.unrestricted),
    audit: access.audit,
    environment: 'live',
    pepper: PEPPER,
    onChange: (publicId) => changed.push(publicId),
    now: () => NOW,
    newId: () => randomUUIDv7(),
  });

  const { record: old } = await desk.create(OPERATOR, order());
  const { record: young } = await desk.rotate(OPERATOR, old.id, { overlapMs: HOUR_MS });
  await desk.revoke(OPERATOR, young.id);
  await desk.rotate(OPERATOR, young.id, { overlapMs: 0 }).catch(() => undefined);
  await database.close();

  expect(changed).toEqual([old, old, young, young].map(({ publicId }) => publicId));
});

it('tells every process that listens which key is no longer what it was', async () => {
  await using access = await openTestAccess();
  const listener = new Client({ connectionString: access.databaseUrl });
  const heard: unknown[] = [];
  listener.on('notification', ({ channel, payload }) => heard.push([channel, payload]));
  await listener.connect();
  await listener.query('LISTEN cx_access_key');

  const { record: old } = await access.create();
  const { record: young } = await access.desk.rotate(OPERATOR, old.id, { overlapMs: HOUR_MS });
  await access.desk.revoke(OPERATOR, young.id);
  await access.desk.revoke(OPERATOR, young.id);
  // What a connection is told, it is told in front of the answer to its next statement.
  await listener.query('SELECT');
  await listener.end();

  expect(heard).toEqual(
    [old, young, old, young].map(({ publicId }) => ['cx_access_key', publicId]),
  );
});

it.each([
  [`hourly_budget = 0`, 'api_key_hourly_budget_check'],
  [`scopes = '{}'`, 'api_key_scopes_check'],
  [`scopes = '{*}'`, 'api_key_scopes_check'],
  [`brands = '{}'`, 'api_key_brands_check'],
  [`brands = '{NULL}'`, 'api_key_brands_check'],
  [`expires_at = NULL`, 'not-null constraint'],
  [`expires_at = created_at + interval '367 days'`, 'api_key_expires_at_check'],
  [`kind = 'staff'`, 'api_key_kind_check'],
])('keeps the database from holding a key with %s', async (change, constraint) => {
  await using access = await openTestAccess();
  await access.create();

  await expect(access.query(`UPDATE api_key SET ${change}`)).rejects.toThrow(constraint);
});
