import { middle95, resampleRows } from './bootstrap.ts';
import { type Correlation, correlate, type Interval } from './correlation.ts';
import type { Driver, ImportanceOptions } from './driver-importance.ts';
import { type Column, pairValues } from './paired-values.ts';

export interface DriverComparison {
  readonly first: Correlation;
  readonly second: Correlation;
  /** r of the first minus r of the second; null when one of them is. */
  readonly difference: number | null;
  /** Of resampled rows, so that it knows of people who answered both. */
  readonly interval: Interval | null;
}

/** How much more the first driver goes with the outcome than the second. */
export function compareDrivers(
  outcome: Column,
  first: Driver,
  second: Driver,
  options: ImportanceOptions = {},
): DriverComparison {
  const one = pairValues(outcome, first.values, options);
  const other = pairValues(outcome, second.values, options);
  const differences: (number | null)[] = [];
  resampleRows(outcome.length, options, (counts) => {
    differences.push(subtract(one.correlate(counts), other.correlate(counts)));
  });
  return {
    first: correlate(outcome, first.values, options),
    second: correlate(outcome, second.values, options),
    difference: subtract(one.correlate(), other.correlate()),
    interval: middle95(differences),
  };
}

const subtract = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one - other;
