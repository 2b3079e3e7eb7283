import { DatabaseError } from 'pg';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { expect, it } from 'vitest';

import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

const ofSystem = (code: string): Error => Object.assign(new Error(`connect ${code}`), { code });

const ofServer = (code: string): DatabaseError =>
  Object.assign(new DatabaseError('as the server says', 0, 'error'), { code });

it.each([
  ['a refused connection', ofSystem('ECONNREFUSED')],
  ['a reset connection', ofSystem('ECONNRESET')],
  ['an unknown host', ofSystem('ENOTFOUND')],
  ['a name server that is away', ofSystem('EAI_AGAIN')],
  ['a host without a route', ofSystem('EHOSTUNREACH')],
  ['a network that is down', ofSystem('ENETUNREACH')],
  ['a broken pipe', ofSystem('EPIPE')],
  ['a time limit of the system', ofSystem('ETIMEDOUT')],
  ['too many connections', ofServer('53300')],
  ['a lock that somebody holds for long', ofServer('55P03')],
  ['a connection that the administrator ended', ofServer('57P01')],
  ['a server that crashed', ofServer('57P02')],
  ['a server that starts', ofServer('57P03')],
  ['a failed connection', ofServer('08006')],
  ['a connection that broke off', new Error('Connection terminated unexpectedly')],
  [
    'a client whose connection broke before',
    new Error('Client has encountered a connection error and is not queryable'),
  ],
  ['a transaction whose connection broke before', new QueryRunnerAlreadyReleasedError()],
  ['a full pool', new Error('timeout exceeded when trying to connect')],
  ['a closed pool', new Error('Cannot use a pool after calling end on the pool')],
  ['a host of which no address answers', new AggregateError([ofSystem('ECONNREFUSED')])],
  ['what was told before', new DatabaseUnavailable(ofServer('57P01'))],
])('takes %s for a server that is away', (_, error) => {
  expect(isUnavailable(error)).toBe(true);
});

it.each([
  ['a wrong statement', ofServer('42601')],
  ['a missing table', ofServer('42P01')],
  ['a row that is there already', ofServer('23505')],
  ['a wrong password', ofServer('28P01')],
  ['a statement that took too long', ofServer('57014')],
  ['a full disk', ofServer('53100')],
  ['a bug', new TypeError('undefined is not a function')],
  ['a message that only mentions the matter', new Error('The guest said: Connection terminated')],
  ['several errors of other kinds', new AggregateError([ofServer('42601')])],
  ['what is no error', 'ECONNREFUSED'],
  ['nothing', undefined],
])('does not take %s for a server that is away', (_, error) => {
  expect(isUnavailable(error)).toBe(false);
});

it('keeps its cause', () => {
  const cause = ofSystem('ECONNREFUSED');

  const error = new DatabaseUnavailable(cause);

  expect({ name: error.name, message: error.message, cause: error.cause }).toEqual({
    name: 'DatabaseUnavailable',
    message: 'The database does not answer.',
    cause,
  });
});
