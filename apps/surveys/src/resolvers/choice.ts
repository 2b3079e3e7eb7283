import type { ChoiceResolvers } from '../generated/resolver-types.ts';

export const Choice: ChoiceResolvers = {
  share: ({ questionId, key }, _args, { answerShares }) =>
    answerShares.choice.load({ questionId, choice: key }),
};
