import { readFile } from 'node:fs/promises';

import { SCHEMAS } from '@cx/cx';
import {
  columnOf,
  DIMENSION_IDS,
  FAMILIES,
  GRAINS,
  MEASURES,
  metricsDocument,
  partsOf,
  rollupOf,
} from '@cx/metrics';
import { createTestDatabase } from '@cx/testing';
import { buildASTSchema, isEnumType, Kind, parse } from 'graphql';
import { Client } from 'pg';
import { expect, it } from 'vitest';

// One model, and many who list its names: what is written in two places is wrong in one of them, some day.

const MEASURE_IDS = MEASURES.map(({ id }) => id);

it('names in the graph what the model has', async () => {
  expect(await enumOf('Measure')).toEqual(MEASURE_IDS);
  expect(await enumOf('Dimension')).toEqual(DIMENSION_IDS);
  expect(await enumOf('Grain')).toEqual([...GRAINS]);
});

it('names each measure once, made of parts that its family has', () => {
  const unknown = MEASURES.flatMap((one) =>
    one.families.flatMap((family) => {
      const known = new Set(family.parts.map(({ name }) => name));
      return partsOf(one, family).filter((name) => !known.has(name));
    }),
  );

  expect(new Set(MEASURE_IDS).size).toBe(MEASURE_IDS.length);
  expect(unknown).toEqual([]);
});

const TYPES = { COUNT: 'bigint', SUM: 'bigint', SQUARES: 'numeric' } as const;

it('keeps days for SQL with the columns that the model names', async () => {
  await using database = await createTestDatabase({ insights: SCHEMAS.insights });
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `SELECT relname AS table, attname AS column, format_type(atttypid, NULL) AS type
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
     WHERE relnamespace = 'insights'::regnamespace AND relname LIKE '%\\_rollup' AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
     ORDER BY attnum`,
  );
  await client.end();

  const expected = FAMILIES.map((family) => [
    rollupOf(family),
    [
      ['brand_id', 'text'],
      ['zone', 'text'],
      ['bucket', 'date'],
      ...(family.cubes[0] ?? []).map((id) => [columnOf(id), 'text']),
      ...family.parts.flatMap(({ name, kind }) =>
        kind === 'SKETCH' || kind === 'SET' ? [] : [[name, TYPES[kind]]],
      ),
    ],
  ]);

  const found = Map.groupBy(rows, ({ table }) => table);
  expect(
    Object.fromEntries(
      [...found].map(([table, columns]) => [
        table,
        columns.map(({ column, type }) => [column, type]),
      ]),
    ),
  ).toEqual(Object.fromEntries(expected));
});

it('lists in docs/metrics.md what the model has', async () => {
  const text = await readFile(new URL('../../docs/metrics.md', import.meta.url), 'utf8');

  expect(text).toBe(metricsDocument());
  expect(MEASURE_IDS.filter((id) => !text.includes(`| \`${id}\` |`))).toEqual([]);
});

async function enumOf(name: string): Promise<string[]> {
  const path = new URL('../../apps/insights/schema.graphql', import.meta.url);
  const document = parse(await readFile(path, 'utf8'));
  const definitions = document.definitions.filter(
    (one) => one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === name,
  );
  const type = buildASTSchema({ ...document, definitions }, { assumeValidSDL: true }).getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
