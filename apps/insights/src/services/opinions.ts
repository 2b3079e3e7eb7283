import type { ResponseOfCustomer } from '../repositories/customer-facts.ts';

/** Of 0 to 1: as good, and as bad, as a rating must be to tell where a customer stands. */
export const GOOD_FROM = 0.75;
export const BAD_TO = 0.25;

interface Spoken {
  readonly sentiment: string | null;
}

export function isPositive({ sentiment }: Spoken): boolean {
  return sentiment === 'POSITIVE' || sentiment === 'VERY_POSITIVE';
}

export function isNegative({ sentiment }: Spoken): boolean {
  return sentiment === 'NEGATIVE' || sentiment === 'VERY_NEGATIVE';
}

/** That of a promoter. */
export function hasHighRecommendation({ recommendScore }: Recommending): boolean {
  return recommendScore !== null && recommendScore >= 9;
}

/** That of a detractor. */
export function hasLowRecommendation({ recommendScore }: Recommending): boolean {
  return recommendScore !== null && recommendScore <= 6;
}

/** 1 or 2 of 5. */
export function hasLowSatisfaction({
  satisfactionScore,
}: Pick<ResponseOfCustomer, 'satisfactionScore'>): boolean {
  return satisfactionScore !== null && satisfactionScore <= BAD_TO;
}

type Recommending = Pick<ResponseOfCustomer, 'recommendScore'>;
