import { expect, it } from 'vitest';

import { LARGEST_FIGURE, secondsBetween } from './figures.ts';

it.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01.999Z', 1],
  ['2026-01-01T00:00:02Z', '2026-01-01T00:00:00Z', -2],
  ['0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z', LARGEST_FIGURE],
  ['9999-12-31T00:00:00Z', '0001-01-01T00:00:00Z', -LARGEST_FIGURE],
])('counts whole seconds from %s to %s, as many as a column holds', (from, to, seconds) => {
  expect(secondsBetween(new Date(from), new Date(to))).toBe(seconds);
});
