import type { StoredAnalysis } from '@cx/text-enrichment';

import type { Sentiment } from '../entities/mention.ts';

/** Five levels in the three words in which sources label: the outer ones count as the inner ones. */
export function sentimentOf(level: StoredAnalysis['sentiment']): Sentiment | null {
  switch (level) {
    case 'VERY_NEGATIVE':
      return 'NEGATIVE';
    case 'VERY_POSITIVE':
      return 'POSITIVE';
    default:
      return level;
  }
}
