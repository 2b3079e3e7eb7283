import type { QueryResolvers } from '../generated/resolver-types.ts';
import { metricDefinitions } from '../services/metric-definitions.ts';

export const metricQueries: Pick<QueryResolvers, 'metricDefinitions' | 'metrics'> = {
  metrics: (_root, { query }, { metrics }) => metrics.answer(query),
  metricDefinitions: () => metricDefinitions(),
};
