import { SCHEMAS, SUBGRAPHS } from '@cx/cx';
import { createTestDatabase } from '@cx/testing';
import { Client } from 'pg';
import { expect, it } from 'vitest';

/** What the machinery of events and imports keeps for itself. */
const MACHINERY = [
  'customer_due',
  'customer_link',
  'customer_moved',
  'erased_customer',
  'event_cursor',
  'expired_row',
  'fact_due',
  'import_run',
  'import_seen',
  'migration',
  'rollup_start',
  'text_analyser',
  'text_analysis_due',
];

interface Security {
  readonly schema: string;
  readonly table: string;
  readonly isEnabled: boolean;
  readonly isForced: boolean;
}

const TABLES = `
  SELECT relnamespace::regnamespace::text AS schema, relname AS table,
    relrowsecurity AS "isEnabled", relforcerowsecurity AS "isForced"
  FROM pg_class
  WHERE relnamespace::regnamespace::text = ANY ($1) AND relkind IN ('r', 'p') AND relname <> ALL ($2)
  ORDER BY 1, 2`;

it('secures the rows of every table, also against its owner', async () => {
  await using database = await createTestDatabase(SCHEMAS);
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();

  const { rows } = await client.query<Security>(TABLES, [SUBGRAPHS, MACHINERY]);
  await client.end();

  expect(rows.length).toBeGreaterThan(15);
  expect(rows).toEqual(
    rows.map(({ schema, table }) => ({
      schema,
      table,
      isEnabled: true,
      // An outbox tells of all brands: the application adds to it and cannot read it.
      isForced: table !== 'outbox',
    })),
  );
});
