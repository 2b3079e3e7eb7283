import { type Assessment, INSUFFICIENT_BASELINE, judge } from './assessment.ts';
import { BASELINE_BUCKETS, runOf } from './baseline.ts';

/** Weight of the newest bucket (λ). */
const WEIGHT = 0.2;

const LIMIT = 3;

/** The exponentially weighted mean of the latest buckets. It sees a small rise that stays. */
export function ewma(counts: readonly number[], baselineBuckets = BASELINE_BUCKETS): Assessment {
  const run = runOf(counts, baselineBuckets);
  if (run === null) return INSUFFICIENT_BASELINE;
  const { baseline, latest } = run;
  const value = latest.reduce((mean, count) => mean + WEIGHT * (count - mean), baseline.mean);
  // Exact for a short run too. The limit of a long one would make the first buckets deaf.
  const variance = (WEIGHT / (2 - WEIGHT)) * (1 - (1 - WEIGHT) ** (2 * latest.length));
  return judge(value, baseline.mean, baseline.sd * Math.sqrt(variance), LIMIT);
}
