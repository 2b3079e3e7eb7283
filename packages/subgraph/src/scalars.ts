import { GraphQLScalarType, Kind } from 'graphql';

import { ErrorCode, fail } from './errors.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseDateTime(value: unknown): Date {
  const date =
    typeof value === 'string' && INSTANT.test(value) ? new Date(value) : new Date(Number.NaN);
  // `new Date` rolls 30 February over to March: such a day is no instant that somebody meant.
  if (Number.isNaN(date.valueOf()) || !isRealDay(String(value))) {
    return fail(
      ErrorCode.BadUserInput,
      'A DateTime is an instant with its offset in ISO 8601, such as 2026-11-21T09:00:00Z.',
    );
  }
  return date;
}

function isRealDay(instant: string): boolean {
  const [year, month, day] = instant.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function serializeDateTime(value: unknown): string {
  if (!(value instanceof Date)) {
    throw new TypeError('A DateTime field must resolve to a Date.');
  }
  return value.toISOString();
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
  serialize: serializeDateTime,
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : null),
});
