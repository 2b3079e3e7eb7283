import type { Rating } from '../entities/review.ts';

/**
 * Puts a rating between 0, the worst, and 1, the best, so that sources with other scales, and one source
 * before and after it changed its scale, can stand side by side.
 *
 * @returns (value - scaleMin) / (scaleMax - scaleMin)
 */
export function normalisedRating({ value, scaleMin, scaleMax }: Rating): number {
  return (value - scaleMin) / (scaleMax - scaleMin);
}

/** The stars that a normalised rating stands for, 1 to 5. */
export function starsOf(normalised: number): number {
  return 1 + 4 * normalised;
}
