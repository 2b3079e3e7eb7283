import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';

import { ALL_BRANDS } from './brand-rows.ts';
import { createReadPool, type PoolReads, type ReadPoolOptions } from './reads.ts';
import { createEmptyDatabase } from './test-database.test-support.ts';
import { DatabaseUnavailable } from './unavailable.ts';

function openReads(options: ReadPoolOptions): PoolReads & AsyncDisposable {
  const pool = createReadPool(options);
  return { ...pool.of(ALL_BRANDS), [Symbol.asyncDispose]: () => pool.end() };
}

it('answers the rows of a statement', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url });

  const rows = await reads.query('SELECT n, $1::text AS brand FROM generate_series(1, 2) AS n', [
    'united',
  ]);

  expect(rows).toEqual([
    { n: 1, brand: 'united' },
    { n: 2, brand: 'united' },
  ]);
});

it('hands over the rows of a statement as they are kept, one by one', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url });
  const rows: [cells: number, n: number, text: string][] = [];

  await reads.copy(`SELECT n, 'row ' || n FROM generate_series(1, 2) AS n`, (row, from) =>
    rows.push([row.readInt16BE(from), row.readInt32BE(from + 6), row.toString('utf8', from + 14)]),
  );
  await reads.copy('SELECT 1 WHERE false', () => rows.push([0, 0, 'none']));

  expect(rows).toEqual([
    [2, 1, 'row 1'],
    [2, 2, 'row 2'],
  ]);
});

it('goes on after a statement whose rows nobody could take, and one that is wrong', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url, poolSize: 1 });

  await expect(
    reads.copy('SELECT generate_series(1, 9)', () => {
      throw new RangeError('too many');
    }),
  ).rejects.toThrow('too many');
  await expect(reads.copy('SELECT nonsense', () => undefined)).rejects.toThrow(DatabaseError);

  expect(await reads.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('prepares each text once for a connection', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url, poolSize: 1 });

  await reads.query('SELECT $1::int AS one', [1]);
  await reads.query('SELECT $1::int AS one', [2]);
  await reads.query('SELECT $1::int AS other', [3]);
  const prepared = await reads.query(
    `SELECT statement, generic_plans + custom_plans AS runs FROM pg_prepared_statements
     WHERE statement NOT LIKE '%pg_prepared_statements%' AND name <> 'brands' ORDER BY prepare_time`,
  );

  expect(prepared).toEqual([
    { statement: 'SELECT $1::int AS one', runs: '2' },
    { statement: 'SELECT $1::int AS other', runs: '1' },
  ]);
});

it('gives a text the same name on every connection', async () => {
  await using database = await createEmptyDatabase();
  await using one = openReads({ url: database.url, poolSize: 1 });
  await using other = openReads({ url: database.url, poolSize: 1 });
  const text = "SELECT name FROM pg_prepared_statements WHERE name <> 'brands'";

  const names = [await one.query(text), await other.query(text)];

  expect(names[0]).toEqual([{ name: expect.stringMatching(/^[\w-]{20}$/) }]);
  expect(names[1]).toEqual(names[0]);
});

it('tells the text of each statement that it sends', async () => {
  await using database = await createEmptyDatabase();
  const statements: string[] = [];
  await using reads = openReads({
    url: database.url,
    onStatement: (text) => statements.push(text),
  });

  await reads.query('SELECT 1');
  await reads.query('SELECT 1');

  expect(statements).toEqual(['SELECT 1', 'SELECT 1']);
});

it('says that the database is away when nobody listens at its address', async () => {
  await using reads = openReads({ url: 'postgres://cx:test@127.0.0.1:1/cx' });

  const failed = reads.query('SELECT 1');

  await expect(failed).rejects.toThrow(DatabaseUnavailable);
});

