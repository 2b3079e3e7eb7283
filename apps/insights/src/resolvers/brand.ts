import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }) => ({ key }),
  metrics: ({ key }, question, { metrics }) =>
    metrics.answer({ ...question, filter: { ...question.filter, brands: [key] } }),
};
