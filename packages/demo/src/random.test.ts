import { expect, it } from 'vitest';

import { createRandom, hash, STREAM } from './random.ts';

it('gives the same numbers everywhere', () => {
  const random = createRandom(42, STREAM.TOUCH, 7);

  expect(hash(42, STREAM.TOUCH, 7)).toBe(1_552_194_333);
  expect([random.below(1_000), random.between(5, 9), random.chance(50)]).toEqual([733, 7, false]);
});

it('keeps streams and indexes apart', () => {
  const hashes = Array.from({ length: 20_000 }, (_, index) => hash(1, STREAM.PERSON, index));

  // Two of twenty thousand may meet in 32 bits.
  expect(new Set(hashes).size).toBeGreaterThan(19_995);
  expect(hash(1, STREAM.SCENE, 3)).not.toBe(hash(1, STREAM.PERSON, 3));
  expect(hash(1, STREAM.PERSON, 2 ** 32 + 3)).not.toBe(hash(1, STREAM.PERSON, 3));
});

it('draws by weight and within bounds', () => {
  const random = createRandom(1, STREAM.TIMELINE, 0);
  const counts = [0, 0, 0];

  for (let draw = 0; draw < 6_000; draw += 1) {
    const position = random.weighted([1, 0, 3]);
    counts[position] = (counts[position] ?? 0) + 1;
    expect(random.between(-2, 2)).toBeOneOf([-2, -1, 0, 1, 2]);
  }

  expect(counts[1]).toBe(0);
  expect((counts[2] ?? 0) / 6_000).toBeCloseTo(0.75, 1);
  expect(() => random.pick([])).toThrow('There is no choice in an empty list.');
});
