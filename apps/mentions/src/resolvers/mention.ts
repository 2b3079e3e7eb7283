import { parseId } from '@cx/subgraph';
import { analysisOf } from '@cx/text-enrichment';

import type { MentionResolvers } from '../generated/resolver-types.ts';
import { effectiveSentiment } from '../services/effective-sentiment.ts';

export const Mention: MentionResolvers = {
  __resolveReference: ({ id }, { mentions }) => mentions.byId.load(parseId(id, 'mention')),
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  author: (mention) => mention,
  sentiment: async (mention, _args, { analyses }) =>
    (await effectiveSentiment(mention, analyses)).sentiment,
  sentimentSource: async (mention, _args, { analyses }) =>
    (await effectiveSentiment(mention, analyses)).source,
  analysis: ({ id }, _args, { analyses }) => analysisOf(analyses, id),
  metrics: ({ id }, _args, { metrics }) => metrics.latestByMentionId.load(id),
  metricHistory: ({ id }, _args, { metrics }) => metrics.historyByMentionId.load(id),
};
