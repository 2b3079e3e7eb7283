import { parseId } from '@cx/subgraph';

import type { MentionResolvers } from '../generated/resolver-types.ts';

export const Mention: MentionResolvers = {
  __resolveReference: ({ id }, { mentions }) => mentions.byId.load(parseId(id, 'mention')),
  brand: ({ brandId }) => ({ key: brandId }),
  customer: ({ customerId }) => (customerId === null ? null : { id: customerId }),
  author: (mention) => mention,
  metrics: ({ id }, _args, { metrics }) => metrics.latestByMentionId.load(id),
  metricHistory: ({ id }, _args, { metrics }) => metrics.historyByMentionId.load(id),
};
