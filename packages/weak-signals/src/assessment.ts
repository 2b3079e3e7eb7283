/** A series as its newest bucket leaves it. */
export type Assessment = Assessed | NotAssessable;

/** Answers for the last count of a series, oldest first. */
export type Detector = (counts: readonly number[]) => Assessment;

interface Assessed {
  readonly verdict: 'NORMAL' | 'ALARM';
  /** What is compared, in items; of C3 in standard deviations, as each of its buckets has one of its own. */
  readonly value: number;
  /** What it would be if all were as usual. */
  readonly expected: number;
  /** An alarm is above it. */
  readonly threshold: number;
  /** By how many standard deviations the value is above what is expected. */
  readonly z: number;
  /** The z that an alarm is above. */
  readonly limit: number;
}

interface NotAssessable {
  readonly verdict: 'INSUFFICIENT_BASELINE';
  readonly value: null;
  readonly expected: null;
  readonly threshold: null;
  readonly z: null;
  readonly limit: null;
}

/** Too little is known of what is usual. This is never an alarm, and no sign that all is well either. */
export const INSUFFICIENT_BASELINE: NotAssessable = {
  verdict: 'INSUFFICIENT_BASELINE',
  value: null,
  expected: null,
  threshold: null,
  z: null,
  limit: null,
};

/** @param sd of the value, more than 0 */
export function judge(value: number, expected: number, sd: number, limit: number): Assessed {
  const z = (value - expected) / sd;
  const threshold = expected + limit * sd;
  return { verdict: z > limit ? 'ALARM' : 'NORMAL', value, expected, threshold, z, limit };
}
