import { expect, it } from 'vitest';

import { aspectScores } from './aspect-scores.ts';
import { priorities } from './priorities.ts';

it('puts first what matters, lacks most and is talked about', () => {
  const found = priorities([
    { name: 'app', importance: 0.5, score: 4.5, target: 4, volumeShare: 0.5 },
    { name: 'staff', importance: 0.2, score: 3, target: 4, volumeShare: 0.5 },
    { name: 'delivery', importance: 0.5, score: 2, target: 4, volumeShare: 0.25 },
  ]);

  expect(found.map(({ name, priority }) => [name, priority])).toEqual([
    ['delivery', 0.25],
    ['staff', 0.1],
    ['app', -0.125],
  ]);
});

it('shows which aspect is behind the overall mean, and how it goes with it', () => {
  const [first, second, last] = aspectScores(
    [1, 2, 3, 4],
    [
      { name: 'seat', values: [4, null, 4, null] },
      { name: 'food', values: [1, 1, 2, 2] },
      { name: 'unrated', values: [null, null, null, null] },
    ],
  );

  expect(first).toMatchObject({ name: 'food', n: 4, mean: 1.5, gap: -1 });
  expect(first?.withOverall.r).toBeCloseTo(2 / Math.sqrt(5), 12);
  expect(second).toMatchObject({ name: 'seat', n: 2, mean: 4, gap: 1.5, withOverall: { r: null } });
  expect(last).toMatchObject({ name: 'unrated', n: 0, mean: null, gap: null });
});
