import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';

import { silenceOf } from './silence.ts';

const WEEK = [2, 3, 1, 2, 4, 1, 1];

it('tells of a silence that chance brings in less than one of a thousand', () => {
  expect(silenceOf([...WEEK, 0, 0, 0])).toEqual({
    verdict: 'AS_USUAL',
    silentBuckets: 3,
    expected: 6,
    chance: Math.exp(-6),
    threshold: 0.001,
  });
  expect(silenceOf([...WEEK, 0, 0, 0, 0])).toEqual({
    verdict: 'SILENCE',
    silentBuckets: 4,
    expected: 8,
    chance: Math.exp(-8),
    threshold: 0.001,
  });
});

it('waits longer for a series that says little', () => {
  const seldom = [0, 0, 0, 0, 0, 0, 1];
  const silences = [48, 49].map((length) =>
    silenceOf([...seldom, ...Array.from({ length }, () => 0)]),
  );

  expect(silences.map(({ verdict }) => verdict)).toEqual(['AS_USUAL', 'SILENCE']);
});

it('is still a silence when it has lasted longer than the baseline', () => {
  const year = Array.from({ length: 365 }, () => 0);

  expect(silenceOf([...WEEK, ...year])).toMatchObject({ verdict: 'SILENCE', expected: 730 });
});

it('expects nothing of a series that has not spoken for a full baseline', () => {
  const unknown = { verdict: 'INSUFFICIENT_BASELINE', expected: null, chance: null };

  expect(silenceOf([])).toMatchObject({ ...unknown, silentBuckets: 0 });
  expect(silenceOf(Array.from({ length: 90 }, () => 0))).toMatchObject(unknown);
  expect(silenceOf([90, 90, 90, 90, 90, 90, 0, 0, 0])).toMatchObject(unknown);
});

it('agrees with the chances of its buckets, multiplied, and never silences one that speaks', () => {
  const series = array(integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 30 });
  assert(
    property(series, integer({ min: 0, max: 12 }), (spoken, silentBuckets) => {
      const counts = [...spoken, 1, ...Array.from({ length: silentBuckets }, () => 0)];

      const silence = silenceOf(counts, 4);

      const [a = 0, b = 0, c = 0] = spoken.slice(-3);
      let chance = 1;
      for (let bucket = 0; bucket < silentBuckets; bucket += 1) {
        chance *= Math.E ** -((a + b + c + 1) / 4);
      }
      expect(silence.chance).toBeCloseTo(chance, 12);
      expect(silence.silentBuckets).toBe(silentBuckets);
      expect(silence.verdict).toBe(chance < 0.001 ? 'SILENCE' : 'AS_USUAL');
    }),
  );
});
