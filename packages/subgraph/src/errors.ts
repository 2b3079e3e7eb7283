import { randomUUID } from 'node:crypto';

import { DatabaseUnavailable } from '@cx/database';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';

/** Every code a client can meet. A code is a promise: never rename one, only add. */
export const ErrorCode = {
  BadUserInput: 'BAD_USER_INPUT',
  DatabaseUnavailable: 'DATABASE_UNAVAILABLE',
  Forbidden: 'FORBIDDEN',
  Internal: 'INTERNAL_SERVER_ERROR',
  MetricsDimensionImpossible: 'METRICS_DIMENSION_IMPOSSIBLE',
  MetricsLimit: 'METRICS_LIMIT',
  MetricsRangeInvalid: 'METRICS_RANGE_INVALID',
  MetricsTooLarge: 'METRICS_TOO_LARGE',
  MetricsZoneUnknown: 'METRICS_ZONE_UNKNOWN',
  NotFound: 'NOT_FOUND',
} as const;

export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

const CODES: ReadonlySet<unknown> = new Set(Object.values(ErrorCode));

/** For errors the caller can act on. Anything else is a bug: let it throw and be masked. */
export function fail(code: ErrorCode, message: string): never {
  throw new GraphQLError(message, { extensions: { code } });
}

/** For a field that may not be null. @param thing what is missing, as a sentence needs it: `survey` */
export function found<Thing>(value: Thing | null, thing: string): Thing {
  return value ?? fail(ErrorCode.NotFound, `There is no such ${thing} any more.`);
}

/** What {@link fail} says, for code that knows nothing of GraphQL: a value of the caller's is unusable. */
export class BadUserInput extends Error {
  override readonly name: string = 'BadUserInput';
}

/** Where the inside of a masked error goes. */
export type ReportError = (error: unknown, errorId: string) => void;

/**
 * What a client sees of an error that execution met: our own sentences as they are, a bug as an id that
 * the log knows.
 */
export function presentError(error: GraphQLError, report: ReportError): GraphQLFormattedError {
  const place = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
  const { code } = error.extensions;
  if (CODES.has(code)) return { message: error.message, ...place, extensions: { code } };

  if (error.originalError instanceof BadUserInput) {
    return { message: error.message, ...place, extensions: { code: ErrorCode.BadUserInput } };
  }

  if (error.originalError instanceof DatabaseUnavailable) {
    return {
      message: 'The database behind this field does not answer: ask again in a moment.',
      ...place,
      extensions: { code: ErrorCode.DatabaseUnavailable },
    };
  }

  if (holdsNul(error)) {
    return {
      message: 'A text holds the character NUL, which no text here has: leave it out.',
      ...place,
      extensions: { code: ErrorCode.BadUserInput },
    };
  }

  if (isRefusal(error)) {
    return { message: error.message, ...place, extensions: { code: ErrorCode.BadUserInput } };
  }

  const errorId = randomUUID();
  report(error.originalError, errorId);
  return {
    message: `Something went wrong on our side. Quote the error id ${errorId} to have it looked up.`,
    ...place,
    extensions: { code: ErrorCode.Internal, errorId },
  };
}

/** What Postgres says of a text that it cannot hold: everything that we send is UTF-8, but for this one character. */
const CHARACTER_NOT_IN_REPERTOIRE = '22021';

function holdsNul({ originalError }: GraphQLError): boolean {
  const isCoded = originalError !== undefined && 'code' in originalError;
  return isCoded && originalError.code === CHARACTER_NOT_IN_REPERTOIRE;
}

// graphql-js itself refused a value: it throws no other error without an original, and none that is an
// error of its own before anything has been executed, which is where a path begins. Afterwards it refuses the
// value of an argument, at which it points; at a field it points for what the field has answered.
function isRefusal({ originalError, path }: GraphQLError): boolean {
  if (originalError === undefined) return true;
  if (!(originalError instanceof GraphQLError)) return false;
  return path === undefined || pointsAtValue(originalError);
}

function pointsAtValue({ nodes = [] }: GraphQLError): boolean {
  return nodes.length > 0 && nodes.every(({ kind }) => kind !== Kind.FIELD);
}
