import type { EffortCounts } from '../repositories/answer-shares.ts';
import { type AnswerShare, answerShare } from './answer-share.ts';

/** From 1 to 7, where 7 is the easiest. */
export interface EffortScore {
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly weightedMean: number | null;
  readonly easy: AnswerShare;
}

export function effortScore(counts: EffortCounts): EffortScore {
  const { mean, median, p90, weightedMean } = counts;
  return { mean, median, p90, weightedMean, easy: answerShare(counts) };
}
