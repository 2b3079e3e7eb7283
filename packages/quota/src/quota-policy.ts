/** What a principal may use, in whole cost units. */
export interface QuotaPolicy {
  /** How fast the bucket fills. */
  readonly perSecond: number;
  /** What the bucket holds, and so the most that one operation may cost. */
  readonly burst: number;
  /** What may be used in each clock hour (UTC). */
  readonly perHour: number;
}

/** Keeps all sums exact: they are counted in thousandths, in doubles. */
const MOST = 1_000_000_000;

/** @throws RangeError when the policy could not be counted exactly */
export function assertPolicy(policy: QuotaPolicy): void {
  const { perSecond, burst, perHour } = policy;
  for (const [name, value] of Object.entries({ perSecond, burst, perHour })) {
    if (!Number.isInteger(value) || value < 1 || value > MOST) {
      throw new RangeError(
        `The quota's ${name} is ${value}: give a whole number from 1 to ${MOST}.`,
      );
    }
  }
}

/** Parts of a unit count as one. @throws RangeError when it is not a cost */
export function wholeCost(cost: number): number {
  if (!(cost >= 0 && cost <= MOST)) {
    throw new RangeError(`A cost is ${cost}: give a number from 0 to ${MOST}.`);
  }
  return Math.ceil(cost);
}
