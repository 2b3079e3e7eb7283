import { pageRequest } from '@cx/subgraph';

import type { QueryResolvers } from '../generated/resolver-types.ts';

export const Query: QueryResolvers = {
  survey: (_root, { key }, { surveys }) => surveys.byKey.load(key),
  surveys: (_root, args, { surveys, cursors }) =>
    surveys.all(pageRequest('Query.surveys', args, cursors)),
  benchmarks: (_root, { metric }, { benchmarks }) => benchmarks.byMetric(metric ?? null),
};
