import type { BrandResolvers } from '../generated/resolver-types.ts';

export const Brand: BrandResolvers = {
  __resolveReference: ({ key }, { brands }) => brands.byKey.load(key),
  topics: async ({ key }, _args, { topics }) => [
    ...((await topics.lastByBrand.load(key))?.topics ?? []),
  ],
  topicsVersion: async ({ key }, _args, { topics }) =>
    (await topics.lastByBrand.load(key))?.version ?? 0,
};
