import { pageRequest } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  me: (_root, _args, { principal }) => principal,
  apiKey: (_root, { id }, { apiKeys }) => apiKeys.byId(id),
  apiKeys: (_root, args, { apiKeys, cursors }) =>
    apiKeys.all(pageRequest('Query.apiKeys', args, cursors)),
};
