import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';

import { freePort } from '@cx/testing/free-port';
import type { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';

import { runCx } from '../support/child-process.ts';
import {
  connectAdmin,
  makeDirectory,
  serveByNpm,
  serveInstance,
  statusOf,
} from '../support/instance.ts';

it('serves the demo after one command, keeps it over a restart, and leaves nothing running', async () => {
  await using directory = await makeDirectory();
  const environment = { CX_DATA_DIR: directory.path };
  await using first = await serveInstance(environment);
  await first.ready();

  const before = await first.ask(UNIFIED);
  const printed = queryOf(first.command.output());
  const example = await first.ask(printed);
  const exitCode = await first.stop();
  const postmaster = await readFile(join(directory.path, 'postgres/postmaster.pid'), 'utf8').catch(
    () => null,
  );

  expect(example.errors).toBeUndefined();
  expect(before).toEqual({
    data: {
      customers: { totalCount: 2000, nodes: expect.any(Array) },
      brands: { totalCount: 4 },
    },
  });
  expect(exitCode).toBe(0);
  expect(postmaster).toBeNull();

  await using second = await serveInstance(environment);
  await second.ready();
  const after = await second.ask(UNIFIED);

  expect(after).toEqual(before);
});

it('runs two instances with different directories side by side', async () => {
  await using one = await makeDirectory();
  await using other = await makeDirectory();
  await using first = await serveInstance({ CX_DATA_DIR: one.path }, ['--no-demo']);
  await using second = await serveInstance({ CX_DATA_DIR: other.path }, ['--no-demo']);

  await Promise.all([first.ready(), second.ready()]);

  for (const instance of [first, second]) {
    expect(await instance.ask('{ customers { totalCount } }')).toEqual({
      data: { customers: { totalCount: 0 } },
    });
  }
});

it('starts again after its process was killed, on the database that lived on', async () => {
  await using directory = await makeDirectory();
  const environment = { CX_DATA_DIR: directory.path };
  await using killed = await serveInstance(environment, ['--no-demo']);
  await killed.ready();
  killed.command.kill('SIGKILL');
  await killed.command.finished;

  await using next = await serveInstance(environment, ['--no-demo']);
  await next.ready();
  const answer = await next.ask('{ brands { totalCount } }');
  const exitCode = await next.stop();

  expect(answer).toEqual({ data: { brands: { totalCount: 0 } } });
  expect(exitCode).toBe(0);
});

it('stops when npm is told to stop, and takes its database with it', async () => {
  await using directory = await makeDirectory();
  await using instance = await serveByNpm({ CX_DATA_DIR: directory.path }, ['--no-demo']);
  await instance.ready();

  await instance.stop();

  await expect.poll(() => statusOf(`${instance.url}/healthz`)).toBe(0);
  await expect
    .poll(() => stat(join(directory.path, 'postgres/postmaster.pid')).catch(() => null))
    .toBeNull();
});

it('goes on with a demo load that was cut off', async () => {
  await using directory = await makeDirectory();
  const environment = { CX_DATA_DIR: directory.path };
  await using cut = await serveInstance(environment);
  await expect
    .poll(() => countCustomers(directory.path), { timeout: 60_000, interval: 20 })
    .toBeGreaterThan(0);
  cut.command.kill('SIGKILL');
  await cut.command.finished;

  await using next = await serveInstance(environment);
  await expect
    .poll(() => next.command.output(), { timeout: 200_000 })
    .toContain('The demo data is in;');

  expect(await countCustomers(directory.path)).toBe(2000);
});

it('says that the port is taken, and leaves no database behind', async () => {
  await using directory = await makeDirectory();
  const port = await freePort();
  const squatter = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void squatter.close());

  const { exitCode, stderr } = await runCx(['start', '--no-demo'], {
    CX_DATA_DIR: directory.path,
    PORT: String(port),
  });

  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    `cx: Port ${port} is taken: set PORT to another one, or stop what listens there.`,
  );
  await expect(readFile(join(directory.path, 'postgres/postmaster.pid'), 'utf8')).rejects.toThrow(
    'ENOENT',
  );
});

it('names every bad setting and does not start', async () => {
  const { exitCode, stderr } = await runCx(['start'], {
    PORT: '99999',
    DATABASE_URL: 'mysql://root:hunter2@localhost/cx',
  });

  expect(exitCode).toBe(2);
  expect(stderr).toContain('PORT');
  expect(stderr).toContain('DATABASE_URL');
  expect(stderr).not.toContain('hunter2');
});

it('refuses to serve other machines', async () => {
  const { exitCode, stderr } = await runCx(['start'], { HOST: '0.0.0.0' });

  expect(exitCode).toBe(2);
  expect(stderr).toContain('only this machine is served, not 0.0.0.0');
});

it('finishes the request in hand before it stops', async () => {
  await using directory = await makeDirectory();
  await using instance = await serveInstance({ CX_DATA_DIR: directory.path }, ['--no-demo']);
  await instance.ready();

  const admin = await connectAdmin(directory.path);
  await admin.query('BEGIN; LOCK TABLE customers.brand IN ACCESS EXCLUSIVE MODE');

  const inHand = instance.ask('{ brands { totalCount } }');
  await expect.poll(() => countWaiting(admin)).toBe(1);
  const stopped = instance.stop();
  await expect.poll(() => statusOf(`${instance.url}/healthz`)).toBe(0);
  await admin.query('COMMIT');
  await admin.end();
  const [answer, exitCode] = await Promise.all([inHand, stopped]);

  expect(answer).toEqual({ data: { brands: { totalCount: 0 } } });
  expect(exitCode).toBe(0);
});

const UNIFIED = `{
  customers(first: 50) { totalCount nodes { id displayName
    tickets(first: 3) { nodes { id status } }
    reviews(first: 3) { nodes { id rating { normalised } } }
    mentions(first: 3) { nodes { id externalId } }
    surveyResponses(first: 3) { nodes { id answers { value } } }
    journey(first: 5) { nodes { id channel } }
  } }
  brands { totalCount }
}`;

async function countWaiting(admin: Client): Promise<number> {
  const { rowCount } = await admin.query(
    `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = 'customers_app'`,
  );
  return rowCount ?? 0;
}

/** The query of the example that the start prints. */
function queryOf(output: string): string {
  const body: unknown = JSON.parse(/--data '(.*)'/.exec(output)?.[1] ?? '{}');
  return typeof body === 'object' && body !== null && 'query' in body ? String(body.query) : '';
}

/** 0 before there is a database. */
async function countCustomers(dataDirectory: string): Promise<number> {
  try {
    const admin = await connectAdmin(dataDirectory);
    try {
      const { rows } = await admin.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM customers.customer',
      );
      return rows[0]?.count ?? 0;
    } finally {
      await admin.end();
    }
  } catch {
    return 0;
  }
}
