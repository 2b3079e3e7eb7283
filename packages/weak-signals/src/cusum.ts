import { type Assessment, INSUFFICIENT_BASELINE, judge } from './assessment.ts';
import { BASELINE_BUCKETS, runOf } from './baseline.ts';

export interface CusumTerms {
  /** What a bucket may be above the mean without adding to the sum, in standard deviations. */
  readonly k: number;
  /** What the sum is above in an alarm, in standard deviations. */
  readonly h: number;
}

const TERMS: CusumTerms = { k: 0.5, h: 5 };

/** One-sided CUSUM: what the latest buckets have had too much, as a sum that does not fall below 0. */
export function cusum(
  counts: readonly number[],
  { k, h }: CusumTerms = TERMS,
  baselineBuckets = BASELINE_BUCKETS,
): Assessment {
  if (!(k >= 0) || !(h > 0)) throw new RangeError('k is 0 or more, and h is more than 0.');
  const run = runOf(counts, baselineBuckets);
  if (run === null) return INSUFFICIENT_BASELINE;
  const { mean, sd } = run.baseline;
  const sum = run.latest.reduce((above, count) => Math.max(0, above + count - mean - k * sd), 0);
  return judge(sum, 0, sd, h);
}
