import { parseId } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  issue: (_root, { id }, { issues }) => issues.byAnyId.load(parseId(id, 'issue')),
};
