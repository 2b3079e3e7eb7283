import { setImmediate as nextTurn } from 'node:timers/promises';

import { dayNumber, type GroupSums, KEYS, sumChunks } from '@cx/cells';
import type { PoolReads } from '@cx/database';

import type { CellsWanted, GroupsWanted } from './metric-statement.ts';

interface ChunkRow {
  readonly brand: string;
  readonly month: string;
  readonly part: string;
  readonly cells: Buffer;
}

const CHUNKS = `
  SELECT brand_id AS brand, month::text AS month, part, cells FROM rollup_chunk
  WHERE family = $1 AND brand_id = ANY($2) AND zone = $3 AND cube = $4
    AND month >= date_trunc('month', $5::date) AND month < $6::date AND part = ANY($7)`;

/** After so many months of brands others have their turn. */
const AT_ONCE = 32;

/** Adds the cells of whole days to their groups; not all where these are more than the limit. */
export async function addCells(
  reads: PoolReads,
  wanted: GroupsWanted,
  cells: CellsWanted,
  sums: GroupSums,
): Promise<void> {
  const { family, parts, zone } = wanted;
  const { brands, cube, from, to } = cells;
  const names = [KEYS, ...parts.map(({ name }) => name)];
  const values = [family.name, brands, zone, cube, from, to, names];
  const rows = await reads.query<ChunkRow>(CHUNKS, values);
  const [first, end] = [dayNumber(from), dayNumber(to)];
  const months = Map.groupBy(rows, ({ brand, month }) => `${month} ${brand}`);
  for (const [at, chunks] of [...months.values()].entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
    if (sums.size() > wanted.limit) return;
    const [{ brand, month } = { brand: '', month: '' }] = chunks;
    sumChunks(sums, dayNumber(month), new Map(chunks.map((one) => [one.part, one.cells])), {
      parts,
      bucketOf: (day) => (day < first || day >= end ? undefined : cells.bucketOf(day)),
      groupOf: groupingOf(wanted, cube, brand),
    });
  }
}

/** What the values of a group are, of those of a combination of the cube. */
function groupingOf(
  { family, dimensions, filters }: GroupsWanted,
  cube: number,
  brand: string,
): (combination: readonly (string | null)[]) => readonly (string | null)[] | null {
  const ofCube = family.cubes[cube] ?? [];
  const places = dimensions.map((id) => ofCube.indexOf(id));
  const conditions = filters.map(({ dimension, values }) => ({
    place: ofCube.indexOf(dimension),
    values: new Set<string | null>(values),
  }));
  return (combination) => {
    const valueAt = (place: number): string | null =>
      place === -1 ? brand : (combination[place] ?? null);
    if (conditions.some(({ place, values }) => !values.has(valueAt(place)))) return null;
    return places.map(valueAt);
  };
}
