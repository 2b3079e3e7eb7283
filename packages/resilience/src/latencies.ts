/** How long the calls of late took. */
export interface Latencies {
  add(ms: number): void;
  /** Longer than this took only so many of them: 0.95 asks for the slowest twentieth. Null while few are known. */
  quantile(share: number): number | null;
}

const REMEMBERED = 200;
const LEAST = 20;
/** Sorting for each question would cost more than an answer that is a little old. */
const SORTED_EVERY = 20;

export function createLatencies(): Latencies {
  const latest = new Float64Array(REMEMBERED);
  let added = 0;
  let sorted: Float64Array | null = null;

  return {
    add(ms) {
      latest[added % REMEMBERED] = ms;
      added += 1;
      if (added % SORTED_EVERY === 0) sorted = latest.slice(0, added).toSorted();
    },
    quantile(share) {
      if (sorted === null || added < LEAST) return null;
      return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
    },
  };
}
