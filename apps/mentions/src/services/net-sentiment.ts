/** How many texts carry each label. */
export interface SentimentCounts {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/**
 * NET_SENTIMENT in points.
 *
 * @returns 100 × (positive - negative) / (positive + neutral + negative), null when there are none
 */
export function netSentiment({ positive, neutral, negative }: SentimentCounts): number | null {
  const all = positive + neutral + negative;
  return all === 0 ? null : (100 * (positive - negative)) / all;
}
