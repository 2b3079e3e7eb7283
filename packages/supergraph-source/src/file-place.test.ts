import {
  appendFile,
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { createFilePlace } from './file-place.ts';

const { signal } = new AbortController();

async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'cx-supergraph-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

it('reads a file once, for as long as it stays as it is', async () => {
  const path = join(await makeDirectory(), 'supergraph.graphql');
  await writeFile(path, 'first');
  const place = createFilePlace(path);

  const looks = [await place.look(signal), await place.look(signal), await place.look(signal)];

  expect(looks).toEqual(['first', null, null]);
});

it('takes a file that another one has replaced under its name', async () => {
  const directory = await makeDirectory();
  const path = join(directory, 'supergraph.graphql');
  await writeFile(path, 'first');
  const place = createFilePlace(path);
  await place.look(signal);
  await writeFile(join(directory, '.draft'), 'other');

  await rename(join(directory, '.draft'), path);
  const looks = [await place.look(signal), await place.look(signal), await place.look(signal)];

  expect(looks).toEqual([null, 'other', null]);
});

it('waits until nobody writes into it any more', async () => {
  const path = join(await makeDirectory(), 'supergraph.graphql');
  await writeFile(path, 'first');
  const place = createFilePlace(path);
  const looks = [await place.look(signal)];

  await truncate(path);
  looks.push(await place.look(signal));
  await appendFile(path, 'sec');
  looks.push(await place.look(signal));
  await appendFile(path, 'ond');
  looks.push(await place.look(signal), await place.look(signal));

  expect(looks).toEqual(['first', null, null, null, 'second']);
});

it('follows a link in the middle of its path, as volumes of Kubernetes are changed', async () => {
  const directory = await makeDirectory();
  for (const version of ['1', '2']) {
    await mkdir(join(directory, version));
    await writeFile(join(directory, version, 'supergraph.graphql'), `version ${version}`);
  }
  await symlink('1', join(directory, '..data'));
  await symlink('..data/supergraph.graphql', join(directory, 'supergraph.graphql'));
  const place = createFilePlace(join(directory, 'supergraph.graphql'));
  const looks = [await place.look(signal)];

  await symlink('2', join(directory, '..next'));
  await rename(join(directory, '..next'), join(directory, '..data'));
  looks.push(await place.look(signal), await place.look(signal));

  expect(looks).toEqual(['version 1', null, 'version 2']);
});

it('tells that a file is away, and takes it when it is back', async () => {
  const path = join(await makeDirectory(), 'supergraph.graphql');
  const place = createFilePlace(path);

  await expect(place.look(signal)).rejects.toThrow(`The supergraph ${path} cannot be read.`);
  await writeFile(path, 'back');

  expect([await place.look(signal), await place.look(signal)]).toEqual([null, 'back']);
});

it('does not read what is far larger than a supergraph', async () => {
  const path = join(await makeDirectory(), 'supergraph.graphql');
  await writeFile(path, '');
  await truncate(path, 16 * 1024 * 1024 + 1);

  await expect(createFilePlace(path).look(signal)).rejects.toThrow('more than 16777216 bytes');
});
