import { found } from '@cx/subgraph';
import { analysisOf } from '@cx/text-enrichment';

import type { AnswerResolvers } from '../generated/resolver-types.ts';
import { earlierAnswers } from '../services/earlier-answers.ts';

export const Answer: AnswerResolvers = {
  question: async ({ questionId }, _args, { questions }) =>
    found(await questions.byId.load(questionId), 'question'),
  earlier: ({ earlier }) => earlierAnswers(earlier),
  analysis: ({ responseId, questionId }, _args, { analyses }) =>
    analysisOf(analyses, responseId, questionId),
};
