import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Access, type KeyVerdict, openAccess } from '@cx/access';
import { subgraphUrls } from '@cx/database';
import {
  createTokenVerifier,
  DEVELOPMENT_ISSUER,
  makeIssuerKey,
  openDevelopmentIssuer,
  pepperOf,
  TOKEN_AUDIENCE,
} from '@cx/principals';
import { TEST_DATABASE_SECRET } from '@cx/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';

import { type FinishedCommand, runCx } from '../support/child-process.ts';
import { type EmptyInstance, makeEmptyInstance } from '../support/empty-instance.ts';
import { makeDirectory, serveInstance } from '../support/instance.ts';
import { MENTIONS_MAPPING, mentionsCsv, put } from '../support/mapping-files.ts';

const DAY_MS = 86_400_000;

const ORDER = ['--name', 'Agence Étoile', '--scopes', 'mentions:read,reviews:read'];

const Made = z.strictObject({ key: z.string(), id: z.uuid() });

const Listed = z.strictObject({
  keys: z.array(
    z.looseObject({ id: z.uuid(), name: z.string(), rotatedFrom: z.uuid().nullable() }),
  ),
});

const Revoked = z.strictObject({ id: z.uuid(), revokedAt: z.iso.datetime() });

it('hands keys of an instance that is served out, and takes them back', async () => {
  await using instance = await makeEmptyInstance();
  const { environment } = instance;
  await makeBrand(instance);
  await using served = await serveInstance(environment, ['--no-demo']);
  await served.ready();
  const keys = (...args: string[]) => runCx(['keys', ...args, '--json'], environment);
  const made = read(Made, await keys('create', ...ORDER, '--brands', 'united'));
  await using access = await openServedAccess(instance);
  const check = async (key: string, days = 0): Promise<KeyVerdict> =>
    access.check.findPrincipal(key, new Date(Date.now() + days * DAY_MS));

  const first = await check(made.key);
  const rotated = read(Made, await keys('rotate', made.id, '--overlap', '2d', '--expires', '30d'));
  // What another process has written is told to this one, which takes a moment.
  await expect.poll(() => check(made.key, 3)).toEqual({ refusal: 'EXPIRED' });
  const overlap = [await check(made.key), await check(rotated.key)];
  const later = [await check(made.key, 3), await check(rotated.key, 3)];
  const end = [await check(rotated.key, 29), await check(rotated.key, 31)];
  const revoked = read(Revoked, await keys('revoke', rotated.id));
  await expect.poll(() => check(rotated.key)).toEqual({ refusal: 'REVOKED' });
  const listed = read(Listed, await keys('list'));

  const taken = (keyId: string): object => ({
    principal: {
      kind: 'partner',
      id: made.id,
      keyId,
      scopes: ['mentions:read', 'reviews:read'],
      brands: ['united'],
      contract: 'partner',
    },
  });
  expect(made.key).toMatch(/^cxk_live_[0-9A-Za-z]{38}$/);
  expect(first).toEqual(taken(made.id));
  expect(overlap).toEqual([taken(made.id), taken(rotated.id)]);
  expect(later).toEqual([{ refusal: 'EXPIRED' }, taken(rotated.id)]);
  expect(end).toEqual([taken(rotated.id), { refusal: 'EXPIRED' }]);
  expect(revoked.id).toBe(rotated.id);
  const ours = listed.keys.filter(({ name }) => name === 'Agence Étoile');
  expect(ours.map(({ id, rotatedFrom }) => ({ id, rotatedFrom }))).toEqual([
    { id: rotated.id, rotatedFrom: made.id },
    { id: made.id, rotatedFrom: null },
  ]);
  expect(served.command.output()).not.toContain(made.key.slice(17));
});

