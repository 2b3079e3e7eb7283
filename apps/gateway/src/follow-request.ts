import type { GatewayContext, SubgraphAnswer } from '@cx/federation';

import type { Explanation } from './explanation.ts';
import type { Metrics } from './metrics.ts';
import { publicCode } from './present-error.ts';

/** What a request tells of its plan and of what it asks subgraphs for, to those who want to know. */
export function followRequest(
  explanation: Explanation | null,
  metrics: Metrics | undefined,
): Pick<GatewayContext, 'onFetched' | 'onPlan'> {
  return {
    onFetched(fetched) {
      explanation?.fetched(fetched);
      const { subgraph, answer, begunAtMs, endedAtMs } = fetched;
      metrics?.subgraphAnswered(subgraph, outcomeOf(answer), (endedAtMs - begunAtMs) / 1000);
    },
    onPlan(operation) {
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
