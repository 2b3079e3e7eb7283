import type { TextAnalysisResolvers } from '../generated/resolver-types.ts';

export const TextAnalysis: TextAnalysisResolvers = {
  topics: ({ topics, brandId }) => topics?.map((key) => ({ key, brandId })) ?? null,
};
