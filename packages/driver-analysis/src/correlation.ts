import { NORMAL_95 } from './distributions.ts';
import { type Column, type CorrelationOptions, pairValues } from './paired-values.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Correlation {
  /** Null when one of the two does not vary. Below 100 rows it says little: whoever shows it looks at `n`. */
  readonly r: number | null;
  /** Rows in which both have a value. */
  readonly n: number;
  /** Holds the true value in 95 of 100 samples (Fisher's z). Null up to three rows. */
  readonly interval: Interval | null;
}

/** Over the rows in which both columns have a value. */
export function correlate(
  left: Column,
  right: Column,
  options: CorrelationOptions = {},
): Correlation {
  const pair = pairValues(left, right, options);
  const r = pair.correlate();
  return {
    r,
    n: pair.n,
    interval: r === null ? null : fisherInterval(r, pair.effectiveN, options),
  };
}

function fisherInterval(
  r: number,
  effectiveN: number,
  { method }: CorrelationOptions,
): Interval | null {
  if (effectiveN <= 3) return null;
  // Ranks scatter more than values do (Bonett and Wright).
  const variance = (method === 'SPEARMAN' ? 1 + (r * r) / 2 : 1) / (effectiveN - 3);
  const z = Math.atanh(r);
  const margin = NORMAL_95 * Math.sqrt(variance);
  return { low: Math.tanh(z - margin), high: Math.tanh(z + margin) };
}
