import { found } from '@cx/subgraph';

import type { AnswerResolvers } from '../generated/resolver-types.ts';

export const Answer: AnswerResolvers = {
  question: async ({ questionId }, _args, { questions }) =>
    found(await questions.byId.load(questionId), 'question'),
};
