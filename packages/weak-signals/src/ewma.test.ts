import { expect, it } from 'vitest';

import { ewma } from './ewma.ts';

const NINES = [9, 9, 9, 9, 9, 9, 9];

it('weighs the first bucket after the baseline by a fifth, and its spread as well', () => {
  const first = ewma([...NINES, 19]);

  expect(first).toMatchObject({ verdict: 'ALARM', value: 11, expected: 9, limit: 3 });
  expect(first.z).toBeCloseTo(10 / 3, 10);
  expect(first.threshold).toBeCloseTo(10.8, 10);
});

it('comes to an alarm on the third bucket of a small rise', () => {
  const found = [1, 2, 3].map((days) =>
    ewma([...NINES, ...Array.from({ length: days }, () => 15)]),
  );

  expect(found.map(({ verdict }) => verdict)).toEqual(['NORMAL', 'NORMAL', 'ALARM']);
  expect(found[1]?.z).toBeCloseTo(2.8111, 4);
  expect(found[2]?.value).toBeCloseTo(11.928, 10);
  expect(found[2]?.z).toBeCloseTo(3.4087, 4);
});

it('is no alarm without a baseline', () => {
  expect(ewma([0, 0, 0, 0, 0, 0, 900]).verdict).toBe('INSUFFICIENT_BASELINE');
  expect(ewma([0, 0, 0, 0, 0, 0, 0, 900]).verdict).toBe('ALARM');
});

it('takes a rise that has lasted two baselines as usual', () => {
  const risen = Array.from({ length: 14 }, () => 90);

  expect(ewma([...NINES, ...risen.slice(0, 7)]).verdict).toBe('ALARM');
  expect(ewma([...NINES, ...risen]).verdict).toBe('NORMAL');
});
