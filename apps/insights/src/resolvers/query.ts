import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';
import { searchListOf } from '../services/verbatim-search.ts';

export const Query: QueryResolvers = {
  signal: (_root, { id }, { signals }) => signals.byId.load(parseId(id, 'signal')),
  signals: (_root, args, { signals, cursors }) =>
    signals.newest(pageRequest('Query.signals', args, cursors)),
  async signalSeries(_root, { query }, { signals }) {
    const { brand: brandId, topic = null, touchpoint = null, channel = null } = query;
    const { grain = 'DAY', detector = null, baselineBuckets = null } = query;
    const series = { brandId, topic, touchpoint, channel, grain };
    const { from, to } = query;
    return { buckets: await signals.series({ ...series, from, to, detector, baselineBuckets }) };
  },
  silences: (_root, { brands = null }, { signals }) => signals.silences(brands),

  search(_root, { query, first, after }, { verbatims, cursors }) {
    const { customerId } = query;
    const filter = {
      ...query,
      customerId: customerId == null ? null : parseId(customerId, 'customer'),
    };
    return verbatims.search(pageRequest(searchListOf(query), { first, after, filter }, cursors));
  },
};
