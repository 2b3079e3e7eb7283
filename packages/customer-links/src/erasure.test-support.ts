import { type Database, openDatabase } from '@cx/database';
import { createOutboxTable, enableOutboxSecurity } from '@cx/events';
import { openTestSubgraph, type TestSchema } from '@cx/testing';

import { cut, emptied, emptiedJson, type ErasurePlan, renamed } from './erasure-plan.ts';
import { createErasureTables } from './erasure-tables.ts';
import { createRetentionTables } from './retention-tables.ts';

interface Runner {
  query(text: string): Promise<unknown>;
}

// The outbox is the owner's, so that what the application may do to it is what it may do anywhere.
class CreateLetters1000000000000 {
  readonly name = 'CreateLetters1000000000000';

  async up(runner: Runner): Promise<void> {
    await runner.query(createOutboxTable('letters_events'));
    await runner.query(enableOutboxSecurity('letters_events'));
    await runner.query(`
      CREATE TABLE letter (id uuid PRIMARY KEY, customer_id uuid, external_id text NOT NULL UNIQUE,
        subject text, score int NOT NULL,
        brand_id text NOT NULL DEFAULT 'united', sent_at timestamptz NOT NULL DEFAULT '2026-01-01')`);
    await runner.query(`
      CREATE TABLE page (id uuid PRIMARY KEY, letter_id uuid NOT NULL REFERENCES letter,
        text text NOT NULL, notes jsonb NOT NULL)`);
    await runner.query(createErasureTables(['letter']));
    await runner.query(createRetentionTables('letter'));
  }

  async down(): Promise<void> {}
}

const LETTERS: TestSchema = { entities: [], migrations: [CreateLetters1000000000000] };

export const LETTER_PLAN: ErasurePlan = {
  domain: 'letters',
  tables: {
    letter: { of: { customer: 'customer_id' }, columns: { external_id: renamed, subject: cut } },
    page: {
      of: { parent: 'letter', by: 'letter_id' },
      columns: { text: emptied, notes: emptiedJson('kind') },
    },
    stamp: { tellsOfNobody: 'What a letter costs.' },
  },
  keptInEvents: ['channel'],
  retention: { table: 'letter', since: 'sent_at', isHeld: 'score = 0' },
};

export interface Letter {
  readonly id: string;
  readonly customerId: string | null;
  readonly subject: string | null;
  readonly score: number;
  readonly text: string;
  readonly notes: unknown;
}

export interface LetterBox extends AsyncDisposable {
  readonly database: Database;
  /** Writes letters as an application does: each with its page and its event. */
  write(letters: readonly Letter[]): Promise<void>;
  /** As the superuser, from whom nothing is hidden. */
  query(text: string): Promise<Record<string, unknown>[]>;
}

const ADD_LETTER = `
  WITH added AS (
    INSERT INTO letter VALUES ($1, $2, $3, $4, $5) RETURNING *
  )
  INSERT INTO outbox (type, customer_id, subject_id, occurred_at, payload)
  SELECT 'letter.recorded', customer_id, id, now(), jsonb_build_object('channel', 'POST', 'summary', subject)
  FROM added`;

const ADD_PAGE = `INSERT INTO page VALUES (gen_random_uuid(), $1, $2, $3)`;

export async function openLetterBox(): Promise<LetterBox> {
  const schema = await openTestSubgraph('letters', LETTERS, (url) => {
    const database = openDatabase({ url, entities: [], migrations: [] });
    return { database, service: { close: () => database.close() } };
  });
  const { database } = schema.app;

  return {
    database,
    write: (letters) =>
      database.write(async (query) => {
        for (const { id, customerId, subject, score, text, notes } of letters) {
          await query(ADD_LETTER, [id, customerId, `letter ${id}`, subject, score]);
          await query(ADD_PAGE, [id, text, JSON.stringify(notes)]);
        }
      }),
    query: (text) => schema.query(text),
    [Symbol.asyncDispose]: () => schema[Symbol.asyncDispose](),
  };
}
