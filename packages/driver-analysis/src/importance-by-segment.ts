import {
  type Driver,
  type DriverImportance,
  driverImportance,
  type ImportanceOptions,
} from './driver-importance.ts';
import type { Column } from './paired-values.ts';

export interface SegmentImportance extends DriverImportance {
  readonly segment: string;
}

/** The same for each group of rows by itself, in the order of their names; a row without segment is in none. */
export function driverImportanceBySegment(
  outcome: Column,
  drivers: readonly Driver[],
  segments: readonly (string | null)[],
  options: ImportanceOptions = {},
): readonly SegmentImportance[] {
  if (segments.length !== outcome.length) {
    throw new RangeError('Segments need one value for each row, null for a row that is in none.');
  }
  const names = new Set(segments.filter((segment) => segment !== null));
  return [...names].toSorted().map((segment) => {
    const rows = [...segments.keys()].filter((row) => segments[row] === segment);
    const { weights, ...others } = options;
    const found = driverImportance(
      pick(outcome, rows),
      drivers.map(({ name, values }) => ({ name, values: pick(values, rows) })),
      weights === undefined ? others : { ...others, weights: rows.map((row) => weights[row] ?? 0) },
    );
    return { segment, ...found };
  });
}

const pick = (column: Column, rows: readonly number[]): Column =>
  rows.map((row) => column[row] ?? null);
