import { type Database, openDatabase, type WriteQuery } from '@cx/database';
import { createTestDatabase, type TestSchema } from '@cx/testing';

import {
  CREATE_IDEMPOTENCY_TABLE,
  DROP_IDEMPOTENCY_TABLE,
  type Json,
  type MutationRequest,
  once,
} from './idempotency.ts';

interface Runner {
  query(text: string): Promise<unknown>;
}

// Nothing is unique here, so that work that is done twice is seen twice.
class CreateNote1000000000000 {
  readonly name = 'CreateNote1000000000000';

  async up(runner: Runner): Promise<void> {
    await runner.query('CREATE TABLE note (body text)');
    await runner.query(CREATE_IDEMPOTENCY_TABLE);
  }

  async down(runner: Runner): Promise<void> {
    await runner.query(DROP_IDEMPOTENCY_TABLE);
    await runner.query('DROP TABLE note');
  }
}

const NOTES: TestSchema = { entities: [], migrations: [CreateNote1000000000000] };

export interface Desk extends AsyncDisposable {
  readonly database: Database;
  /** Writes the note that the input holds, once for each request; answers how many there are then. */
  add(over?: Partial<MutationRequest>): Promise<{ count: number }>;
  /** Does other work once. */
  attempt<Answer extends Json>(
    work: (query: WriteQuery) => Promise<Answer>,
    over?: Partial<MutationRequest>,
  ): Promise<Answer>;
  notes(): Promise<string[]>;
}

const REQUEST: MutationRequest = {
  principalId: 'partner-1',
  key: 'key-1',
  mutation: 'addNote',
  input: { body: 'first' },
};

export async function openDesk(): Promise<Desk> {
  const resources = new AsyncDisposableStack();
  const notes = resources.use(await createTestDatabase({ notes: NOTES }));
  const database = openDatabase({ url: notes.urls('notes').app, entities: [], migrations: [] });
  resources.defer(() => database.close());

  function attempt<Answer extends Json>(
    work: (query: WriteQuery) => Promise<Answer>,
    over: Partial<MutationRequest> = {},
  ): Promise<Answer> {
    return database.writeFor(['united'], (query) =>
      once(query, { ...REQUEST, ...over }, () => work(query)),
    );
  }

  return {
    database,
    attempt,
    add: (over = {}) => attempt((query) => addNote(query, over.input ?? REQUEST.input), over),
    async notes() {
      const rows = await database.unrestricted.query<{ body: string }>(
        'SELECT body FROM note ORDER BY body',
      );
      return rows.map(({ body }) => body);
    },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

export async function addNote(query: WriteQuery, input: object): Promise<{ count: number }> {
  await query(`INSERT INTO note SELECT $1::jsonb ->> 'body'`, [JSON.stringify(input)]);
  const [counted] = await query<{ count: number }>('SELECT count(*)::int AS count FROM note');
  return { count: counted?.count ?? 0 };
}
