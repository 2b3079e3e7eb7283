/** Of so many standard errors is the half of an interval that holds the true value 95 times of 100. */
export const Z95 = 1.96;

/** The margin of a share of so many, by its normal approximation. */
export function marginOfShare(share: number, n: number): number {
  return Z95 * Math.sqrt((share * (1 - share)) / n);
}
