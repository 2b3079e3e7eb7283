import type { SentimentSummaryResolvers } from '../generated/resolver-types.ts';
import { netSentiment } from '../services/net-sentiment.ts';

export const SentimentSummary: SentimentSummaryResolvers = {
  net: (counts) => netSentiment(counts),
};
