import { DatabaseUnavailable } from '@cx/database';
import { GraphQLError, Source } from 'graphql';
import { expect, it } from 'vitest';

import { BadUserInput, ErrorCode, fail, found, presentError } from './errors.ts';

interface Report {
  readonly error: unknown;
  readonly errorId: string;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function present(error: GraphQLError): [presented: unknown, reports: Report[]] {
  const reports: Report[] = [];
  const presented = presentError(
    error,
    (inside, errorId) => void reports.push({ error: inside, errorId }),
  );
  return [presented, reports];
}

/** An error as execution makes it of what a resolver throws. */
const thrown = (
  originalError: Error,
  path: readonly (string | number)[] = ['tickets', 0],
): GraphQLError =>
  new GraphQLError(originalError.message, {
    path,
    source: new Source('{ tickets { id } }'),
    positions: [2],
    originalError,
  });

const PLACE = { locations: [{ line: 1, column: 3 }], path: ['tickets', 0] };

it.for(Object.values(ErrorCode))('shows a sentence of our own as it is: %s', (code) => {
  const error = new GraphQLError('There is none.', { extensions: { code, secret: 'inside' } });

  expect(present(thrown(error))).toEqual([
    { message: 'There is none.', ...PLACE, extensions: { code } },
    [],
  ]);
});

it('shows what code that knows nothing of GraphQL says of the input of the caller', () => {
  expect(present(thrown(new BadUserInput('This marker is too long.')))).toEqual([
    { message: 'This marker is too long.', ...PLACE, extensions: { code: 'BAD_USER_INPUT' } },
    [],
  ]);
});

it('says of a database that is away that it is, and not where it was', () => {
  const inside = new DatabaseUnavailable(new Error('connect ECONNREFUSED 10.0.0.7:5432'));

  expect(present(thrown(inside))).toEqual([
    {
      message: 'The database behind this field does not answer: ask again in a moment.',
      ...PLACE,
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    },
    [],
  ]);
});

it.for([
  ['that graphql-js refused by itself', undefined],
  ['whose variable does not fit', new GraphQLError('Int cannot represent "x"')],
] as const)('calls a request %s the input of the caller', ([, originalError]) => {
  const error = new GraphQLError('Variable "$first" got "x".', { originalError });

  expect(present(error)).toEqual([
    { message: 'Variable "$first" got "x".', extensions: { code: 'BAD_USER_INPUT' } },
    [],
  ]);
});

it.for([
  ['an error', new TypeError('row.password is not a function')],
  [
    'an error of GraphQL with a code of others',
    new GraphQLError('secret', { extensions: { code: 'OTHER' } }),
  ],
  [
    'an error of GraphQL without a code',
    new GraphQLError('Enum "Status" cannot represent "secret"'),
  ],
] as const)('masks a bug and reports it under the id that the caller gets: %s', ([, inside]) => {
  const [presented, reports] = present(thrown(inside));
  const errorId = reports[0]?.errorId ?? '';

  expect(errorId).toMatch(UUID);
  expect(reports).toEqual([{ error: inside, errorId }]);
  expect(presented).toEqual({
    message: `Something went wrong on our side. Quote the error id ${errorId} to have it looked up.`,
    ...PLACE,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  });
});

it('gives each bug an id of its own', () => {
  const ids = [1, 2, 3].map(() => present(thrown(new Error('a bug')))[1][0]?.errorId);

  expect(new Set(ids).size).toBe(3);
});

it('masks a bug that has no path either', () => {
  const inside = new Error('a bug');

  const [presented, reports] = present(new GraphQLError('a bug', { originalError: inside }));

  expect(reports).toEqual([{ error: inside, errorId: expect.stringMatching(UUID) }]);
  expect(JSON.stringify(presented)).not.toContain('a bug');
});

it('throws what fail says with its code', () => {
  expect(() => fail(ErrorCode.NotFound, 'There is none.')).toThrow(
    new GraphQLError('There is none.', { extensions: { code: 'NOT_FOUND' } }),
  );
});

it.for([0, '', false])('gives what is found, %j too', (value) => {
  expect(found(value, 'survey')).toBe(value);
});

it('says what is missing where nothing is found', () => {
  expect(() => found(null, 'survey')).toThrow(
    new GraphQLError('There is no such survey any more.', { extensions: { code: 'NOT_FOUND' } }),
  );
});
