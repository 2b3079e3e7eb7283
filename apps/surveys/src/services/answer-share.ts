import { ErrorCode, fail } from '@cx/subgraph';

import type { ShareCounts } from '../repositories/answer-shares.ts';

/** In percent; null where nobody answered. */
export interface AnswerShare {
  readonly value: number | null;
  readonly n: number;
  readonly count: number;
  readonly marginOfError95: number | null;
  readonly weighted: number | null;
  readonly excluded: ExcludedAnswers;
}

export interface ExcludedAnswers {
  readonly notApplicable: number;
  readonly blank: number;
  readonly refused: number;
}

/** The longest list of best values that anybody may ask for. */
const MOST_VALUES = 100;

/** The share of the n who answered, with the margin of a proportion: SE = sqrt(p × (1 - p) / n). */
export function answerShare(counts: ShareCounts): AnswerShare {
  const { n, top, topWeight, totalWeight, notApplicable, blank, refused } = counts;
  const hasWeight = topWeight !== null && totalWeight !== null && totalWeight > 0;
  return {
    value: n === 0 ? null : (100 * top) / n,
    n,
    count: top,
    marginOfError95: n === 0 ? null : marginOfError95(top / n, n),
    weighted: hasWeight ? (100 * topWeight) / totalWeight : null,
    excluded: { notApplicable, blank, refused },
  };
}

/**
 * How many of the best values a top box holds.
 *
 * @throws BadUserInput
 */
export function topBoxSize(k: number): number {
  if (k < 1 || k > MOST_VALUES) {
    fail(
      ErrorCode.BadUserInput,
      `A top box holds the best 1 to ${MOST_VALUES} values, not ${k}: ask for another k.`,
    );
  }
  return k;
}

function marginOfError95(p: number, n: number): number {
  return 1.96 * 100 * Math.sqrt((p * (1 - p)) / n);
}
