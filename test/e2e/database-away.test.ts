import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { createEmptyDatabase, TEST_DATABASE_SECRET } from '@cx/testing';
import { expect, it, onTestFinished } from 'vitest';

import { makeDirectory, serveInstance, statusOf } from '../support/instance.ts';
import { startProxy } from '../support/tcp-proxy.ts';

it('starts its own database again that was killed, and heals by itself', async () => {
  await using directory = await makeDirectory();
  await using instance = await serveInstance({ CX_DATA_DIR: directory.path }, ['--no-demo']);
  await instance.ready();
  const query = '{ brands { totalCount } }';
  const before = await instance.ask(query);

  process.kill(await postmasterOf(directory.path), 'SIGKILL');
  await expect
    .poll(() => instance.command.output(), { timeout: 60_000 })
    .toContain('The database has ended');
  await instance.ready();
  const after = await instance.ask(query);
  const exitCode = await instance.stop();

  expect(before).toEqual({ data: { brands: { totalCount: 0 } } });
  expect(after).toEqual(before);
  expect(exitCode).toBe(0);
});

async function postmasterOf(dataDirectory: string): Promise<number> {
  return Number.parseInt(
    await readFile(join(dataDirectory, 'postgres/postmaster.pid'), 'utf8'),
    10,
  );
}

it('turns red and fails with a code while the database is away, and heals by itself', async () => {
  await using directory = await makeDirectory();
  const { url: databaseUrl, drop } = await createEmptyDatabase();
  onTestFinished(drop);
  const address = new URL(databaseUrl);
  await using proxy = await startProxy({ host: address.hostname, port: Number(address.port) });
  address.port = String(proxy.port);
  await using instance = await serveInstance(
    {
      CX_DATA_DIR: directory.path,
      DATABASE_URL: address.href,
      DATABASE_SECRET: TEST_DATABASE_SECRET,
    },
    ['--no-demo'],
  );
  await instance.ready();
  const query = '{ brands { totalCount } tickets { totalCount } }';

  const before = await instance.ask(query);
  await proxy.down();
  const away = await instance.ask(query);
  const red = await fetch(`${instance.url}/readyz`);
  const checks: unknown = await red.json();
  const alive = await statusOf(`${instance.url}/healthz`);
  await proxy.up();
  await instance.ready();
  const after = await instance.ask(query);

  expect(before).toEqual({ data: { brands: { totalCount: 0 }, tickets: { totalCount: 0 } } });
  expect(away).toEqual({
    data: { brands: null, tickets: null },
    errors: expect.arrayContaining([
      {
        message: 'The database behind this field does not answer: ask again in a moment.',
        path: ['brands'],
        extensions: { code: 'DATABASE_UNAVAILABLE' },
      },
    ]),
  });
  expect(red.status).toBe(503);
  expect(checks).toMatchObject({
    status: 'waiting',
    checks: { customers: 'The database does not answer.', journey: 'ok' },
  });
  expect(alive).toBe(200);
  expect(after).toEqual(before);
});
