import { randomUUID } from 'node:crypto';

import { ApolloServerErrorCode } from '@apollo/server/errors';
import { OPERATION_LIMIT } from '@cx/limits';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Codes that say what the caller can do; an error with another one is ours, and masked. */
const PUBLIC_CODES: ReadonlySet<unknown> = new Set<string>([
  ...Object.values(ApolloServerErrorCode).filter(
    (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  ),
  'AUDIT_UNAVAILABLE',
  'BAD_USER_INPUT',
  'BUDGET_EXHAUSTED',
  'COST_TOO_HIGH',
  'DATABASE_UNAVAILABLE',
  'FORBIDDEN',
  'METRICS_DIMENSION_IMPOSSIBLE',
  'METRICS_LIMIT',
  'METRICS_RANGE_INVALID',
  'METRICS_TOO_LARGE',
  'METRICS_ZONE_UNKNOWN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'SUBGRAPH_BAD_RESPONSE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'UNAUTHENTICATED',
  'UNAUTHORIZED_FIELD_OR_TYPE',
]);

/** A code that says what the caller can do; null for another one, which is ours. */
export function publicCode(code: unknown): string | null {
  return typeof code === 'string' && PUBLIC_CODES.has(code) ? code : null;
}

/**
 * What a client sees of an error: its sentence, place and code. The inside of anything else goes to the log,
 * under an id that the client gets.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const limit = refusalByLimit(error);
  if (limit !== null) return limit;
  const code = extensions?.['code'];
  if (PUBLIC_CODES.has(code)) return { message, ...place, extensions: { code } };

  // A subgraph that masked its error has given it an id, and has logged it.
  const known = extensions?.['errorId'];
  const errorId = typeof known === 'string' ? known : logged(error, log);
  return {
    message: `Something went wrong on our side. Quote the error id ${errorId} to have it looked up.`,
    ...place,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, errorId },
  };
}

const idsOfCauses = new WeakMap<Error, string>();

/** Answers the id under which it is in the log: once for all places of an answer that one cause has left null. */
function logged(error: unknown, log: Logger): string {
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  const known = cause && idsOfCauses.get(cause);
  if (known !== undefined) return known;
  const errorId = randomUUID();
  if (cause !== undefined) idsOfCauses.set(cause, errorId);
  log.error({ err: error, errorId }, 'An operation failed.');
  return errorId;
}

// Apollo Server wraps what a validation rule reports, and gives it a code of its own.
function refusalByLimit(error: unknown): GraphQLFormattedError | null {
  if (!(error instanceof GraphQLError)) return null;
  const inner = error.originalError instanceof GraphQLError ? error.originalError : error;
  const { code, limit, maximum, found } = inner.extensions;
  if (code !== OPERATION_LIMIT) return null;
  return { message: inner.message, extensions: { code, limit, maximum, found } };
}
