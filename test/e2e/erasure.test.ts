import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { runCx } from '../support/child-process.ts';
import { makeEmptyInstance } from '../support/empty-instance.ts';
import { serveInstance } from '../support/instance.ts';
import { MENTIONS_MAPPING, mentionsCsv, put } from '../support/mapping-files.ts';

const FIND = '{ customerByIdentity(kind: HANDLE, network: "x", value: "user_7") { id } }';

const ERASE = `mutation ($id: ID!) {
  eraseCustomer(input: { customerId: $id, idempotencyKey: "forget" }) { erasure { id } userErrors { message } }
}`;

const ANALYSED = `query ($id: ID!) { customer(id: $id) { mentions { nodes { analysis { version } } } } }`;

const COMPLETED = `query ($id: ID!) { customer(id: $id) { erasure { completedAt } } }`;

it('exports a customer, erases it, and rejects its records from then on', async () => {
  await using empty = await makeEmptyInstance();
  const { path, environment } = empty;
  const mapping = await put(path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(path, 'mentions.csv', mentionsCsv(250));
  const out = join(path, 'export.json');
  await runCx(['import', '--mapping', mapping, csv], environment);
  await using instance = await serveInstance(environment, ['--no-demo']);
  await instance.ready();
  const found = await instance.ask<{ customerByIdentity: { id: string } }>(FIND);
  const id = found.data?.customerByIdentity.id ?? '';

  // Analyses are exported too, once they are made.
  await expect
    .poll(async () => (await instance.ask(ANALYSED, { id })).data)
    .toEqual({
      customer: {
        mentions: {
          nodes: Array.from({ length: 3 }, () => ({ analysis: { version: expect.any(String) } })),
        },
      },
    });
  const exported = await runCx(['customers', 'export', id, '--out', out], environment);
  const again = await runCx(['customers', 'export', id, '--out', out], environment);
  const erased = await instance.ask(ERASE, { id });
  await expect
    .poll(async () => (await instance.ask(COMPLETED, { id })).data)
    .toEqual({ customer: { erasure: { completedAt: expect.any(String) } } });
  const imported = await runCx(['import', '--mapping', mapping, csv], environment);
  const other = await put(path, 'more.csv', mentionsCsv(100, 250));
  const more = await runCx(['import', '--mapping', mapping, '--strict', other], environment);

  expect(exported.stdout).toMatch(/^\d\d rows of the customer /);
  expect(exported.stdout).toContain(` ${id} are in ${out}.\n`);
  expect((await stat(out)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
    customers: { customer: [{ id }], identity: [{ value: 'user_7' }] },
    mentions: { mention: [{ text: 'a post, number 7' }, { author_handle: 'user_7' }, {}] },
    insights: { interaction: [{}, {}, {}] },
  });
  expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is there already') });
  expect(erased.data).toEqual({
    eraseCustomer: { erasure: { id: expect.any(String) }, userErrors: [] },
  });
  expect(imported.stdout).toBe(
    `250 read: 0 inserted, 0 updated, 247 unchanged, 3 rejected (see ${csv}.rejects.ndjson).\n`,
  );
  const rejects = (await readFile(`${csv}.rejects.ndjson`, 'utf8')).trimEnd().split('\n');
  expect(rejects.map((line): unknown => JSON.parse(line))).toEqual(
    [9, 109, 209].map((line) => ({
      line,
      column: null,
      code: 'CUSTOMER_ERASED',
      reason:
        'It carries a mark of somebody who was erased: take the record out of the source, or the mark out of the record.',
      record: null,
    })),
  );
  expect(more).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('It carries a mark of somebody who was erased'),
  });
});

it('says that there is no such customer to export', async () => {
  await using empty = await makeEmptyInstance();

  const nobody = await runCx(
    ['customers', 'export', 'ada', '--out', 'export.json'],
    empty.environment,
  );

  expect(nobody).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining(
      'There is no customer ada: give the id as the graph answers it.',
    ),
  });
});
