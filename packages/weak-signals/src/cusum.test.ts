import { expect, it } from 'vitest';

import { cusum } from './cusum.ts';

const NINES = [9, 9, 9, 9, 9, 9, 9];

it('adds up what is above the mean and half a standard deviation', () => {
  expect(cusum([...NINES, 15, 15, 15])).toEqual({
    verdict: 'NORMAL',
    value: 13.5,
    expected: 0,
    threshold: 15,
    z: 4.5,
    limit: 5,
  });
  expect(cusum([...NINES, 15, 15, 15, 15])).toMatchObject({ verdict: 'ALARM', value: 18, z: 6 });
});

it('owes nothing after quiet days', () => {
  expect(cusum([...NINES, 0, 0, 15, 15, 15, 15])).toMatchObject({ verdict: 'ALARM', value: 18 });
});

it('takes other terms', () => {
  expect(cusum([...NINES, 15, 15], { k: 1, h: 2 })).toMatchObject({ verdict: 'NORMAL', value: 6 });
  expect(cusum([...NINES, 15, 16], { k: 1, h: 2 })).toMatchObject({ verdict: 'ALARM', value: 7 });
});

it.each([
  { k: -1, h: 5 },
  { k: 0.5, h: 0 },
  { k: Number.NaN, h: 5 },
])('refuses the terms k = $k and h = $h', (terms) => {
  expect(() => cusum(NINES, terms)).toThrow('k is 0 or more, and h is more than 0.');
});

it('is no alarm without a baseline', () => {
  expect(cusum([0, 0, 0, 0, 0, 0, 900]).verdict).toBe('INSUFFICIENT_BASELINE');
  expect(cusum([0, 0, 0, 0, 0, 0, 0, 900]).verdict).toBe('ALARM');
});
