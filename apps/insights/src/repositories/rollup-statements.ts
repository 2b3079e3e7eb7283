import { columnOf, isBytes, type MeasuredFamily, rollupOf } from '@cx/metrics';

// The cells of one brand and zone. Months are packed, one row for each part, for the graph; days of the first cube are rows
// as well, for SQL.

const FORGET_CHUNKS = `
  DELETE FROM rollup_chunk WHERE family = $1 AND brand_id = $2 AND zone = $3
    AND month >= date_trunc('month', $4::date)::date AND month <= $5::date`;

/** Takes the family, the brand, the zone, the first day and the last one. */
export function forgetStatement(family: MeasuredFamily): string {
  return `
    WITH chunks AS (${FORGET_CHUNKS})
    DELETE FROM ${rollupOf(family)} WHERE brand_id = $2 AND zone = $3 AND bucket >= $4::date AND bucket <= $5::date`;
}

/**
 * Takes the family, the brand, by chunk its zone, cube, month and part, and where its cells begin and how long they are in
 * the last one, which holds those of all: an array of them would travel as text.
 */
export const ADD_CHUNKS = `
  INSERT INTO rollup_chunk (family, brand_id, zone, cube, month, part, cells)
  SELECT $1, $2, zone, cube, month, part, substring($9::bytea FROM start + 1 FOR length)
  FROM unnest($3::text[], $4::smallint[], $5::date[], $6::text[], $7::integer[], $8::integer[])
    AS chunk (zone, cube, month, part, start, length)`;

/** Takes the brand, and by cell its zone, day, dimensions and parts. */
export function addDaysStatement(family: MeasuredFamily): string {
  const columns: [name: string, type: string][] = [
    ['zone', 'text'],
    ['bucket', 'date'],
    ...(family.cubes[0] ?? []).map((id): [string, string] => [columnOf(id), 'text']),
    ...family.parts
      .filter((part) => !isBytes(part))
      .map(({ name, kind }): [string, string] => [name, kind === 'SQUARES' ? 'numeric' : 'bigint']),
  ];
  const parameters = columns.map(([, type], at) => `$${at + 2}::${type}[]`);
  return `
    INSERT INTO ${rollupOf(family)} (brand_id, ${columns.map(([name]) => name).join(', ')})
    SELECT $1, * FROM unnest(${parameters.join(', ')})`;
}
