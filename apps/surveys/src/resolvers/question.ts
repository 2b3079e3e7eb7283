import type { QuestionResolvers } from '../generated/resolver-types.ts';

export const Question: QuestionResolvers = {
  scale: ({ scaleMin, scaleMax }) =>
    scaleMin === null || scaleMax === null ? null : { min: scaleMin, max: scaleMax },
};
