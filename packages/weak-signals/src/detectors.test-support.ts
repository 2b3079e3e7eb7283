import { array, constantFrom, integer, oneof } from 'fast-check';

import { cusum } from './cusum.ts';
import { c1, c2, c3 } from './ears.ts';
import { ewma } from './ewma.ts';

/** Buckets of the baselines in property tests: short, so that many series are long enough. */
export const BUCKETS = 4;

/** Each detector, the first bucket of a series that it can assess, and how many of the newest it judges. */
export const DETECTORS = [
  { name: 'C1', assess: (counts: readonly number[]) => c1(counts, BUCKETS), from: 5, judged: 1 },
  { name: 'C2', assess: (counts: readonly number[]) => c2(counts, BUCKETS), from: 7, judged: 1 },
  { name: 'C3', assess: (counts: readonly number[]) => c3(counts, BUCKETS), from: 9, judged: 3 },
  {
    name: 'EWMA',
    assess: (counts: readonly number[]) => ewma(counts, BUCKETS),
    from: 5,
    judged: BUCKETS,
  },
  {
    name: 'CUSUM',
    assess: (counts: readonly number[]) => cusum(counts, { k: 0.5, h: 5 }, BUCKETS),
    from: 5,
    judged: BUCKETS,
  },
];

/** Quiet ones, busy ones, and such that burst. */
export const counts = oneof(
  array(integer({ min: 0, max: 2 }), { maxLength: 20 }),
  array(integer({ min: 0, max: 600 }), { maxLength: 20 }),
  array(constantFrom<number[]>(0, 1, 5, 5, 6, 80), { maxLength: 20 }),
);
