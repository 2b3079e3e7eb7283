import type { TextAnalysisResolvers } from '../generated/resolver-types.ts';

export const TextAnalysis: TextAnalysisResolvers = {
  topics: ({ topics }) => topics?.map((key) => ({ key })) ?? null,
};
