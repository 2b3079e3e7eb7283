import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';

import { createCursors } from './cursor.ts';
import { pageRequest, parseId } from './page-request.ts';

const cursors = createCursors('a secret');

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}

const badUserInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

it.for([1, 100])('gives %i at a time', (first) => {
  expect(pageRequest('Query.tickets', { first }, cursors)).toEqual({
    first,
    after: null,
    filter: null,
  });
});

it.for([0, -1, 101, 2_147_483_647])('refuses to give %i at a time', (first) => {
  expect(outcome(() => pageRequest('Query.tickets', { first }, cursors))).toEqual(
    badUserInput(`A page holds 1 to 100, not ${first}: ask for fewer, and page on with after.`),
  );
});

it('goes on after a cursor of the same list, with the filter as it came', () => {
  const after = cursors.encode('Query.tickets', ['2026-03-01', 'a']);
  const filter = { status: 'OPEN' };

  expect(pageRequest('Query.tickets', { first: 5, after, filter }, cursors)).toEqual({
    first: 5,
    after: ['2026-03-01', 'a'],
    filter: { status: 'OPEN' },
  });
});

it('takes null for an absent cursor or filter, but not an empty text', () => {
  const args = { first: 5, after: null, filter: null };

  expect(pageRequest('Query.tickets', args, cursors)).toEqual(args);
  expect(
    outcome(() => pageRequest('Query.tickets', { first: 5, after: '' }, cursors)),
  ).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});

it('refuses a cursor of another list', () => {
  const after = cursors.encode('Customer.tickets', ['a']);

  expect(outcome(() => pageRequest('Query.tickets', { first: 5, after }, cursors))).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

it('reads an id in lower case', () => {
  expect(parseId('019A0000-0000-7000-8000-00000000000F', 'customer')).toBe(
    '019a0000-0000-7000-8000-00000000000f',
  );
});

it.for([
  '',
  '1',
  '019a0000-0000-7000-8000-00000000000',
  '019a0000-0000-7000-8000-0000000000000',
  '019a0000-0000-7000-8000-00000000000g',
  '019a0000000070008000000000000001',
  ' 019a0000-0000-7000-8000-000000000001',
  '019a0000-0000-7000-8000-000000000001\n',
  "019a0000-0000-7000-8000-000000000001' OR true",
])('refuses %j, which is no id', (id) => {
  expect(outcome(() => parseId(id, 'customer'))).toEqual(
    badUserInput('This is not the id of a customer: ids are UUIDs, as this graph hands them out.'),
  );
});
