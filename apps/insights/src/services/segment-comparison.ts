import {
  differenceOfMeans,
  differenceOfProportions,
  type SegmentDifference as Difference,
} from '@cx/driver-analysis';
import { BadUserInput } from '@cx/subgraph';

import type {
  SegmentKey,
  SegmentSums,
  SurveyAnswerRepository,
} from '../repositories/survey-answers.ts';
import type { NoFigureReason } from './driver-figures.ts';
import { findOutcome, type OutcomeRequest } from './explained-outcome.ts';

export type SegmentMeasure = 'MEAN' | 'TOP_TWO_SHARE' | 'NPS';

export interface SegmentRequest extends OutcomeRequest {
  readonly by: SegmentKey;
  readonly a: string;
  readonly b: string;
  readonly measure: SegmentMeasure;
}

export interface SegmentFigure {
  readonly segment: string;
  readonly n: number;
  readonly value: number | null;
  readonly reason: NoFigureReason | null;
}

export interface SegmentComparison extends Difference {
  readonly measure: SegmentMeasure;
  readonly outcome: string | null;
  readonly a: SegmentFigure;
  readonly b: SegmentFigure;
  readonly test: 'WELCH_T' | 'TWO_PROPORTION_Z';
}

/** Whether two segments of respondents differ; null when nobody has answered such a survey. */
export type CompareSegments = (request: SegmentRequest) => Promise<SegmentComparison | null>;

export function createSegmentComparison(answers: SurveyAnswerRepository): CompareSegments {
  return async (request) => {
    const { survey, by, a, b, measure, range } = request;
    if (a === b) throw new BadUserInput('Compare two different segments: change a or b.');
    const explained = await findOutcome(answers, request);
    if (explained === null) return null;
    const { outcome } = explained;
    const found =
      outcome === null
        ? []
        : await answers.sumBySegment({ survey, outcome, segmentBy: by, segments: [a, b], range });
    verifyMeasure(measure, found);
    const first = sumsOf(found, a);
    const second = sumsOf(found, b);
    const reason = isMixed(measure, [first, second]) ? 'MIXED_SCALES' : null;
    return {
      measure,
      outcome,
      a: figureOf(measure, first, reason),
      b: figureOf(measure, second, reason),
      test: measure === 'TOP_TWO_SHARE' ? 'TWO_PROPORTION_Z' : 'WELCH_T',
      ...(reason === null ? difference(measure, first, second) : nothing(first, second)),
    };
  };
}

function difference(measure: SegmentMeasure, first: SegmentSums, second: SegmentSums): Difference {
  if (measure === 'TOP_TWO_SHARE') {
    return differenceOfProportions(
      { n: first.n, hits: first.topTwo },
      { n: second.n, hits: second.topTwo },
    );
  }
  return differenceOfMeans(meanOf(measure, first), meanOf(measure, second));
}

const meanOf = (
  measure: 'MEAN' | 'NPS',
  { n, mean, variance, nps, npsVariance }: SegmentSums,
): { n: number; mean: number; variance: number } =>
  measure === 'NPS' ? { n, mean: nps, variance: npsVariance } : { n, mean, variance };

function figureOf(
  measure: SegmentMeasure,
  sums: SegmentSums,
  mixed: NoFigureReason | null,
): SegmentFigure {
  const { segment, n } = sums;
  const reason = n === 0 ? 'NOTHING_FOUND' : mixed;
  if (reason !== null) return { segment, n, value: null, reason };
  const value = measure === 'TOP_TWO_SHARE' ? sums.topTwo / n : meanOf(measure, sums).mean;
  return { segment, n, value, reason };
}

const nothing = (first: SegmentSums, second: SegmentSums): Difference => ({
  ...differenceOfProportions({ n: first.n, hits: 0 }, { n: second.n, hits: 0 }),
  difference: null,
  interval: null,
});

function sumsOf(found: readonly SegmentSums[], segment: string): SegmentSums {
  const none = { mean: 0, variance: 0, topTwo: 0, nps: 0, npsVariance: 0, scales: 0 };
  return (
    found.find((one) => one.segment === segment) ?? {
      segment,
      n: 0,
      ...none,
      scaleMin: null,
      scaleMax: null,
    }
  );
}

/** A mean over scales of other lengths or directions means nothing; the other two look at each scale. */
function isMixed(measure: SegmentMeasure, sums: readonly SegmentSums[]): boolean {
  if (measure !== 'MEAN') return false;
  const some = sums.filter(({ n }) => n > 0);
  const limits = new Set(some.map(({ scaleMin, scaleMax }) => `${scaleMin} ${scaleMax}`));
  return limits.size > 1 || some.some(({ scales }) => scales > 1);
}

function verifyMeasure(measure: SegmentMeasure, found: readonly SegmentSums[]): void {
  const isTen = found.every(
    ({ scaleMin, scaleMax, scales }) => scaleMin === 0 && scaleMax === 10 && scales === 1,
  );
  if (measure === 'NPS' && !isTen) {
    throw new BadUserInput(
      'A net promoter score is of a question from 0 to 10: ask for MEAN or TOP_TWO_SHARE, or of another outcome.',
    );
  }
  if (measure === 'TOP_TWO_SHARE' && found.some(({ scaleMax }) => scaleMax === null)) {
    throw new BadUserInput(
      'The best two are those of a scale: ask for MEAN, or of another outcome.',
    );
  }
}
