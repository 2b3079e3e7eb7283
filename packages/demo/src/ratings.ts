import type { DemoReview } from './demo-item.ts';
import { present } from './present.ts';
import type { Random } from './random.ts';
import { SENTIMENTS, type Sentiment } from './sentiment.ts';

export type Rating = DemoReview['rating'];

/** A scale with the values that people choose on it, so that those of one mood never reach another's. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly values: Readonly<Record<Sentiment, readonly number[]>>;
}

export const ONE_TO_FIVE: Scale = {
  min: 1,
  max: 5,
  values: { NEGATIVE: [1, 1, 1, 2, 2], NEUTRAL: [3], POSITIVE: [4, 4, 5, 5, 5] },
};

export const ZERO_TO_FIVE: Scale = {
  min: 0,
  max: 5,
  values: { NEGATIVE: [0, 1, 1, 1, 2], NEUTRAL: [3], POSITIVE: [4, 4, 5, 5, 5] },
};

export const ZERO_TO_TEN: Scale = {
  min: 0,
  max: 10,
  values: {
    NEGATIVE: [0, 1, 1, 2, 2, 3, 3, 4],
    NEUTRAL: [5, 6, 6],
    POSITIVE: [7, 8, 8, 8, 9, 9, 10],
  },
};

export function drawRating(random: Random, scale: Scale, sentiment: Sentiment): Rating {
  return {
    value: random.pick(scale.values[sentiment]),
    scaleMin: scale.min,
    scaleMax: scale.max,
  };
}

/** Most aspects are rated as the whole is, some a little or quite otherwise. */
export function drawAspects(
  random: Random,
  names: readonly string[],
  scale: Scale,
  sentiment: Sentiment,
): DemoReview['aspects'] {
  return names
    .filter(() => random.chance(88))
    .map((name) => ({ name, ...drawRating(random, scale, neighbour(random, sentiment)) }));
}

function neighbour(random: Random, sentiment: Sentiment): Sentiment {
  const draw = random.below(100);
  if (draw < 68) return sentiment;
  if (draw < 90 && sentiment !== 'NEUTRAL') return 'NEUTRAL';
  return present(SENTIMENTS[random.below(SENTIMENTS.length)], 'sentiment');
}
