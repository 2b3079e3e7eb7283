import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { runCx } from '../support/child-process.ts';
import { connectAdmin, makeDirectory, serveInstance } from '../support/instance.ts';

const SIZE = ['--customers', '150', '--interactions', '900', '--until', '2026-11-01'];

it('writes the same bytes for the same arguments, and others for another seed', async () => {
  await using directory = await makeDirectory();
  const [one, again, other] = ['one', 'again', 'other'].map((name) => join(directory.path, name));

  await runCx(['demo', ...SIZE, '--seed', '7', '--out', one ?? ''], {});
  await runCx(['demo', ...SIZE, '--seed', '7', '--out', again ?? ''], { TZ: 'Asia/Tokyo' });
  await runCx(['demo', ...SIZE, '--seed', '8', '--out', other ?? ''], {});

  expect(await hashesOf(one)).toEqual(await hashesOf(again));
  expect(await hashesOf(one)).not.toEqual(await hashesOf(other));
});

it('loads the same rows under the same ids for the same arguments', async () => {
  await using one = await makeDirectory();
  await using other = await makeDirectory();

  const loaded = await runCx(['demo', ...SIZE], { CX_DATA_DIR: one.path });
  await runCx(['demo', ...SIZE], { CX_DATA_DIR: other.path });

  expect(loaded.stdout).toMatch(/^Loaded 150 customers with 900 interactions in [\d.]+ s\.\n$/);
  expect(await idsOf(one.path)).toEqual(await idsOf(other.path));
});

async function hashesOf(directory = ''): Promise<Record<string, string>> {
  const names = await readdir(directory);
  const hashes = names.toSorted().map(async (name) => {
    const bytes = await readFile(join(directory, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** Ids of all that was loaded, with the touches' own times. */
async function idsOf(dataDirectory: string): Promise<unknown> {
  await using instance = await serveInstance({ CX_DATA_DIR: dataDirectory }, ['--no-demo']);
  await instance.ready();
  const admin = await connectAdmin(dataDirectory);
  const { rows } = await admin.query<{ id: string; at: Date }>(
    `SELECT id, occurred_at AS at FROM insights.interaction ORDER BY id`,
  );
  const { rows: customers } = await admin.query<{ id: string }>(
    'SELECT id FROM customers.customer ORDER BY id',
  );
  await admin.end();
  expect(rows).toHaveLength(900);
  expect(customers).toHaveLength(150);
  return { rows, customers };
}
