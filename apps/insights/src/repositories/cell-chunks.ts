import { setImmediate as nextTurn } from 'node:timers/promises';

import {
  type Combination,
  createRowCursor,
  dayNumber,
  dayOf,
  type GroupSums,
  KEYS,
  monthOf,
  sumChunks,
} from '@cx/cells';
import { arrayLiteral, type PoolReads } from '@cx/database';
import { escapeLiteral } from 'pg';

import type { CellsWanted, GroupsWanted } from './metric-statement.ts';

/** After so many months of brands others have their turn. */
const AT_ONCE = 32;

/** Adds the cells of whole days to their groups; not all where these are more than the limit. */
export async function addCells(
  reads: PoolReads,
  wanted: GroupsWanted,
  cells: CellsWanted,
  sums: GroupSums,
): Promise<void> {
  const { parts } = wanted;
  const [first, end] = [dayNumber(cells.from), dayNumber(cells.to)];
  const groupOf = groupingOf(wanted, cells.cube);
  const months = await readChunks(reads, wanted, cells);
  for (const [at, { brand, month, chunks }] of months.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
    if (sums.size() > wanted.limit) return;
    sumChunks(sums, dayNumber(month), chunks, {
      parts,
      bucketOf: (day) => (day < first || day >= end ? undefined : cells.bucketOf(day)),
      groupOf: (combination) => groupOf(brand, combination),
    });
  }
}

interface BrandMonth {
  readonly brand: string;
  readonly month: string;
  /** By part. */
  readonly chunks: Map<string, Uint8Array>;
}

async function readChunks(
  reads: PoolReads,
  { family, parts, zone }: GroupsWanted,
  { brands, cube, from, to }: CellsWanted,
): Promise<BrandMonth[]> {
  const names = [KEYS, ...parts.map(({ name }) => name)];
  const select = `
    SELECT brand_id, month::text, part, cells FROM rollup_chunk
    WHERE family = ${escapeLiteral(family.name)} AND brand_id = ANY(${escapeLiteral(arrayLiteral(brands))})
      AND zone = ${escapeLiteral(zone)} AND cube = ${cube}
      AND month >= '${dayOf(monthOf(dayNumber(from)))}' AND month < ${escapeLiteral(to)}::date
      AND part = ANY(${escapeLiteral(arrayLiteral(names))})`;
  const months = new Map<string, BrandMonth>();
  const cursor = createRowCursor();
  await reads.copy(select, (row, start) => {
    cursor.begin(row, start);
    const brand = cursor.text() ?? '';
    const month = cursor.text() ?? '';
    const part = cursor.text() ?? '';
    const key = `${month} ${brand}`;
    const known = months.get(key) ?? { brand, month, chunks: new Map<string, Uint8Array>() };
    months.set(key, known);
    known.chunks.set(part, cursor.bytes() ?? new Uint8Array());
  });
  return [...months.values()];
}

/** What the values of a group are, of those of a combination of the cube. */
function groupingOf(
  { family, dimensions, filters }: GroupsWanted,
  cube: number,
): (brand: string, combination: Combination) => Combination | null {
  const ofCube = family.cubes[cube] ?? [];
  const places = dimensions.map((id) => ofCube.indexOf(id));
  const conditions = filters.map(({ dimension, values }) => ({
    place: ofCube.indexOf(dimension),
    values: new Set<string | null>(values),
  }));
  return (brand, combination) => {
    const valueAt = (place: number): string | null =>
      place === -1 ? brand : (combination[place] ?? null);
    if (conditions.some(({ place, values }) => !values.has(valueAt(place)))) return null;
    return places.map(valueAt);
  };
}
