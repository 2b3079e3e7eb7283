import { isBytes } from '@cx/metrics';

import type { CellTable, DayNumber } from './cell-table.ts';
import { concatenated, decodeBytes, decodeKeys, encodeBytes, encodeKeys, KEYS } from './chunk.ts';
import { dayOf } from './days.ts';
import type { Fold, FoldedCube } from './fold.ts';
import { decodeNumbers, encodeNumbers, isZero, toText } from './numbers.ts';
import { countSlots } from './slots.ts';

/** One part of the cells of a month, or their keys. */
export interface Chunk {
  readonly zone: string;
  readonly cube: number;
  /** Its first day, as `2026-03-01`. */
  readonly month: string;
  /** A part that is 0 in all cells has no chunk. */
  readonly part: string;
  readonly cells: Uint8Array;
}

/** The cells of a fold, packed. */
export function chunksOf(fold: Fold): Chunk[] {
  return fold.cubes
    .filter(({ table }) => table.days.length > 0)
    .flatMap((folded) =>
      [...partsOfCube(fold, folded)].map(([part, cells]) => ({
        zone: folded.zone.zone,
        cube: folded.cube,
        month: dayOf(fold.month),
        part,
        cells,
      })),
    );
}

function partsOfCube({ family, month, slots }: Fold, folded: FoldedCube): Map<string, Uint8Array> {
  const { table } = folded;
  const { length } = table.days;
  const parts = new Map([[KEYS, keysOf(folded, month)]]);
  const values = table.values();
  const stride = countSlots(slots);
  const column = (slot: number): Float64Array => {
    const numbers = new Float64Array(length);
    for (let cell = 0; cell < length; cell += 1) numbers[cell] = values[cell * stride + slot] ?? 0;
    return numbers;
  };
  for (const { part, low, high } of slots) {
    const numbers = { low: column(low), high: high === null ? null : column(high) };
    if (!isZero(numbers)) parts.set(part.name, encodeNumbers(numbers));
  }
  for (const [at, { name }] of family.parts.filter(isBytes).entries()) {
    const pieces = piecesOf(table, at);
    if (pieces.some((piece) => piece.length > 0)) parts.set(name, encodeBytes(pieces));
  }
  return parts;
}

function keysOf({ combinations, table }: FoldedCube, month: DayNumber): Uint8Array {
  return encodeKeys({
    combinations: combinations.all(),
    days: Float64Array.from(table.days, (day) => day - month + 1),
    combinationOf: Float64Array.from(table.combinationOf),
  });
}

/** By cell. */
function piecesOf({ bins, days, pieces }: CellTable, at: number): Uint8Array[] {
  const sketches = bins[at]?.sketches();
  return days.map((_day, cell) => {
    const known = pieces[at]?.get(cell);
    return known === undefined ? (sketches?.get(cell) ?? NOTHING) : concatenated(known);
  });
}

/** Takes over from the chunks that there were what is of other days than those that are made. */
export function keepOtherDays(
  { family, month, slots }: Fold,
  folded: FoldedCube,
  chunks: ReadonlyMap<string, Uint8Array>,
): void {
  const keys = chunks.get(KEYS);
  if (keys === undefined) return;
  const { combinations, days, combinationOf } = decodeKeys(keys);
  const { table, zone } = folded;
  const kept = new Map<number, number>();
  const numbers = combinations.map((values) => folded.numberOf(values));
  for (let at = 0; at < days.length; at += 1) {
    const day = month + (days[at] ?? 0) - 1;
    if (day >= zone.first && day <= zone.last) continue;
    kept.set(at, table.cellOf(day, numbers[combinationOf[at] ?? 0] ?? 0));
  }
  const values = table.values();
  const stride = countSlots(slots);
  for (const { part, low, high } of slots) {
    const column = chunks.get(part.name);
    if (column === undefined) continue;
    const found = decodeNumbers(column);
    for (const [at, cell] of kept) {
      values[cell * stride + low] = found.low[at] ?? 0;
      if (high !== null) values[cell * stride + high] = found.high?.[at] ?? 0;
    }
  }
  for (const [index, { name }] of family.parts.filter(isBytes).entries()) {
    const column = chunks.get(name);
    if (column === undefined) continue;
    const pieces = decodeBytes(column);
    for (const [at, cell] of kept) table.pieces[index]?.set(cell, [pieces[at] ?? NOTHING]);
  }
}

const NOTHING = new Uint8Array();

/** Cells of the first cube, of the days that were made: column by column, for SQL. */
export interface DayCells {
  readonly zones: string[];
  readonly days: string[];
  /** By dimension of the cube. */
  readonly dimensions: (string | null)[][];
  /** Whole numbers, by part that is no bytes. */
  readonly parts: string[][];
}

export function dayCellsOf({ cubes, family, slots }: Fold): DayCells {
  const first = cubes.filter(({ cube }) => cube === 0);
  const stride = countSlots(slots);
  const found: DayCells = {
    zones: [],
    days: [],
    dimensions: (family.cubes[0] ?? []).map(() => []),
    parts: slots.map(() => []),
  };
  for (const { combinations, table, zone } of first) {
    const all = combinations.all();
    const values = table.values();
    for (const [cell, day] of table.days.entries()) {
      if (day < zone.first || day > zone.last) continue;
      found.zones.push(zone.zone);
      found.days.push(dayOf(day));
      const combination = all[table.combinationOf[cell] ?? 0] ?? [];
      found.dimensions.forEach((column, at) => column.push(combination[at] ?? null));
      for (const [at, { low, high }] of slots.entries()) {
        const half = high === null ? 0 : (values[cell * stride + high] ?? 0);
        found.parts[at]?.push(toText(values[cell * stride + low] ?? 0, half));
      }
    }
  }
  return found;
}
