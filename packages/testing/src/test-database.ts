import { createHash, randomUUID } from 'node:crypto';

import {
  type MigrateOptions,
  migrate,
  provision,
  type SubgraphUrls,
  subgraphUrls,
} from '@cx/database';
import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase extends AsyncDisposable {
  /** The superuser's address of this database. */
  readonly adminUrl: string;
  urls(subgraph: string): SubgraphUrls;
}

/** Passwords of all roles on the tests' server are derived from it: they are shared by its databases. */
export const TEST_DATABASE_SECRET = 'the secret of all roles on the server of the tests';

/** What a subgraph's index exports of its tables. */
export type TestSchema = Omit<MigrateOptions, 'ownerUrl'>;

/** A database of one test's own, with the schema and the roles of each subgraph, migrated. */
export async function createTestDatabase(
  schemas: Readonly<Record<string, TestSchema>>,
): Promise<TestDatabase> {
  const { url, drop } = await createDatabase(await templateOf(schemas));
  const urls = urlsOn(url, schemas);
  const urlsOf = (subgraph: string): SubgraphUrls => {
    const found = urls.get(subgraph);
    if (found === undefined) throw new Error(`This test database has no schema ${subgraph}.`);
    return found;
  };
  return { adminUrl: url, urls: urlsOf, [Symbol.asyncDispose]: drop };
}

/** A database with nothing in it. */
export function createEmptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  return createDatabase('template1');
}

async function createDatabase(
  template: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer((server) =>
    server.query(
      `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`,
    ),
  );
  return {
    url: addressOf(name),
    drop: () =>
      onServer((server) => server.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`)),
  };
}

/** Schemas are migrated once in a run, and copied from then on. */
async function templateOf(schemas: Readonly<Record<string, TestSchema>>): Promise<string> {
  const name = `template_${digestOf(schemas)}`;
  await onServer(async (server) => {
    // Another worker may make it at the same moment.
    await server.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(server, name, schemas);
  });
  return name;
}

async function makeTemplate(
  server: Client,
  name: string,
  schemas: Readonly<Record<string, TestSchema>>,
): Promise<void> {
  const unfinished = `${name}_new`;
  await server.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unfinished)}`);
  await server.query(`CREATE DATABASE ${escapeIdentifier(unfinished)}`);
  const url = addressOf(unfinished);
  const urls = urlsOn(url, schemas);
  await provision({ adminUrl: url, subgraphs: urls });
  for (const [subgraph, schema] of Object.entries(schemas)) {
    await migrate({ ownerUrl: urls.get(subgraph)?.owner ?? '', ...schema });
  }
  await server.query(
    `ALTER DATABASE ${escapeIdentifier(unfinished)} RENAME TO ${escapeIdentifier(name)}`,
  );
}

function digestOf(schemas: Readonly<Record<string, TestSchema>>): string {
  const hash = createHash('sha256');
  for (const [subgraph, { migrations }] of Object.entries(schemas)) {
    hash.update(`\0${subgraph}`);
    // Migrations of the tests' own may have like names.
    for (const migration of migrations) hash.update(`\0${String(migration)}`);
  }
  return hash.digest('hex').slice(0, 32);
}

function urlsOn(
  url: string,
  schemas: Readonly<Record<string, TestSchema>>,
): Map<string, SubgraphUrls> {
  return new Map(
    Object.keys(schemas).map((subgraph) => [
      subgraph,
      subgraphUrls(url, subgraph, TEST_DATABASE_SECRET),
    ]),
  );
}

function addressOf(database: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(work: (server: Client) => Promise<unknown>): Promise<void> {
  const server = new Client({ connectionString: inject('postgresUrl') });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
