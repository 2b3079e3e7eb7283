import { erasure as customers } from '@cx/customers';
import { SCHEMAS, SUBGRAPHS, type SubgraphName } from '@cx/cx';
import { erasure as insights } from '@cx/insights';
import { erasure as mentions } from '@cx/mentions';
import { erasure as reviews } from '@cx/reviews';
import { erasure as surveys } from '@cx/surveys';
import { createTestDatabase } from '@cx/testing';
import { erasure as tickets } from '@cx/tickets';
import { Client } from 'pg';
import { expect, it } from 'vitest';

const PLANS: Readonly<Record<SubgraphName, typeof customers>> = {
  customers,
  tickets,
  reviews,
  mentions,
  surveys,
  insights,
};

/** What is no table of the domain, and why nothing of a person is in it, or who takes it out. */
const MACHINERY: Readonly<Record<string, string>> = {
  customer_link: 'Ids.',
  customer_moved: 'Ids.',
  erased_customer: 'Ids.',
  event_cursor: 'Places in outboxes.',
  fact_due: 'Ids and keys.',
  idempotency_key: 'Ids, and hashes of what was asked; forgotten after a while.',
  import_run: 'Names of files.',
  import_seen: 'Ids.',
  migration: 'Names of migrations.',
  outbox: 'Emptied by erase_events.',
  text_analyser: 'The version of the analyser.',
  text_analysis_due: 'Ids.',
};

interface Column {
  readonly table: string;
  readonly column: string;
}

// Whatever holds words: texts, lists of texts, JSON, and domains over them.
const WORDS = `
  SELECT relname AS table, attname AS column FROM pg_attribute
  JOIN pg_class ON pg_class.oid = attrelid JOIN pg_type ON pg_type.oid = atttypid
  WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
    AND (typcategory IN ('S', 'A') OR typname IN ('json', 'jsonb', 'xml', 'bytea'))
    AND relname <> ALL ($2)
  ORDER BY 1, 2`;

it.each(SUBGRAPHS)('says of every column of %s with words what becomes of it', async (name) => {
  await using database = await createTestDatabase({ [name]: SCHEMAS[name] });

  const columns = await columnsOf(database.adminUrl, name);

  const { tables } = PLANS[name];
  const undeclared = columns.filter(({ table, column }) => {
    const erasure = tables[table];
    if (erasure === undefined) return true;
    return 'of' in erasure && !Object.hasOwn(erasure.columns, column);
  });
  expect(undeclared).toEqual([]);
  expect(columns.length).toBeGreaterThan(2);
});

it.each(SUBGRAPHS)('declares no column of %s that is not there', async (name) => {
  await using database = await createTestDatabase({ [name]: SCHEMAS[name] });
  const columns = await columnsOf(database.adminUrl, name);
  const known = new Set(columns.map(({ table, column }) => `${table}.${column}`));

  const declared = Object.entries(PLANS[name].tables).flatMap(([table, erasure]) =>
    'of' in erasure ? Object.keys(erasure.columns).map((column) => `${table}.${column}`) : [],
  );

  expect(declared.filter((column) => !known.has(column))).toEqual([]);
});

it.each(SUBGRAPHS)('names %s by its own name in receipts', (name) => {
  expect(PLANS[name].domain).toBe(name);
});

async function columnsOf(adminUrl: string, schema: string): Promise<Column[]> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Column>(WORDS, [schema, Object.keys(MACHINERY)]);
    return rows;
  } finally {
    await client.end();
  }
}
