import type { QuestionResolvers } from '../generated/resolver-types.ts';
import { topBoxSize } from '../services/answer-share.ts';

export const Question: QuestionResolvers = {
  scale: ({ scaleMin, scaleMax }) =>
    scaleMin === null || scaleMax === null ? null : { min: scaleMin, max: scaleMax },
  topBox: ({ id }, { k }, { answerShares }) =>
    answerShares.topBox.load({ questionId: id, k: topBoxSize(k) }),
};
