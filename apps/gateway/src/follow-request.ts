import type { GatewayContext, SubgraphAnswer } from '@cx/federation';

import type { CacheReport } from './cache-report.ts';
import type { Explanation } from './explanation.ts';
import { planMade } from './heap-growth.ts';
import type { Metrics } from './metrics.ts';
import { publicCode } from './present-error.ts';

export interface RequestFollowers {
  readonly explanation: Explanation | null;
  readonly cached: CacheReport;
  readonly metrics: Metrics | undefined;
}

/** What a request tells of its plan and of what it asks subgraphs for, to those who want to know. */
export function followRequest({
  explanation,
  cached,
  metrics,
}: RequestFollowers): Pick<GatewayContext, 'onCache' | 'onFetched' | 'onPlan'> {
  return {
    onCache(fetch, outcome) {
      cached.add(fetch.subgraph, outcome);
      explanation?.cached(fetch, outcome);
    },
    onFetched(fetched) {
      explanation?.fetched(fetched);
      const { subgraph, answer, begunAtMs, endedAtMs } = fetched;
      metrics?.subgraphAnswered(subgraph, outcomeOf(answer), (endedAtMs - begunAtMs) / 1000);
    },
    onPlan(operation) {
      if (operation.planningMs !== null) planMade();
      explanation?.planned(operation);
      metrics?.planned(operation.planningMs);
    },
  };
}

/** One of few: a subgraph may write anything. */
function outcomeOf({ errors = [] }: SubgraphAnswer): string {
  const [first] = errors;
  return first === undefined ? 'ok' : (publicCode(first.extensions?.['code']) ?? 'errors');
}
