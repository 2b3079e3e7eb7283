import { type Assessment, c1, c2, c3, cusum, ewma } from '@cx/weak-signals';

import type { SignalGrain } from '../entities/signal.ts';

export const DETECTORS = {
  C1: c1,
  C2: c2,
  C3: c3,
  EWMA: ewma,
  CUSUM: (counts, baselineBuckets) => cusum(counts, undefined, baselineBuckets),
} as const satisfies Record<
  string,
  (counts: readonly number[], baselineBuckets: number) => Assessment
>;

export type DetectorName = keyof typeof DETECTORS;

/** How the series of a grain are watched. */
export interface Watch {
  readonly detectors: readonly DetectorName[];
  /** A week. */
  readonly baselineBuckets: number;
  /** How many buckets the detectors look at, the newest among them. */
  readonly window: number;
}

/**
 * Days are watched for bursts (C2) and for slow rises (EWMA, CUSUM). Hours are watched for bursts alone, against the
 * days and nights of a week: a sum over the hours of one day would rise every day.
 */
export const WATCHES: Readonly<Record<SignalGrain, Watch>> = {
  HOUR: { detectors: ['C2'], baselineBuckets: 168, window: 171 },
  DAY: { detectors: ['C2', 'EWMA', 'CUSUM'], baselineBuckets: 7, window: 14 },
};

export interface Detected {
  readonly detector: DetectorName;
  readonly assessment: Assessment;
}

/** What the detector says that is the most alarmed; that of the first one while none has its baseline. */
export function detect({ detectors, baselineBuckets }: Watch, counts: readonly number[]): Detected {
  const [first = 'C2', ...others] = detectors;
  let strongest = { detector: first, assessment: DETECTORS[first](counts, baselineBuckets) };
  for (const detector of others) {
    const assessment = DETECTORS[detector](counts, baselineBuckets);
    if (heightOf(assessment) > heightOf(strongest.assessment)) strongest = { detector, assessment };
  }
  return strongest;
}

/** States go by parts of the score that is an alarm. */
function heightOf({ z, limit }: Assessment): number {
  return z === null ? -Infinity : z / limit;
}
