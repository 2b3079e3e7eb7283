import type { DeliveryCounts } from '../repositories/invitations.ts';

/** In percent; null where nothing was delivered. */
export interface ResponseRate {
  readonly rate: number | null;
  readonly completed: number;
  readonly delivered: number;
  readonly bounced: number;
  readonly marginOfError95: number | null;
}

/** Completed of delivered invitations, with the margin of a proportion: SE = sqrt(p × (1 - p) / n). */
export function responseRate(counts: Omit<DeliveryCounts, 'surveyKey'> | null): ResponseRate {
  const { completed, delivered, bounced } = counts ?? { completed: 0, delivered: 0, bounced: 0 };
  const p = completed / delivered;
  return {
    rate: delivered === 0 ? null : 100 * p,
    completed,
    delivered,
    bounced,
    marginOfError95: delivered === 0 ? null : 1.96 * 100 * Math.sqrt((p * (1 - p)) / delivered),
  };
}
