import { BASELINE_BUCKETS, baselineOf, verifySeries } from './baseline.ts';

/** A silence that comes by chance less often than this is told. */
const RARE = 0.001;

/** How long nothing has come, and how likely that is. */
export interface Silence {
  readonly verdict: 'INSUFFICIENT_BASELINE' | 'AS_USUAL' | 'SILENCE';
  /** Buckets without an item at the end of the series. */
  readonly silentBuckets: number;
  /** Items that should have come in them; null without a full baseline. */
  readonly expected: number | null;
  /** The chance of none in so many buckets, of a Poisson count; null without a full baseline. */
  readonly chance: number | null;
  /** A silence is below it. */
  readonly threshold: number;
}

/**
 * Whether a series that is expected to speak has gone silent. Its baseline is what came before the silence,
 * so that a long silence does not become the usual.
 *
 * @param counts of buckets that are over: one that has only begun is empty for no reason
 */
export function silenceOf(counts: readonly number[], baselineBuckets = BASELINE_BUCKETS): Silence {
  verifySeries(counts, baselineBuckets);
  const end = counts.findLastIndex((count) => count > 0) + 1;
  const silentBuckets = counts.length - end;
  if (end < baselineBuckets) {
    const verdict = 'INSUFFICIENT_BASELINE';
    return { verdict, silentBuckets, expected: null, chance: null, threshold: RARE };
  }
  const expected = baselineOf(counts.slice(end - baselineBuckets, end)).mean * silentBuckets;
  const chance = Math.exp(-expected);
  const verdict = chance < RARE ? 'SILENCE' : 'AS_USUAL';
  return { verdict, silentBuckets, expected, chance, threshold: RARE };
}
