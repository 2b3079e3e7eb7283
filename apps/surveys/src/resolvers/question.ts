import type { QuestionResolvers } from '../generated/resolver-types.ts';
import { topBoxSize } from '../services/answer-share.ts';

export const Question: QuestionResolvers = {
  scale: ({ scaleMin, scaleMax, higherIsBetter, ...codes }) =>
    scaleMin === null || scaleMax === null
      ? null
      : {
          ...codes,
          min: scaleMin,
          max: scaleMax,
          direction: higherIsBetter ? 'HIGHER_IS_BETTER' : 'LOWER_IS_BETTER',
        },
  choices: ({ id, choices }) => choices?.map((choice) => ({ ...choice, questionId: id })) ?? null,
  topBox: ({ id }, { k }, { answerShares }) =>
    answerShares.topBox.load({ questionId: id, k: topBoxSize(k) }),
};
