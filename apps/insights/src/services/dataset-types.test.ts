import { type DatasetColumn, DATASETS } from '@cx/datasets';
import { expect, it } from 'vitest';

import { openTestFacts } from './row-facts.test-support.ts';

/** In which form exports read the cells of a column. */
const TYPES: Readonly<Record<DatasetColumn['type'], readonly string[]>> = {
  id: ['uuid'],
  text: ['text'],
  integer: ['integer', 'bigint'],
  float: ['double precision'],
  boolean: ['boolean'],
  instant: ['timestamp with time zone'],
  text_list: ['text[]'],
  json: ['jsonb'],
};

it('columns of datasets are in Postgres what they say of themselves', async () => {
  const { query } = await openTestFacts();

  for (const { name, table, columns } of DATASETS) {
    const types = columns.map(({ sql }) => `pg_typeof(${sql})::text`).join(', ');
    const [row] = await query(
      `SELECT ARRAY[${types}] AS types FROM (SELECT) AS one LEFT JOIN ${table} AS fact ON true`,
    );
    const found = row?.['types'];
    for (const [index, column] of columns.entries()) {
      expect(TYPES[column.type], `${name}.${column.name}`).toContain(
        Array.isArray(found) ? found[index] : null,
      );
    }
  }
});