it('shows a key to a person once: itself alone on standard output', async () => {
  await using instance = await makeEmptyInstance();
  const environment = { ...instance.environment, KEY_ENVIRONMENT: 'test' };
  const order = ['keys', 'create', ...ORDER, '--brands', '*', '--kind', 'bi'];

  const made = await runCx(order, environment);
  const listed = await runCx(['keys', 'list'], environment);

  expect(made.stdout).toMatch(/^cxk_test_[0-9A-Za-z]{38}\n$/);
  expect(made.stderr).toContain('Keep it: it is not shown again.');
  expect(listed.stdout).toMatch(/\tbi\tvalid\t[\d-]{10}\tmentions:read,reviews:read\t\*\tAgence/);
  expect(listed.stdout).not.toContain(made.stdout.slice(17, 41));
});

it('refuses what cannot be right with one sentence, and makes nothing', async () => {
  await using instance = await makeEmptyInstance();
  const { environment } = instance;
  await makeBrand(instance);
  const scopes = (list: string) => ['--name', 'N', '--scopes', list];
  const nobody = '01a20101-1e31-71d7-92ca-5adbabcd82ea';
  const cases: [string[], string][] = [
    [['create', ...ORDER, '--brands', 'united,delta'], 'There is no brand delta: name brands by'],
    [['create', ...ORDER, '--brands', ','], 'A key without a brand would see nothing'],
    [['create', ...ORDER, '--brands', '*'], '* is for keys of the kind bi.'],
    [['create', ...scopes('a:read'), '--brands', 'united'], 'There is no scope a:read: name some'],
    [['create', ...scopes(''), '--brands', 'united'], 'A key without a scope would see nothing'],
    [['create', ...ORDER, '--brands', 'united', '--expires', '367d'], 'for 366 days at most'],
    [['create', ...ORDER, '--brands', 'united', '--expires', 'soon'], 'It is a duration such as'],
    [['create', ...ORDER, '--brands', 'united', '--kind', 'staff'], 'Allowed choices are partner'],
    [['create', ...ORDER], "required option '--brands <brands>' not specified"],
    [['rotate', nobody], `There is no key ${nobody}.`],
    [['rotate', nobody, '--overlap', '1x'], 'It is a duration such as'],
    [['revoke', 'x'], 'There is no key x.'],
  ];

  const answers: FinishedCommand[] = [];
  for (const [args] of cases) answers.push(await runCx(['keys', ...args], environment));
  const listed = await runCx(['keys', 'list', '--json'], environment);

  expect(
    answers.map(({ exitCode, stdout, stderr }, index) => ({
      exitCode,
      stdout,
      says: stderr.includes(cases[index]?.[1] ?? '-') || stderr,
    })),
  ).toEqual(cases.map(() => ({ exitCode: 2, stdout: '', says: true })));
  expect(listed.stdout).toBe('{"keys":[]}\n');
});

it('brings keys back with a backup, good where the pepper is the same', async () => {
  await using one = await makeEmptyInstance();
  await using other = await makeEmptyInstance();
  const KEY_PEPPER = 'a pepper that two instances share, long enough';
  const from = { ...one.environment, KEY_PEPPER };
  const into = { ...other.environment, KEY_PEPPER };
  const file = join(one.path, 'cx.sql.gz');
  const order = ['keys', 'create', ...ORDER, '--brands', '*', '--kind', 'bi', '--json'];
  const { key, id } = read(Made, await runCx(order, from));
  await runCx(['keys', 'rotate', id, '--json'], from);

  await runCx(['backup', file], from);
  const restored = await runCx(['restore', file], into);
  await using served = await serveInstance(into, ['--no-demo']);
  await served.ready();
  const lists = [from, into].map((settings) => runCx(['keys', 'list', '--json'], settings));
  const [before, after] = (await Promise.all(lists)).map((list) => read(Listed, list));
  await using access = await openServedAccess(other, KEY_PEPPER);

  expect(restored.exitCode).toBe(0);
  expect(before?.keys).toHaveLength(2);
  expect(after).toEqual(before);
  expect(await access.check.findPrincipal(key, new Date())).toHaveProperty('principal.kind', 'bi');
});

