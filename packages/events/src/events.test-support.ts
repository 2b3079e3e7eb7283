import { type Database, openDatabase, type WriteQuery } from '@cx/database';
import { createTestDatabase, type TestDatabase, type TestSchema } from '@cx/testing';
import { Client } from 'pg';

import type { CursorStore } from './consumer.ts';
import { createCursorStore, type EventEffects } from './cursor-store.ts';
import type { OutboxEvent } from './outbox-reader.ts';
import {
  CREATE_EVENT_CURSOR_TABLE,
  createOutboxTable,
  DROP_EVENT_CURSOR_TABLE,
  DROP_OUTBOX_TABLE,
} from './outbox-table.ts';

interface Runner {
  query(text: string): Promise<unknown>;
}

class CreateOutbox1000000000000 {
  readonly name = 'CreateOutbox1000000000000';

  async up(runner: Runner): Promise<void> {
    await runner.query(createOutboxTable('source_events'));
    await runner.query('CREATE TABLE secret (id int)');
  }

  async down(runner: Runner): Promise<void> {
    await runner.query('DROP TABLE secret');
    await runner.query(DROP_OUTBOX_TABLE);
  }
}

// Nothing is unique here, so that an event that is applied twice is seen twice.
class CreateReceived1000000000000 {
  readonly name = 'CreateReceived1000000000000';

  async up(runner: Runner): Promise<void> {
    await runner.query(CREATE_EVENT_CURSOR_TABLE);
    await runner.query(`
      CREATE TABLE received (position int GENERATED ALWAYS AS IDENTITY, id uuid, seq bigint, type text)`);
  }

  async down(runner: Runner): Promise<void> {
    await runner.query('DROP TABLE received');
    await runner.query(DROP_EVENT_CURSOR_TABLE);
  }
}

export const SOURCE: TestSchema = { entities: [], migrations: [CreateOutbox1000000000000] };
export const SINK: TestSchema = { entities: [], migrations: [CreateReceived1000000000000] };

/** A connection that the test closes by `await using`. */
export async function connect(url: string): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

/** Writes events of a type, in one transaction. */
export async function write(source: Client, type: string, count = 1): Promise<void> {
  await source.query(
    `INSERT INTO outbox (type, occurred_at, payload)
     SELECT $1, now(), jsonb_build_object('n', n) FROM generate_series(1, $2::int) AS n`,
    [type, count],
  );
}

export interface EventBench extends AsyncDisposable {
  readonly database: TestDatabase;
  /** The application of the source, which writes events. */
  readonly source: Client;
  /** The owner of the sink, who sees what was applied. */
  readonly sink: Client;
  /** Address of the source's events role. */
  readonly url: string;
  openStore(effects?: Partial<EventEffects>): CursorStore;
  /** Types of the events that were applied, in the order of application. */
  received(): Promise<string[]>;
  /** Ends the connections of the source's readers, and answers how many there were. */
  endReaders(): Promise<number>;
}

/** A source of events and a place to apply them, in two schemas of one database. */
export async function openBench(): Promise<EventBench> {
  const resources = new AsyncDisposableStack();
  const database = resources.use(await createTestDatabase({ source: SOURCE, sink: SINK }));
  const source = resources.use(await connect(database.urls('source').app));
  const sink = resources.use(await connect(database.urls('sink').owner));
  const admin = resources.use(await connect(database.adminUrl));
  const sinkDatabase: Database = openDatabase({
    url: database.urls('sink').app,
    entities: [],
    migrations: [],
  });
  resources.defer(() => sinkDatabase.close());

  return {
    database,
    source,
    sink,
    url: database.urls('source').events,
    openStore: (effects) => createCursorStore(sinkDatabase, { ...RECEIVE, ...effects }),
    async received() {
      const { rows } = await sink.query<{ type: string }>(
        'SELECT type FROM received ORDER BY position',
      );
      return rows.map(({ type }) => type);
    },
    async endReaders() {
      const { rowCount } = await admin.query(
        `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
         WHERE datname = current_database() AND usename = 'source_events'`,
      );
      return rowCount ?? 0;
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

const RECEIVE: EventEffects = { apply: receive, forget };

export async function receive(query: WriteQuery, events: readonly OutboxEvent[]): Promise<void> {
  for (const { id, seq, type } of events) {
    await query('INSERT INTO received (id, seq, type) VALUES ($1, $2, $3)', [id, seq, type]);
  }
}

async function forget(query: WriteQuery): Promise<void> {
  await query('DELETE FROM received');
}
