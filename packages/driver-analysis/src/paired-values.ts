import { orderOf, midRanks } from './mid-ranks.ts';
import { weightedCorrelation } from './weighted-correlation.ts';

/** One value per row, null where nobody answered. */
export type Column = readonly (number | null)[];

export interface CorrelationOptions {
  /** PEARSON unless told: for what is measured on an even scale; SPEARMAN compares the order alone. */
  readonly method?: 'PEARSON' | 'SPEARMAN';
  /** One per row, 0 or more: how many people a row stands for. */
  readonly weights?: readonly number[];
}

/** The rows in which both columns have a value, ready to be correlated many times. */
export interface PairedValues {
  readonly n: number;
  /** How many rows of equal weight would say as much (Kish). */
  readonly effectiveN: number;
  /** With each row taken as often as told, else once. Null when one of the two does not vary. */
  readonly correlate: (counts?: Uint32Array) => number | null;
}

export function pairValues(
  left: Column,
  right: Column,
  { method = 'PEARSON', weights }: CorrelationOptions,
): PairedValues {
  requireOnePerRow(left, right, weights);
  const rows = [...left.keys()].filter((row) => isFound(left[row]) && isFound(right[row]));
  const x = Float64Array.from(rows, (row) => left[row] ?? 0);
  const y = Float64Array.from(rows, (row) => right[row] ?? 0);
  const weight = Float64Array.from(rows, (row) => weights?.[row] ?? 1);
  const ranks = method === 'SPEARMAN' ? { x: rankedBy(x), y: rankedBy(y) } : null;
  const mass = new Float64Array(rows.length);
  return {
    n: rows.length,
    effectiveN: effectiveNumber(weight),
    correlate: (counts) => {
      for (let at = 0; at < mass.length; at += 1) {
        const count = counts === undefined ? 1 : (counts[rows[at] ?? 0] ?? 0);
        mass[at] = (weight[at] ?? 0) * count;
      }
      if (ranks === null) return weightedCorrelation(x, y, mass);
      return weightedCorrelation(ranks.x(mass), ranks.y(mass), mass);
    },
  };
}

const isFound = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;

function rankedBy(values: Float64Array): (mass: Float64Array) => Float64Array {
  const order = orderOf(values);
  return (mass) => midRanks(values, order, mass);
}

function effectiveNumber(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

function requireOnePerRow(
  left: Column,
  right: Column,
  weights: readonly number[] | undefined,
): void {
  if (left.length !== right.length || (weights?.length ?? left.length) !== left.length) {
    throw new RangeError('Columns and weights need one value for each row.');
  }
  if (![...left, ...right].every((value) => value === null || Number.isFinite(value))) {
    throw new RangeError('A value is a finite number, or null where nobody answered.');
  }
  if (weights?.every((weight) => Number.isFinite(weight) && weight >= 0) === false) {
    throw new RangeError('A weight is a finite number, 0 or more.');
  }
}