it('heals after the server has ended its idle connections', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url });
  await Promise.all([1, 2, 3].map((n) => reads.query(`SELECT ${n}`)));

  const ended = await database.admin.query(TERMINATE_OTHERS);
  const errors: unknown[] = [];
  await expect
    .poll(() => reads.query('SELECT 1 AS answer').catch((error: unknown) => errors.push(error)))
    .toEqual([{ answer: 1 }]);

  expect(ended.rows).toEqual([{ ended: 3 }]);
  expect(errors.filter((error) => !(error instanceof DatabaseUnavailable))).toEqual([]);
});

it('says that the database is away when the connection is lost under a statement', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url });
  await database.admin.query('SELECT pg_advisory_lock(1)');

  const failed = reads.query('SELECT pg_advisory_xact_lock(1)').catch((error: unknown) => error);
  await expect.poll(async () => (await database.admin.query(TERMINATE_WAITING)).rowCount).toBe(1);

  expect(await failed).toBeInstanceOf(DatabaseUnavailable);
});

it('ends what nobody waits for any more, and goes on for all others', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url, poolSize: 1 });
  await database.admin.query('SELECT pg_advisory_lock(1)');
  const gone = new AbortController();

  const failed = reads
    .until(gone.signal)
    .query('SELECT pg_advisory_xact_lock(1)')
    .catch((error: unknown) => error);
  await expect.poll(async () => (await database.admin.query(WAITING)).rowCount).toBe(1);
  gone.abort();

  expect(await failed).toBeInstanceOf(DatabaseUnavailable);
  expect((await database.admin.query(WAITING)).rowCount).toBe(0);
  expect(await reads.query('SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
});

it('sends nothing for somebody who is gone already', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url });

  const failed = reads.until(AbortSignal.abort()).query('SELECT 1 / 0');

  await expect(failed).rejects.toThrow(DatabaseUnavailable);
});

it('passes on what the server says of a wrong statement', async () => {
  await using database = await createEmptyDatabase();
  await using reads = openReads({ url: database.url });

  const error = await reads.query('SELECT FROM nowhere').catch((reason: unknown) => reason);

  expect(error).toBeInstanceOf(DatabaseError);
  expect(error).toMatchObject({ code: '42P01', message: 'relation "nowhere" does not exist' });
});

const OTHERS = 'datname = current_database() AND pid <> pg_backend_pid()';

const TERMINATE_OTHERS = `
  SELECT count(pg_terminate_backend(pid, 5000))::int AS ended FROM pg_stat_activity WHERE ${OTHERS}`;

const WAITING = `SELECT FROM pg_stat_activity WHERE ${OTHERS} AND wait_event_type = 'Lock'`;

const TERMINATE_WAITING = `
  SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
  WHERE ${OTHERS} AND wait_event_type = 'Lock'`;

it('sees the brands that it is told of, whoever used the connection before', async () => {
  await using database = await createEmptyDatabase();
  await using stack = new AsyncDisposableStack();
  const pool = createReadPool({ url: database.url, poolSize: 1 });
  stack.defer(() => pool.end());
  const seen = async (brands: readonly string[]): Promise<unknown> =>
    (await pool.of(brands).query(`SELECT current_setting('cx.brands')::text[] AS seen`))[0];

  const told = [
    await seen(['united']),
    await seen(['delta', 'a "quoted", {odd} one']),
    await seen([]),
    await seen(ALL_BRANDS),
    await seen(['united']),
  ];

  expect(told).toEqual([
    { seen: ['united'] },
    { seen: ['delta', 'a "quoted", {odd} one'] },
    { seen: [] },
    { seen: ['*'] },
    { seen: ['united'] },
  ]);
});

it('tells a connection of its brands only when they are others than before', async () => {
  await using database = await createEmptyDatabase();
  await using stack = new AsyncDisposableStack();
  const pool = createReadPool({ url: database.url, poolSize: 1 });
  stack.defer(() => pool.end());
  const runs = `SELECT generic_plans + custom_plans AS runs FROM pg_prepared_statements WHERE name = 'brands'`;

  await pool.of(['united']).query('SELECT 1');
  await pool.of(['united']).query('SELECT 1');
  await pool.of(['delta']).query('SELECT 1');

  expect(await pool.of(['delta']).query(runs)).toEqual([{ runs: '2' }]);
});
