import type { Construct, Question } from '../entities/question.ts';

/** What a question with a scale was answered. */
export interface ScaledAnswer extends Pick<
  Question,
  'key' | 'position' | 'construct' | 'higherIsBetter'
> {
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** Null when it was not answered with one. */
  readonly value: number | null;
}

/** How somebody answers about the whole; null where they do not. */
export interface OverallScores {
  /** 0 to 10. */
  readonly recommendScore: number | null;
  /** From 0, the worst, to 1. */
  readonly satisfactionScore: number | null;
  readonly isSatisfied: boolean | null;
  /** From 1 to 7, the easiest. */
  readonly effortScore: number | null;
  readonly isEffortless: boolean | null;
}

/**
 * Reads the scores of one response. Of several questions of one construct the first is the one about the whole; who
 * is asked several times whether they would recommend is counted once, by the first answer.
 *
 * @param answers to all questions of the version that have a scale, also those that were passed over
 */
export function overallScores(answers: readonly ScaledAnswer[]): OverallScores {
  const inOrder = answers.toSorted(
    (one, other) => one.position - other.position || (one.key < other.key ? -1 : 1),
  );
  const of = (construct: Construct): ScaledAnswer[] =>
    inOrder.filter((answer) => answer.construct === construct);
  const recommended = of('RECOMMEND').find(
    ({ scaleMin, scaleMax, value }) => scaleMin === 0 && scaleMax === 10 && value !== null,
  );
  const satisfaction = placeOf(of('SATISFACTION')[0]);
  const effort = placeOf(of('EFFORT')[0]);
  return {
    // A half point makes nobody a promoter, as in the net promoter score.
    recommendScore: recommended === undefined ? null : Math.floor(placeOf(recommended)?.above ?? 0),
    satisfactionScore: satisfaction && satisfaction.above / satisfaction.length,
    // The best two, but the better one of two.
    isSatisfied:
      satisfaction && satisfaction.above >= satisfaction.length - (satisfaction.length > 1 ? 1 : 0),
    effortScore: effort && 1 + (6 * effort.above) / effort.length,
    // 5 to 7 of 7.
    isEffortless: effort && 3 * effort.above >= 2 * effort.length,
  };
}

/** How far above the worst value an answer is, and the best one would be. */
function placeOf(answer: ScaledAnswer | undefined): { above: number; length: number } | null {
  if (answer === undefined || answer.value === null) return null;
  const { value, scaleMin, scaleMax, higherIsBetter } = answer;
  return {
    above: higherIsBetter ? value - scaleMin : scaleMax - value,
    length: scaleMax - scaleMin,
  };
}
