import { createTestDatabase } from '@cx/testing';
import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';

import { connect, SINK, SOURCE, write } from './events.test-support.ts';
import {
  CREATE_EVENT_CURSOR_TABLE,
  createOutboxTable,
  DROP_EVENT_CURSOR_TABLE,
  DROP_OUTBOX_TABLE,
} from './outbox-table.ts';

it('lets the events role read the outbox and nothing else', async () => {
  await using database = await createTestDatabase({ source: SOURCE, sink: SINK });
  await using events = await connect(database.urls('source').events);
  const answersTo = async (statements: readonly string[]): Promise<string[]> => {
    const answers: string[] = [];
    for (const statement of statements) {
      const answer = await events.query(statement).then(
        () => 'ok',
        (error: unknown) => (error instanceof DatabaseError ? error.code : undefined) ?? 'lost',
      );
      answers.push(`${answer}: ${statement}`);
    }
    return answers;
  };

  const granted = await answersTo(['SELECT * FROM outbox', 'LISTEN outbox']);
  const others = await answersTo([
    'SELECT * FROM secret',
    'SELECT * FROM migration',
    'SELECT * FROM sink.received',
    `INSERT INTO outbox (type, occurred_at, payload) VALUES ('x', now(), '{}')`,
    `UPDATE outbox SET type = 'x'`,
    'DELETE FROM outbox',
    'TRUNCATE outbox',
    'CREATE TABLE other (id int)',
    'CREATE FUNCTION other() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  ]);

  expect(granted).toEqual(['ok: SELECT * FROM outbox', 'ok: LISTEN outbox']);
  expect(others.filter((answer) => !answer.startsWith('42501: '))).toEqual([]);
});

it('begins with the row of its first epoch', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using events = await connect(database.urls('source').events);

  const { rows } = await events.query('SELECT seq, type, payload FROM outbox');

  expect(rows).toEqual([{ seq: '1', type: 'outbox.epoch', payload: {} }]);
});

it('gives the events of one transaction its number, and numbers that rise', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using source = await connect(database.urls('source').app);

  await source.query('BEGIN');
  const own = await source.query('SELECT pg_current_xact_id()::text AS xid');
  await write(source, 'one');
  await write(source, 'two', 2);
  await source.query('COMMIT');

  const { rows } = await source.query(
    `SELECT DISTINCT xid::text FROM outbox WHERE type <> 'outbox.epoch'`,
  );
  expect(rows).toEqual(own.rows);
  const numbers = await source.query('SELECT seq FROM outbox ORDER BY seq');
  expect(numbers.rows.map(({ seq }) => seq)).toEqual(['1', '2', '3', '4']);
});

it('tells its listeners once for each transaction that writes, and names its schema', async () => {
  await using database = await createTestDatabase({ source: SOURCE });
  await using source = await connect(database.urls('source').app);
  await using events = await connect(database.urls('source').events);
  const heard: (string | undefined)[] = [];
  events.on('notification', ({ payload }) => heard.push(payload));
  await events.query('LISTEN outbox');

  await source.query('BEGIN');
  await write(source, 'one', 3);
  await write(source, 'two', 3);
  await source.query('COMMIT');
  await source.query('BEGIN');
  await write(source, 'undone');
  await source.query('ROLLBACK');
  await write(source, 'three');

  await expect
    .poll(async () => {
      await events.query('SELECT 1');
      return heard;
    })
    .toEqual(['source', 'source']);
});

it('is dropped and made again without a trace', async () => {
  await using database = await createTestDatabase({ source: SOURCE, sink: SINK });
  await using source = await connect(database.urls('source').owner);
  await using sink = await connect(database.urls('sink').owner);

  await source.query(DROP_OUTBOX_TABLE);
  await source.query(createOutboxTable('source_events'));
  await sink.query(DROP_EVENT_CURSOR_TABLE);
  await sink.query(CREATE_EVENT_CURSOR_TABLE);

  await using events = await connect(database.urls('source').events);
  expect((await events.query('SELECT FROM outbox')).rowCount).toBe(1);
});
