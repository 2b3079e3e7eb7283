import { expect, it } from 'vitest';

import { countsOf } from './series.ts';

it('takes a bucket without a row as empty within the span, and knows nothing outside of it', () => {
  const rows = [
    { bucket: 12, count: 3 },
    { bucket: 9, count: 7 },
    { bucket: 14, count: 1 },
    { bucket: 15, count: 50 },
  ];

  expect(countsOf(rows, { first: 10, last: 14 })).toEqual([0, 0, 3, 0, 1]);
});

it('adds up the rows of one bucket', () => {
  const rows = [
    { bucket: 1, count: 3 },
    { bucket: 1, count: 4 },
  ];

  expect(countsOf(rows, { first: 1, last: 1 })).toEqual([7]);
});

it.each([
  { first: 3, last: 2 },
  { first: 0.5, last: 2 },
  { first: 0, last: Number.NaN },
])('refuses the span $first to $last', (span) => {
  expect(() => countsOf([], span)).toThrow('A span goes from a bucket to the same one');
});

it.each([-1, 1.5, Number.NaN, Infinity])('refuses %d as a count', (count) => {
  expect(() => countsOf([{ bucket: 0, count }], { first: 0, last: 0 })).toThrow(
    'Counts are whole numbers, 0 or more.',
  );
});
