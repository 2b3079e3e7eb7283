import type { ApiKeyUsageResolvers } from '../generated/resolver-types.ts';

export const ApiKeyUsage: ApiKeyUsageResolvers = {
  fetches: ({ fetches }) =>
    Object.entries(fetches).map(([subgraph, count]) => ({ subgraph, count })),
};
