import type { Principal } from '@cx/principals';
import { type DocumentNode, parse } from 'graphql';

import type { CallerContext, SubgraphAnswer, SubgraphClient } from './subgraph-client.ts';

/** A subgraph that lives in the gateway's own process. */
export interface LocalSubgraph {
  createContext(principal: Principal, gone?: AbortSignal): object;
  execute(operation: {
    readonly document: DocumentNode;
    readonly operationName?: string | undefined;
    readonly variables?: Readonly<Record<string, unknown>> | undefined;
    readonly context: object;
  }): Promise<SubgraphAnswer>;
}

/** Calls a subgraph's schema directly: no HTTP, no JSON, one set of loaders for each incoming request. */
export function createLocalSubgraphClient(subgraph: LocalSubgraph): SubgraphClient {
  const contexts = new WeakMap<CallerContext, object>();

  function contextFor(incoming: CallerContext): object {
    const known = contexts.get(incoming);
    if (known !== undefined) return known;
    const made = subgraph.createContext(incoming.principal, incoming.gone);
    contexts.set(incoming, made);
    return made;
  }

  return {
    request: ({ query, document, operationName, variables }, incoming) =>
      subgraph.execute({
        document: document ?? parse(query),
        operationName,
        variables,
        context: contextFor(incoming),
      }),
    close: () => Promise.resolve(),
  };
}
