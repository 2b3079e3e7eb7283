import {
  type Column,
  compareDrivers,
  type Driver,
  type DriverComparison,
  driverImportance,
  type RankedDriver,
} from '@cx/driver-analysis';

/** Correlations of fewer say too little to be told. */
export const FEWEST_FOR_R = 100;

interface Columns {
  readonly method: 'PEARSON' | 'SPEARMAN';
  readonly outcome: Column;
}

/** Plain data, to go from thread to thread. */
export interface RankTask extends Columns {
  readonly kind: 'rank';
  readonly drivers: readonly Driver[];
  /** Of each respondent; null when none are wanted. */
  readonly segments: readonly (string | null)[] | null;
}

export interface CompareTask extends Columns {
  readonly kind: 'compare';
  readonly first: Driver;
  readonly second: Driver;
}

export interface SegmentedRanks {
  readonly overall: RankedDrivers;
  readonly segments: readonly (RankedDrivers & { readonly segment: string })[];
}

export interface RankedDrivers {
  readonly n: number;
  readonly explained: number | null;
  readonly ranked: readonly RankedDriver[];
  /** Those that too few have answered. */
  readonly unranked: readonly { readonly name: string; readonly n: number }[];
}

// In a request; 1,000 would move an interval by its second digit.
const RESAMPLES = 200;

export function compareTwo({ outcome, first, second, method }: CompareTask): DriverComparison {
  return compareDrivers(outcome, first, second, { method, resamples: RESAMPLES });
}

export function rankAll({ outcome, drivers, segments, method }: RankTask): SegmentedRanks {
  const names = new Set((segments ?? []).filter((segment) => segment !== null));
  return {
    overall: rank(outcome, drivers, method),
    segments: [...names].toSorted().map((segment) => {
      const rows = [...outcome.keys()].filter((row) => segments?.[row] === segment);
      const theirs = drivers.map(({ name, values }) => ({ name, values: pick(values, rows) }));
      return { segment, ...rank(pick(outcome, rows), theirs, method) };
    }),
  };
}

function rank(
  outcome: Column,
  drivers: readonly Driver[],
  method: Columns['method'],
): RankedDrivers {
  const counted = drivers.map((driver) => ({ driver, n: answersOf(outcome, driver) }));
  const enough = counted.filter(({ n }) => n >= FEWEST_FOR_R).map(({ driver }) => driver);
  const options = { method, resamples: RESAMPLES, withShareIntervals: false };
  const found = driverImportance(outcome, enough, options);
  return {
    n: outcome.length,
    explained: enough.length === 0 ? null : found.explained,
    ranked: found.drivers,
    unranked: counted
      .filter(({ n }) => n < FEWEST_FOR_R)
      .map(({ driver, n }) => ({ name: driver.name, n })),
  };
}

const pick = (column: Column, rows: readonly number[]): Column =>
  rows.map((row) => column[row] ?? null);

const answersOf = (outcome: Column, { values }: Driver): number =>
  values.filter((value, row) => value !== null && (outcome[row] ?? null) !== null).length;
