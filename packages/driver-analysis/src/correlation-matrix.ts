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

export interface CorrelationMatrix {
  readonly n: readonly number[];
  /** With each row taken as often as told, else once. */
  readonly measure: (counts?: Uint32Array) => MeasuredDrivers;
}

/** Each pair over the rows in which both have a value: few people answer everything. */
export function createCorrelationMatrix(
  outcome: Column,
  drivers: readonly Column[],
  options: CorrelationOptions,
): CorrelationMatrix {
  const withOutcome = drivers.map((driver) => pairValues(outcome, driver, options));
  // The lower triangle.
  const among = drivers.map((driver, at) =>
    drivers.slice(0, at).map((other) => pairValues(driver, other, options)),
  );
  return {
    n: withOutcome.map(({ n }) => n),
    measure: (counts) => {
      const r = withOutcome.map((pair) => pair.correlate(counts));
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

/** Null when nobody answered two of them, or all alike. */
function fillMatrix(
  among: readonly (readonly PairedValues[])[],
  drivers: readonly number[],
  counts: Uint32Array | undefined,
): Matrix | null {
  const matrix: number[][] = drivers.map(() => []);
  for (const [row, driver] of drivers.entries()) {
    for (const [column, other] of drivers.slice(0, row).entries()) {
      const r = among[driver]?.[other]?.correlate(counts) ?? null;
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
