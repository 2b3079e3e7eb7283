import { Client } from 'pg';

import { createTestDatabase, type TestSchema } from './test-database.ts';

/** One subgraph over a database of one test's own. */
export interface TestSubgraph<App> extends AsyncDisposable {
  readonly app: App;
  /** Runs a statement in the subgraph's schema as the superuser, from whom no policy hides a row. */
  query(text: string): Promise<Record<string, unknown>[]>;
}

/** @param open gets the address of the application's role */
export async function openTestSubgraph<
  App extends { readonly service: { close(): Promise<void> } },
>(
  name: string,
  schema: TestSchema,
  open: (databaseUrl: string) => App,
): Promise<TestSubgraph<App>> {
  const database = await createTestDatabase({ [name]: schema });
  const { app: url } = database.urls(name);
  const app = open(url);
  const client = new Client({
    connectionString: database.adminUrl,
    options: `-c search_path=${name}`,
  });
  await client.connect();

  return {
    app,
    query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    async [Symbol.asyncDispose]() {
      await client.end();
      await app.service.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
