import type { GraphQLFormattedError } from 'graphql';

import type { SubgraphAnswer } from './subgraph-client.ts';

/** Answers null for a body that is something else than GraphQL. */
export function parseAnswer(body: string): SubgraphAnswer | null {
  try {
    const answer: unknown = JSON.parse(body);
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

function isAnswer(
  value: unknown,
): value is { data?: Record<string, unknown> | null; errors?: GraphQLFormattedError[] } {
  if (typeof value !== 'object' || value === null) return false;
  const hasData = 'data' in value;
  if (hasData && (typeof value.data !== 'object' || Array.isArray(value.data))) return false;
  // Some write null where there are no errors.
  if (!('errors' in value) || value.errors === null) return hasData;
  const { errors: found } = value;
  return Array.isArray(found) && found.every(isError) && (hasData || found.length > 0);
}

function isError(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'message' in value &&
    typeof value.message === 'string'
  );
}
