import { type Database, openDatabase } from '@cx/database';
import { createOutboxTable, DROP_OUTBOX_TABLE } from '@cx/events';
import { openTestSubgraph, type TestSchema } from '@cx/testing';

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

const NOTES: TestSchema = { entities: [], migrations: [CreateNotes1000000000000] };

export interface LinkBench extends AsyncDisposable {
  readonly database: Database;
  link(...links: CustomerLink[]): Promise<void>;
  /** Runs one statement as the application does. */
  write(text: string): Promise<void>;
  /** As the superuser, from whom nothing is hidden. */
  query(text: string): Promise<Record<string, unknown>[]>;
}

/** Two tables that follow customers, in a database of one test's own. */
export async function openBench(): Promise<LinkBench> {
  const notes = await openTestSubgraph('notes', NOTES, (url) => {
    const database = openDatabase({ url, entities: [], migrations: [] });
    return { database, service: { close: () => database.close() } };
  });
  const { database } = notes.app;

  return {
    database,
    link: (...links) => database.write((query) => applyCustomerLinks(query, TABLES, links)),
    async write(text) {
      await database.write((query) => query(text));
    },
    query: (text) => notes.query(text),
    [Symbol.asyncDispose]: () => notes[Symbol.asyncDispose](),
  };
}

/** Whose the rows of a table are, by names. */
export async function ownersOf(bench: LinkBench, table = 'note'): Promise<Record<string, string>> {
  const rows = await bench.query(`SELECT id, customer_id AS owner FROM ${table} ORDER BY id`);
  return Object.fromEntries(rows.map((row) => [nameOf(row['id']), nameOf(row['owner'])]));
}

/** Short names for ids: `id('a')` ends with the code of the letter. */
export function id(name: string): string {
  return `019a0000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0')}`;
}

/** The name that {@link id} got. */
export function nameOf(uuid: unknown): string {
  return Buffer.from(
    String(uuid)
      .slice(-12)
      .replace(/^(00)+/, ''),
    'hex',
  ).toString();
}
