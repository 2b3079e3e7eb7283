import { join } from 'node:path';

import { openAccess } from '@cx/access';
import { subgraphUrls } from '@cx/database';
import { pepperOf } from '@cx/principals';
import { TEST_DATABASE_SECRET } from '@cx/testing';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { z } from 'zod';

import { type FinishedCommand, runCx } from '../support/child-process.ts';
import { type EmptyInstance, makeEmptyInstance } from '../support/empty-instance.ts';

const ORDER = ['--name', 'Agence Étoile', '--scopes', 'mentions:read', '--brands', '*'];

const Made = z.looseObject({ id: z.uuid() });

const Intact = z.strictObject({ isIntact: z.literal(true), entries: z.int(), head: z.string() });

it('proves what was done with keys, also of a restored instance, until somebody takes a line out', async () => {
  await using from = await makeEmptyInstance();
  await using into = await makeEmptyInstance();
  const file = join(from.path, 'cx.sql.gz');
  const cx = (...args: string[]) => runCx(args, from.environment);
  const made = read(Made, await cx('keys', 'create', ...ORDER, '--kind', 'bi', '--json'));
  const early = read(Intact, await cx('audit', 'verify', '--json'));
  await cx('keys', 'rotate', made.id);
  await cx('keys', 'revoke', made.id);

  const person = await cx('audit', 'verify');
  const head = person.stdout.trim();
  const grown = read(Intact, await cx('audit', 'verify', '--head', early.head, '--json'));
  await cx('backup', file);
  await runCx(['restore', file], into.environment);
  const restored = read(
    Intact,
    await runCx(['audit', 'verify', '--head', head, '--json'], into.environment),
  );
  const refused = [
    await cx('audit', 'verify', '--head', 'f'.repeat(64)),
    await cx('audit', 'verify', '--head', 'me'),
  ];
  await tamper(from);
  const broken = await cx('audit', 'verify', '--json');

  expect(early).toEqual({ isIntact: true, entries: 1, head: expect.stringMatching(/^\w{64}$/) });
  expect(person).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(': 3 entries.') });
  expect(grown).toEqual({ isIntact: true, entries: 3, head });
  expect(restored).toEqual(grown);
  expect(refused.map(({ exitCode, stdout }) => ({ exitCode, stdout }))).toEqual([
    { exitCode: 3, stdout: '' },
    { exitCode: 2, stdout: '' },
  ]);
  expect(broken).toMatchObject({
    exitCode: 3,
    stdout: '{"isIntact":false,"fault":"REMOVED","seq":2}\n',
    stderr: 'cx: The audit log is broken: entry 2 is gone, and those behind it are there.\n',
  });
});

it('shows what the caller behind a key has asked for', async () => {
  await using instance = await makeEmptyInstance();
  const keys = (...args: string[]) => runCx(['keys', ...args], instance.environment);
  const { id } = read(Made, await keys('create', ...ORDER, '--kind', 'bi', '--json'));
  await use(instance, id, new Date(Date.now() - 5 * 3_600_000));

  const shown = await keys('usage', id);
  const json = await keys('usage', id, '--since', '30d', '--json');
  const recent = await keys('usage', id, '--since', '2h');
  const unknown = await keys('usage', 'x');

  expect(shown.stdout).toContain(
    '\tNewest-3f9a1c\t2 requests\t1 with errors\t4 denied fields\tcost 9 of 20 estimated\tmentions:1,tickets:2\n',
  );
  expect(JSON.parse(json.stdout)).toMatchObject({
    usage: [{ principalId: id, keyId: id, operation: 'Newest-3f9a1c', requests: 2, errors: 1 }],
  });
  expect(recent).toMatchObject({
    stdout: '',
    stderr: 'Nothing was asked for by this key in that time.\n',
  });
  expect(unknown).toMatchObject({ exitCode: 2, stderr: 'cx: There is no key x.\n' });
});

function read<Output>(shape: z.ZodType<Output>, { stdout, stderr }: FinishedCommand): Output {
  expect(stderr).toBe('');
  return shape.parse(JSON.parse(stdout));
}

/** Takes an entry out as somebody may who holds the whole server. */
async function tamper({ adminUrl }: EmptyInstance): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('ALTER TABLE access.audit_entry DISABLE TRIGGER USER');
  await admin.query('DELETE FROM access.audit_entry WHERE seq = 2');
  await admin.end();
}

/** Two requests by a key, as a gateway counts them. */
async function use({ adminUrl }: EmptyInstance, id: string, at: Date): Promise<void> {
  const access = openAccess({
    databaseUrl: subgraphUrls(adminUrl, 'access', TEST_DATABASE_SECRET).app,
    environment: 'live',
    peppers: [pepperOf('a pepper that no key here is made with')],
    now: () => at,
  });
  const request = {
    principalId: id,
    keyId: id,
    operation: 'Newest-3f9a1c',
    deniedFields: 2,
    estimatedCost: 10,
    actualCost: 4.5,
  };
  access.usage.record({ ...request, hasErrors: false, fetches: { tickets: 1, mentions: 1 } });
  access.usage.record({ ...request, hasErrors: true, fetches: { tickets: 1 } });
  await access.close();
}
