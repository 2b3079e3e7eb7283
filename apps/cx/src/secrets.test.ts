import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pepperOf } from '@cx/principals';
import { expect, it, onTestFinished } from 'vitest';

import { openIssuerKey, openKeyPeppers, openSecrets } from './secrets.ts';

const GIVEN = 'a pepper that the settings give, long enough';

it('makes secrets once, for those alone who own the directory', async () => {
  const directory = await makeDirectory();

  const opened = await Promise.all(
    Array.from({ length: 20 }, async () => ({
      secrets: await openSecrets(directory, {}),
      peppers: await openKeyPeppers(directory, {}),
      issuerKey: await openIssuerKey(directory),
    })),
  );

  const files = await readdir(join(directory, 'secrets'));
  const modes = await Promise.all(
    files.map(async (file) => (await stat(join(directory, 'secrets', file))).mode & 0o777),
  );
  expect(new Set(opened.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(files.toSorted()).toEqual([
    'database',
    'development-issuer.pem',
    'erasure',
    'key-pepper',
    'postgres-password',
    'subgraph',
  ]);
  expect(new Set(modes)).toEqual(new Set([0o600]));
  expect((await stat(join(directory, 'secrets'))).mode & 0o777).toBe(0o700);
});

it('prefers the pepper of the settings, and makes no other', async () => {
  const directory = await makeDirectory();

  expect(await openKeyPeppers(directory, { current: GIVEN })).toEqual([pepperOf(GIVEN)]);
  expect(await readdir(directory)).toEqual([]);
});

it('keeps the pepper before for the keys that were made with it', async () => {
  const directory = await makeDirectory();
  const [old] = await openKeyPeppers(directory, {});
  const path = join(directory, 'secrets/key-pepper');
  await rename(path, `${path}-previous`);

  const [young, previous] = await openKeyPeppers(directory, {});
  await writeFile(`${path}-previous`, GIVEN);

  expect(young).not.toEqual(old);
  expect(previous).toEqual(old);
  expect(await openKeyPeppers(directory, {})).toEqual([young, pepperOf(GIVEN)]);
  expect(await openKeyPeppers(directory, { previous: old.secret })).toEqual([young, old]);
});

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-secrets-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}
