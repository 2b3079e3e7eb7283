import { Client } from 'pg';
import { expect, it } from 'vitest';
import { z } from 'zod';

import { type FinishedCommand, runCx } from '../support/child-process.ts';
import { makeDirectory, serveInstance } from '../support/instance.ts';

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
});

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
