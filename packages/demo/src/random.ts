import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { present } from './present.ts';

/** A stream of random choices: the same seed gives the same choices everywhere. */
export interface Random {
  /** A whole number from 0 to limit - 1. */
  below(limit: number): number;
  /** A whole number from least to most, both included. */
  between(least: number, most: number): number;
  chance(percent: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** The position of one of the weights. Heavier ones come more often. */
  weighted(weights: readonly number[]): number;
}

/** Keeps apart what one number of a person or a touch decides. */
export const STREAM = {
  WORLD: 1,
  TIMELINE: 2,
  ACTIVITY: 3,
  REACH: 4,
  PERSON: 5,
  CASTING: 6,
  TOUCH: 7,
  SCENE: 8,
  BURST: 9,
  WORTH: 10,
} as const;

export type Stream = (typeof STREAM)[keyof typeof STREAM];

/** A 32-bit number that looks random, without a stream: for a single choice about one of many things. */
export function hash(seed: number, stream: Stream, index: number): number {
  let state = seed | 0;
  state = stir(state, stream);
  state = stir(state, (index % TWO_TO_32) | 0);
  state = stir(state, Math.floor(index / TWO_TO_32));
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

export function createRandom(seed: number, stream: Stream, index: number): Random {
  const generator = xoroshiro128plus(hash(seed, stream, index));
  // Its first numbers still show the seed.
  for (let step = 0; step < 4; step += 1) generator.next();

  // Multiplying instead of taking a remainder keeps it exact in IEEE arithmetic and fast.
  const below = (limit: number): number =>
    Math.floor(((generator.next() >>> 0) / TWO_TO_32) * limit);

  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(10_000) < percent * 100,
    pick: (values) => present(values[below(values.length)], 'choice in an empty list'),
    weighted(weights) {
      let rest = below(weights.reduce((sum, weight) => sum + weight, 0));
      return weights.findIndex((weight) => (rest -= weight) < 0);
    },
  };
}

const TWO_TO_32 = 4_294_967_296;

// One step of MurmurHash3.
function stir(state: number, value: number): number {
  let mixed = Math.imul(value, 0xcc9e2d51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  const next = state ^ mixed;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}
