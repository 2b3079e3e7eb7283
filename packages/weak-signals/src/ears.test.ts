import { expect, it } from 'vitest';

import { c1, c2, c3 } from './ears.ts';

const NINES = [9, 9, 9, 9, 9, 9, 9];

const UNKNOWN = {
  verdict: 'INSUFFICIENT_BASELINE',
  value: null,
  expected: null,
  threshold: null,
  z: null,
  limit: null,
};

it('takes the square root of the mean as the spread of counts that happened to be alike', () => {
  expect(c1([...NINES, 18])).toEqual({
    verdict: 'NORMAL',
    value: 18,
    expected: 9,
    threshold: 18,
    z: 3,
    limit: 3,
  });
  expect(c1([...NINES, 19])).toMatchObject({ verdict: 'ALARM', z: 10 / 3 });
});

it('takes the spread that there is where it is wider', () => {
  expect(c1([0, 10, 20, 41], 3)).toEqual({
    verdict: 'ALARM',
    value: 41,
    expected: 10,
    threshold: 40,
    z: 3.1,
    limit: 3,
  });
});

it('needs more than three items for an alarm after nothing', () => {
  const nothing = [0, 0, 0, 0, 0, 0, 0];

  expect(c1([...nothing, 3])).toMatchObject({ verdict: 'NORMAL', expected: 0, threshold: 3, z: 3 });
  expect(c1([...nothing, 4])).toMatchObject({ verdict: 'ALARM', z: 4 });
  // One item more in the baseline never makes an alarm of fewer items.
  expect(c1([1, 0, 0, 0, 0, 0, 0, 3])).toMatchObject({ verdict: 'NORMAL' });
});

it('sees a rise with C2 that the days before it hide from C1', () => {
  const counts = [...NINES, 17, 18, 19];

  expect(c1(counts)).toMatchObject({ verdict: 'NORMAL' });
  expect(c2(counts)).toMatchObject({ verdict: 'ALARM', expected: 9, z: 10 / 3 });
});

it('sees a small rise that stays with C3', () => {
  const counts = [...NINES, 9, 9, 15, 15, 15];

  expect(c2(counts)).toMatchObject({ verdict: 'NORMAL', z: 2 });
  expect(c3(counts)).toEqual({
    verdict: 'ALARM',
    value: 3,
    expected: 0,
    threshold: 2,
    z: 3,
    limit: 2,
  });
  expect(c3([...NINES, 9, 9, 15, 15, 9])).toMatchObject({ verdict: 'NORMAL', value: 2 });
});

it.each([
  { detector: c1, first: 8 },
  { detector: c2, first: 10 },
  { detector: c3, first: 12 },
])('$detector.name assesses nothing before bucket $first', ({ detector, first }) => {
  const quiet = Array.from({ length: first - 2 }, () => 0);

  expect(detector([])).toEqual(UNKNOWN);
  expect(detector([...quiet, 100_000])).toEqual(UNKNOWN);
  expect(detector([...quiet, 0, 100_000])).toMatchObject({ verdict: 'ALARM' });
});

it('finds the day of an airline in a week of posts, and no alarm before it', () => {
  const negatives = [156, 259, 189, 234, 224, 536, 431, 234];

  const found = negatives.map((_, day) => c1(negatives.slice(0, day + 1), 5));

  expect(found.map(({ verdict }) => verdict)).toEqual([
    'INSUFFICIENT_BASELINE',
    'INSUFFICIENT_BASELINE',
    'INSUFFICIENT_BASELINE',
    'INSUFFICIENT_BASELINE',
    'INSUFFICIENT_BASELINE',
    'ALARM',
    'NORMAL',
    'NORMAL',
  ]);
  expect(found[5]).toMatchObject({ value: 536, expected: 212.4 });
  expect(found[5]?.z).toBeCloseTo(8.03, 2);
  expect(found[6]?.z).toBeCloseTo(1.01, 2);
});

it('refuses what is no count, and a baseline without a spread', () => {
  expect(() => c1([...NINES, Number.NaN])).toThrow('Counts are whole numbers, 0 or more.');
  expect(() => c1(NINES, 1)).toThrow('A baseline has 2 buckets or more.');
});
