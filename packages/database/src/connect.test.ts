import { expect, it } from 'vitest';

import { connectTo } from './connect.ts';
import { createEmptyDatabase } from './test-database.test-support.ts';

it('outlives the loss of its connection, which the next statement reports', async () => {
  await using database = await createEmptyDatabase();
  const client = await connectTo(database.url);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');

  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  await database.admin.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;

  await expect(client.query('SELECT 1')).rejects.toThrow('not queryable');
  await client.end();
});

it('fails where nobody answers', async () => {
  await expect(connectTo('postgres://cx:test@127.0.0.1:1/cx')).rejects.toThrow('ECONNREFUSED');
});
