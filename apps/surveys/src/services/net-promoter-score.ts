/** What a net promoter score is made of. Weights are null unless every response has one. */
export interface Recommendations {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly promotersWeight: number | null;
  readonly detractorsWeight: number | null;
  readonly totalWeight: number | null;
}

/** In points, -100 to 100; null where nobody answered. */
export interface NetPromoterScore {
  readonly value: number | null;
  readonly n: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly marginOfError95: number | null;
  readonly weighted: number | null;
}

/**
 * NPS = 100 × (promoters - detractors) / n, with the margin of the difference of two shares of one
 * sample: SE = sqrt((p + d - (p - d)²) / n).
 */
export function netPromoterScore(counts: Recommendations): NetPromoterScore {
  const { promoters, passives, detractors, promotersWeight, detractorsWeight, totalWeight } =
    counts;
  const n = promoters + passives + detractors;
  const hasWeight =
    promotersWeight !== null &&
    detractorsWeight !== null &&
    totalWeight !== null &&
    totalWeight > 0;
  return {
    value: n === 0 ? null : (100 * (promoters - detractors)) / n,
    n,
    promoters,
    passives,
    detractors,
    marginOfError95: n === 0 ? null : marginOfError95(promoters / n, detractors / n, n),
    weighted: hasWeight ? (100 * (promotersWeight - detractorsWeight)) / totalWeight : null,
  };
}

function marginOfError95(p: number, d: number, n: number): number {
  return 1.96 * 100 * Math.sqrt((p + d - (p - d) ** 2) / n);
}
