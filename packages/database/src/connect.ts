import { Client } from 'pg';

import { SEES_ALL_BRANDS } from './brand-rows.ts';

/** A connection outside of all pools, which sees the rows of all brands. The caller ends it. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    options: SEES_ALL_BRANDS,
  });
  // The statement in hand or the next one reports a loss; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
