import { makeApiKey } from '@cx/principals';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { inDays, NOW, openTestAccess, OPERATOR, type TestReplica } from '../access.test-support.ts';

it('refuses a key in every process at once when one of them revokes it', async () => {
  await using access = await openTestAccess();
  const other = access.openReplica();
  await Promise.all([access.listening(), other.listening()]);
  const { key, record } = await access.create();
  const before = await outcomes([access, other], key);

  await access.desk.revoke(OPERATOR, record.id);

  expect(before).toEqual(['taken', 'taken']);
  // Time does not pass, so that nothing is looked up for its age.
  expect(await outcomes([access], key)).toEqual(['REVOKED']);
  await expect.poll(() => outcomes([other], key)).toEqual(['REVOKED']);
});

it('lets a key end in every process where one of them has rotated it', async () => {
  await using access = await openTestAccess();
  const other = access.openReplica();
  await other.listening();
  const { key, record } = await access.create();
  const before = await outcomes([other], key);

  await access.desk.rotate(OPERATOR, record.id, { overlapMs: 0 });

  expect(before).toEqual(['taken']);
  await expect.poll(() => outcomes([other], key)).toEqual(['EXPIRED']);
});

it('sees what nobody told of once what it knows is five seconds old', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  await access.listening();
  await outcomes([access], key);

  await access.query('UPDATE api_key SET revoked_at = now()');
  const unseen = await outcomes([access], key);
  access.pass(5001);

  expect(unseen).toEqual(['taken']);
  expect(await outcomes([access], key)).toEqual(['REVOKED']);
});

it('sees it in half of that while the key is in use', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  await access.listening();
  await outcomes([access], key);

  await access.query('UPDATE api_key SET revoked_at = now()');
  access.pass(2501);

  expect(await outcomes([access], key)).toEqual(['taken']);
  await expect.poll(() => outcomes([access], key)).toEqual(['REVOKED']);
  expect(access.lookUps()).toBe(2);
});

it('forgets all when it listens again: what was told meanwhile is lost', async () => {
  await using access = await openTestAccess();
  const other = access.openReplica();
  await Promise.all([access.listening(), other.listening()]);
  const missed = await access.create();
  const told = await access.create();
  await outcomes([other], missed.key);
  await outcomes([other], told.key);

  await access.query(
    'UPDATE api_key SET revoked_at = now() WHERE id = $$' + missed.record.id + '$$',
  );
  const lost = await endListeners(access.adminUrl);
  await expect.poll(() => outcomes([other], missed.key)).toEqual(['REVOKED']);
  const before = await outcomes([other], told.key);
  await access.desk.revoke(OPERATOR, told.record.id);

  expect(lost).toBe(2);
  expect(before).toEqual(['taken']);
  await expect.poll(() => outcomes([other], told.key)).toEqual(['REVOKED']);
  expect(other.errors).toEqual([expect.objectContaining({ code: '57P01' })]);
});

it('believes what it knows for five seconds while the database is away, and is back with it', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  await access.listening();
  await outcomes([access], key);

  await using database = await takeAway(access.adminUrl);
  access.pass(5000);
  const believed = await outcomes([access], key);
  access.pass(1);
  const away = await Promise.allSettled([access.check.findPrincipal(key, NOW)]);
  await database.giveBack();

  expect(believed).toEqual(['taken']);
  expect(away).toEqual([{ status: 'rejected', reason: expect.any(Error) }]);
  expect(await outcomes([access], key)).toEqual(['taken']);
  await expect
    .poll(() => access.statements.filter((text) => text.startsWith('LISTEN')))
    .toHaveLength(1);
});

it('takes one statement for many checks of one key', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  await access.listening();

  await Promise.all(Array.from({ length: 100 }, () => outcomes([access], key)));
  for (let time = 0; time < 1000; time += 1) await outcomes([access], key);

  expect(access.statements).toHaveLength(1);
});

