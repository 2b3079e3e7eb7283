import { isBytes, type MeasuredFamily } from '@cx/metrics';

import { type CellTable, createCellTable, type DayNumber } from './cell-table.ts';
import {
  type Combinations,
  createCombinations,
  createDictionary,
  type Dictionary,
} from './combinations.ts';
import { createContribution } from './contribution.ts';
import { factColumns } from './fact-columns.ts';
import { createFactReader, NO_BIN } from './fact-reader.ts';
import { carry } from './numbers.ts';
import { countSlots, type Slot, slotsOf } from './slots.ts';

/** Days of one zone of which cells are made, both inside. */
export interface ZoneDays {
  readonly zone: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The cells of a cube in a zone. */
export interface FoldedCube {
  readonly zone: ZoneDays;
  readonly cube: number;
  readonly combinations: Combinations;
  readonly table: CellTable;
  /** The number of a combination of values, by dimension of the cube. */
  numberOf(values: readonly (string | null)[]): number;
}

/** Adds facts up to the cells of all cubes of a family in one month. */
export interface Fold {
  readonly family: MeasuredFamily;
  /** Its first day. */
  readonly month: DayNumber;
  readonly slots: readonly Slot[];
  readonly cubes: readonly FoldedCube[];
  /** @param row a day for each zone and the values of {@link factColumns}, as `COPY` sends them, from a position on */
  readonly add: (row: Buffer, from: number) => void;
}

/** @param zones days of the month alone */
export function createFold(
  family: MeasuredFamily,
  month: DayNumber,
  zones: readonly ZoneDays[],
): Fold {
  const columns = factColumns(family);
  const dictionaries = columns.dimensions.map(() => createDictionary());
  const reader = createFactReader(columns, dictionaries, zones.length);
  const { fact, splitAt } = reader;
  const slots = slotsOf(family.parts);
  const { contribution, contribute } = createContribution(slots, columns);
  const sources = family.parts
    .filter(isBytes)
    .map(({ value }) => columns.values.findIndex(({ sql }) => sql === value));
  const highOf = new Int32Array(countSlots(slots)).fill(-1);
  for (const { low, high } of slots) highOf[low] = high ?? -1;

  const cubes = family.cubes.map((cube, number) => {
    const positions = cube.map((id) => columns.dimensions.indexOf(id));
    const combinations = createCombinations(positions, dictionaries);
    const own = zones.map((zone) => ({
      zone,
      cube: number,
      combinations,
      table: createCellTable(month, highOf.length, sources.length),
      numberOf: numbering(combinations, positions, dictionaries),
    }));
    return { isSplit: positions.includes(splitAt), combinations, own };
  });

  function addTo(table: CellTable, day: DayNumber, combination: number): void {
    const cell = table.cellOf(day, combination);
    const values = table.values();
    const base = cell * highOf.length;
    for (let at = 0; at < contribution.count; at += 1) {
      const slot = contribution.slots[at] ?? 0;
      values[base + slot] = (values[base + slot] ?? 0) + (contribution.amounts[at] ?? 0);
      const high = highOf[slot] ?? -1;
      if (high !== -1) carry(values, base + slot, values, base + high);
    }
    for (let at = 0; at < sources.length; at += 1) {
      const source = sources[at] ?? -1;
      const set = fact.sets[source] ?? null;
      const bin = set === null ? (fact.numbers[source] ?? NO_BIN) : NO_BIN;
      if (set !== null) listOf(table.pieces[at], cell).push(set);
      else if (bin !== NO_BIN) table.bins[at]?.add(cell, bin);
    }
  }

  function addToZones(own: readonly FoldedCube[], combinations: Combinations): void {
    const combination = combinations.numberOf(fact.ids);
    for (let at = 0; at < own.length; at += 1) {
      const cube = own[at];
      const day = fact.days[at] ?? 0;
      if (cube === undefined || day < cube.zone.first || day > cube.zone.last) continue;
      addTo(cube.table, day, combination);
    }
  }

  return {
    family,
    month,
    slots,
    cubes: cubes.flatMap(({ own }) => own),
    add(row, from) {
      reader.read(row, from);
      contribute(fact.numbers);
      for (const { isSplit, combinations, own } of cubes) {
        if (!isSplit) {
          addToZones(own, combinations);
          continue;
        }
        for (const id of fact.splitIds) {
          fact.ids[splitAt] = id;
          addToZones(own, combinations);
        }
      }
    },
  };
}

/** Numbers combinations of values of a cube's dimensions. */
function numbering(
  combinations: Combinations,
  positions: readonly number[],
  dictionaries: readonly Dictionary[],
): FoldedCube['numberOf'] {
  const ids = new Int32Array(dictionaries.length);
  return (values) => {
    for (const [at, position] of positions.entries()) {
      ids[position] = dictionaries[position]?.idOf(values[at] ?? null) ?? 0;
    }
    return combinations.numberOf(ids);
  };
}

function listOf<Item>(lists: Map<number, Item[]> | undefined, cell: number): Item[] {
  const known = lists?.get(cell);
  if (known !== undefined) return known;
  const list: Item[] = [];
  lists?.set(cell, list);
  return list;
}
