import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Client } from 'pg';
import { expect, it } from 'vitest';

import { runCx } from '../support/child-process.ts';
import { type EmptyInstance, makeEmptyInstance } from '../support/empty-instance.ts';
import { makeDirectory, serveInstance } from '../support/instance.ts';

const UNTIL = ['--until', '2026-11-01'];

const SMALL = ['--customers', '60', '--interactions', '300', ...UNTIL];

it('writes the same bytes for the same arguments, and others for another seed', async () => {
  await using directory = await makeDirectory();
  const [one, again, other] = ['one', 'again', 'other'].map((name) => join(directory.path, name));

  await runCx(['demo', ...SMALL, '--seed', '7', '--out', one ?? ''], {});
  await runCx(['demo', ...SMALL, '--seed', '7', '--out', again ?? ''], { TZ: 'Asia/Tokyo' });
  await runCx(['demo', ...SMALL, '--seed', '8', '--out', other ?? ''], {});

  expect(await hashesOf(one)).toEqual(await hashesOf(again));
  expect(await hashesOf(one)).not.toEqual(await hashesOf(other));
});

it('loads the same rows under the same ids for the same arguments', async () => {
  await using one = await makeEmptyInstance();
  await using other = await makeEmptyInstance();

  const loaded = await runCx(['demo', ...SMALL], one.environment);
  await runCx(['demo', ...SMALL], other.environment);

  expect(loaded.stdout).toMatch(/^Loaded 60 customers with 300 interactions in [\d.]+ s\.\n$/);
  expect(await idsOf(one)).toEqual(await idsOf(other));
});

it('promises something of its tickets, and tells what was kept', async () => {
  await using empty = await makeEmptyInstance();
  const size = ['--customers', '150', '--interactions', '900', ...UNTIL];
  await runCx(['demo', ...size], empty.environment);
  await using instance = await serveInstance(empty.environment, ['--no-demo']);
  await instance.ready();
  const admin = await connect(empty);

  await expect
    .poll(async () => (await admin.query('SELECT FROM tickets.sla_recount')).rowCount, {
      timeout: 120_000,
    })
    .toBe(0);
  const { rows } = await admin.query<{ metric: string; kept: boolean; broken: boolean }>(
    `SELECT metric, bool_or(breached_at IS NULL) AS kept, bool_or(breached_at IS NOT NULL) AS broken
    FROM tickets.sla_clock GROUP BY metric ORDER BY metric`,
  );
  await admin.end();
  const { data } = await instance.ask(TERMS);

  expect(rows).toEqual([
    { metric: 'FIRST_REPLY', kept: true, broken: true },
    { metric: 'NEXT_REPLY', kept: true, broken: true },
    { metric: 'RESOLUTION', kept: true, broken: true },
  ]);
  expect(data).toEqual({
    slaPolicies: { nodes: [{ key: 'standard', name: 'Oakmerrow Hotels standard' }] },
    brand: {
      handles: expect.arrayContaining([{ network: 'x', handle: 'oakmerrow' }]),
      shareOfVoice: [{ share: expect.any(Number), reason: null }],
    },
  });
});

async function hashesOf(directory = ''): Promise<Record<string, string>> {
  const names = await readdir(directory);
  const hashes = names.toSorted().map(async (name) => {
    const bytes = await readFile(join(directory, name));
    return [name, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}

/** Ids of all touches that were loaded, with their own times; what is said in tickets follows from these. */
async function idsOf(loaded: EmptyInstance): Promise<unknown> {
  await using instance = await serveInstance(loaded.environment, ['--no-demo']);
  await instance.ready();
  const admin = await connect(loaded);
  const { rows } = await admin.query<{ id: string; at: Date }>(
    `SELECT id, occurred_at AS at FROM insights.interaction WHERE id = subject_id ORDER BY id`,
  );
  const { rows: customers } = await admin.query<{ id: string }>(
    'SELECT id FROM customers.customer ORDER BY id',
  );
  await admin.end();
  expect(rows).toHaveLength(300);
  expect(customers).toHaveLength(60);
  return { rows, customers };
}

async function connect({ adminUrl }: EmptyInstance): Promise<Client> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  return client;
}

const TERMS = `{
  slaPolicies(filter: { brands: ["oakmerrow"] }) { nodes { key name } }
  brand(key: "oakmerrow") { handles { network handle } shareOfVoice { share reason } }
}`;
