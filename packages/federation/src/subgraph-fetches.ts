import type { FetchSubgraph, SubgraphFetch } from '@cx/plan-execution';
import type { FetchThroughCache } from '@cx/response-cache';

import type {
  CallerContext,
  GatewayContext,
  SubgraphAnswer,
  SubgraphClient,
} from './subgraph-client.ts';

/** How one incoming request asks subgraphs. */
export type FetchFor = (context: GatewayContext) => FetchSubgraph;

/** @param cached answers of what it knows, and asks for the rest */
export function subgraphFetches(
  clients: ReadonlyMap<string, SubgraphClient>,
  cached: FetchThroughCache | undefined,
): FetchFor {
  function askFor(
    context: GatewayContext,
    { subgraph, ...request }: SubgraphFetch,
    { caller = context, epoch }: { readonly caller?: CallerContext; readonly epoch?: string } = {},
  ): Promise<SubgraphAnswer> {
    const client = clients.get(subgraph);
    if (client === undefined) throw new Error(`A plan names a subgraph ${subgraph}.`);
    context.onFetch?.(subgraph);
    return client.request({ ...request, epoch }, caller);
  }

  return (context) => async (fetch) => {
    if (cached === undefined) return askFor(context, fetch);
    return cached({
      fetch,
      principal: context.principal,
      ask: (asked) => askFor(context, asked),
      // Loaders are by caller, and remember: what is kept for others is read with new ones.
      askAfresh: (asked, { epoch, isBehind }) =>
        askFor(context, asked, { caller: isBehind ? alone(context) : callerOf(context), epoch }),
      onOutcome: (outcome) => context.onCache?.(fetch.subgraph, outcome),
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
