import type { Interval } from './correlation.ts';
import { NORMAL_95, normalPValue, student95, studentPValue } from './distributions.ts';

/** How many of `n` people said yes, or gave one of the best notes. */
export interface Proportion {
  readonly n: number;
  readonly hits: number;
}

export interface SampleMean {
  readonly n: number;
  readonly mean: number;
  /** Of the sample: the squared deviations divided by n - 1. */
  readonly variance: number;
}

export interface SegmentDifference {
  /** First minus second; null when one of them is empty. */
  readonly difference: number | null;
  /** Holds the true difference in 95 of 100 samples. */
  readonly interval: Interval | null;
  /** z of proportions, t of means; null when nothing varies. */
  readonly statistic: number | null;
  /** How often two samples of one population differ as much. */
  readonly pValue: number | null;
  /** One of the segments has fewer than 30: its figures are not to be relied on. */
  readonly isSmall: boolean;
}

/** Two-proportion z test with pooled variance; the interval is Newcombe's, which holds for few people as well. */
export function differenceOfProportions(first: Proportion, second: Proportion): SegmentDifference {
  const isSmall = isSmallSample(first, second);
  if (first.n === 0 || second.n === 0) return nothing(isSmall);
  const one = first.hits / first.n;
  const other = second.hits / second.n;
  const difference = one - other;
  const pooled = (first.hits + second.hits) / (first.n + second.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  const z = error === 0 ? null : difference / error;
  const around = wilsonInterval(first);
  const aroundOther = wilsonInterval(second);
  return {
    difference,
    interval: {
      low: difference - Math.hypot(one - around.low, aroundOther.high - other),
      high: difference + Math.hypot(around.high - one, other - aroundOther.low),
    },
    statistic: z,
    pValue: z === null ? null : normalPValue(z),
    isSmall,
  };
}

/** Welch's test: the two segments need not vary alike. */
export function differenceOfMeans(first: SampleMean, second: SampleMean): SegmentDifference {
  const isSmall = isSmallSample(first, second);
  if (first.n === 0 || second.n === 0) return nothing(isSmall);
  const difference = first.mean - second.mean;
  const one = first.variance / first.n;
  const other = second.variance / second.n;
  if (first.n < 2 || second.n < 2 || one + other === 0) return { ...nothing(isSmall), difference };
  const degrees = (one + other) ** 2 / (one ** 2 / (first.n - 1) + other ** 2 / (second.n - 1));
  const error = Math.sqrt(one + other);
  const margin = student95(degrees) * error;
  return {
    difference,
    interval: { low: difference - margin, high: difference + margin },
    statistic: difference / error,
    pValue: studentPValue(difference / error, degrees),
    isSmall,
  };
}

const FEWEST = 30;

const isSmallSample = (first: { readonly n: number }, second: { readonly n: number }): boolean =>
  Math.min(first.n, second.n) < FEWEST;

const nothing = (isSmall: boolean): SegmentDifference => ({
  difference: null,
  interval: null,
  statistic: null,
  pValue: null,
  isSmall,
});

function wilsonInterval({ n, hits }: Proportion): Interval {
  const square = NORMAL_95 ** 2;
  const middle = (hits + square / 2) / (n + square);
  const margin = (NORMAL_95 * Math.sqrt((hits * (n - hits)) / n + square / 4)) / (n + square);
  return { low: Math.max(0, middle - margin), high: Math.min(1, middle + margin) };
}
