/** How many texts sound how. */
export interface SentimentCounts {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
  /** How many of all of them no source has labelled. */
  readonly computed: number;
}

/**
 * NET_SENTIMENT in points.
 *
 * @returns 100 × (positive - negative) / (positive + neutral + negative), null when there are none
 */
export function netSentiment({
  positive,
  neutral,
  negative,
}: Omit<SentimentCounts, 'computed'>): number | null {
  const all = positive + neutral + negative;
  return all === 0 ? null : (100 * (positive - negative)) / all;
}
