import { verifyCounts } from './series.ts';

/** Buckets that a baseline has when nothing else is said: a week of days. */
export const BASELINE_BUCKETS = 7;

/**
 * Least standard deviation, in items. Counts come whole: with a lesser one a lone item after quiet days
 * would be an alarm. It holds for every mean below 1 and not for a mean of 0 alone, otherwise a series with
 * one item in its baseline would alarm sooner than one with none.
 */
const LEAST_SD = 1;

/** What is usual. */
export interface Baseline {
  readonly mean: number;
  /** Of the sample (n - 1), but never below that of a Poisson count of this mean, nor below one item. */
  readonly sd: number;
}

/** @param counts two at least: one has no spread */
export function baselineOf(counts: readonly number[]): Baseline {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (counts.length - 1));
  return { mean, sd: Math.max(sd, Math.sqrt(mean), LEAST_SD) };
}

/** The latest buckets, and what was usual before them. */
export interface Run {
  readonly baseline: Baseline;
  readonly latest: readonly number[];
}

/**
 * Parts a series into its latest buckets and the baseline before them, so that what is judged is no part of
 * what it is judged by. The latest are at most as many as the baseline has: what has lasted longer is usual.
 *
 * @returns null while the baseline is not full
 */
export function runOf(counts: readonly number[], baselineBuckets: number): Run | null {
  verifySeries(counts, baselineBuckets);
  const length = Math.min(baselineBuckets, counts.length - baselineBuckets);
  if (length < 1) return null;
  const start = counts.length - length;
  const baseline = baselineOf(counts.slice(start - baselineBuckets, start));
  return { baseline, latest: counts.slice(start) };
}

export function verifySeries(counts: readonly number[], baselineBuckets: number): void {
  verifyCounts(counts);
  if (Number.isSafeInteger(baselineBuckets) && baselineBuckets >= 2) return;
  throw new RangeError('A baseline has 2 buckets or more.');
}
