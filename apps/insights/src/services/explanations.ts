import type { Reads } from '@cx/database';

import { createNegativeFeedbackRepository } from '../repositories/negative-feedback.ts';
import { createReviewRatingRepository } from '../repositories/review-ratings.ts';
import { createSurveyAnswerRepository } from '../repositories/survey-answers.ts';
import { createDriverStudy, type DriverStudy } from './driver-study.ts';
import { type AttributeFeedback, createFeedbackAttribution } from './feedback-attribution.ts';
import { CAUSE_RULES } from './feedback-causes.ts';
import { createPriorities, type RankPriorities } from './feedback-priorities.ts';
import { createRatingExplanation, type ExplainRating } from './rating-explanation.ts';
import { type CompareSegments, createSegmentComparison } from './segment-comparison.ts';
import type { Statistics } from './statistics.ts';

/** The why behind figures, over the facts of some brands. */
export interface Explanations {
  readonly drivers: DriverStudy;
  readonly compareSegments: CompareSegments;
  readonly explainRating: ExplainRating;
  readonly rankPriorities: RankPriorities;
  readonly attributeFeedback: AttributeFeedback;
}

export function createExplanations(
  reads: Reads,
  statistics: Statistics,
  now: () => Date,
): Explanations {
  const answers = createSurveyAnswerRepository(reads);
  const ratings = createReviewRatingRepository(reads);
  return {
    drivers: createDriverStudy(answers, statistics),
    compareSegments: createSegmentComparison(answers),
    explainRating: createRatingExplanation(ratings, now),
    rankPriorities: createPriorities(ratings),
    attributeFeedback: createFeedbackAttribution(
      createNegativeFeedbackRepository(reads, CAUSE_RULES),
    ),
  };
}
