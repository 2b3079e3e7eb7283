import { SCHEMAS } from '@cx/cx';
import { type Dataset, type DatasetColumn, DATASETS, LEFT_OUT } from '@cx/datasets';
import { createTestDatabase, type TestDatabase } from '@cx/testing';
import { Client } from 'pg';
import { expect, it } from 'vitest';

/** What a column of each type is to Postgres. */
const TYPES: Readonly<Record<DatasetColumn['type'], readonly string[]>> = {
  id: ['uuid'],
  text: ['text'],
  integer: ['integer', 'bigint'],
  float: ['double precision'],
  boolean: ['boolean'],
  instant: ['timestamp(3) with time zone'],
  text_list: ['text[]'],
  json: ['jsonb'],
};

/** Tables of insights whose rows the domains tell. */
const FACTS = '_fact$|_profile$|_value$|^verbatim$|^interaction$';

const names = DATASETS.map(({ name }) => name);

it.each(DATASETS)('reads $name with the types that it declares', async (dataset) => {
  await using database = await insightsDatabase();

  const types = await inInsights<{ name: string; type: string }>(
    database,
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type
     FROM pg_attribute WHERE attrelid = 'answer'::regclass AND attnum > 0 ORDER BY attnum`,
    `CREATE TEMPORARY TABLE answer AS
     SELECT ${dataset.columns.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')}
     FROM ${dataset.table} AS fact`,
  );

  expect(types).toEqual(
    dataset.columns.map(({ name, type }) => ({ name, type: expect.toBeOneOf([...TYPES[type]]) })),
  );
});

it('gives every dataset, and every column of one, a name of its own', () => {
  expect(new Set(names).size).toBe(names.length);
  for (const { columns } of DATASETS) {
    const own = columns.map(({ name }) => name);
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((name) => !/^[a-z][a-z_]*$/.test(name))).toEqual([]);
  }
});

it('names keys, brands and times that are columns of the dataset', () => {
  expect(DATASETS.flatMap(missingColumns)).toEqual([]);
});

it('describes every dataset and every column in a sentence', () => {
  const descriptions = DATASETS.flatMap(({ description, columns }) => [
    description,
    ...columns.map((column) => column.description),
  ]);

  expect(descriptions.filter((sentence) => !/^\S.*\.$/.test(sentence))).toEqual([]);
});

it('tells every column of every fact, or says why not', async () => {
  await using database = await insightsDatabase();

  const columns = await inInsights<{ table: string; column: string }>(
    database,
    `SELECT relname AS table, attname AS column FROM pg_attribute
     JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace = 'insights'::regnamespace AND relkind = 'r'
       AND attnum > 0 AND NOT attisdropped AND relname ~ '${FACTS}'
     ORDER BY 1, 2`,
  );

  const silent = columns.filter(
    ({ table, column }) =>
      LEFT_OUT[table] === undefined &&
      LEFT_OUT[`${table}.${column}`] === undefined &&
      !tells(table, column),
  );
  expect(silent).toEqual([]);
  expect(columns.length).toBeGreaterThan(200);
});

function missingColumns({ name, columns, key, brand, time }: Dataset): string[] {
  const known = new Set(columns.map((column) => column.name));
  return [...key, brand, ...(time === null ? [] : [time])]
    .filter((column) => !known.has(column))
    .map((column) => `${name}.${column}`);
}

function tells(table: string, column: string): boolean {
  return DATASETS.some(
    (dataset) =>
      dataset.table === table && dataset.columns.some(({ sql }) => sql === `fact.${column}`),
  );
}

function insightsDatabase(): Promise<TestDatabase> {
  return createTestDatabase({ insights: SCHEMAS.insights });
}

/** Answers what the last statement answers. */
async function inInsights<Row extends object>(
  database: TestDatabase,
  question: string,
  ...before: readonly string[]
): Promise<Row[]> {
  const client = new Client({
    connectionString: database.adminUrl,
    options: '-c search_path=insights',
  });
  await client.connect();
  try {
    for (const statement of before) await client.query(statement);
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}
