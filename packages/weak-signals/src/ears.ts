import { type Assessment, INSUFFICIENT_BASELINE, judge } from './assessment.ts';
import { BASELINE_BUCKETS, baselineOf, verifySeries } from './baseline.ts';

/** Buckets between baseline and newest bucket, so that the first days of a rise do not hide the next. */
const GAP = 2;

const LIMIT = 3;

const SUM_LIMIT = 2;

/** EARS C1: the newest bucket against those right before it. */
export function c1(counts: readonly number[], baselineBuckets = BASELINE_BUCKETS): Assessment {
  return assess(counts, baselineBuckets, 0);
}

/** EARS C2: as C1, with two buckets between baseline and newest bucket. It sees a rise that takes days. */
export function c2(counts: readonly number[], baselineBuckets = BASELINE_BUCKETS): Assessment {
  return assess(counts, baselineBuckets, GAP);
}

/** EARS C3: by how much C2 has been above 1 in the last three buckets. It sees a rise that is small and stays. */
export function c3(counts: readonly number[], baselineBuckets = BASELINE_BUCKETS): Assessment {
  let sum = 0;
  for (const newer of [0, 1, 2]) {
    const { z } = c2(counts.slice(0, Math.max(0, counts.length - newer)), baselineBuckets);
    if (z === null) return INSUFFICIENT_BASELINE;
    sum += Math.max(0, z - 1);
  }
  return judge(sum, 0, 1, SUM_LIMIT);
}

function assess(counts: readonly number[], baselineBuckets: number, gap: number): Assessment {
  verifySeries(counts, baselineBuckets);
  const end = counts.length - 1 - gap;
  const newest = counts.at(-1);
  if (newest === undefined || end < baselineBuckets) return INSUFFICIENT_BASELINE;
  const { mean, sd } = baselineOf(counts.slice(end - baselineBuckets, end));
  return judge(newest, mean, sd, LIMIT);
}
