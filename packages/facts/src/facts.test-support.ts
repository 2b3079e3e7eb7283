import { type Database, openDatabase } from '@cx/database';
import { createTestDatabase } from '@cx/testing';

import { CREATE_FACT_QUEUE, measureRowsOf, queueAll, tellPendingFacts } from './fact-queue.ts';
import type { Measure } from './measured.ts';

interface Runner {
  query(text: string): Promise<unknown>;
}

// Of the outbox, what a writer fills.
class CreateShops1000000000000 {
  readonly name = 'CreateShops1000000000000';

  async up(runner: Runner): Promise<void> {
    await runner.query(`
      CREATE TABLE shop (key text PRIMARY KEY, name text, note text);
      CREATE TABLE visit (id uuid PRIMARY KEY, shop text NOT NULL, n int NOT NULL);
      CREATE TABLE outbox (
        seq bigint GENERATED ALWAYS AS IDENTITY, type text NOT NULL, brand_id text, customer_id uuid,
        subject_id uuid, occurred_at timestamptz NOT NULL, payload jsonb NOT NULL);
      INSERT INTO shop VALUES ('old', 'Before the queue')`);
    await runner.query(CREATE_FACT_QUEUE);
    await runner.query(tellPendingFacts('shops_events'));
    await runner.query(
      measureRowsOf({
        table: 'shop',
        kind: 'shop',
        subjects: 'SELECT key FROM changed',
        columns: ['key', 'name'],
      }),
    );
    await runner.query(
      measureRowsOf({ table: 'visit', kind: 'shop', subjects: 'SELECT shop FROM changed' }),
    );
    await runner.query(
      measureRowsOf({ table: 'visit', kind: 'one-visit', subjects: 'SELECT id FROM changed' }),
    );
    await runner.query(queueAll('shop', 'SELECT key FROM shop'));
  }

  async down(): Promise<void> {}
}

export const NOW = new Date('2026-03-01T12:00:00Z');

/** Tells of each shop how often it was visited, and by how many. */
export const measureShops: Measure = async (reads, keys) => {
  const shops = await reads.query<{ key: string; name: string | null; visits: number }>(
    `SELECT key, name, (SELECT coalesce(sum(n), 0)::int FROM visit WHERE shop = key) AS visits
     FROM shop WHERE key = ANY($1) ORDER BY key`,
    [keys],
  );
  return shops.map(({ key, name, visits }) => ({
    subjectId: null,
    brandId: key,
    customerId: null,
    occurredAt: NOW,
    payload: { name, visits },
  }));
};

/** Ids that are told apart at a glance. */
export const idOf = (n: number): string => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export interface Shops extends AsyncDisposable {
  readonly database: Database;
  /** With connections of its own, as in a process of its own. */
  open(): Database;
  query(text: string): Promise<Record<string, unknown>[]>;
  /** Brands and payloads of the events, in their order. */
  told(): Promise<Record<string, unknown>[]>;
}

export async function openShops(): Promise<Shops> {
  const resources = new AsyncDisposableStack();
  const created = resources.use(
    await createTestDatabase({ shops: { entities: [], migrations: [CreateShops1000000000000] } }),
  );
  const open = (): Database => {
    const opened = openDatabase({ url: created.urls('shops').app, entities: [], migrations: [] });
    resources.defer(() => opened.close());
    return opened;
  };
  const database = open();
  const query = (text: string): Promise<Record<string, unknown>[]> =>
    database.write((send) => send<Record<string, unknown>>(text));

  return {
    database,
    open,
    query,
    told: () =>
      query(
        `SELECT brand_id AS "brandId", payload FROM outbox WHERE type = 'shop.measured' ORDER BY seq`,
      ),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
