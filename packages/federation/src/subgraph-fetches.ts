import type { FetchSubgraph } from '@cx/plan-execution';
import type { FetchThroughCache } from '@cx/response-cache';

import { fetchSubgraph } from './fetch-subgraph.ts';
import type { CallerContext, GatewayContext, SubgraphClient } from './subgraph-client.ts';

/** How one incoming request asks subgraphs. */
export type FetchFor = (context: GatewayContext) => FetchSubgraph;

/** @param cached answers of what it knows, and asks for the rest */
export function subgraphFetches(
  clients: ReadonlyMap<string, SubgraphClient>,
  cached: FetchThroughCache | undefined,
): FetchFor {
  return (context) => async (fetch) => {
    if (cached === undefined) return fetchSubgraph(context, clients, fetch);
    return cached({
      fetch,
      principal: context.principal,
      ask: (asked) => fetchSubgraph(context, clients, asked),
      // Loaders are by caller, and remember: what is kept for others is read with new ones.
      askAfresh: (asked, { epoch, isBehind }) =>
        fetchSubgraph(context, clients, asked, {
          caller: isBehind ? alone(context) : callerOf(context),
          epoch,
        }),
      onOutcome: (outcome) => context.onCache?.(fetch, outcome),
    });
  };
}

/** The same caller, whom no loader knows. */
function callerOf(context: GatewayContext): CallerContext {
  return { ...context };
}

/** On behalf of somebody who does not wait for it. */
function alone({ principal }: GatewayContext): CallerContext {
  return { principal };
}
