import { parseId } from '@cx/subgraph';
import { analysisOf } from '@cx/text-enrichment';

import type { MentionsContext } from '../context.ts';
import type { Mention as MentionRow, Sentiment } from '../entities/mention.ts';
import type { MentionResolvers } from '../generated/resolver-types.ts';
import { sentimentOf } from '../services/computed-sentiment.ts';

export const Mention: MentionResolvers = {
  __resolveReference: ({ id }, { mentions }) => mentions.byId.load(parseId(id, 'mention')),
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  author: (mention) => mention,
  sentiment: async (mention, _args, context) =>
    mention.sentiment ?? (await computedSentiment(mention, context)),
  sentimentSource: async (mention, _args, context) => {
    if (mention.sentiment !== null) return 'SOURCE';
    return (await computedSentiment(mention, context)) === null ? null : 'COMPUTED';
  },
  analysis: ({ id }, _args, { analyses }) => analysisOf(analyses, id),
  metrics: ({ id }, _args, { metrics }) => metrics.latestByMentionId.load(id),
  metricHistory: ({ id }, _args, { metrics }) => metrics.historyByMentionId.load(id),
};

async function computedSentiment(
  { id }: MentionRow,
  { analyses }: MentionsContext,
): Promise<Sentiment | null> {
  return sentimentOf((await analysisOf(analyses, id))?.sentiment ?? null);
}
