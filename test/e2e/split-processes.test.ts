import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { startEmbeddedPostgres } from '@cx/database/embedded';
import { freePort } from '@cx/testing/free-port';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { runCx } from '../support/child-process.ts';
import { makeDirectory, statusOf } from '../support/instance.ts';
import { MENTIONS_MAPPING, mentionsCsv, put } from '../support/mapping-files.ts';
import { ask } from '../support/test-graph.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SCOPES = 'customers:read,tickets:read,reviews:read,mentions:read,surveys:read';

const Compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.coerce.string()).default({}),
      ports: z.array(z.string()).default([]),
    }),
  ),
});

// No container engine is needed: what is proved are the commands and the settings of the file.
it('serves the graph from the processes of docker-compose.yml, with their settings', async () => {
  await using directory = await makeDirectory();
  const { services } = Compose.parse(
    parse(await readFile(`${ROOT}/docker-compose.yml`, 'utf8'), { merge: true }),
  );
  // A server of its own: the roles of the file belong to a whole server, and have one password.
  const server = await startEmbeddedPostgres({ directory: directory.path, password: 'admin' });
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => server.stop());
  const settings = await localSettings(new URL(server.adminUrl));
  const environmentOf = (name: string): Record<string, string> => ({
    ...settings(services[name]?.environment ?? {}),
    CX_DATA_DIR: directory.path,
  });

  const migrated = await runCx(['migrate'], environmentOf('migrate'));
  const mapping = await put(directory.path, 'mentions.yaml', MENTIONS_MAPPING);
  const csv = await put(directory.path, 'mentions.csv', mentionsCsv(20));
  const made = await runCx(
    [
      'keys',
      'create',
      '--name',
      'Split',
      '--scopes',
      SCOPES,
      '--brands',
      '*',
      '--kind',
      'bi',
      '--contract',
      'internal',
    ],
    environmentOf('migrate'),
  );
  const key = made.stdout.trim();
  const imported = await runCx(['import', '--mapping', mapping, csv], environmentOf('migrate'));
  for (const name of [
    'customers',
    'tickets',
    'reviews',
    'mentions',
    'surveys',
    'insights',
    'gateway',
  ]) {
    const service = startService(services[name]?.command ?? [], environmentOf(name));
    cleanup.defer(() => end(service));
  }
  const gateway = `http://127.0.0.1:${environmentOf('gateway')['PORT']}`;
  await expect.poll(() => statusOf(`${gateway}/readyz`)).toBe(200);
  const query =
    '{ customers(first: 100) { nodes { mentions { totalCount } journey { totalCount } } } }';
  await expect
    .poll(async () => JSON.stringify((await ask(gateway, query, {}, key)).data))
    .toBe(
      JSON.stringify({
        customers: {
          nodes: Array.from({ length: 20 }, () => ({
            mentions: { totalCount: 1 },
            journey: { totalCount: 1 },
          })),
        },
      }),
    );
  await expect.poll(async () => (await exportMentions(gateway, key)).split('\n').length).toBe(22);
  const unsigned = await fetch(
    `http://127.0.0.1:${environmentOf('mentions')['MENTIONS_PORT']}/graphql`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ mentions { totalCount } }' }),
    },
  );

  expect(migrated).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('customers:') });
  expect(imported.stdout).toContain('20 inserted');
  expect(unsigned.status).toBe(401);
  expect(
    Object.entries(services).flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`)),
  ).toEqual(['gateway 127.0.0.1:4000:4000']);
});

/** One line for each mention, one for the names of the columns, and an end. */
async function exportMentions(gateway: string, key: string): Promise<string> {
  const response = await fetch(`${gateway}/export/mentions.csv?columns=id,brand`, {
    headers: { 'x-api-key': key },
  });
  return response.text();
}

/** Puts this machine, the tests' database and free ports in the place of what a container would have. */
async function localSettings(
  database: URL,
): Promise<(environment: Readonly<Record<string, string>>) => Record<string, string>> {
  const ports = new Map<string, number>();
  for (const port of ['4000', '4001', '4002', '4003', '4004', '4005', '4006']) {
    ports.set(port, await freePort());
  }
  return (environment) =>
    Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value
          .replaceAll(/\$\{POSTGRES_PASSWORD(:[^}]*)?\}/g, database.password)
          .replaceAll(/\$\{ROLE_PASSWORD(:[^}]*)?\}/g, 'rolesecret')
          .replaceAll(
            /\$\{(SUBGRAPH_SECRET|ERASURE_SECRET|KEY_PEPPER|PSEUDONYM_SECRET)(:[^}]*)?\}/g,
            'a-secret-of-the-split-graph-of-this-test',
          )
          .replaceAll('${OIDC_ISSUER:-}', '')
          .replace(/^postgres:\/\/postgres:/, `postgres://${database.username}:`)
          .replace('@postgres:5432/cx', `@${database.host}${database.pathname}`)
          .replace(
            /^http:\/\/\w+:(\d+)\//,
            (_all, port: string) => `http://127.0.0.1:${ports.get(port)}/`,
          )
          .replace(/^0\.0\.0\.0$/, '127.0.0.1')
          .replace(/^400\d$/, (port) => String(ports.get(port))),
      ]),
    );
}

function startService(
  [, ...args]: readonly string[],
  environment: Record<string, string>,
): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { LOG_LEVEL: 'error', WORKERS: '1', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}
