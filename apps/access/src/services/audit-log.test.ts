import { Client } from 'pg';
import { expect, it } from 'vitest';

import { inDays, NOW, openTestAccess } from '../access.test-support.ts';
import type { AuditEvent } from './audit-event.ts';

const denial = (over: Partial<AuditEvent> = {}): AuditEvent => ({
  at: NOW,
  actor: 'ann',
  action: 'access.denied',
  details: { field: 'Customer.displayName' },
  ...over,
});

const ZEROS = '0'.repeat(64);

it('keeps what happened in order, each entry with the hash of the one before it', async () => {
  await using access = await openTestAccess();

  await access.audit.append([
    denial(),
    denial({ at: inDays(1), actor: 'bob', action: 'key.revoked', subject: 'k1', details: {} }),
  ]);
  await access.audit.append([]);

  const [first, second, ...more] = await access.query('SELECT * FROM audit_entry ORDER BY seq');
  expect(first).toEqual({
    seq: '1',
    at: NOW,
    actor: 'ann',
    action: 'access.denied',
    subject: null,
    details: { field: 'Customer.displayName' },
    previous_hash: ZEROS,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(second).toMatchObject({
    seq: '2',
    at: inDays(1),
    actor: 'bob',
    action: 'key.revoked',
    subject: 'k1',
    details: {},
    previous_hash: first?.['hash'],
  });
  expect(more).toEqual([]);
  expect(await access.audit.verify()).toEqual({
    isIntact: true,
    entries: 2,
    head: second?.['hash'],
  });
});

it('finds a log without entries intact, and tells how far it is in a long one', async () => {
  await using access = await openTestAccess();
  const empty = await access.audit.verify();
  await access.audit.append(Array.from({ length: 2500 }, () => denial()));
  const progress: number[] = [];

  const verdict = await access.audit.verify({ onProgress: (entries) => progress.push(entries) });

  expect(empty).toEqual({ isIntact: true, entries: 0, head: ZEROS });
  expect(verdict).toMatchObject({ isIntact: true, entries: 2500 });
  expect(progress).toEqual([1000, 2000, 2500, 2500]);
});

it('finds a head of earlier in a log that has grown, and none of another log', async () => {
  await using access = await openTestAccess();
  await access.audit.append([denial(), denial()]);
  const earlier = await access.audit.verify();
  await access.audit.append([denial()]);
  const knownHead = 'head' in earlier ? earlier.head : '';

  const grown = await access.audit.verify({ knownHead });
  const another = await access.audit.verify({ knownHead: 'f'.repeat(64) });

  expect(grown).toMatchObject({ isIntact: true, entries: 3 });
  expect(another).toEqual({ isIntact: false, fault: 'HEAD_UNKNOWN', seq: null });
});

it('joins what is appended at the same time into one transaction', async () => {
  await using access = await openTestAccess();

  await Promise.all(
    Array.from({ length: 50 }, (_, n) => access.audit.append([denial({ actor: `caller ${n}` })])),
  );

  const [count] = await access.query(
    'SELECT count(*)::int AS entries, count(DISTINCT xmin::text)::int AS writes FROM audit_entry',
  );
  expect(count).toEqual({ entries: 50, writes: 2 });
  expect(await access.audit.verify()).toMatchObject({ isIntact: true, entries: 50 });
});

it('keeps one chain for several processes that begin it together', async () => {
  await using access = await openTestAccess();
  const replicas = [access, access.openReplica(), access.openReplica()];

  await Promise.all(
    replicas.map(async ({ audit }, replica) => {
      for (let n = 0; n < 20; n += 1) {
        await audit.append([denial({ actor: `${replica}.${n}` }), denial()]);
      }
    }),
  );

  expect(await access.audit.verify()).toMatchObject({ isIntact: true, entries: 120 });
  const actors = await access.query(
    `SELECT actor FROM audit_entry WHERE actor LIKE '1.%' ORDER BY seq`,
  );
  expect(actors.map(({ actor }) => actor)).toEqual(Array.from({ length: 20 }, (_, n) => `1.${n}`));
});

it('is changed by nobody: not by the application, its owner, or one that passes over triggers', async () => {
  await using access = await openTestAccess();
  await access.audit.append([denial()]);
  const statements = [
    `UPDATE audit_entry SET actor = 'eve'`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    'DELETE FROM audit_head',
    'TRUNCATE audit_head',
  ];

  const app = await refusals(access.databaseUrl, statements);
  const replicating = await refusals(access.adminUrl, statements, [
    'SET search_path = access',
    'SET session_replication_role = replica',
  ]);
  const owner: string[] = [];
  for (const statement of statements) {
    owner.push(await access.query(statement).then(() => 'done', messageOf));
  }

  const refused = [
    'The audit log is only added to: UPDATE of audit_entry is refused.',
    'The audit log is only added to: DELETE of audit_entry is refused.',
    'The audit log is only added to: TRUNCATE of audit_entry is refused.',
    'The audit log is only added to: DELETE of audit_head is refused.',
    'The audit log is only added to: TRUNCATE of audit_head is refused.',
  ];
  expect(app).toEqual([
    'permission denied for table audit_entry',
    'permission denied for table audit_entry',
    'permission denied for table audit_entry',
    'permission denied for table audit_head',
    'permission denied for table audit_head',
  ]);
  expect(owner).toEqual(refused);
  expect(replicating).toEqual(refused);
  expect(await access.audit.verify()).toMatchObject({ isIntact: true, entries: 1 });
});

it('writes what is recorded within a second, and the rest when it is closed', async () => {
  await using access = await openTestAccess();
  const other = access.openReplica();

  access.audit.record(denial());
  await expect
    .poll(() => access.query('SELECT actor FROM audit_entry'))
    .toEqual([{ actor: 'ann' }]);
  for (let n = 0; n < 2345; n += 1) other.audit.record(denial({ actor: 'bob' }));
  await other.audit.close();

  expect(await access.audit.verify()).toMatchObject({ isIntact: true, entries: 2346 });
  expect(access.errors).toEqual([]);
});

it('keeps what is recorded while the database is away, and tells how much it could not', async () => {
  await using access = await openTestAccess();
  const replica = access.openReplica();
  await access.query('ALTER TABLE audit_head RENAME TO away');

  for (let n = 0; n < 10_000; n += 1) replica.audit.record(denial());
  replica.audit.record(denial({ at: inDays(1) }));
  replica.audit.record(denial({ at: inDays(2) }));
  await expect.poll(() => replica.errors.length).toBeGreaterThan(0);
  await access.query('ALTER TABLE away RENAME TO audit_head');
  await replica.audit.close();

  expect(await access.audit.verify()).toMatchObject({ isIntact: true, entries: 10_001 });
  const [last] = await access.query(
    'SELECT at, actor, action, details FROM audit_entry ORDER BY seq DESC LIMIT 1',
  );
  expect(last).toEqual({
    at: inDays(2),
    actor: 'access',
    action: 'audit.dropped',
    details: { events: 2, since: inDays(1).toISOString(), until: inDays(2).toISOString() },
  });
});

it('rejects what is appended while the database is away, and goes on afterwards', async () => {
  await using access = await openTestAccess();
  await access.query('ALTER TABLE audit_head RENAME TO away');

  const lost = await Promise.allSettled([
    access.audit.append([denial()]),
    access.audit.append([denial()]),
  ]);
  await access.query('ALTER TABLE away RENAME TO audit_head');
  await access.audit.append([denial({ actor: 'bob' })]);

  expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await access.query('SELECT seq, actor FROM audit_entry')).toEqual([
    { seq: '1', actor: 'bob' },
  ]);
});

async function refusals(
  url: string,
  statements: readonly string[],
  settings: readonly string[] = [],
): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const setting of settings) await client.query(setting);
    const messages: string[] = [];
    for (const statement of statements) {
      messages.push(await client.query(statement).then(() => 'done', messageOf));
    }
    return messages;
  } finally {
    await client.end();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
