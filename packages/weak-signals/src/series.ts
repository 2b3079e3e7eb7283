/** Items in one bucket. */
export interface BucketCount {
  /** Number of an hour or a day in an unbroken row of them: the next bucket has the next number. */
  readonly bucket: number;
  readonly count: number;
}

/** The buckets in which items would have been seen, both ends included. */
export interface ObservedSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * One count per bucket of the span, oldest first. A bucket without a row had no items. Nothing is known of
 * what lies outside of the span: it makes no zeros, and its rows are left out.
 */
export function countsOf(rows: Iterable<BucketCount>, { first, last }: ObservedSpan): number[] {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last) || last < first) {
    throw new RangeError('A span goes from a bucket to the same one or a later one.');
  }
  const byBucket = new Map<number, number>();
  for (const { bucket, count } of rows) byBucket.set(bucket, (byBucket.get(bucket) ?? 0) + count);
  const counts = Array.from({ length: last - first + 1 }, (_, i) => byBucket.get(first + i) ?? 0);
  verifyCounts(counts);
  return counts;
}

/** Not-a-number compares as «not above», so that an alarm would be missed without a word. */
export function verifyCounts(counts: readonly number[]): void {
  if (counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return;
  throw new RangeError('Counts are whole numbers, 0 or more.');
}