it('takes one statement for each name that a guesser makes up, however often it comes', async () => {
  await using access = await openTestAccess();
  await access.listening();
  const guesses = Array.from({ length: 200 }, () => makeApiKey('live').text);
  const verdicts = new Set<string>();

  for (let round = 0; round < 50; round += 1) {
    const answers = await Promise.all(guesses.map((guess) => outcomes([access], guess)));
    for (const [outcome] of answers) verdicts.add(outcome ?? '');
  }
  const first = access.statements.length;
  access.pass(5001);
  await outcomes([access], guesses[0] ?? '');

  expect([...verdicts]).toEqual(['UNKNOWN']);
  expect(first).toBe(200);
  expect(access.statements).toHaveLength(201);
});

it('takes no statement for a hundred thousand guesses without the right checksum', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create();
  const wrong = key.endsWith('0') ? '1' : '0';
  const verdicts = new Set<string>();

  for (let guess = 0; guess < 100_000; guess += 1) {
    const secret = String(guess).padStart(24, 'x');
    const [verdict] = await outcomes(
      [access],
      `${key.slice(0, 17)}${secret}${key.slice(41, 46)}${wrong}`,
    );
    verdicts.add(verdict ?? '');
  }

  expect([...verdicts]).toEqual(['MALFORMED']);
  expect(access.statements).toEqual([]);
});

it('holds no connection where keys are only handed out', async () => {
  await using access = await openTestAccess();
  const { record } = await access.create();
  await access.desk.revoke(OPERATOR, record.id);
  await access.desk.list(OPERATOR);

  expect(await endListeners(access.adminUrl)).toBe(0);
});

it('checks the addresses of a key again when they are others', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create({ allowedIps: ['10.0.0.1'] });
  await access.listening();
  const from = async (ip: string): Promise<boolean> =>
    'principal' in (await access.check.findPrincipal(key, NOW, ip));

  const before = [await from('10.0.0.1'), await from('10.0.0.2')];
  await access.query(`UPDATE api_key SET allowed_ips = '{10.0.0.2}'`);
  access.pass(5001);
  const after = [await from('10.0.0.1'), await from('10.0.0.2')];

  expect(before).toEqual([true, false]);
  expect(after).toEqual([false, true]);
});

it('lets what it remembers begin and end to the millisecond', async () => {
  await using access = await openTestAccess();
  const { key } = await access.create({ notBefore: inDays(1), expiresAt: inDays(2) });
  await access.listening();
  const at = async (days: number, milliseconds: number): Promise<string> => {
    const verdict = await access.check.findPrincipal(
      key,
      new Date(inDays(days).valueOf() + milliseconds),
    );
    return 'refusal' in verdict ? verdict.refusal : 'taken';
  };

  const answers = [await at(1, -1), await at(1, 0), await at(2, -1), await at(2, 0)];

  expect(answers).toEqual(['NOT_YET_VALID', 'taken', 'taken', 'EXPIRED']);
  expect(access.statements).toHaveLength(1);
});

/** What each process answers to a key. */
function outcomes(replicas: readonly TestReplica[], key: string): Promise<string[]> {
  return Promise.all(
    replicas.map(async ({ check }) => {
      const verdict = await check.findPrincipal(key, NOW);
      return 'refusal' in verdict ? verdict.refusal : 'taken';
    }),
  );
}

async function connectAdmin(adminUrl: string, database?: string): Promise<Client> {
  const url = new URL(adminUrl);
  if (database !== undefined) url.pathname = database;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** Ends all connections that tell of keys, and answers how many there were. */
async function endListeners(adminUrl: string): Promise<number> {
  const admin = await connectAdmin(adminUrl);
  const { rows } = await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = 'cx-access-keys'`,
  );
  await admin.end();
  return rows.length;
}

/** Lets nobody into the database any more, and ends all who are in. */
async function takeAway(
  adminUrl: string,
): Promise<AsyncDisposable & { giveBack(): Promise<void> }> {
  const name = new URL(adminUrl).pathname.slice(1);
  const admin = await connectAdmin(adminUrl, 'postgres');
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
  return {
    giveBack: async () => void (await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)),
    [Symbol.asyncDispose]: () => admin.end(),
  };
}
