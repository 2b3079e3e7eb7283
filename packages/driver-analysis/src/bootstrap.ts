import type { Interval } from './correlation.ts';
import { createRandom } from './random.ts';

export interface BootstrapOptions {
  /** 1,000 unless told; with 0 there are no intervals. */
  readonly resamples?: number;
  /** The same seed gives the same intervals. */
  readonly seed?: number;
}

/** Draws as many rows as there are, with replacement, and tells each time how often each row was drawn. */
export function resampleRows(
  rows: number,
  { resamples = 1000, seed = 1 }: BootstrapOptions,
  visit: (counts: Uint32Array) => void,
): void {
  const random = createRandom(seed);
  const counts = new Uint32Array(rows);
  for (let resample = 0; resample < resamples; resample += 1) {
    counts.fill(0);
    for (let draw = 0; draw < rows; draw += 1) {
      const row = Math.floor(random() * rows);
      counts[row] = (counts[row] ?? 0) + 1;
    }
    visit(counts);
  }
}

/**
 * The middle 95 % of what the resamples gave. Null when more than one in twenty gave nothing: what is left would
 * be a choice.
 */
export function middle95(values: readonly (number | null)[]): Interval | null {
  const found = Float64Array.from(values.filter((value) => value !== null)).toSorted();
  if (found.length === 0 || found.length < values.length * 0.95) return null;
  return { low: quantile(found, 0.025), high: quantile(found, 0.975) };
}

function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
