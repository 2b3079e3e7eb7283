import { BadUserInput } from '@cx/subgraph';

import type { SegmentKey, TimeRange } from '../repositories/survey-answers.ts';

/** As a caller gives it. */
export interface SegmentationInput {
  readonly trait?: 'AGE_BAND' | 'GENDER' | 'COUNTRY' | null | undefined;
  readonly question?: string | null | undefined;
}

export interface RangeInput {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

/** @throws BadUserInput when nothing can be in it */
export function rangeOf(range: RangeInput | null | undefined): TimeRange {
  const from = range?.from ?? null;
  const to = range?.to ?? null;
  if (from !== null && to !== null && from >= to) {
    throw new BadUserInput(
      `Nothing happens from ${from.toISOString()} to ${to.toISOString()}: end the time after it begins.`,
    );
  }
  return { from, to };
}

/** @throws BadUserInput unless one of the two is given */
export function segmentKeyOf({ trait, question }: SegmentationInput): SegmentKey {
  if (trait != null && question == null) return { trait };
  if (question != null && trait == null) return { question };
  throw new BadUserInput('Respondents are told apart by one thing: give trait or question.');
}
