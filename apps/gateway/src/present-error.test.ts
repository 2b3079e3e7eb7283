import { ErrorCode } from '@cx/subgraph';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { presentError } from './present-error.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const PLACE = { locations: [{ line: 1, column: 3 }], path: ['customers', 0, 'tickets'] };

type Formatted = Parameters<typeof presentError>[0];

function present(
  formatted: Formatted,
  error: unknown = null,
): [unknown, Record<string, unknown>[]] {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void lines.push(JSON.parse(line)) });
  return [presentError(formatted, error, log), lines];
}

const masked = (errorId: unknown, place: object = PLACE): object => ({
  message: `Something went wrong on our side. Quote the error id ${String(errorId)} to have it looked up.`,
  ...place,
  extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
});

it.for([
  'AUDIT_UNAVAILABLE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'BUDGET_EXHAUSTED',
  'COST_TOO_HIGH',
  'DATABASE_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'NOT_FOUND',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'RATE_LIMITED',
  'SUBGRAPH_BAD_RESPONSE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'UNAUTHENTICATED',
])('shows sentence, place and code of %s, and nothing else', (code) => {
  const formatted = {
    message: 'A sentence.',
    ...PLACE,
    extensions: { code, serviceName: 'tickets', stacktrace: ['at inside'], http: { status: 400 } },
  };

  expect(present(formatted)).toEqual([
    { message: 'A sentence.', ...PLACE, extensions: { code } },
    [],
  ]);
});

it('shows no place where there is none', () => {
  const formatted = { message: 'A sentence.', extensions: { code: 'NOT_FOUND' } };

  expect(present(formatted)).toEqual([formatted, []]);
});

it.for([
  [undefined],
  [{}],
  [{ code: 'INTERNAL_SERVER_ERROR' }],
  [{ code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'tickets' }],
  [{ code: 'A_CODE_OF_OTHERS', response: { url: 'http://tickets.internal' } }],
  [{ code: 404 }],
  [{ code: 'INTERNAL_SERVER_ERROR', errorId: 7 }],
] as const)(
  'masks any other error, and logs it under the id that the caller gets: %j',
  ([extensions]) => {
    const inside = new GraphQLError('relation "ticket" does not exist');

    const [presented, lines] = present(
      { message: inside.message, ...PLACE, ...(extensions === undefined ? {} : { extensions }) },
      inside,
    );

    expect(lines).toMatchObject([
      {
        level: 50,
        err: { message: 'relation "ticket" does not exist' },
        errorId: expect.stringMatching(UUID),
      },
    ]);
    expect(presented).toEqual(masked(lines[0]?.['errorId']));
  },
);

it('keeps the id of an error that a subgraph has masked and logged, and logs it no second time', () => {
  const errorId = '019a0000-0000-4000-8000-000000000001';
  const formatted = {
    message: 'Something went wrong on our side.',
    path: ['tickets'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId, serviceName: 'tickets' },
  };

  expect(present(formatted)).toEqual([masked(errorId, { path: ['tickets'] }), []]);
});

it('passes on every code of a subgraph but the one of its faults', () => {
  const codes = Object.values(ErrorCode).filter((code) => code !== ErrorCode.Internal);

  for (const code of codes) {
    const formatted = { message: 'Mend it.', ...PLACE, extensions: { code } };
    expect(present(formatted)).toEqual([formatted, []]);
  }
});
