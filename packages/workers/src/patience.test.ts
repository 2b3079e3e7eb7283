import { expect, it } from 'vitest';

import { createPatience } from './patience.ts';

it('waits twice as long each time that the same worker ends soon, 10 seconds at most', () => {
  const patience = createPatience();

  const pauses = Array.from({ length: 9 }, () => patience.after(1, 50));

  expect(pauses).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  expect(patience.after(2, 50)).toBe(100);
});

it('begins anew with one that has served for a minute', () => {
  const patience = createPatience();
  patience.after(1, 0);
  patience.after(1, 0);

  expect(patience.after(1, 60_000)).toBe(100);
  expect(patience.after(1, 0)).toBe(200);
});
