import { pageRequest, parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';
import { searchListOf } from '../services/verbatim-search.ts';

export const searchQueries: Pick<QueryResolvers, 'search'> = {
  search(_root, { query, first, after }, { verbatims, cursors }) {
    const { customerId } = query;
    const filter = {
      ...query,
      customerId: customerId == null ? null : parseId(customerId, 'customer'),
    };
    return verbatims.search(pageRequest(searchListOf(query), { first, after, filter }, cursors));
  },
};
