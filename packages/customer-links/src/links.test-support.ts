import { type Database, openDatabase } from '@cx/database';
import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { createTestDatabase, type TestSchema } from '@cx/testing';
import { Client } from 'pg';

import { applyCustomerLinks, type CustomerLink } from './apply-links.ts';
import { createCustomerLinkTables, dropCustomerLinkTables } from './link-tables.ts';

interface Runner {
  query(text: string): Promise<unknown>;
}

export const TABLES = ['note', 'call'];

class CreateNotes1000000000000 {
  readonly name = 'CreateNotes1000000000000';

  async up(runner: Runner): Promise<void> {
    await runner.query(createOutboxTable('notes_events'));
    for (const table of TABLES)
      await runner.query(
        `CREATE TABLE ${table} (id uuid PRIMARY KEY, customer_id uuid, body text)`,
      );
    await runner.query(createCustomerLinkTables(TABLES));
  }

  async down(runner: Runner): Promise<void> {
    await runner.query(dropCustomerLinkTables(TABLES));
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
    await runner.query(DROP_OUTBOX_TABLE);
  }
}

export const NOTES: TestSchema = { entities: [], migrations: [CreateNotes1000000000000] };

export interface LinkBench extends AsyncDisposable {
  readonly database: Database;
  readonly urls: { readonly app: string; readonly owner: string };
  link(...links: CustomerLink[]): Promise<void>;
  /** Runs one statement as the application does. */
  write(text: string): Promise<void>;
  /** As the superuser, from whom nothing is hidden. */
  query<Row extends object>(text: string): Promise<Row[]>;
}

/** Two tables that follow customers, in a database of one test's own. */
export async function openBench(): Promise<LinkBench> {
  const resources = new AsyncDisposableStack();
  const notes = resources.use(await createTestDatabase({ notes: NOTES }));
  const database = openDatabase({ url: notes.urls('notes').app, entities: [], migrations: [] });
  resources.defer(() => database.close());
  const admin = new Client({ connectionString: notes.adminUrl, options: '-c search_path=notes' });
  await admin.connect();
  resources.defer(() => admin.end());

  return {
    database,
    urls: notes.urls('notes'),
    link: (...links) => database.write((query) => applyCustomerLinks(query, TABLES, links)),
    async write(text) {
      await database.write((query) => query(text));
    },
    query: async <Row extends object>(text: string) => (await admin.query<Row>(text)).rows,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** Short names for ids: `id('a')` ends with the code of the letter. */
export function id(name: string): string {
  return `019a0000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`;
}

/** The name that {@link id} got. */
export function nameOf(uuid: string): string {
  return Buffer.from(uuid.slice(-12).replace(/^(00)+/, ''), 'hex').toString();
}
