import { randomUUID } from 'node:crypto';

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
  const { url, drop } = await createEmptyDatabase();
  const urls = new Map(
    Object.keys(schemas).map((subgraph) => [
      subgraph,
      subgraphUrls(url, subgraph, TEST_DATABASE_SECRET),
    ]),
  );
  await provision({ adminUrl: url, subgraphs: urls });
  const urlsOf = (subgraph: string): SubgraphUrls => {
    const found = urls.get(subgraph);
    if (found === undefined) throw new Error(`This test database has no schema ${subgraph}.`);
    return found;
  };
  for (const [subgraph, schema] of Object.entries(schemas)) {
    await migrate({ ownerUrl: urlsOf(subgraph).owner, ...schema });
  }
  return { adminUrl: url, urls: urlsOf, [Symbol.asyncDispose]: drop };
}

/** A database with nothing in it. */
export async function createEmptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const serverUrl = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await onServer(serverUrl, `CREATE DATABASE ${escapeIdentifier(name)}`);
  return {
    url: url.href,
    drop: () => onServer(serverUrl, `DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`),
  };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
