import { expect, it } from 'vitest';

import { hasMoved } from './has-moved.ts';

const CALLERS = Array.from({ length: 10_000 }, (_, index) => `caller ${index}`);

it.for([
  ['percent(0)', 0],
  ['percent(5)', 500],
  ['percent(12.5)', 1250],
  ['percent(100)', 10_000],
] as const)('has moved the fields of %s for as many of 10,000 callers', ([label, expected]) => {
  const count = CALLERS.filter((caller) => hasMoved(label, caller)).length;

  expect(Math.abs(count - expected)).toBeLessThan(expected === 0 ? 1 : 150);
});

it('answers the same for the same caller, and leaves what it does not understand', () => {
  expect(CALLERS.filter((caller) => hasMoved('percent(5)', caller))).toEqual(
    CALLERS.filter((caller) => hasMoved('percent(5)', caller)),
  );
  expect(CALLERS.some((caller) => hasMoved('beta', caller))).toBe(false);
});
