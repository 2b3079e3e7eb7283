/** Days since 1970 of a zone. */
export type DayNumber = number;

/** Cells of one cube while they are made, each with a row of numbers: its slots. */
export interface CellTable {
  readonly days: readonly DayNumber[];
  /** Which combination: by cell. */
  readonly combinationOf: readonly number[];
  /** Another array when cells are added. */
  values(): Float64Array;
  /** Bins of facts, by part: each with its cell. */
  readonly bins: readonly Pairs[];
  /** Of sketches and sets what is bytes already, by part and cell. */
  readonly pieces: readonly Map<number, Uint8Array[]>[];
  /** The cell of a day and a combination, made where there is none. */
  cellOf(day: DayNumber, combination: number): number;
}

/** Pairs of a cell and a bin, as they come. */
export interface Pairs {
  add(cell: number, bin: number): void;
  /** The bins by cell, those of one cell together. */
  byCell(cells: number): { readonly bins: Int16Array; readonly ends: Int32Array };
}

const FIRST_CELLS = 256;

const MOST_DAYS = 32;

/**
 * @param month the first day of that in which all cells are
 * @param slots how many numbers a cell has
 * @param parts how many of its parts are bytes
 */
export function createCellTable(month: DayNumber, slots: number, parts: number): CellTable {
  const known = new Map<number, number>();
  const days: DayNumber[] = [];
  const combinationOf: number[] = [];
  let values = new Float64Array(FIRST_CELLS * slots);

  return {
    days,
    combinationOf,
    values: () => values,
    bins: Array.from({ length: parts }, createPairs),
    pieces: Array.from({ length: parts }, () => new Map<number, Uint8Array[]>()),
    cellOf(day, combination) {
      const key = combination * MOST_DAYS + (day - month);
      const found = known.get(key);
      if (found !== undefined) return found;
      const cell = days.length;
      known.set(key, cell);
      days.push(day);
      combinationOf.push(combination);
      if ((cell + 1) * slots > values.length) {
        const larger = new Float64Array(2 * values.length);
        larger.set(values);
        values = larger;
      }
      return cell;
    },
  };
}

function createPairs(): Pairs {
  const cellOf: number[] = [];
  const binOf: number[] = [];
  return {
    add(cell, bin) {
      cellOf.push(cell);
      binOf.push(bin);
    },
    byCell(cells) {
      const ends = new Int32Array(cells);
      for (const cell of cellOf) ends[cell] = (ends[cell] ?? 0) + 1;
      for (let cell = 1; cell < cells; cell += 1) {
        ends[cell] = (ends[cell] ?? 0) + (ends[cell - 1] ?? 0);
      }
      const starts = Int32Array.from(ends);
      const bins = new Int16Array(cellOf.length);
      for (let at = 0; at < cellOf.length; at += 1) {
        const cell = cellOf[at] ?? 0;
        const place = (starts[cell] ?? 0) - 1;
        starts[cell] = place;
        bins[place] = binOf[at] ?? 0;
      }
      return { bins, ends };
    },
  };
}
