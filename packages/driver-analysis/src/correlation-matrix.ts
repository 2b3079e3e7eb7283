import type { Matrix } from './eigenvectors.ts';
import {
  type Column,
  type CorrelationOptions,
  type PairedValues,
  pairValues,
} from './paired-values.ts';
import { relativeWeights } from './relative-weights.ts';

/** By place in the list of drivers. */
export interface MeasuredDrivers {
  readonly r: readonly (number | null)[];
  /** Null for a driver that does not vary. */
  readonly weights: readonly (number | null)[] | null;
  readonly explained: number | null;
}

export interface MatrixOptions extends CorrelationOptions {
  /** Whether shares have intervals: their cost grows with the square of the drivers. Yes unless told. */
  readonly withShareIntervals?: boolean;
}

/** Both with each row taken as often as told, else once. */
export interface CorrelationMatrix {
  readonly n: readonly number[];
  readonly measure: (counts?: Uint32Array) => MeasuredDrivers;
  /** As {@link CorrelationMatrix.measure} does, without weights: it costs a fraction where drivers are many. */
  readonly measureAlone: (counts?: Uint32Array) => MeasuredDrivers;
}

/** Each pair over the rows in which both have a value: few people answer everything. */
export function createCorrelationMatrix(
  outcome: Column,
  drivers: readonly Column[],
  options: MatrixOptions,
): CorrelationMatrix {
  const withOutcome = drivers.map((driver) => pairValues(outcome, driver, options));
  const correlateAll = (counts?: Uint32Array): (number | null)[] =>
    withOutcome.map((pair) => pair.correlate(counts));
  const among = createPairing(drivers, options);
  return {
    n: withOutcome.map(({ n }) => n),
    measureAlone: (counts) => ({ r: correlateAll(counts), weights: null, explained: null }),
    measure: (counts) => {
      const r = correlateAll(counts);
      const varying = [...r.keys()].filter((driver) => r[driver] !== null);
      const matrix = fillMatrix(among, varying, counts);
      const found =
        matrix &&
        relativeWeights(
          matrix,
          varying.map((driver) => r[driver] ?? 0),
        );
      if (found === null) return { r, weights: null, explained: null };
      const weights = new Map(varying.map((driver, at) => [driver, found[at] ?? 0]));
      return {
        r,
        weights: r.map((_, driver) => weights.get(driver) ?? null),
        explained: found.reduce((total, weight) => total + weight, 0),
      };
    },
  };
}

type Pairing = (row: number, column: number) => PairedValues;

/** Pairs are many and each holds its rows: they are kept only where they are correlated again and again. */
function createPairing(
  drivers: readonly Column[],
  { withShareIntervals = true, ...options }: MatrixOptions,
): Pairing {
  const pair: Pairing = (row, column) =>
    pairValues(drivers[row] ?? [], drivers[column] ?? [], options);
  if (!withShareIntervals) return pair;
  const kept = new Map<number, PairedValues>();
  return (row, column) => {
    const key = row * drivers.length + column;
    const found = kept.get(key) ?? pair(row, column);
    kept.set(key, found);
    return found;
  };
}

/** Null when nobody answered two of them, or all alike. */
function fillMatrix(
  among: Pairing,
  drivers: readonly number[],
  counts: Uint32Array | undefined,
): Matrix | null {
  const matrix: number[][] = drivers.map(() => []);
  for (const [row, driver] of drivers.entries()) {
    for (const [column, other] of drivers.slice(0, row).entries()) {
      const r = among(driver, other).correlate(counts);
      if (r === null) return null;
      place(matrix, row, column, r);
    }
    place(matrix, row, row, 1);
  }
  return matrix;
}

function place(matrix: readonly number[][], row: number, column: number, r: number): void {
  const one = matrix[row];
  const other = matrix[column];
  if (one !== undefined) one[column] = r;
  if (other !== undefined) other[row] = r;
}
