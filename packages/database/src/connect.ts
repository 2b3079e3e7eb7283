import { Client } from 'pg';

/** A connection outside of all pools. The caller ends it. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // The statement in hand or the next one reports a loss; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
