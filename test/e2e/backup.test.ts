import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { runCx } from '../support/child-process.ts';
import { makeEmptyInstance } from '../support/empty-instance.ts';
import { makeDirectory, serveInstance } from '../support/instance.ts';
import { MENTIONS_MAPPING, mentionsCsv, put } from '../support/mapping-files.ts';

const EVERYTHING = `{
  customers(first: 100) { totalCount nodes { id displayName identities { value } journey(first: 5) { totalCount nodes { id summary } } } }
  mentions(first: 100) { nodes { id externalId text postedAt author { handle } } }
  brands { nodes { key name sentiment { positive negative net } } }
}`;

it('restores a backup into an empty instance, which then answers the same', async () => {
  await using directory = await makeDirectory();
  const from = { CX_DATA_DIR: join(directory.path, 'from') };
  const into = { CX_DATA_DIR: join(directory.path, 'into') };
  const file = join(directory.path, 'cx.sql.gz');
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(120));
  await runCx(['import', '--mapping', mapping, csv], from);
  await using original = await serveInstance(from, ['--no-demo']);
  await original.ready();

  const before = await original.ask(EVERYTHING);
  const backup = await runCx(['backup', file], from);
  await original.stop();
  const restore = await runCx(['restore', file], into);
  await using copy = await serveInstance(into, ['--no-demo']);
  await copy.ready();
  const after = await copy.ask(EVERYTHING);

  expect(backup, backup.stderr).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('holds'),
  });
  expect(restore, restore.stderr).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('Restored'),
  });
  expect(before.errors).toBeUndefined();
  expect(after).toEqual(before);
});

it('restores into an instance that was served already, and has nothing in it', async () => {
  await using one = await makeEmptyInstance();
  await using other = await makeEmptyInstance();
  const [from, into] = [one.environment, other.environment];
  const file = join(one.path, 'cx.sql.gz');
  const mapping = await put(one.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(one.path, 'mentions.csv', mentionsCsv(3));
  await runCx(['import', '--mapping', mapping, csv], from);
  await runCx(['backup', file], from);
  await using empty = await serveInstance(into, ['--no-demo']);
  await empty.ready();
  await empty.stop();

  const restore = await runCx(['restore', file], into);
  await using copy = await serveInstance(into, ['--no-demo']);
  await copy.ready();
  const { data } = await copy.ask('{ customers { nodes { journey { totalCount } } } }');

  expect(restore, restore.stderr).toMatchObject({ exitCode: 0 });
  expect(data).toEqual({
    customers: { nodes: [0, 1, 2].map(() => ({ journey: { totalCount: 1 } })) },
  });
});

it('does not take a directory without an instance for an empty one', async () => {
  await using directory = await makeDirectory();
  const path = join(directory.path, 'typo');

  const { exitCode, stderr } = await runCx(['backup', join(directory.path, 'cx.sql.gz')], {
    CX_DATA_DIR: path,
  });

  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    `There is no instance in ${path}: set CX_DATA_DIR to the one to back up.`,
  );
  expect(await readdir(directory.path)).toEqual([]);
});

it('refuses to overwrite, to restore over data, and to restore what is no backup', async () => {
  await using instance = await makeEmptyInstance();
  await using other = await makeEmptyInstance();
  const { path, environment } = instance;
  const file = join(path, 'cx.sql.gz');
  const mapping = await put(path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(path, 'mentions.csv', mentionsCsv(2));
  await runCx(['import', '--mapping', mapping, csv], environment);
  await runCx(['backup', file], environment);
  const whole = await readFile(file);
  const cut = join(path, 'cut.sql.gz');
  await writeFile(cut, whole.subarray(0, whole.length / 2));

  const twice = await runCx(['backup', file], environment);
  const over = await runCx(['restore', file], environment);
  const fresh = other.environment;
  const none = await runCx(['restore', mapping], fresh);
  const half = await runCx(['restore', cut], fresh);
  const afterwards = await runCx(['restore', file], fresh);

  expect([twice.exitCode, over.exitCode, none.exitCode, half.exitCode]).toEqual([2, 3, 3, 3]);
  expect(twice.stderr).toContain('is there already: name another file.');
  expect(over.stderr).toContain(
    'holds rows already: restore into an empty instance, in another CX_DATA_DIR or DATABASE_URL.',
  );
  expect(none.stderr).toContain('is no backup of cx-graph, or it is damaged.');
  expect(half.stderr).toContain('is no backup of cx-graph, or it is damaged.');
  expect(afterwards.exitCode).toBe(0);
});
