import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';

import { createCursors } from './cursor.ts';

const LIST = 'Customer.tickets';
const cursors = createCursors('a secret');

/** What a cursor is decoded to, or the error that refuses it. */
function decode(list: string, cursor: string): unknown {
  try {
    return cursors.decode(list, cursor);
  } catch (error) {
    return error;
  }
}

const refusal = (list: string): GraphQLError =>
  new GraphQLError(
    `This cursor is not one of ${list}: pass an endCursor or edge cursor of that list as it came.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );

const PARTS = [
  '',
  'a',
  '2026-03-01T09:00:00.000Z',
  'é€😀',
  ' ',
  '\n',
  '{"a":1}',
  '%00',
  'x'.repeat(999),
];

it('gives back every position as it was, and the same cursor for it each time', () => {
  const positions = [
    [],
    ...PARTS.map((part) => [part]),
    ...PARTS.flatMap((one) => PARTS.map((other) => [one, other])),
    ['a', 'b', 'c', 'd'],
  ];

  const found = positions.map((position) => {
    const cursor = cursors.encode(LIST, position);
    return { position: decode(LIST, cursor), isStable: cursor === cursors.encode(LIST, position) };
  });

  expect(found).toEqual(positions.map((position) => ({ position, isStable: true })));
});

it('makes cursors that need no escaping in an address', () => {
  expect(cursors.encode(LIST, ['é€😀', '???>>>'])).toMatch(/^[\w-]+$/);
});

it('makes different cursors of different positions', () => {
  const made = [['a', 'b'], ['ab'], ['a'], ['', 'ab'], ['ab', ''], []].map((position) =>
    cursors.encode(LIST, position),
  );

  expect(new Set(made).size).toBe(made.length);
});

it('is understood by another replica with the same secret', () => {
  const cursor = createCursors('a secret').encode(LIST, ['a', 'b']);

  expect(decode(LIST, cursor)).toEqual(['a', 'b']);
});

it('refuses a cursor of another list', () => {
  const cursor = cursors.encode('Customer.reviews', ['a', 'b']);

  expect(decode(LIST, cursor)).toEqual(refusal(LIST));
  expect(decode('Customer', cursor)).toEqual(refusal('Customer'));
});

it('refuses a cursor that was made with another secret', () => {
  expect(decode(LIST, createCursors('another').encode(LIST, ['a']))).toEqual(refusal(LIST));
});

it('refuses a cursor each of whose bytes may have been changed', () => {
  const bytes = Buffer.from(cursors.encode(LIST, ['2026-03-01', 'a']), 'base64url');

  const taken = [...bytes.keys()].filter((index) => {
    const changed = Buffer.from(bytes);
    changed[index] = (bytes[index] ?? 0) ^ 1;
    return Array.isArray(decode(LIST, changed.toString('base64url')));
  });

  expect(taken).toEqual([]);
});

it('refuses a cursor that was cut anywhere, or continued', () => {
  const bytes = Buffer.from(cursors.encode(LIST, ['2026-03-01', 'a']), 'base64url');
  const cut = [...bytes.keys()].map((length) => bytes.subarray(0, length).toString('base64url'));
  const longer = Buffer.concat([bytes, Buffer.from('\0b')]).toString('base64url');

  const taken = [...cut, longer].filter((cursor) => Array.isArray(decode(LIST, cursor)));

  expect(taken).toEqual([]);
});

it.for([
  '',
  'x',
  'not a cursor',
  '💥',
  '../../etc/passwd',
  'null',
  'AAAAAAAAAAAAAAAA',
  'x'.repeat(100_000),
])('refuses garbage: %j', (cursor) => {
  expect(decode(LIST, cursor)).toEqual(refusal(LIST));
});
