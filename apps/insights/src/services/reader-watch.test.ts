import { randomUUID } from 'node:crypto';

import { type BiServer, createReader, dropReader } from '@cx/bi';
import { openDatabase } from '@cx/database';
import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';
import { expect, it } from 'vitest';

import { migrations } from '../../migrations/index.ts';
import { factsAndTouches as entities } from '../entities/index.ts';
import type { ReaderLimits } from '../repositories/bi-readers.ts';
import { startReaderWatch } from './reader-watch.ts';

const SOON = 0.2;
const NEVER = 1000;

const UNLIMITED: ReaderLimits = {
  statement: NEVER,
  transaction: NEVER,
  idleInTransaction: NEVER,
  idle: NEVER,
  grace: NEVER,
};

/** What a session may lay down by itself. */
const LAY_DOWN = [
  'SET default_transaction_read_only = off',
  'SET statement_timeout = 0',
  'SET idle_in_transaction_session_timeout = 0',
  'ALTER ROLE CURRENT_USER SET statement_timeout = 0',
];

const CATCH_ALL = `
  DO $$ BEGIN
    LOOP
      BEGIN PERFORM pg_sleep(1000); EXCEPTION WHEN query_canceled THEN NULL; END;
    END LOOP;
  END $$`;

it('ends a statement that goes on for too long, whatever the session has laid down', async () => {
  await using bench = await openBench({ statement: SOON });
  const { client } = await bench.connect();
  for (const one of LAY_DOWN) await client.query(one);

  const statement = client.query('SELECT pg_sleep(1000)');

  await expect(statement).rejects.toThrow('canceling statement due to user request');
});

it.each<[string, Partial<ReaderLimits>, string]>([
  ['with a statement that catches its end', { statement: SOON, grace: SOON }, CATCH_ALL],
  ['with a transaction of many statements', { transaction: SOON }, 'BEGIN'],
  ['with a transaction that does nothing', { idleInTransaction: SOON }, 'BEGIN'],
  ['that does nothing', { idle: SOON }, 'SELECT 1'],
  ['that holds an advisory lock', {}, 'SELECT pg_advisory_lock(1)'],
])('ends a session %s', async (_, limits, statement) => {
  await using bench = await openBench(limits);
  const session = await bench.connect();
  for (const one of LAY_DOWN) await session.client.query(one);

  await session.client.query(statement).catch(() => undefined);

  await expect.poll(() => session.isEnded()).toBe(true);
});

it('lets no more sessions in than a reader may have, and leaves those that keep the limits', async () => {
  await using bench = await openBench({});
  const sessions = await Promise.all(Array.from({ length: 8 }, () => bench.connect()));

  await expect(bench.connect()).rejects.toThrow('too many connections for role');

  for (const { client } of sessions) {
    expect((await client.query('SELECT count(*)::integer AS n FROM bi.tickets')).rows).toEqual([
      { n: 0 },
    ]);
  }
});

interface Session {
  readonly client: Client;
  isEnded(): boolean;
}

interface Bench extends AsyncDisposable {
  connect(): Promise<Session>;
}

/** A reader, and a watch over it. */
async function openBench(limits: Partial<ReaderLimits>): Promise<Bench> {
  const test = await createTestDatabase({ insights: { entities, migrations } });
  const { owner: ownerUrl, app: appUrl } = test.urls('insights');
  const server: BiServer = { adminUrl: test.adminUrl, isOwnServer: false, ownerUrl, appUrl };
  const name = `reader_${randomUUID().slice(0, 8)}`;
  const { url } = await createReader(server, { name, brands: ['acme'], seesPii: false });
  const database = openDatabase({ url: appUrl, entities, migrations });
  const errors: unknown[] = [];
  const watch = startReaderWatch({
    database,
    onError: (error) => errors.push(error),
    limits: { ...UNLIMITED, ...limits },
  });
  const clients: Client[] = [];

  return {
    async connect() {
      const client = new Client({ connectionString: url });
      let hasEnded = false;
      client.on('error', () => undefined);
      client.on('end', () => {
        hasEnded = true;
      });
      await client.connect();
      clients.push(client);
      return { client, isEnded: () => hasEnded };
    },
    async [Symbol.asyncDispose]() {
      await watch.stop();
      await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
      await dropReader(server, name);
      await database.close();
      await test[Symbol.asyncDispose]();
      expect(errors).toEqual([]);
    },
  };
}
