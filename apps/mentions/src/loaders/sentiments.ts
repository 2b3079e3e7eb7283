import { oneByKey } from '@cx/database';
import DataLoader from 'dataloader';

import type { MentionRepository } from '../repositories/mentions.ts';
import type { SentimentCounts } from '../services/net-sentiment.ts';

export interface SentimentLoaders {
  readonly byBrandKey: DataLoader<string, SentimentCounts>;
}

/** One set per request: a loader remembers, and a memory must not outlive the rights of its caller. */
export function createSentimentLoaders(repository: MentionRepository): SentimentLoaders {
  return {
    byBrandKey: new DataLoader(async (keys) => {
      const sentiments = await repository.findSentimentsByBrandKeys(keys);
      return oneByKey(keys, sentiments, ({ brandId }) => brandId).map(
        (counts) => counts ?? { positive: 0, neutral: 0, negative: 0, computed: 0 },
      );
    }),
  };
}
