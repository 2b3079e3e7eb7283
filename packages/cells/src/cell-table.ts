import { sketchOf } from '@cx/metrics';

/** Days since 1970 of a zone. */
export type DayNumber = number;

/** Cells of one cube while they are made, each with a row of numbers: its slots. */
export interface CellTable {
  readonly days: readonly DayNumber[];
  /** Which combination: by cell. */
  readonly combinationOf: readonly number[];
  /** Another array when cells are added. */
  values(): Float64Array;
  /** Of sketches the bins of facts, by part. */
  readonly bins: readonly BinCounts[];
  /** Of sketches and sets what is bytes already, by part and cell. */
  readonly pieces: readonly Map<number, Uint8Array[]>[];
  /** The cell of a day and a combination, made where there is none. */
  cellOf(day: DayNumber, combination: number): number;
}

/** How many facts of a cell are in a bin. */
export interface BinCounts {
  add(cell: number, bin: number): void;
  /** By cell; of one without facts nothing. */
  sketches(): ReadonlyMap<number, Uint8Array>;
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
    bins: Array.from({ length: parts }, createBinCounts),
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

/** More than there are bins. */
const BINS = 2 ** 15;

/** As large as what is different, however many facts there are. */
function createBinCounts(): BinCounts {
  const counts = new Map<number, number>();
  return {
    add(cell, bin) {
      const key = cell * BINS + bin;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    sketches() {
      const found = new Map<number, [bin: number, n: number][]>();
      for (const [key, n] of counts) {
        const cell = Math.floor(key / BINS);
        const known = found.get(cell);
        if (known === undefined) found.set(cell, [[key % BINS, n]]);
        else known.push([key % BINS, n]);
      }
      return new Map([...found].map(([cell, bins]) => [cell, sketchOf(bins)]));
    },
  };
}
