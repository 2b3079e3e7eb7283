/** The largest number that a column of whole numbers holds. */
export const LARGEST_FIGURE = 2 ** 31 - 1;

/** Whole seconds, rounded down: less than 0 where it was told so, and never more than a column holds. */
export function secondsBetween(from: Date, to: Date): number {
  const seconds = Math.floor((to.valueOf() - from.valueOf()) / 1000);
  return Math.min(Math.max(seconds, -LARGEST_FIGURE), LARGEST_FIGURE);
}
