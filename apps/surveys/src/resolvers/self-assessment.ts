import type { SelfAssessmentResolvers } from '../generated/resolver-types.ts';

export const SelfAssessment: SelfAssessmentResolvers = {
  brand: ({ brandId }) => ({ key: brandId }),
};
