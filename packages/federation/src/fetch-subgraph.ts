import type { FetchSubgraph } from '@cx/plan-execution';
import { type Span, traced } from '@cx/telemetry';

import type {
  GatewayContext,
  SubgraphAnswer,
  SubgraphClient,
  SubgraphRequest,
  Transfer,
} from './subgraph-client.ts';

/** Asks subgraphs on behalf of one request, and tells it of what it asks. */
export function fetchFor(
  context: GatewayContext,
  clients: ReadonlyMap<string, SubgraphClient>,
): FetchSubgraph {
  return async ({ subgraph, ...request }) => {
    const client = clients.get(subgraph);
    if (client === undefined) throw new Error(`A plan names a subgraph ${subgraph}.`);
    context.onFetch?.(subgraph);
    const { onFetched } = context;
    let transfer: Transfer | null = null;
    const asked =
      onFetched === undefined
        ? request
        : { ...request, onTransfer: (heard: Transfer) => void (transfer = heard) };
    const begunAtMs = performance.now();
    const answer = await tracedFetch(subgraph, request, () => client.request(asked, context));
    onFetched?.({ subgraph, request, answer, transfer, begunAtMs, endedAtMs: performance.now() });
    return answer;
  };
}

function tracedFetch(
  subgraph: string,
  { operationName, variables, isRead = false }: SubgraphRequest,
  ask: () => Promise<SubgraphAnswer>,
): Promise<SubgraphAnswer> {
  return traced(
    () => ({
      kind: 'client',
      name: `fetch ${subgraph}`,
      attributes: {
        'graphql.operation.name': operationName,
        'graphql.operation.type': isRead ? 'query' : 'mutation',
        'cx.subgraph': subgraph,
        'cx.representations': representationsIn(variables),
      },
    }),
    async (span) => {
      const answer = await ask();
      if (span !== null) tellErrors(span, answer);
      return answer;
    },
  );
}

function tellErrors(span: Span, { errors = [] }: SubgraphAnswer): void {
  const [first] = errors;
  if (first !== undefined) span.fail(codeOf(first.extensions));
}

/** How many entities a request is about. */
export function representationsIn(variables: SubgraphRequest['variables'] = {}): number {
  return Object.entries(variables)
    .filter(([name]) => /^representations(?:_\d+)?$/.test(name))
    .reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 0), 0);
}

function codeOf(extensions: Readonly<Record<string, unknown>> = {}): string {
  return typeof extensions['code'] === 'string' ? extensions['code'] : 'ERROR';
}
