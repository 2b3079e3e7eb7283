import { writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { connectTo } from '@cx/database';
import { freePort } from '@cx/testing/free-port';
import type { Client } from 'pg';
import { expect, it } from 'vitest';
import { z } from 'zod';

import { booksSupergraph, BOOKS, serveBooksSubgraph } from '../support/books-graph.ts';
import { type RunningCommand, runCx, startCx } from '../support/child-process.ts';
import { childrenOf } from '../support/child-processes.ts';
import { makeEmptyInstance } from '../support/empty-instance.ts';
import { makeDirectory, serveInstance, statusOf } from '../support/instance.ts';

it('counts quotas, keys and figures of all workers as one, and replaces one that is killed', async () => {
  await using instance = await makeEmptyInstance();
  const contracts = join(instance.path, 'contracts.yaml');
  await writeFile(contracts, QUOTA);
  const environment = { ...instance.environment, CONTRACTS_FILE: contracts };
  await using served = await serveInstance({ ...environment, WORKERS: '2' }, ['--no-demo']);
  await served.ready();
  const order = ['--name', 'N', '--kind', 'bi', '--scopes', 'metrics:read', '--brands', '*'];
  const contract = ['--contract', 'partner'];
  const made = await runCx(['keys', 'create', ...order, ...contract, '--json'], environment);
  const { key, id } = Made.parse(JSON.parse(made.stdout));
  const asks = (count: number): Promise<number[]> =>
    Promise.all(Array.from({ length: count }, () => askOnce(served.url, 'me { kind }', key)));

  const statuses = [...(await asks(4)), ...(await asks(60))];
  const counted = await samples(served.url, 'cx_operation_cost_units_total');
  await runCx(['keys', 'revoke', id], environment);
  await expect.poll(() => asks(4), { timeout: 1000 }).toEqual([401, 401, 401, 401]);
  const [worker = 0] = await childrenOf(served.command.pid);
  process.kill(worker, 'SIGKILL');
  // Before its end is noticed, one connection may still be handed over to it.
  await expect.poll(() => childrenOf(served.command.pid)).not.toContain(worker);
  const meanwhile = await askOnce(served.url, '__typename', key);
  await expect.poll(() => samples(served.url, 'cx_workers_serving')).toEqual([2]);
  const restarts = await samples(served.url, 'cx_worker_restarts');
  const exitCode = await served.stop();

  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(counted).toHaveLength(2);
  expect(counted).not.toContain(0);
  expect(sum(counted)).toBe(BUDGET);
  expect(meanwhile).toBe(401);
  expect(restarts).toEqual([1]);
  expect(exitCode).toBe(0);
  await using client = await connected(instance.adminUrl);
  const { rows } = await client.query(
    `SELECT sum(requests)::int AS requests, sum(actual_cost)::int AS cost FROM access.usage`,
  );
  expect(rows).toEqual([{ requests: statuses.length, cost: BUDGET }]);
});

it('answers all that is asked while its workers are told to stop, and ends well', async () => {
  await using gateway = await serveBooks('2');
  const answers: string[] = [];
  const asked = Array.from({ length: 8 }, () => askUntilClosed(gateway.url, answers));
  await expect.poll(() => answers.length).toBeGreaterThan(50);

  gateway.command.kill('SIGTERM');
  const [ended] = await Promise.all([gateway.command.finished, ...asked]);

  expect(new Set(answers)).toEqual(new Set([JSON.stringify(BOOKS)]));
  expect(ended.exitCode).toBe(0);
});

it('says once why no worker can start', async () => {
  const args = ['gateway', '--supergraph', '/nowhere/supergraph.graphql', '--no-auth'];

  const { exitCode, stderr } = await runCx(args, { WORKERS: '2' });

  expect(exitCode).toBe(2);
  expect(stderr.match(/cannot be served/g)).toHaveLength(1);
});

it.each(['0', '1.5', 'all', '257'])('refuses WORKERS=%s with a sentence', async (WORKERS) => {
  const { exitCode, stderr } = await runCx(['start'], { WORKERS });

  expect(exitCode).toBe(2);
  expect(stderr).toContain(
    'It is how many processes answer requests: a whole number from 1 to 256.',
  );
});

const Made = z.object({ key: z.string(), id: z.string() });

const BUDGET = 50;

const QUOTA = `contracts:
  partner:
    quota: { perSecond: 1000, burst: 1000, perHour: ${BUDGET} }
`;

/** Over a connection of its own: which worker answers is decided for each connection. */
async function askOnce(url: string, fields: string, key: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': key, connection: 'close' },
    body: JSON.stringify({ query: `{ ${fields} }` }),
  });
  await response.arrayBuffer();
  return response.status;
}

/** What each process that has something to tell of that name tells. */
async function samples(url: string, name: string): Promise<number[]> {
  const page = await (await fetch(`${url}/prometheus`)).text();
  return page
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`))
    .map((line) => Number(line.split(' ').at(-1)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function connected(url: string): Promise<AsyncDisposable & Pick<Client, 'query'>> {
  const client = await connectTo(url);
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

interface BooksGateway extends AsyncDisposable {
  readonly url: string;
  readonly command: RunningCommand;
}

async function serveBooks(workers: string): Promise<BooksGateway> {
  await using resources = new AsyncDisposableStack();
  const directory = resources.use(await makeDirectory());
  // So that there is always something in hand.
  const subgraph = await serveBooksSubgraph(10);
  resources.defer(() => subgraph.stop());
  const file = join(directory.path, 'supergraph.graphql');
  await writeFile(file, booksSupergraph(subgraph.port));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ['gateway', '--supergraph', file, '--port', String(port), '--no-auth'];
  const settings = { CX_DATA_DIR: join(directory.path, 'data'), WORKERS: workers };
  const command = startCx(args, settings);
  resources.defer(async () => {
    command.kill('SIGTERM');
    await command.finished;
  });
  await expect.poll(() => statusOf(`${url}/readyz`)).toBe(200);
  const owned = resources.move();
  return { url, command, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Asks again and again over one connection, until it is told that this was the last time. */
async function askUntilClosed(url: string, answers: string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let isOpen = true;
  while (isOpen) {
    const { connection, body } = await askBooks(url, agent);
    isOpen = connection !== 'close';
    answers.push(body.trim());
  }
  agent.destroy();
}

function askBooks(
  url: string,
  agent: Agent,
): Promise<{ readonly connection: string | undefined; readonly body: string }> {
  const { promise, resolve, reject } =
    Promise.withResolvers<Awaited<ReturnType<typeof askBooks>>>();
  const headers = { 'content-type': 'application/json' };
  const asking = request(`${url}/graphql`, { agent, method: 'POST', headers }, (response) => {
    const { connection } = response.headers;
    text(response).then((body) => resolve({ connection, body }), reject);
  });
  asking.once('error', reject);
  asking.end('{"query":"{ books { title } }"}');
  return promise;
}
