import type { GapCounts } from '../repositories/self-assessments.ts';
import { type AnswerShare, answerShare } from './answer-share.ts';

/** What a brand says of itself, less what its customers say. */
export interface PerceptionGap {
  /** In points; null where one of the two sides says nothing. */
  readonly points: number | null;
  readonly own: AnswerShare;
  readonly customers: AnswerShare;
}

const NOTHING_BESIDE = {
  topWeight: null,
  totalWeight: null,
  notApplicable: 0,
  blank: 0,
  refused: 0,
} as const;

export function perceptionGap({
  stated,
  superior,
  customers,
}: Omit<GapCounts, 'place'>): PerceptionGap {
  const own = answerShare({ n: stated, top: superior, ...NOTHING_BESIDE });
  const theirs = answerShare(customers);
  return {
    points: own.value === null || theirs.value === null ? null : own.value - theirs.value,
    own,
    customers: theirs,
  };
}
