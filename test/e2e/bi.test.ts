import { Client } from 'pg';
import { expect, it } from 'vitest';
import { z } from 'zod';

import { type FinishedCommand, runCx } from '../support/child-process.ts';
import { connectAdmin, makeDirectory, serveInstance } from '../support/instance.ts';

const Login = z.strictObject({ name: z.string(), url: z.url(), openings: z.array(z.string()) });

it('makes readers by SQL, shows them and ends them', async () => {
  await using directory = await makeDirectory();
  const environment = { CX_DATA_DIR: directory.path };
  await using served = await serveInstance(environment, ['--no-demo']);
  await served.ready();
  const bi = (...args: string[]) => runCx(['bi', ...args], environment);

  const made = read(
    Login,
    await bi('create-reader', '--name', 'analyst', '--brands', '*', '--json'),
  );
  await using session = await connect(made.url);
  const tickets = await session.query('SELECT count(*)::integer AS n FROM tickets');
  const elsewhere = connect(databaseOf(made.url, 'postgres'));
  await expect(elsewhere).rejects.toThrow('permission denied for database "postgres"');
  const [listed, refused] = await Promise.all([
    bi('list-readers'),
    bi('create-reader', '--name', 'other', '--brands', 'nowhere'),
  ]);
  const rotated = read(Login, await bi('rotate-reader', 'analyst', '--json'));
  const dropped = await bi('drop-reader', 'analyst', '--json');

  expect(made).toMatchObject({ name: 'analyst', openings: [] });
  expect(made.url).toMatch(/^postgresql:\/\/analyst:[\w-]{32}@127\.0\.0\.1:\d+\/cx$/);
  expect(tickets.rows).toEqual([{ n: 0 }]);
  expect(listed.stdout).toMatch(/^analyst\tvalid\t[\d-]{10}\t\*\tmasked\n$/);
  expect(refused).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('There is no brand nowhere: name brands by their keys'),
  });
  expect(dropped.stdout).toBe('{"name":"analyst"}\n');
  await expect(session.query('SELECT 1')).rejects.toThrow('not queryable');
  expect(rotated.url).not.toBe(made.url);
  expect(await auditedReaders(directory.path)).toEqual([
    { action: 'bi-reader.created', subject: 'analyst', details: { brands: ['*'], seesPii: false } },
    { action: 'bi-reader.rotated', subject: 'analyst', details: {} },
    { action: 'bi-reader.dropped', subject: 'analyst', details: {} },
  ]);
  expect((await runCx(['audit', 'verify'], environment)).exitCode).toBe(0);
});

it('ends addresses of exports with the key that they were made by', async () => {
  await using directory = await makeDirectory();
  const environment = { CX_DATA_DIR: directory.path };
  await using served = await serveInstance(environment, ['--no-demo']);
  await served.ready();
  const order = ['--name', 'sheet', '--kind', 'bi', '--brands', '*'];
  const scopes = ['--scopes', 'tickets:read,metrics:read'];
  const keys = (...args: string[]) => runCx(['keys', ...args, '--json'], environment);
  const { id, key } = read(Key, await keys('create', ...order, ...scopes));
  const paths = [
    '/export/tickets.csv',
    '/metrics.csv?measures=TICKETS_OPENED&from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z',
  ];
  const urls = await Promise.all(paths.map((path) => signedUrl(served.url, path, key)));

  const before = await Promise.all(urls.map(statusOf));
  await keys('revoke', id);
  const after = await Promise.all(urls.map(statusOf));

  expect(before).toEqual([200, 200]);
  expect(after).toEqual([401, 401]);
});

const Key = z.strictObject({ id: z.uuid(), key: z.string() });

async function signedUrl(gateway: string, path: string, key: string): Promise<string> {
  const response = await fetch(`${gateway}/export-urls`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key },
    body: JSON.stringify({ path }),
  });
  return z.object({ url: z.url() }).parse(await response.json()).url;
}

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.status;
}

async function auditedReaders(directory: string): Promise<unknown[]> {
  const admin = await connectAdmin(directory);
  const { rows } = await admin.query(
    `SELECT action, subject, details::json AS details FROM access.audit_entry
     WHERE action LIKE 'bi-reader.%' ORDER BY seq`,
  );
  await admin.end();
  return rows;
}

async function connect(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

function databaseOf(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

function read<Output>(shape: z.ZodType<Output>, { stdout, stderr }: FinishedCommand): Output {
  expect(stderr).toBe('');
  return shape.parse(JSON.parse(stdout));
}
