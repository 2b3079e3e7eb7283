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

it('frees the query of a client that goes away before it has an answer', async () => {
  await using directory = await makeDirectory();
  const environment = { CX_DATA_DIR: directory.path };
  await using served = await serveInstance(environment, ['--no-demo']);
  await served.ready();
  const order = ['--name', 'tool', '--kind', 'bi', '--brands', '*'];
  const scopes = ['--scopes', 'tickets:read,metrics:read', '--json'];
  const { key } = read(Key, await runCx(['keys', 'create', ...order, ...scopes], environment));
  await using admin = await connectAdminTo(directory.path);
  const waiting = async (): Promise<unknown> => (await admin.query(WAITING)).rows[0];
  await using holder = await connectAdminTo(directory.path);
  // What is read of tickets and of figures waits from now on, as if there were very many.
  await holder.query(
    'BEGIN; LOCK TABLE insights.ticket_fact, insights.rollup_zone IN ACCESS EXCLUSIVE MODE',
  );
  const client = new AbortController();
  const ask = (path: string, body?: string): Promise<unknown> =>
    fetch(`${served.url}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body }),
      headers: { 'x-api-key': key, 'content-type': 'application/json' },
      signal: client.signal,
    }).catch((error: unknown) => error);

  const asked = [
    ask(`/metrics.csv?measures=TICKETS_OPENED&${RANGE}`),
    ask('/graphql', JSON.stringify({ query: METRICS })),
    ask('/export/tickets.csv'),
    ask('/odata/v4/tickets?$top=1'),
  ];
  await expect.poll(waiting, { timeout: 8_000 }).toEqual({ figures: 2, rows: 2 });
  client.abort();

  await expect.poll(waiting, { timeout: 5_000 }).toEqual({ figures: 0, rows: 0 });
  expect(await Promise.all(asked)).toEqual(asked.map(() => expect.any(Error)));
});

const RANGE = 'from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z';

const METRICS = `{ metrics(query: { measures: [TICKETS_OPENED],
  range: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" } }) { rows { values { n } } } }`;

/** What asks for figures, and for rows; other work of insights waits too. */
const WAITING = `
  SELECT count(*) FILTER (WHERE query LIKE '%"isStarted"%')::integer AS figures,
    count(*) FILTER (WHERE query LIKE '%WITH page AS%')::integer AS rows
  FROM pg_stat_activity WHERE wait_event_type = 'Lock'`;

async function connectAdminTo(directory: string): Promise<Client & AsyncDisposable> {
  const admin = await connectAdmin(directory);
  return Object.assign(admin, { [Symbol.asyncDispose]: () => admin.end() });
}

const Key = z.strictObject({ id: z.uuid(), key: z.string() });

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
