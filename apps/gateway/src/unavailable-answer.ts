import { type ExecutionResult, GraphQLError } from 'graphql';

/** Codes of what may be there again in a moment. */
const PASSING: ReadonlySet<unknown> = new Set(['DATABASE_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE']);

/**
 * An answer of which nothing is there since what is behind it is away or taken: HTTP says so too then, so that those
 * who know nothing of GraphQL wait and ask again. Null for any other.
 */
export function unavailableAnswer({
  data,
  errors = [],
  ...rest
}: ExecutionResult): ExecutionResult | null {
  const hasNothing = Object.values(data ?? {}).every((value) => value === null);
  if (!hasNothing || errors.length === 0) return null;
  if (!errors.every(({ extensions }) => PASSING.has(extensions['code']))) return null;
  return { ...rest, ...(data === undefined ? {} : { data }), errors: errors.map(withStatus) };
}

function withStatus(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, http: { status: 503 } },
  });
}
