import { isBytes, type MeasuredFamily, sketchOf } from '@cx/metrics';

import type { CellTable, DayNumber, Pairs } from './cell-table.ts';
import { concatenated, decodeBytes, decodeKeys, encodeBytes, encodeKeys, KEYS } from './chunk.ts';
import { dayOf, monthOf } from './days.ts';
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

/** The cells of a fold, packed by month. */
export function chunksOf(fold: Fold, family: MeasuredFamily): Chunk[] {
  return fold.cubes.flatMap((folded) => {
    const sketches = folded.table.bins.map((pairs) => pairs.byCell(folded.table.days.length));
    return [...cellsByMonth(folded.table)].flatMap(([month, cells]) =>
      [...partsOfMonth(fold, family, folded, sketches, month, cells)].map(([part, bytes]) => ({
        zone: folded.zone.zone,
        cube: folded.cube,
        month: dayOf(month),
        part,
        cells: bytes,
      })),
    );
  });
}

function cellsByMonth({ days }: CellTable): Map<DayNumber, number[]> {
  const months = new Map<DayNumber, DayNumber>();
  const cells = new Map<DayNumber, number[]>();
  for (let cell = 0; cell < days.length; cell += 1) {
    const day = days[cell] ?? 0;
    const month = months.get(day) ?? monthOf(day);
    months.set(day, month);
    const known = cells.get(month);
    if (known === undefined) cells.set(month, [cell]);
    else known.push(cell);
  }
  return cells;
}

type Sketches = readonly ReturnType<Pairs['byCell']>[];

function partsOfMonth(
  { slots }: Fold,
  family: MeasuredFamily,
  folded: FoldedCube,
  sketches: Sketches,
  month: DayNumber,
  cells: readonly number[],
): Map<string, Uint8Array> {
  const { table } = folded;
  const parts = new Map([[KEYS, keysOf(folded, month, cells)]]);
  const values = table.values();
  const stride = countSlots(slots);
  const column = (slot: number): Float64Array => {
    const numbers = new Float64Array(cells.length);
    for (let at = 0; at < numbers.length; at += 1) {
      numbers[at] = values[(cells[at] ?? 0) * stride + slot] ?? 0;
    }
    return numbers;
  };
  for (const { part, low, high } of slots) {
    const numbers = { low: column(low), high: high === null ? null : column(high) };
    if (!isZero(numbers)) parts.set(part.name, encodeNumbers(numbers));
  }
  for (const [at, { name }] of family.parts.filter(isBytes).entries()) {
    const pieces = cells.map((cell) => bytesOf(table, sketches, at, cell));
    if (pieces.some(({ length }) => length > 0)) parts.set(name, encodeBytes(pieces));
  }
  return parts;
}

function keysOf(
  { combinations, table }: FoldedCube,
  month: DayNumber,
  cells: readonly number[],
): Uint8Array {
  const all = combinations.all();
  const used = new Map<number, number>();
  const combinationOf = Float64Array.from(cells, (cell) => {
    const number = table.combinationOf[cell] ?? 0;
    const known = used.get(number) ?? used.size;
    used.set(number, known);
    return known;
  });
  return encodeKeys({
    combinations: Array.from(used.keys(), (number) => all[number] ?? []),
    days: Float64Array.from(cells, (cell) => (table.days[cell] ?? 0) - month + 1),
    combinationOf,
  });
}

function bytesOf(table: CellTable, sketches: Sketches, at: number, cell: number): Uint8Array {
  const pieces = table.pieces[at]?.get(cell);
  if (pieces !== undefined) return concatenated(pieces);
  const { bins, ends } = sketches[at] ?? NO_SKETCHES;
  const end = ends[cell] ?? 0;
  const start = ends[cell - 1] ?? 0;
  return start === end ? NOTHING : sketchOf(bins.subarray(start, end));
}

/** Takes over from the chunks of a month what is of other days than those that are made. */
export function keepOtherDays(
  { slots }: Fold,
  family: MeasuredFamily,
  folded: FoldedCube,
  month: DayNumber,
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

const NO_SKETCHES = { bins: new Int16Array(), ends: new Int32Array() };

/** Cells of the first cube, of the days that were made: column by column, for SQL. */
export interface DayCells {
  readonly zones: string[];
  readonly days: string[];
  /** By dimension of the cube. */
  readonly dimensions: (string | null)[][];
  /** Whole numbers, by part that is no bytes. */
  readonly parts: string[][];
}

export function dayCellsOf({ slots, cubes }: Fold, family: MeasuredFamily): DayCells {
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
