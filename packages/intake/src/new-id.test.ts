import { expect, it } from 'vitest';

import { timeOrderedId } from './new-id.ts';

const KEY = 'any';

it('makes ids that sort by their instants', () => {
  const start = new Date('2026-01-01T00:00:00Z').valueOf();
  const instants = Array.from({ length: 5000 }, (_, n) => new Date(start + n * 977));

  const ids = instants.map((at) => timeOrderedId(at, KEY));

  expect(ids.toSorted()).toEqual(ids);
});

it('makes UUIDs of version 7 that hold their instant', () => {
  const at = new Date('2026-01-01T09:00:00.123Z');

  const id = timeOrderedId(at, KEY);

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at.valueOf());
});

it('makes no id twice, not even for one instant and one key', () => {
  const at = new Date('2026-01-01T09:00:00Z');

  const ids = new Set(Array.from({ length: 100_000 }, () => timeOrderedId(at, KEY)));

  expect(ids.size).toBe(100_000);
});

it('draws all that is not the instant at random', () => {
  const at = new Date('2026-01-01T09:00:00Z');

  const ids = Array.from({ length: 5000 }, () => timeOrderedId(at, KEY).replaceAll('-', ''));

  // Twelve digits of the instant, one of the version; then a bit that uuid leaves empty; the variant.
  const values = Array.from({ length: 32 }, (_, digit) => new Set(ids.map((id) => id[digit])).size);
  expect(values).toEqual([...Array(13).fill(1), 8, 16, 16, 4, ...Array(15).fill(16)]);
});
