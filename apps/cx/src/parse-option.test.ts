import { InvalidArgumentError } from 'commander';
import { expect, it } from 'vitest';

import { parseDuration, parseList, parseNamedFile } from './parse-option.ts';

it.each([
  ['90s', 90_000],
  ['45m', 2_700_000],
  ['12h', 43_200_000],
  ['366d', 31_622_400_000],
])('reads %s as %i ms', (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

it.each(['', '30', 'd', '0d', '-1d', '1.5h', '1 d', '1D', '1w', '9999999d', '1d1h', '1toString'])(
  'takes %j for no duration',
  (text) => {
    expect(() => parseDuration(text)).toThrow(InvalidArgumentError);
  },
);

it.each([
  ['a:read,b:read', ['a:read', 'b:read']],
  [' a , b,,a ', ['a', 'b']],
  ['*', ['*']],
  ['', []],
])('reads the list %j', (text, names) => {
  expect(parseList(text)).toEqual(names);
});

it('reads files with their names, one after the other', () => {
  const files = ['a=one.graphql', 'b=x=y.graphql', 'a=two.graphql'].reduce(
    (earlier, value) => parseNamedFile(value, earlier),
    parseNamedFile('c=c', new Map()),
  );

  expect([...files]).toEqual([
    ['c', 'c'],
    ['a', 'two.graphql'],
    ['b', 'x=y.graphql'],
  ]);
});

it.each(['', 'a', 'a=', '=a.graphql'])('takes %j for no file with a name', (text) => {
  expect(() => parseNamedFile(text, new Map())).toThrow(InvalidArgumentError);
});
