import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';
import { metricDefinitions } from '../services/metric-definitions.ts';
import { searchListOf } from '../services/verbatim-search.ts';

export const Query: QueryResolvers = {
  metrics: (_root, { query }, { metrics }) => metrics.answer(query),
  metricDefinitions: () => metricDefinitions(),
  search(_root, { query, first, after }, { verbatims, cursors }) {
    const { customerId } = query;
    const filter = {
      ...query,
      customerId: customerId == null ? null : parseId(customerId, 'customer'),
    };
    return verbatims.search(pageRequest(searchListOf(query), { first, after, filter }, cursors));
  },
};