it('signs a token for each role that a verifier with the public key takes', async () => {
  await using directory = await makeDirectory();
  const environment = { CX_DATA_DIR: directory.path };
  const token = (...args: string[]) => runCx(['token', ...args, '--json'], environment);

  const viewer = read(Token, await token('--role', 'viewer'));
  const admin = read(Token, await token('--role', 'admin', '--expires', '1h'));
  const privateKey = await readFile(join(directory.path, 'secrets/development-issuer.pem'), 'utf8');

  expect(await verify(privateKey, viewer.token)).toMatchObject({
    principal: { kind: 'staff', id: 'development-viewer', brands: ['*'] },
  });
  expect(await verify(privateKey, admin.token)).toHaveProperty('principal.brands', ['*']);
  expect(await verify(privateKey, admin.token, 0.1)).toEqual({ refusal: 'EXPIRED' });
});

it('signs with the key of the settings, for brands that there are', async () => {
  await using instance = await makeEmptyInstance();
  const DEVELOPMENT_ISSUER_KEY = makeIssuerKey();
  const environment = { ...instance.environment, DEVELOPMENT_ISSUER_KEY };
  await makeBrand(instance);
  const token = (...args: string[]) => runCx(['token', '--role', 'agent', ...args], environment);

  const signed = await token('--brands', 'united');
  const refused = [
    await token('--brands', 'united,delta'),
    await token('--brands', ''),
    await token('--expires', '31d'),
    await runCx(['token', '--role', 'king'], environment),
    await runCx(['token', '--role', 'agent'], { DEVELOPMENT_ISSUER_KEY: 'x'.repeat(40) }),
  ];

  expect(await verify(DEVELOPMENT_ISSUER_KEY, signed.stdout.trim())).toHaveProperty(
    'principal.brands',
    ['united'],
  );
  expect(refused.map(({ exitCode, stdout }) => ({ exitCode, stdout }))).toEqual(
    refused.map(() => ({ exitCode: 2, stdout: '' })),
  );
  expect(refused.map(({ stderr }) => stderr)).toEqual(
    [
      'There is no brand delta',
      'A token without a brand would see nothing: name one.',
      'A token is valid for 30 days at most.',
      'Allowed choices are admin, agent, analyst, viewer.',
      'DEVELOPMENT_ISSUER_KEY is no private key of the curve P-256',
    ].map((sentence) => expect.stringContaining(sentence)),
  );
});

const Token = z.strictObject({ token: z.string() });

function read<Output>(shape: z.ZodType<Output>, { stdout, stderr }: FinishedCommand): Output {
  expect(stderr).toBe('');
  return shape.parse(JSON.parse(stdout));
}

/** Brings the brand `united` into an instance. */
async function makeBrand({ path, environment }: EmptyInstance): Promise<void> {
  const mapping = await put(path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(path, 'mentions.csv', mentionsCsv(1));
  await runCx(['import', '--mapping', mapping, csv], environment);
}

/** What another process that shares the secrets of a served instance sees of its keys. */
async function openServedAccess(
  { adminUrl, environment: { CX_DATA_DIR } }: EmptyInstance,
  givenPepper?: string,
): Promise<Access & AsyncDisposable> {
  const pepper = givenPepper ?? (await readFile(join(CX_DATA_DIR, 'secrets/key-pepper'), 'utf8'));
  const access = openAccess({
    databaseUrl: subgraphUrls(adminUrl, 'access', TEST_DATABASE_SECRET).app,
    environment: 'live',
    peppers: [pepperOf(pepper)],
  });
  return { ...access, [Symbol.asyncDispose]: () => access.close() };
}

async function verify(privateKey: string, token: string, daysLater = 0): Promise<unknown> {
  const now = (): Date => new Date(Date.now() + daysLater * DAY_MS);
  const { keys } = await openDevelopmentIssuer(privateKey, now);
  const verifier = createTokenVerifier({
    issuer: DEVELOPMENT_ISSUER,
    audience: TOKEN_AUDIENCE,
    keys,
    now,
  });
  return verifier.verify(token);
}
