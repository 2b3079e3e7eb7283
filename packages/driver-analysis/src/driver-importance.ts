import { type BootstrapOptions, middle95, resampleRows } from './bootstrap.ts';
import {
  createCorrelationMatrix,
  type MatrixOptions,
  type MeasuredDrivers,
} from './correlation-matrix.ts';
import type { Interval } from './correlation.ts';
import type { Column } from './paired-values.ts';

/** What may move the outcome: an item of a survey, say, with one value per row. */
export interface Driver {
  readonly name: string;
  readonly values: Column;
}

export type ImportanceOptions = MatrixOptions & BootstrapOptions;

export interface RankedDriver {
  readonly name: string;
  /** From 1, by the size of `r` whatever its sign. */
  readonly rank: number;
  /** Rows in which driver and outcome have a value. */
  readonly n: number;
  /** Correlation with the outcome, null when one of the two does not vary. */
  readonly r: number | null;
  readonly interval: Interval | null;
  /** The driver's part of the explained variance, beside the other drivers (Johnson). */
  readonly relativeWeight: number | null;
  /** The same as a share of all that the drivers explain together. */
  readonly share: number | null;
  readonly shareInterval: Interval | null;
  /** How much larger |r| is than that of the next; if the interval is above 0, the lead is no chance. */
  readonly gapToNext: { readonly difference: number; readonly interval: Interval | null } | null;
}

export interface DriverImportance {
  readonly drivers: readonly RankedDriver[];
  /** R² of all drivers together; null when the correlations contradict each other, and so the weights. */
  readonly explained: number | null;
}

/** Which drivers go with the outcome, the strongest first; intervals are of resampled rows. */
export function driverImportance(
  outcome: Column,
  drivers: readonly Driver[],
  options: ImportanceOptions = {},
): DriverImportance {
  const matrix = createCorrelationMatrix(outcome, drivers.map(valuesOf), options);
  const measured = matrix.measure();
  const resampled: MeasuredDrivers[] = [];
  const { measure, measureAlone } = matrix;
  const remeasure = options.withShareIntervals === false ? measureAlone : measure;
  resampleRows(outcome.length, options, (counts) => resampled.push(remeasure(counts)));

  const strongest = [...drivers.keys()].toSorted(
    (left, right) => sizeOf(measured, right) - sizeOf(measured, left),
  );
  return {
    explained: measured.explained,
    drivers: strongest.map((driver, at) => ({
      name: drivers[driver]?.name ?? '',
      rank: at + 1,
      n: matrix.n[driver] ?? 0,
      r: measured.r[driver] ?? null,
      interval: middle95(resampled.map(({ r }) => r[driver] ?? null)),
      relativeWeight: measured.weights?.[driver] ?? null,
      share: shareOf(measured, driver),
      shareInterval: middle95(resampled.map((one) => shareOf(one, driver))),
      gapToNext: gapBetween(driver, strongest[at + 1], measured, resampled),
    })),
  };
}

const valuesOf = ({ values }: Driver): Column => values;

// A driver that does not vary comes last.
const sizeOf = ({ r }: MeasuredDrivers, driver: number): number => Math.abs(r[driver] ?? 0);

function shareOf({ weights, explained }: MeasuredDrivers, driver: number): number | null {
  const weight = weights?.[driver] ?? null;
  return weight === null || explained === null || explained === 0 ? null : weight / explained;
}

function gapBetween(
  driver: number,
  next: number | undefined,
  measured: MeasuredDrivers,
  resampled: readonly MeasuredDrivers[],
): RankedDriver['gapToNext'] {
  if (next === undefined) return null;
  const difference = differenceOf(measured, driver, next);
  if (difference === null) return null;
  return {
    difference,
    interval: middle95(resampled.map((one) => differenceOf(one, driver, next))),
  };
}

function differenceOf({ r }: MeasuredDrivers, driver: number, next: number): number | null {
  const one = r[driver] ?? null;
  const other = r[next] ?? null;
  return one === null || other === null ? null : Math.abs(one) - Math.abs(other);
}
