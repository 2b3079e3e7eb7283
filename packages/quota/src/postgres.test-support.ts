import { ALL_BRANDS, createReadPool } from '@cx/database';
import { createEmptyDatabase } from '@cx/testing';
import { Client } from 'pg';

import { createPostgresQuota } from './postgres-quota.ts';
import type { QuotaStore } from './quota-store.ts';
import { CREATE_QUOTA_TABLE } from './quota-table.ts';

export interface QuotaDatabase extends AsyncDisposable {
  readonly url: string;
  /** A store over a pool of its own. */
  openStore(): QuotaStore;
  /** The texts of the statements that all stores have sent. */
  readonly statements: string[];
  query(text: string): Promise<Record<string, unknown>[]>;
}

/** A database of one test's own, with the table. */
export async function createQuotaDatabase(): Promise<QuotaDatabase> {
  const { url, drop } = await createEmptyDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(CREATE_QUOTA_TABLE);
  const pools: { end(): Promise<void> }[] = [];
  const statements: string[] = [];

  return {
    url,
    openStore() {
      const onStatement = (text: string) => statements.push(text);
      const pool = createReadPool({ url, poolSize: 5, onStatement });
      pools.push(pool);
      const reads = pool.of(ALL_BRANDS);
      return createPostgresQuota({ query: (text, values) => reads.query(text, values) });
    },
    statements,
    query: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    async [Symbol.asyncDispose]() {
      await client.end();
      await Promise.all(pools.map((pool) => pool.end()));
      await drop();
    },
  };
}
