import { SCHEMA_NAMES, SCHEMAS, SUBGRAPHS, type SubgraphName } from '@cx/cx';
import { createDataSource } from '@cx/database';
import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';
import { expect, it } from 'vitest';

/** Tables whose rows belong to no brand: a customer, and what is told of two, belongs to all that it has been in touch with, and a reader sees several. */
const WITHOUT_BRAND: Readonly<Record<SubgraphName, readonly string[]>> = {
  customers: [
    'brand',
    'customer',
    'erased_mark',
    'erasure',
    'erasure_receipt',
    'identity',
    'merge_event',
    'merge_proposal',
  ],
  tickets: [],
  reviews: [],
  mentions: [],
  surveys: [],
  insights: ['bi_reader', 'customer_profile'],
};

/** What the machinery of events, imports and mutations keeps for itself. */
const MACHINERY = new Set([
  'customer_due',
  'customer_link',
  'customer_moved',
  'erased_customer',
  'event_cursor',
  'expired_row',
  'fact_due',
  'idempotency_key',
  'import_run',
  'import_seen',
  'migration',
  'rollup_start',
  'text_analyser',
  'text_analysis_due',
]);

it.each(SCHEMA_NAMES)('migrates %s up, down to nothing, and up again', async (name) => {
  await using database = await createTestDatabase({ [name]: SCHEMAS[name] });
  const dataSource = createDataSource({
    url: database.urls(name).owner,

    ...SCHEMAS[name],
  });
  await dataSource.initialize();
  const before = await tablesOf(database.adminUrl, name);

  const { length } = SCHEMAS[name].migrations;
  for (let undone = 0; undone < length; undone += 1) await dataSource.undoLastMigration();
  const between = await tablesOf(database.adminUrl, name);
  await dataSource.runMigrations();
  const after = await tablesOf(database.adminUrl, name);
  await dataSource.destroy();

  expect(between).toEqual(['migration']);
  expect(after).toEqual(before);
  expect(before.length).toBeGreaterThan(2);
});

it.each(SCHEMA_NAMES)('finds the entities of %s as its migrations made them', async (name) => {
  await using database = await createTestDatabase({ [name]: SCHEMAS[name] });
  const dataSource = createDataSource({
    url: database.urls(name).owner,

    ...SCHEMAS[name],
  });
  await dataSource.initialize();

  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();

  expect(upQueries.map(({ query }) => query).filter(isDifference)).toEqual([]);
});

it.each(SUBGRAPHS)('keeps the brand on every row of %s', async (name) => {
  await using database = await createTestDatabase({ [name]: SCHEMAS[name] });

  const tables = await onDatabase<{ name: string; brand: boolean }>(
    database.adminUrl,
    `SELECT relname AS name, EXISTS (SELECT FROM pg_attribute
       WHERE attrelid = pg_class.oid AND attname = 'brand_id') AS brand
     FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r' ORDER BY relname`,
    [name],
  );

  expect(tables.filter(({ name: table, brand }) => !brand && !MACHINERY.has(table))).toEqual(
    WITHOUT_BRAND[name].map((table) => ({ name: table, brand: false })),
  );
});

/**
 * Entities describe columns, keys and references. Checks and most indexes are beyond them (descending,
 * partial, covering): TypeORM would drop those, and never does.
 */
function isDifference(statement: string): boolean {
  return !/^(DROP INDEX|ALTER TABLE "\w+" DROP CONSTRAINT "\w+_check")/.test(statement);
}

function tablesOf(adminUrl: string, schema: string): Promise<string[]> {
  return onDatabase<{ name: string }>(
    adminUrl,
    `SELECT relname AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'
     ORDER BY relname`,
    [schema],
  ).then((rows) => rows.map(({ name }) => name));
}

async function onDatabase<Row extends object>(
  url: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}
